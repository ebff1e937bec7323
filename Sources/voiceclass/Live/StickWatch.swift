import Foundation
import Glibc
import Synchronization

/// Tells when a stick for records is plugged in, or taken out. It sleeps until the kernel mounts something or takes it
/// away: a program that is silent does not wake the processor.
final class StickWatch: Sendable {
  /// A pipe that ends the thread when it is closed.
  private let ends: (read: Int32, write: Int32)

  /// How long a desktop may take between mounting and being done with it, in milliseconds.
  private static let settling: Int32 = 300

  /// Watches from now on. Where the system has no table of mounts, nothing is told.
  /// - Parameters:
  ///   - table: The kernel's table of mounts, which says that it has changed without being read.
  ///   - look: Where the stick is; `nil` where there is none.
  ///   - changed: called on a thread of its own, with whether one is there.
  init(
    table: String = "/proc/self/mountinfo", look: @escaping @Sendable () -> String? = { Stick.mounted() },
    changed: @escaping @Sendable (Bool) -> Void
  ) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.ends = (ends[0], ends[1])
    let descriptor = open(table, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, ends[0] >= 0 else { return }
    let before = look()
    let end = ends[0]
    let thread = Thread {
      Self.listen(descriptor, end, before, look, changed)
      close(descriptor)
      close(end)
    }
    thread.name = "stick"
    thread.start()
  }

  deinit { close(ends.write) }

  private static func listen(
    _ table: Int32, _ end: Int32, _ before: String?, _ look: () -> String?, _ changed: (Bool) -> Void
  ) {
    var before = before
    while true {
      var places = [
        pollfd(fd: table, events: Int16(POLLPRI), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&places, 2, -1)
      if count < 0, errno == EINTR { continue }
      guard count > 0, places[1].revents == 0, places[0].revents & Int16(POLLNVAL) == 0 else { return }
      // Several may come at once; the last word counts.
      var rest = [pollfd(fd: end, events: Int16(POLLIN), revents: 0)]
      guard poll(&rest, 1, settling) == 0 else { return }
      let now = look()
      if now != before { changed(now != nil) }
      before = now
    }
  }
}
