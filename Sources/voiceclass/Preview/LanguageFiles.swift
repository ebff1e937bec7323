import LessonText

/// The files of some languages. Of the others only `language.txt` is there, so that they are known by their names and
/// nothing of them is read again and again.
struct LanguageFiles: FileSource {
  private let all: FilesOnDisk
  private let languages: Set<String>

  init(_ directory: String, _ languages: Set<String>) {
    (all, self.languages) = (FilesOnDisk(directory), languages)
  }

  func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    let entries = try all.entries(of: folder)
    guard let language = folder.split(separator: "/").first, !languages.contains(String(language)) else {
      return entries
    }
    return entries.filter { $0.name == "language.txt" }
  }

  func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    try all.bytes(of: path, atMost: limit)
  }
}

extension Library {
  /// The same languages, those of another library as they are there.
  func taking(_ new: Library) -> Library { Library(packs: packs.map { new[$0.language.language] ?? $0 }) }
}
