/// What the folder of a language holds: apps and lessons, by path.
struct FolderLayout {
  /// Whether there is a file with names.
  private(set) var hasNames = false
  /// Whether there is a file with skills.
  private(set) var hasSkills = false
  /// Whether there is a glossary.
  private(set) var hasGlossary = false
  /// The files of the `phone` folder.
  private(set) var apps: [String] = []
  /// The files of the `pieces` folder.
  private(set) var pieces: [String] = []
  /// The files of the folders that start with a number.
  private(set) var lessons: [String] = []

  /// Looks through a folder. Text files that nobody would read are told: most likely their names are mistyped.
  init(_ folder: String, _ files: BoundedFiles, _ findings: inout Findings) {
    for entry in files.entries(of: folder, &findings) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .file, entry.name == LanguageFile.names.rawValue { hasNames = true }
      if entry.kind == .file, entry.name == LanguageFile.skills.rawValue { hasSkills = true }
      if entry.kind == .file, entry.name == LanguageFile.glossary.rawValue { hasGlossary = true }
      switch entry.kind {
      case .file where entry.isText && LanguageFile(rawValue: entry.name) == nil:
        let known = LanguageFile.allCases.map(\.rawValue)
        findings.tell(
          .unknownFile, at: files.place(path), ["written": entry.name],
          meant: NearMiss.words(near: entry.name, among: known))
      case .folder where entry.name == "phone":
        apps = files.textFiles(of: path, &findings)
      case .folder where entry.name == "pieces":
        pieces = files.textFiles(of: path, &findings)
      // What the command new fills in; nobody learns from it.
      case .folder where entry.name == "templates": break
      case .folder where entry.name.first?.isASCII == true && entry.name.first?.isNumber == true:
        lessons += files.textFiles(of: path, &findings)
      case .folder where !files.textFiles(of: path, &findings).isEmpty:
        findings.tell(
          .unknownFile, at: files.place(path), ["written": entry.name],
          meant: NearMiss.words(near: entry.name, among: ["phone", "pieces"]))
      default: break
      }
    }
    apps = files.byLayer(apps)
    pieces = files.byLayer(pieces)
    lessons = files.byLayer(lessons)
  }
}
