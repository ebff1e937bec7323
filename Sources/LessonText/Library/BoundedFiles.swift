/// The files of a library, read within bounds; what can't be read is told.
struct BoundedFiles {
  private let source: any FileSource
  let limits: Library.Limits
  private let keepsTexts: Bool
  private var count = 0
  /// The files that were read, as the author knows them.
  private(set) var read: [String] = []
  /// What stands before each path when it is told.
  let directory: String

  init(_ source: any FileSource, directory: String, _ limits: Library.Limits, keepsTexts: Bool = false) {
    self.source = source
    self.limits = limits
    self.keepsTexts = keepsTexts
    var directory = directory
    while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
    self.directory = directory == "." ? "" : directory
  }

  /// The number of the pack from which a file comes; 0 for the lessons that are here.
  func layer(of path: String) -> Int { source.origin(of: path)?.layer ?? 0 }

  /// The lessons that are here before those of packs, and else in the same order: whoever comes first keeps a name.
  func byLayer(_ paths: [String]) -> [String] {
    paths.enumerated().map { (layer: layer(of: $1), offset: $0, path: $1) }
      .sorted { ($0.layer, $0.offset) < ($1.layer, $1.offset) }.map(\.path)
  }

  /// A path as the author knows it.
  func told(_ path: String) -> String {
    if let origin = source.origin(of: path) { return origin.path }
    if path.isEmpty { return directory.isEmpty ? "." : directory }
    if directory.isEmpty { return path }
    return directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }

  /// A place for what is wrong with a whole file.
  func place(_ path: String) -> Diagnostic.Place { Diagnostic.Place(file: told(path), line: 1, columns: 1..<2) }

  /// An empty list of what is wrong with a file.
  func findings(for path: String) -> Findings {
    Findings(file: told(path), limit: limits.diagnosticsOfFile, keepsTexts: keepsTexts)
  }

  /// What stands in a folder, by name; hidden things and links to outside are left out.
  func entries(of folder: String, _ findings: inout Findings) -> [FileEntry] {
    let entries: [FileEntry]
    do {
      entries = try source.entries(of: folder)
    } catch {
      findings.tell(error == .missing ? .missingFile : .unreadableFile, at: place(folder), ["file": told(folder)])
      return []
    }
    var usable: [FileEntry] = []
    for entry in entries.sorted(by: { $0.name < $1.name }) where !entry.name.hasPrefix(".") {
      if entry.kind == .linkToOutside {
        findings.tell(.linkLeavesFolder, at: place(folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"))
      } else {
        usable.append(entry)
      }
    }
    return usable
  }

  /// The text files of a folder, by name.
  func textFiles(of folder: String, _ findings: inout Findings) -> [String] {
    entries(of: folder, &findings).filter { $0.kind == .file && $0.isText }.map { "\(folder)/\($0.name)" }
  }

  /// The text of a file; `nil` where it can't be read, which is told.
  mutating func text(of path: String, _ findings: inout Findings) -> SourceText? {
    // Packs have bounds of their own, and take nothing from others.
    guard count < limits.files || layer(of: path) > 0 else {
      // Told once, where it happens; the thousands after it are passed over.
      if count == limits.files { findings.tell(.tooManyFiles, at: place(path), ["limit": "\(limits.files)"]) }
      count = limits.files + 1
      return nil
    }
    if layer(of: path) == 0 { count += 1 }
    do {
      let bytes = try source.bytes(of: path, atMost: limits.bytesOfFile)
      read.append(told(path))
      return SourceText(bytes, file: told(path), &findings)
    } catch {
      tell(error, of: path, &findings)
      return nil
    }
  }

  /// Tells why a file can't be read.
  func tell(_ failure: FileFailure, of path: String, _ findings: inout Findings) {
    switch failure {
    case .missing: findings.tell(.missingFile, at: place(path), ["file": told(path)])
    case .unreadable: findings.tell(.unreadableFile, at: place(path))
    case .tooLarge: findings.tell(.fileTooLarge, at: place(path), ["limit": "\(limits.bytesOfFile)"])
    }
  }
}

extension FileEntry {
  /// A text file by its name; editors leave backups under others.
  var isText: Bool { name.lowercased().hasSuffix(".txt") }
}
