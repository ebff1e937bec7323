import LessonText
import Support
import Synchronization
import Testing

/// Expects that a text has one mistake, at the place between « and ».
///
/// The text stands in a small library that is right. It is tried, too, with a byte order mark and with CRLF, which must
/// say the same, and cut off after each character and without each of its lines, which must tell nothing outside the
/// file.
/// - Parameters:
///   - path: where the text stands, such as `en/course.txt`.
///   - others: what is told besides in the same file.
func expect(
  in marked: String, at path: String, _ problem: Problem, _ details: [String: String] = [:],
  besides others: Set<Problem> = [], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let trial = try Trial(path)
  let text = marked.filter { $0 != "«" && $0 != "»" }
  let told = trial.diagnostics(of: text)
  let found = told.filter { !others.contains($0.problem) }
  #expect(found.map(\.problem) == [problem], "\(told)", sourceLocation: sourceLocation)
  #expect(others.isSubset(of: Set(told.map(\.problem))), sourceLocation: sourceLocation)
  #expect(found.first?.place == place(in: marked, trial.file), sourceLocation: sourceLocation)
  #expect(found.first?.details == details, sourceLocation: sourceLocation)

  #expect(trial.diagnostics(of: "\u{FEFF}" + text) == told, "with a byte order mark", sourceLocation: sourceLocation)
  let pairs = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  #expect(trial.diagnostics(of: pairs) == told, "with CRLF", sourceLocation: sourceLocation)
  for end in text.indices { trial.expectInside(String(text[..<end]), sourceLocation) }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  for index in lines.indices {
    let rest = lines[..<index] + lines[(index + 1)...]
    trial.expectInside(rest.joined(separator: "\n"), sourceLocation)
  }
}

private func place(in marked: String, _ file: String) -> Diagnostic.Place? {
  for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard let open = line.firstIndex(of: "«"), let close = line.firstIndex(of: "»") else { continue }
    let first = line.distance(from: line.startIndex, to: open) + 1
    return Diagnostic.Place(
      file: file, line: index + 1, columns: first..<line.distance(from: line.startIndex, to: close))
  }
  return nil
}

/// A file in a small library, tried with one text after the other.
struct Trial {
  /// The path as it is told.
  let file: String
  private let path: String
  private let files: FilesInMemory

  /// A trial of the file of that path.
  init(_ path: String) throws {
    self.path = path
    file = "Lessons/\(path)"
    let language = path.prefix { $0 != "/" }
    // The other languages and the checker's sentences would be read again each time, and say nothing.
    var files = try SmallLibrary.files()
    files.files = files.files.filter { $0.key.hasPrefix(language) && !$0.key.hasSuffix("problems.txt") }
    self.files = files
  }

  /// What is told of the file when it holds these bytes.
  func diagnostics(of bytes: [UInt8]) -> [Diagnostic] {
    var files = files
    files.files[path] = bytes
    return SmallLibrary.load(files).diagnostics.filter { $0.place.file == file }
  }

  /// What is told of the file when it holds this text.
  func diagnostics(of text: String) -> [Diagnostic] { diagnostics(of: Array(text.utf8)) }

  /// What was tried already, by path and text: many texts begin alike.
  private static let tried = Mutex<Set<String>>([])

  /// Expects that nothing is told outside the file.
  func expectInside(_ text: String, _ sourceLocation: SourceLocation) {
    guard Self.tried.withLock({ $0.insert("\(path) \(text)").inserted }) else { return }
    expectInside(Array(text.utf8), sourceLocation)
  }

  /// Expects that nothing is told outside the file.
  func expectInside(_ bytes: [UInt8], _ sourceLocation: SourceLocation) {
    guard let outside = FileFuzz.outside(diagnostics(of: bytes), of: bytes) else { return }
    Issue.record(
      "\(outside) lies outside “\(String(decoding: bytes.prefix(500), as: UTF8.self))”", sourceLocation: sourceLocation)
  }
}
