internal import Glibc
internal import Synchronization

/// The signals that a terminal's program must hear, made into bits and a byte in a pipe.
final class SignalWatch {
  /// What is heard; everything else happens outside the handler.
  static let heard: [Int32] = [SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT]

  /// Signals that came and were not looked at, a bit each by number.
  private static let pending = Atomic<UInt32>(0)
  /// Where handlers ring; −1 for nobody.
  private static let bell = Atomic<Int32>(-1)
  /// A process has one set of handlers, so one watch.
  private static let isTaken = Atomic<Bool>(false)

  private var previous: [(signal: Int32, action: sigaction)] = []

  /// Starts to hear; `nil` while another watch does.
  init?(ringing writeEnd: Int32) {
    guard !Self.isTaken.exchange(true, ordering: .sequentiallyConsistent) else { return nil }
    // Once before it is needed: whatever Swift sets up on a first call is set up outside a signal handler.
    Self.note(0)
    Self.pending.store(0, ordering: .sequentiallyConsistent)
    Self.bell.store(writeEnd, ordering: .sequentiallyConsistent)
    for signal in Self.heard {
      var (action, old) = (sigaction(), sigaction())
      action.__sigaction_handler.sa_handler = { SignalWatch.note($0) }
      action.sa_flags = SA_RESTART
      guard sigaction(signal, nil, &old) == 0 else { continue }
      // Under nohup, SIGHUP stays ignored.
      if signal == SIGHUP, Self.isIgnored(old) { continue }
      if sigaction(signal, &action, nil) == 0 { previous.append((signal, old)) }
    }
  }

  deinit { stop() }

  /// Puts back the handlers that were there before.
  func stop() {
    guard !previous.isEmpty else { return }
    for (signal, old) in previous {
      var action = old
      sigaction(signal, &action, nil)
    }
    previous = []
    Self.bell.store(-1, ordering: .sequentiallyConsistent)
    Self.isTaken.store(false, ordering: .sequentiallyConsistent)
  }

  /// Whether one of these came since it was last asked.
  func take(_ signals: Int32...) -> Bool {
    let mask = signals.reduce(0 as UInt32) { $0 | 1 << UInt32($1) }
    return Self.pending.bitwiseAnd(~mask, ordering: .sequentiallyConsistent).oldValue & mask != 0
  }

  /// The handler. Async-signal-safe: lock-free atomics and `write`, and `errno` as it was.
  private static func note(_ signal: Int32) {
    let before = errno
    pending.bitwiseOr(1 << UInt32(truncatingIfNeeded: signal & 31), ordering: .sequentiallyConsistent)
    var byte: UInt8 = 1
    _ = write(bell.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = before
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
