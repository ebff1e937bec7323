import Foundation

/// Where the lessons and the cues lie on this PC.
enum Folders {
  /// The folder of lessons: the one that was asked for, else the first that is there.
  static func lessons(_ asked: String?) -> String? { asked ?? find("Lessons") }

  /// The folder of cues.
  static func audio(_ asked: String?) -> String? { asked ?? find("Audio") }

  /// The folder of fonts for large letters.
  static var fonts: String? { find("Fonts") }

  /// Next to where the program was started, beside the program and above it as after a build, then where packages put it.
  private static func find(_ name: String) -> String? {
    var candidates = [name]
    var folder = programFolder
    for _ in 0..<5 {
      candidates.append("\(folder)/\(name)")
      folder = parent(of: folder)
    }
    candidates.append("/usr/local/share/voiceclass/\(name)")
    candidates.append("/usr/share/voiceclass/\(name)")
    return candidates.first { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// The folder of lessons around a file or folder: the nearest one that holds languages.
  static func library(around path: String) -> String? {
    var folder = path
    for _ in 0..<8 {
      if holdsLanguages(folder) { return folder }
      folder = parent(of: folder)
    }
    return nil
  }

  /// Whether a folder holds the folder of any language.
  static func holdsLanguages(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { FileManager.default.fileExists(atPath: "\(folder)/\($0)/language.txt") }
  }

  /// The folder around a file or folder, relative where the path is. Foundation's own answer to `.` is a crash.
  private static func parent(of path: String) -> String {
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    if name == "." { return ".." }
    if name == ".." || name.hasSuffix("/..") || name.hasSuffix("/.") { return "\(name)/.." }
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }

  private static var programFolder: String {
    parent(of: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/")
  }
}
