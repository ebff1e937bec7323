import LessonText

/// The shipped texts, in memory, where something can be put beside them.
enum ShippedFiles {
  /// The folders of some languages, and what all share. English is always there.
  static func files(of languages: [String]) throws -> FilesInMemory {
    var files = FilesInMemory()
    let disk = FilesOnDisk(Repository.directory + "/Lessons")
    for language in Set(languages + ["en"]) { try add(language, from: disk, to: &files) }
    return files
  }

  private static func add(_ folder: String, from disk: FilesOnDisk, to files: inout FilesInMemory) throws {
    for entry in try disk.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: try add(path, from: disk, to: &files)
      case .file: files.files[path] = try disk.bytes(of: path, atMost: 10_000_000)
      default: break
      }
    }
  }
}
