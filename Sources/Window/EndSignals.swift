internal import Glibc
internal import Synchronization

/// The signals that ask a program to end, heard whichever of its threads they reach.
///
/// SDL hears them, too, but a thread that waits for the desktop notices only those that reach it itself.
final class EndSignals {
  private static let heard = [SIGTERM, SIGHUP, SIGINT]
  /// Where the handler rings; −1 for nobody.
  private static let bell = Atomic<Int32>(-1)

  private let writeEnd: Int32
  private var previous: [(signal: Int32, action: sigaction)] = []
  private let isAsked: Flag

  /// What the thread that reads leaves for the one that looks.
  private final class Flag: Sendable {
    let value = Atomic<Bool>(false)
  }

  /// Starts to hear; `nil` where the system gives no pipe, or somebody hears already.
  /// - Parameter wake: is called on a thread of its own when one came.
  init?(wake: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let readEnd = ends[0]
    writeEnd = ends[1]
    let flag = Flag()
    isAsked = flag
    let exchanged = Self.bell.compareExchange(
      expected: -1, desired: writeEnd, ordering: .sequentiallyConsistent)
    guard exchanged.exchanged else {
      ends.forEach { close($0) }
      return nil
    }
    let reader = ReaderWork {
      var byte: UInt8 = 0
      while read(readEnd, &byte, 1) == 1 {
        flag.value.store(true, ordering: .sequentiallyConsistent)
        wake()
      }
      close(readEnd)
    }
    reader.start()
    for signal in Self.heard {
      var (action, old) = (sigaction(), sigaction())
      action.__sigaction_handler.sa_handler = { _ in EndSignals.ring() }
      action.sa_flags = SA_RESTART
      guard sigaction(signal, nil, &old) == 0 else { continue }
      // Under nohup, SIGHUP stays ignored.
      if signal == SIGHUP, old.__sigaction_handler.sa_handler.map({ unsafeBitCast($0, to: Int.self) }) == 1 { continue }
      if sigaction(signal, &action, nil) == 0 { previous.append((signal, old)) }
    }
  }

  deinit { stop() }

  /// Whether one came since this was last asked.
  func take() -> Bool { isAsked.value.exchange(false, ordering: .sequentiallyConsistent) }

  /// Puts back the handlers that were there before.
  func stop() {
    guard !previous.isEmpty else { return }
    for (signal, old) in previous {
      var action = old
      sigaction(signal, &action, nil)
    }
    previous = []
    Self.bell.store(-1, ordering: .sequentiallyConsistent)
    // The reader comes to the end of the pipe.
    close(writeEnd)
  }

  /// The handler. Async-signal-safe: a lock-free atomic and `write`, and `errno` as it was.
  private static func ring() {
    let before = errno
    var byte: UInt8 = 1
    let end = bell.load(ordering: .sequentiallyConsistent)
    if end >= 0 { _ = write(end, &byte, 1) }
    errno = before
  }
}

/// Work on a thread of its own.
private final class ReaderWork: Sendable {
  private let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts the thread, which holds this until the work is done.
  func start() {
    var thread = pthread_t()
    let held = Unmanaged.passRetained(self)
    let isStarted = pthread_create(
      &thread, nil,
      { held in
        guard let held else { return nil }
        let reader = Unmanaged<ReaderWork>.fromOpaque(held).takeRetainedValue()
        reader.work()
        return nil
      }, held.toOpaque())
    if isStarted == 0 { pthread_detach(thread) } else { held.release() }
  }
}
