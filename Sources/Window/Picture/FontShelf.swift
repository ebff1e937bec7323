internal import Glibc

/// Where fonts are found.
struct FontShelf {
  private let folders: [String]
  /// Whether fontconfig's program is asked for what the folders don't have.
  private let asksFontconfig: Bool

  /// The folders that systems have.
  static var usual: FontShelf {
    let home = getenv("HOME").map { String(cString: $0) }
    let own = home.map { ["\($0)/.local/share/fonts", "\($0)/.fonts"] } ?? []
    return FontShelf(
      folders: ["/usr/share/fonts/truetype/noto", "/usr/share/fonts", "/usr/local/share/fonts"] + own,
      asksFontconfig: true)
  }

  /// These folders, and no others.
  static func only(_ folders: [String]) -> FontShelf { FontShelf(folders: folders, asksFontconfig: false) }

  private init(folders: [String], asksFontconfig: Bool) {
    (self.folders, self.asksFontconfig) = (folders, asksFontconfig)
  }

  /// Files that may have a font for a script, the best first; each is looked for as it is asked for.
  func files(for script: LetterScript, isBold: Bool) -> some Sequence<String> {
    let (family, language) =
      switch script {
      case .latin: ("NotoSans", "vi")
      case .devanagari: ("NotoSansDevanagari", "hi")
      }
    let names = (isBold ? ["Bold", "Regular"] : ["Regular"]).map { "\(family)-\($0).ttf" }
    let known = names.lazy.compactMap { find($0) }
    let weight = isBold ? ":bold" : ""
    let asked = (asksFontconfig ? ["sans:lang=\(language)\(weight)"] : []).lazy.compactMap { Self.match($0) }
    return [AnySequence(known), AnySequence(asked)].lazy.joined()
  }

  private func find(_ name: String) -> String? {
    for folder in folders {
      if let path = Self.find(name, in: folder, depth: 6) { return path }
    }
    return nil
  }

  /// - Parameter depth: how many folders deep; a link may lead in circles.
  private static func find(_ name: String, in folder: String, depth: Int) -> String? {
    let path = "\(folder)/\(name)"
    if access(path, R_OK) == 0 { return path }
    guard depth > 0, let list = opendir(folder) else { return nil }
    defer { closedir(list) }
    while let entry = readdir(list) {
      guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_LNK) else { continue }
      let own = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if own.hasPrefix(".") { continue }
      if let found = find(name, in: "\(folder)/\(own)", depth: depth - 1) { return found }
    }
    return nil
  }

  /// What fontconfig takes for a pattern; `nil` where it is not there.
  private static func match(_ pattern: String) -> String? {
    // The pattern is one of ours, and needs no care at the shell.
    guard let pipe = popen("exec fc-match --format='%{file}' '\(pattern)' 2>/dev/null", "r") else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, pipe)
    pclose(pipe)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
