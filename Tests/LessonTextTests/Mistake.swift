import LessonText

/// An example of `Tests/Mistakes`: a small library with something wrong in it.
///
/// A file says in notes, which the checker passes over, where it belongs: `Note: in en/course.txt` starts that file and
/// is its first line; `Note: next is en/course.txt` starts it without being part of it. `without`, `link`,
/// `unreadable`, `watch` and the bounds, such as `at most 9 files in all`, stand before. What lies below
/// `packs` is a pack, by the name of its folder.
struct Mistake: CustomStringConvertible {
  /// Its name, such as `problem-unknown-keyword.vi`.
  let name: String
  /// The whole small library.
  private(set) var files: FilesInMemory
  /// The bounds under which it is loaded.
  private(set) var limits = Library.Limits()
  /// The paths whose diagnostics are expected.
  private(set) var watched: Set<String> = []

  var description: String { name }

  /// Reads an example.
  init(_ name: String) throws {
    self.name = name
    files = try SmallLibrary.files()
    var current: String?
    for line in try Repository.bytes("Tests/Mistakes/\(name).txt").split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      let isPart = take(String(decoding: line, as: UTF8.self), &current)
      guard isPart, let current else { continue }
      files.files[current, default: []] += line + [0x0A]
    }
    // The last line end was split into one line too many.
    if let current { files.files[current]?.removeLast() }
  }

  /// The problem that it shows first.
  var problem: Problem? {
    let stem = name.prefix { $0 != "." }
    return Problem.allCases.first { $0.name == stem }
  }

  /// What the checker says of it, a line for each diagnostic.
  func said() -> String {
    let loaded = SmallLibrary.load(files, limits: limits)
    let paths = Set(watched.map { $0 == "." ? "Lessons" : $0.hasPrefix("packs/") ? $0 : "Lessons/\($0)" })
    return loaded.diagnostics.filter { paths.contains($0.place.file) }.map { loaded.printer.text($0) + "\n" }.joined()
  }

  /// Takes a line that says where things belong; answers whether it is part of a file.
  private mutating func take(_ line: String, _ current: inout String?) -> Bool {
    func rest(_ words: String) -> String? {
      line.hasPrefix("Note: " + words) ? String(line.dropFirst("Note: ".count + words.count)) : nil
    }
    if let path = rest("in ") {
      files.files[path] = []
      watched.insert(path)
      current = path
      return true
    }
    if let path = rest("next is ") {
      files.files[path] = []
      watched.insert(path)
      current = path
    } else if let path = rest("without ") {
      files.files[path] = nil
      watched.insert(path)
    } else if let path = rest("link ") {
      files.others[path] = .linkToOutside
      watched.insert(path)
    } else if let path = rest("unreadable ") {
      files.unreadable.insert(path)
      watched.insert(path)
    } else if let path = rest("watch ") {
      watched.insert(path)
    } else if let words = rest("files of at most "), let number = Int(words.prefix { $0 != " " }) {
      limits.bytesOfFile = number
    } else if let words = rest("packs of at most "), let number = Int(words.prefix { $0 != " " }) {
      limits.filesOfPack = number
    } else if let words = rest("at most "), words.hasSuffix("diagnostics"), let number = Int(words.prefix { $0 != " " })
    {
      limits.diagnosticsOfFile = number
    } else if let words = rest("at most "), let number = Int(words.prefix { $0 != " " }) {
      limits.files = number
    } else {
      return true
    }
    return current != nil && rest("next is ") == nil
  }

  /// All examples, by name.
  static func all() throws -> [Mistake] {
    let names = try FilesOnDisk(Repository.directory).entries(of: "Tests/Mistakes").map(\.name)
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { try Mistake(String($0.dropLast(".txt".count))) }
  }
}
