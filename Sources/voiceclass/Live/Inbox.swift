import Sound
import Synchronization

/// What other threads tell the session: little, and the latest of each.
final class Inbox: Sendable {
  /// The news of a moment.
  struct News: Sendable {
    /// The batch of feedback that was heard to its end.
    var heard: Int?
    /// Where the sound goes now.
    var sound: SoundState?
    /// Whether it could not be heard at some moment since the last news.
    var soundWasLost = false
    /// The text that an author hears, as she saved it.
    var draft: PreviewDraft?
    /// Whether events of other PCs came.
    var recordsCame = false
    /// Whether a stick for records is plugged in now, where that has changed.
    var stick: Bool?
  }

  private let news = Mutex(News())
  private let wake: @Sendable () -> Void

  /// - Parameter wake: wakes the session's thread.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  func tell(heard batch: Int) {
    news.withLock { $0.heard = batch }
    wake()
  }

  func tell(_ sound: SoundState) {
    let isLost = if case .playing = sound { false } else { true }
    news.withLock {
      $0.sound = sound
      $0.soundWasLost = $0.soundWasLost || isLost
    }
    wake()
  }

  func tell(_ draft: PreviewDraft) {
    news.withLock { $0.draft = draft }
    wake()
  }

  func tellRecordsCame() {
    news.withLock { $0.recordsCame = true }
    wake()
  }

  func tell(stick isThere: Bool) {
    news.withLock { $0.stick = isThere }
    wake()
  }

  func take() -> News {
    news.withLock { news in
      defer { news = News() }
      return news
    }
  }
}
