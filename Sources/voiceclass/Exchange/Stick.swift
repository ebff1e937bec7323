import Foundation

/// The stick that goes from PC to PC, known by its name.
enum Stick {
  /// What it is named.
  static let name = "VOICECLASS"

  /// Where it is mounted; `nil` where there is none. Desktops do that, below `/media` or `/run/media`, and take the folder
  /// away with the stick. A PC that starts with VoiceClass does it by the package `voiceclass-kiosk`, in a folder that may
  /// stay. Other folders that stay when it is gone are none of these: what is written there is on no stick.
  /// - Parameter root: The folder that all paths begin with.
  static func mounted(root: String = "", user: String = NSUserName()) -> String? {
    let own = root + "/run/voiceclass/stick"
    if isMounted(own) { return own }
    return ["/media/\(user)/\(name)", "/run/media/\(user)/\(name)", "/media/\(name)"].map { root + $0 }
      .first(where: isFolder)
  }

  /// Whether a folder is another file system's than the one it lies in.
  private static func isMounted(_ path: String) -> Bool {
    var (own, above) = (stat(), stat())
    return stat(path, &own) == 0 && stat(path + "/..", &above) == 0 && own.st_dev != above.st_dev
  }

  /// Whether a folder is there.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
