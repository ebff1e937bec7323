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

  /// Keeps them off standard error for as long as something is done.
  static func during<Answer>(_ work: () -> Answer) -> Answer {
    let saved = fcntl(2, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if saved >= 0, nowhere >= 0 { dup2(nowhere, 2) }
    if nowhere >= 0 { close(nowhere) }
    defer {
      if saved >= 0 {
        dup2(saved, 2)
        close(saved)
      }
    }
    return work()
  }
}
