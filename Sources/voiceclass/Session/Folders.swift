import Foundation

/// Where the lessons and the cues lie on this PC.
enum Folders {
  /// The folder of lessons: the one that was asked for, else the first that is there.
  static func lessons(_ asked: String?) -> String? { asked ?? find("Lessons") }

  /// The folder of cues.
  static func audio(_ asked: String?) -> String? { asked ?? find("Audio") }

  /// Next to where the program was started, beside the program and above it as after a build, then where packages put it.
  private static func find(_ name: String) -> String? {
    var candidates = [name]
    var folder = programFolder
    for _ in 0..<5 {
      candidates.append("\(folder)/\(name)")
      folder = (folder as NSString).deletingLastPathComponent
    }
    candidates.append("/usr/local/share/voiceclass/\(name)")
    candidates.append("/usr/share/voiceclass/\(name)")
    return candidates.first { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  private static var programFolder: String {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (program as NSString).deletingLastPathComponent
  }
}
