/// What the folder of a language holds: apps and lessons, by path.
struct FolderLayout {
  /// The files of the `phone` folder.
  private(set) var apps: [String] = []
  /// The files of the folders that start with a number.
  private(set) var lessons: [String] = []

  /// Looks through a folder. Text files that nobody would read are told: most likely their names are mistyped.
  init(_ folder: String, _ files: BoundedFiles, _ findings: inout Findings) {
    for entry in files.entries(of: folder, &findings) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .file where entry.isText && LanguageFile(rawValue: entry.name) == nil:
        let known = LanguageFile.allCases.map(\.rawValue)
        findings.tell(
          .unknownFile, at: files.place(path), ["written": entry.name],
          meant: NearMiss.words(near: entry.name, among: known))
      case .folder where entry.name == "phone":
        apps = files.textFiles(of: path, &findings)
      case .folder where entry.name.first?.isASCII == true && entry.name.first?.isNumber == true:
        lessons += files.textFiles(of: path, &findings)
      case .folder where !files.textFiles(of: path, &findings).isEmpty:
        findings.tell(
          .unknownFile, at: files.place(path), ["written": entry.name],
          meant: NearMiss.words(near: entry.name, among: ["phone"]))
      default: break
      }
    }
  }
}
