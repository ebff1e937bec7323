import Synchronization

extension Engine {
  private static let isStarted = Mutex(false)

  /// Starts the library, once in the life of the process. It is never stopped: in 1.51 most of the sound is lost after
  /// a second start, and a stop after that never returns.
  ///
  /// - Throws: `alreadyStarted`, `noVoiceData`.
  static func started() throws(Synthesizer.Failure) -> Engine {
    let isFirst = isStarted.withLock { isStarted in
      defer { isStarted = true }
      return !isStarted
    }
    guard isFirst else { throw .alreadyStarted }
    guard let engine = Engine() else { throw .noVoiceData }
    return engine
  }
}
