import Foundation
import Glibc
import Synchronization

/// Tells when text files are saved in a folder, or in a folder in it. It sleeps until the kernel wakes it.
final class FolderWatch: Sendable {
  private let folder: String
  /// Where the kernel tells.
  private let queue: Int32
  /// A pipe that ends the thread when it is closed.
  private let ends: (read: Int32, write: Int32)
  private let isStarted = Atomic(false)

  /// How long nothing must happen before a file counts as saved, in milliseconds: an editor writes in several steps.
  private static let quiet: Int32 = 80
  /// After so many steps in a row it is told nevertheless.
  private static let mostSteps = 25
  private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)

  /// Watches from now on; what happens is kept until somebody listens.
  init(_ folder: String) throws(Complaint) {
    let queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    var ends: [Int32] = [-1, -1]
    guard queue >= 0, pipe(&ends) == 0 else {
      if queue >= 0 { close(queue) }
      throw Complaint("This PC can't tell when a file is saved, error \(errno). Leave out --watch, and start it again.")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.folder, self.queue, self.ends) = (folder, queue, (ends[0], ends[1]))
    watch()
  }

  deinit {
    close(ends.write)
    // A thread that listens owns the rest.
    guard !isStarted.load(ordering: .acquiring) else { return }
    close(ends.read)
    close(queue)
  }

  /// Calls, on a thread of its own, each time after something was saved.
  func listen(_ saved: @escaping @Sendable () -> Void) {
    guard !isStarted.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let (folder, queue, end) = (folder, queue, ends.read)
    let thread = Thread {
      while Self.waits(queue, end, milliseconds: -1) {
        guard Self.takesNews(queue, folder) else { continue }
        var steps = 0
        while steps < Self.mostSteps, Self.waits(queue, end, milliseconds: Self.quiet) {
          _ = Self.takesNews(queue, folder)
          steps += 1
        }
        saved()
      }
      close(end)
      close(queue)
    }
    thread.name = "watch"
    thread.start()
  }

  /// Waits for the kernel; `false` when nothing came in time, or all is over.
  private static func waits(_ queue: Int32, _ end: Int32, milliseconds: Int32) -> Bool {
    while true {
      var places = [
        pollfd(fd: queue, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&places, 2, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0 && places[1].revents == 0
    }
  }

  /// Takes what the kernel told; whether a text was among it.
  private static func takesNews(_ queue: Int32, _ folder: String) -> Bool {
    var isText = false
    var isFolder = false
    var bytes = [UInt8](repeating: 0, count: 16_384)
    while case let count = read(queue, &bytes, bytes.count), count > 0 {
      for event in FolderEvent.all(in: bytes[..<count]) {
        isText = isText || event.isText || event.isOverflow
        isFolder = isFolder || event.isFolder || event.isOverflow
      }
    }
    if isFolder { watch(queue, folder) }
    return isText || isFolder
  }

  private func watch() { Self.watch(queue, folder) }

  /// Watches the folder and all in it; one that is watched already stays so.
  private static func watch(_ queue: Int32, _ folder: String) {
    inotify_add_watch(queue, folder, mask)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where !name.hasPrefix(".") {
      inotify_add_watch(queue, "\(folder)/\(name)", mask | UInt32(IN_ONLYDIR))
    }
  }
}

/// Something that happened in a folder, as the kernel writes it: numbers of the watch, of what happened, of a pair, and
/// the length of the name, then the name.
struct FolderEvent: Hashable {
  private let mask: UInt32
  private let name: String

  /// The events that stand in bytes.
  static func all(in bytes: ArraySlice<UInt8>) -> [FolderEvent] {
    var events: [FolderEvent] = []
    var rest = bytes
    while rest.count >= 16 {
      let numbers = stride(from: rest.startIndex, to: rest.startIndex + 16, by: 4).map { start in
        rest[start..<start + 4].withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
      }
      let end = min(rest.endIndex, rest.startIndex + 16 + Int(numbers[3]))
      let name = rest[(rest.startIndex + 16)..<end].prefix { $0 != 0 }
      events.append(FolderEvent(mask: numbers[1], name: String(decoding: name, as: UTF8.self)))
      rest = rest[end...]
    }
    return events
  }

  /// Whether it is about a text: editors leave backups and marks of their own under other names.
  var isText: Bool { !isFolder && !name.hasPrefix(".") && name.lowercased().hasSuffix(".txt") }
  var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 && !name.hasPrefix(".") }
  /// The kernel has lost some.
  var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
}
