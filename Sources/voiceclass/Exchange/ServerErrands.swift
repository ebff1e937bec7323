import Foundation
import Records
import Synchronization

/// Errands to the centre's server while somebody learns: on a thread of its own, one at a time, and none that she would
/// have to wait for. Between them nothing runs.
final class ServerErrands: Sendable {
  private struct State {
    var isRunning = false
    /// Somebody asked while one was on its way, which may have passed what is new.
    var isWantedAgain = false
    /// When the last one began, and whether it reached the server, by a clock that nobody sets.
    var last: (at: DispatchTime, isReached: Bool)?
    var waiting: [DispatchSemaphore] = []
  }

  private let state = Mutex(State())
  private let desk: ServerDesk
  /// Records of its own each time: what is kept of her must not wait until an errand has gone through all entries.
  private let open: @Sendable () -> RecordsStore?
  private let onNews: Mutex<(@Sendable () -> Void)?> = Mutex(nil)

  /// After how many seconds a key press is a reason for one.
  private static let pause = 60.0
  /// For how many seconds a server that did not answer is left alone.
  private static let rest = 300.0
  /// How long a step of one may take, in milliseconds.
  private static let patience = 5_000

  /// - Parameter open: Opens the records, on the errands' thread.
  init(_ desk: ServerDesk, open: @escaping @Sendable () -> RecordsStore?) { (self.desk, self.open) = (desk, open) }

  /// Is told, on the errands' thread, when events of other PCs have come.
  func tellNews(to listener: @escaping @Sendable () -> Void) { onNews.withLock { $0 = listener } }

  /// Goes unless it has gone within the last minute.
  func goNowAndThen() {
    let isDue = state.withLock { state in
      guard let last = state.last else { return true }
      return !state.isRunning && Self.seconds(since: last.at) >= (last.isReached ? Self.pause : Self.rest)
    }
    if isDue { go() }
  }

  /// Goes now, and again if it is on its way already.
  func go() {
    let isFree = state.withLock { state in
      guard !state.isRunning else {
        state.isWantedAgain = true
        return false
      }
      state.isRunning = true
      return true
    }
    guard isFree else { return }
    Thread.detachNewThread { [self] in while run() {} }
  }

  /// Goes now, and waits until it is back, but never so long that she would wonder. A server that did not answer a
  /// short while ago is not waited for.
  func goAndWait(milliseconds: Int) {
    let back = DispatchSemaphore(value: 0)
    let isWorthIt = state.withLock { state in
      if let last = state.last, !last.isReached, Self.seconds(since: last.at) < Self.rest { return false }
      state.waiting.append(back)
      return true
    }
    guard isWorthIt else { return }
    go()
    _ = back.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  /// One errand; whether another one is wanted.
  private func run() -> Bool {
    let began = DispatchTime.now()
    let before = state.withLock { state in
      state.isWantedAgain = false
      defer { state.waiting = [] }
      return state.waiting
    }
    let report = open().flatMap { try? desk.synchronise($0, patienceMilliseconds: Self.patience) }
    if report?.exchange.arrivals.isEmpty == false { onNews.withLock { $0 }?() }
    let (isAgain, waiting) = state.withLock { state in
      state.last = (began, report.map { $0.failure == nil } ?? false)
      // Whoever began to wait meanwhile waits for the next one.
      let isAgain = state.isWantedAgain && report?.failure == nil
      state.isRunning = isAgain
      defer { if !isAgain { state.waiting = [] } }
      return (isAgain, before + (isAgain ? [] : state.waiting))
    }
    waiting.forEach { $0.signal() }
    return isAgain
  }

  private static func seconds(since moment: DispatchTime) -> Double {
    Double(DispatchTime.now().uptimeNanoseconds - moment.uptimeNanoseconds) / 1e9
  }
}
