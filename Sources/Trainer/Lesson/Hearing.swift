import Feedback
import Phone

/// What the phone is saying until its end is heard: only what is heard to its end counts.
struct Hearing: Hashable, Sendable, Codable {
  /// Something said.
  struct Said: Hashable, Sendable, Codable {
    /// Names of elements.
    var names: [String] = []
    /// All the words of each utterance.
    var words: [String] = []

    fileprivate init() {}

    fileprivate init(_ response: ScreenReader.Response) {
      names = response.named
      words = response.feedback.compactMap { $0.utterance?.text }
    }

    fileprivate mutating func add(_ other: Said) {
      names += other.names
      words += other.words
    }
  }

  /// Being spoken.
  private(set) var now = Said()
  /// What was cut; it may be said again.
  private var cut = Said()

  /// The phone says something, and nothing else any more.
  mutating func begin(_ response: ScreenReader.Response) {
    now = Said(response)
    cut = Said()
  }

  /// The phone says something besides.
  mutating func add(_ response: ScreenReader.Response) { now.add(Said(response)) }

  /// What was cut is said anew.
  mutating func again() {
    now.add(cut)
    cut = Said()
  }

  /// It is cut.
  mutating func stop() {
    cut = now
    now = Said()
  }

  /// All of it was heard.
  mutating func finish() -> Said {
    defer { now = Said() }
    return now
  }
}
