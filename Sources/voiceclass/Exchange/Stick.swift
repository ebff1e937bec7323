import Foundation

/// The stick that goes from PC to PC, known by its name.
enum Stick {
  /// What it is named.
  static let name = "VOICECLASS"

  /// Where it is mounted; `nil` where there is none. A PC that starts with VoiceClass mounts it in a place of its own,
  /// desktops below `/media` or `/run/media`, each for its own account.
  /// - Parameter root: The folder that all paths begin with.
  static func mounted(root: String = "", user: String = NSUserName()) -> String? {
    [
      "/run/voiceclass/stick", "/media/\(user)/\(name)", "/run/media/\(user)/\(name)", "/media/\(name)", "/mnt/\(name)",
    ].map { root + $0 }.first(where: isFolder)
  }

  /// Whether a folder is there.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
