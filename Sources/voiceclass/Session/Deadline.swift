import Dispatch
import Foundation
import Glibc

/// Ends the program with a sentence when work takes too long, as what comes from strangers may be made to.
///
/// It counts the time that the program itself works, so a busy PC makes no difference. Only for work that has written
/// nothing yet: nobody waits for it to stop.
struct Deadline {
  private let timer: any DispatchSourceTimer

  /// Begins now.
  init(seconds: Double, _ sentence: String) {
    let end = Self.worked() + seconds
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler {
      guard Self.worked() > end else { return }
      FileHandle.standardError.write(Data((sentence + "\n").utf8))
      _exit(EXIT_FAILURE)
    }
    timer.resume()
  }

  /// It was done in time.
  func cancel() { timer.cancel() }

  /// For how many seconds this program has worked.
  private static func worked() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
