import Sound
import Synchronization
import Terminal

/// What other threads tell the session: little, and the latest of each.
final class Inbox: Sendable {
  /// The news of a moment.
  struct News: Sendable {
    /// The batch of feedback that was heard to its end.
    var heard: Int?
    /// Where the sound goes now.
    var sound: SoundState?
    /// The text that an author hears, as she saved it.
    var draft: PreviewDraft?
  }

  private let news = Mutex(News())
  private let waker: Waker

  init(_ waker: Waker) { self.waker = waker }

  func tell(heard batch: Int) {
    news.withLock { $0.heard = batch }
    waker.wake()
  }

  func tell(_ sound: SoundState) {
    news.withLock { $0.sound = sound }
    waker.wake()
  }

  func tell(_ draft: PreviewDraft) {
    news.withLock { $0.draft = draft }
    waker.wake()
  }

  func take() -> News {
    news.withLock { news in
      defer { news = News() }
      return news
    }
  }
}
