import Foundation
import Glibc

/// Keeps remarks of libraries off the screen: the speech engine writes some to standard error.
enum QuietErrors {
  /// Sends standard error to a log file of this session from here on, or nowhere where there can be none.
  static func begin() {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/nonexistent"
    let folder = (environment["XDG_STATE_HOME"] ?? "\(home)/.local/state") + "/voiceclass"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var log = open("\(folder)/messages.log", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if log < 0 { log = open("/dev/null", O_WRONLY | O_CLOEXEC) }
    guard log >= 0 else { return }
    dup2(log, 2)
    close(log)
  }
}
