import Support
import Synchronization

/// Asks again and again until something holds; `false` after so many seconds.
func waitUntil(seconds: Int = 20, _ holds: () -> Bool) -> Bool { Patience.waits(seconds: seconds, until: holds) }

/// What was told by a callback from another thread.
final class Told<Value: Equatable & Sendable>: Sendable {
  private let values = Mutex<[Value]>([])

  func tell(_ value: Value) { values.withLock { $0.append(value) } }

  var all: [Value] { values.withLock { $0 } }

  /// Waits until it has been told.
  func waits(for value: Value) -> Bool { waitUntil { all.contains(value) } }
}
