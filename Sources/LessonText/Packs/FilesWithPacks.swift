/// Lessons with packs laid over them: each folder lists what lies in any of them.
///
/// A file of a pack never takes the place of another. The one exception is a course plan, which stands for ours; of
/// several packs that bring one, the first keeps the place.
struct FilesWithPacks: FileSource {
  private let base: any FileSource
  private let packs: [LessonPack]
  /// What packs add to folders.
  private var added: [String: [FileEntry]] = [:]
  /// Where files of packs lie: the number of the pack, from 0, and the path in it.
  private var places: [String: (pack: Int, path: String)] = [:]
  /// What is wrong with the packs as such.
  private(set) var findings: [Findings] = []

  init(_ base: some FileSource, _ packs: [LessonPack]) {
    self.base = base
    self.packs = packs
    let languages = Self.languages(of: base)
    for (number, pack) in packs.enumerated() { lay(pack, number, over: languages) }
  }

  private static func languages(of base: some FileSource) -> Set<String> {
    let folders = ((try? base.entries(of: "")) ?? []).filter { $0.kind == .folder }.map(\.name)
    return Set(
      folders.filter { folder in
        (try? base.entries(of: folder))?.contains { $0.name == LanguageFile.language.rawValue } == true
      })
  }

  private mutating func lay(_ pack: LessonPack, _ number: Int, over languages: Set<String>) {
    var found = Findings(file: pack.directory)
    for language in pack.languages where !languages.contains(language) {
      found.tell(.languageNotHere, at: pack.place(language), ["written": language])
    }
    for path in pack.files.keys.sorted() {
      guard let file = PackFile(path), let language = file.language, languages.contains(language) else { continue }
      if case .course = file {
        if let other = places[path] {
          found.tell(.courseTwice, at: pack.place(path), ["file": packs[other.pack].told(path)])
        } else {
          places[path] = (number, path)
          add(FileEntry(LanguageFile.course.rawValue, .file), to: language)
        }
        continue
      }
      let parts = path.split(separator: "/")
      let folder = "\(language)/\(parts[1])"
      // No name on a disk has a slash, so this one is nobody else's.
      let name = "\(number + 1)/\(parts[2])"
      add(FileEntry(String(parts[1]), .folder), to: language)
      add(FileEntry(name, .file), to: folder)
      places["\(folder)/\(name)"] = (number, path)
    }
    findings.append(found)
  }

  private mutating func add(_ entry: FileEntry, to folder: String) {
    // Files come in order, so that a folder that is there already was the last.
    if added[folder]?.last != entry { added[folder, default: []].append(entry) }
  }

  func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    guard let added = added[folder] else { return try base.entries(of: folder) }
    var entries: [FileEntry] = []
    do { entries = try base.entries(of: folder) } catch { guard error == .missing else { throw error } }
    var known = Set(entries.map(\.name))
    for entry in added where known.insert(entry.name).inserted { entries.append(entry) }
    return entries
  }

  func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    guard let place = places[path] else { return try base.bytes(of: path, atMost: limit) }
    guard let bytes = packs[place.pack].files[place.path] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }

  func origin(of path: String) -> FileOrigin? {
    places[path].map { FileOrigin(layer: $0.pack + 1, path: packs[$0.pack].told($0.path)) }
  }
}

extension LessonPack {
  /// A path as the author knows it.
  fileprivate func told(_ path: String) -> String { directory.isEmpty ? path : "\(directory)/\(path)" }

  /// A place for what is wrong with a whole file.
  fileprivate func place(_ path: String) -> Diagnostic.Place {
    Diagnostic.Place(file: told(path), line: 1, columns: 1..<2)
  }
}
