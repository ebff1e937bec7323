/// Lessons, apps and plans from somebody else, which are laid over the ones that are here.
public struct LessonPack: Hashable, Sendable {
  /// What it is.
  public let title: PackTitle
  /// What stands before its paths when they are told.
  public let directory: String
  /// All that it holds, by path; each path is one that a pack may have.
  public let files: [String: [UInt8]]

  /// The folders of its languages, in the order of their names.
  public var languages: [String] { Set(files.keys.compactMap { PackFile($0)?.language }).sorted() }

  /// How many lessons and apps it has in a language.
  public func count(in language: String) -> (lessons: Int, apps: Int) {
    files.keys.reduce(into: (0, 0)) { counts, path in
      switch PackFile(path) {
      case .lesson(language): counts.0 += 1
      case .app(language): counts.1 += 1
      default: break
      }
    }
  }

  /// Reads the files of a pack, wherever they come from: a folder, or an archive in memory.
  ///
  /// What is wrong is told and left out; there is no pack where it doesn't say what it is, or is beyond the bounds.
  /// - Parameters:
  ///   - directory: what stands before each path when it is told.
  ///   - limits: how much is read at most.
  public static func read(
    from source: some FileSource, named directory: String, limits: Library.Limits = Library.Limits()
  ) -> (pack: LessonPack?, diagnostics: [Diagnostic]) {
    var reader = PackFolderReader(source, directory, limits)
    let title = reader.read()
    let pack = title.map { LessonPack(title: $0, directory: reader.bounded.directory, files: reader.files) }
    return (pack, reader.findings.flatMap(\.diagnostics).inOrder)
  }
}

/// Goes through the folder of a pack: three levels and no more, within bounds.
private struct PackFolderReader {
  var bounded: BoundedFiles
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var findings: [Findings] = []
  private let source: any FileSource
  private let limits: Library.Limits
  private var bytesLeft: Int
  private var isTooLarge = false

  init(_ source: some FileSource, _ directory: String, _ limits: Library.Limits) {
    self.source = source
    self.limits = limits
    bytesLeft = limits.bytesOfPack
    bounded = BoundedFiles(source, directory: directory, limits)
  }

  mutating func read() -> PackTitle? {
    var root = bounded.findings(for: "")
    let entries = bounded.entries(of: "", &root)
    let title = readTitle(entries)
    for entry in entries {
      switch entry.kind {
      case .file where entry.isText && entry.name != PackFile.titleName: tellUnknown(entry.name, &root)
      case .folder: readFolder(entry.name, &root)
      default: break
      }
    }
    findings.append(root)
    return isTooLarge ? nil : title
  }

  private mutating func readTitle(_ entries: [FileEntry]) -> PackTitle? {
    var found = bounded.findings(for: PackFile.titleName)
    defer { findings.append(found) }
    guard entries.contains(FileEntry(PackFile.titleName, .file)) else {
      found.tell(.packWithoutTitle, at: bounded.place(PackFile.titleName))
      return nil
    }
    guard let bytes = take(PackFile.titleName, &found) else { return nil }
    let text = SourceText(bytes, file: bounded.told(PackFile.titleName), &found)
    return PackTitle.read(text, &found)
  }

  /// The folder of a language, or one that is none of ours: then only texts in it are told.
  private mutating func readFolder(_ folder: String, _ found: inout Findings) {
    for entry in bounded.entries(of: folder, &found) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .file where entry.isText: take(path, entry.name, &found)
      case .folder:
        for inner in bounded.entries(of: path, &found) where inner.kind == .file && inner.isText {
          take("\(path)/\(inner.name)", inner.name, &found)
        }
      default: break
      }
    }
  }

  private mutating func take(_ path: String, _ name: String, _ found: inout Findings) {
    if PackFile(path) != nil {
      _ = take(path, &found)
    } else if LanguageFile(rawValue: name) != nil {
      found.tell(.notForPacks, at: bounded.place(path), ["written": name])
    } else {
      tellUnknown(path, &found)
    }
  }

  private func tellUnknown(_ path: String, _ found: inout Findings) {
    found.tell(.unknownFile, at: bounded.place(path), ["written": String(path.split(separator: "/").last ?? "")])
  }

  private mutating func take(_ path: String, _ found: inout Findings) -> [UInt8]? {
    guard !isTooLarge else { return nil }
    do {
      let bytes = try source.bytes(of: path, atMost: limits.bytesOfFile)
      bytesLeft -= bytes.count
      guard bytesLeft >= 0, files.count < limits.filesOfPack else {
        isTooLarge = true
        found.tell(.packTooLarge, at: bounded.place(path), limits.ofPack)
        return nil
      }
      files[path] = bytes
      return bytes
    } catch {
      bounded.tell(error, of: path, &found)
      return nil
    }
  }
}

extension Library.Limits {
  /// What is told of the bounds of a pack.
  var ofPack: [String: String] {
    ["count": "\(filesOfPack)", "limit": "\(bytesOfPack / 1_048_576)", "steps": "\(stepsOfPack)"]
  }
}
