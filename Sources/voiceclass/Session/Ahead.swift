import Foundation
import Synchronization

/// Work that is begun on another thread before its result is needed.
///
/// The thread is its own and ends with the work: the threads of Dispatch are looked after once a second from then on,
/// and a program that is silent should not wake the processor.
final class Ahead<Value: Sendable, Failure: Error>: Sendable {
  private let result = Mutex<Result<Value, Failure>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Begins.
  init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    Thread.detachNewThread { [self] in
      let made = Result { () throws(Failure) in try work() }
      result.withLock { $0 = made }
      done.signal()
    }
  }

  /// What came of it; waits until it is there.
  func taken() throws(Failure) -> Value {
    while true {
      if let made = result.withLock({ $0 }) { return try made.get() }
      done.wait()
      // For whoever else waits.
      done.signal()
    }
  }
}
