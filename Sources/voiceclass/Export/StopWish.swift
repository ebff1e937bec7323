import Foundation
import Glibc
import Synchronization

/// Whether somebody wants the program to end: with Control and C, or by the system. Work that looks at it can clean up
/// behind itself.
final class StopWish {
  /// What the signals set.
  private final class Flag: Sendable {
    let isUp = Atomic(false)
  }

  private let flag = Flag()
  private var sources: [any DispatchSourceSignal] = []

  /// Listens from now on; the signals end nothing by themselves any more.
  init() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      let flag = flag
      source.setEventHandler { flag.isUp.store(true, ordering: .relaxed) }
      // A signal that came before the source is at its place would be lost.
      let isListening = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { isListening.signal() }
      source.resume()
      isListening.wait()
      sources.append(source)
    }
  }

  deinit { for source in sources { source.cancel() } }

  /// Whether it was wished.
  var isThere: Bool { flag.isUp.load(ordering: .relaxed) }
}
