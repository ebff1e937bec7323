internal import Glibc
internal import Synchronization

/// Wakes the thread that waits in `Terminal.nextEvent`, from any other thread.
///
/// Several calls before it wakes are one `Event.woken`: it says only that there is something to look at.
public final class Waker: Sendable {
  /// Becomes readable when somebody rang.
  let readEnd: Int32
  /// Signal handlers ring here.
  let writeEnd: Int32
  private let isAsked = Atomic<Bool>(false)

  /// Opens the pipe; throws the system's error number.
  init() throws(Refusal) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Refusal(code: errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  struct Refusal: Error { var code: Int32 }

  deinit {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Wakes it, now or the next time that it would wait.
  public func wake() {
    guard !isAsked.exchange(true, ordering: .sequentiallyConsistent) else { return }
    ring()
  }

  /// A full pipe is readable already, so a byte that doesn't fit is not missed.
  func ring() {
    var byte: UInt8 = 1
    _ = Glibc.write(writeEnd, &byte, 1)
  }

  /// Whether somebody asked since the last call. What was left for the woken thread was left before it was asked.
  func takeAsked() -> Bool { isAsked.exchange(false, ordering: .sequentiallyConsistent) }

  /// Takes the bytes out of the pipe.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while Glibc.read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
