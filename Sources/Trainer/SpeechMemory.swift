import Feedback
import LessonText

/// What was said last, so that it can be said again: as it was, slower, spelled.
struct SpeechMemory: Hashable, Sendable, Codable {
  /// All that the last reply said.
  private(set) var last: [Utterance] = []
  /// The name of the phone's item in it; `nil` where it has none.
  private var itemName: String?
  /// Whether something was to be heard and its end has not been told.
  var isSounding = false
  private var timesAsked = 0

  /// How much slower the second time is.
  static let slowRate = 0.7

  /// Keeps what is said, where anything is.
  mutating func keep(_ utterances: [Utterance], itemName: String?) {
    guard !utterances.isEmpty else { return }
    last = utterances
    self.itemName = itemName
    timesAsked = 0
  }

  private var spelled: Utterance? {
    guard let itemName, !itemName.isEmpty, var item = last.last(where: { $0.speaker == .phone }) else {
      return last.last?.lastSentenceSpelled()
    }
    var name = Utterance.Span(itemName, isSpelled: true)
    if let first = item.spans.first { (name.relativeRate, name.punctuation) = (first.relativeRate, first.punctuation) }
    item.spans = [name]
    return item
  }

  /// Any other key starts the count of repetitions anew.
  mutating func otherKeyPressed() { timesAsked = 0 }

  /// What was said last, and in which manner: asked once as it was, twice slower, three times spelled, then again.
  mutating func again() -> (manner: Condition.Repetition, utterances: [Utterance]) {
    let manners: [Condition.Repetition] = [.again, .slower, .spelled]
    let manner = manners[timesAsked % manners.count]
    timesAsked += 1
    switch manner {
    case .again: return (manner, last)
    case .slower: return (manner, last.map { $0.slower() })
    case .spelled: return (manner, spelled.map { [$0] } ?? [])
    }
  }
}

extension Utterance {
  fileprivate func slower() -> Utterance {
    var slow = self
    for index in slow.spans.indices { slow.spans[index].relativeRate *= SpeechMemory.slowRate }
    return slow
  }

  /// Spelling a whole narration would take minutes: what is spelled is the last sentence of it.
  fileprivate func lastSentenceSpelled() -> Utterance {
    var spelled = self
    spelled.spans = []
    for var span in spans.reversed() {
      let body = span.text.reversed().drop { $0.endsSentence || $0.isWhitespace }
      let tail = body.prefix { !$0.endsSentence }
      span.text = String(tail.reversed().drop(while: \.isWhitespace))
      span.isSpelled = true
      if !span.text.isEmpty { spelled.spans.insert(span, at: 0) }
      if tail.count < body.count { break }
    }
    return spelled.isEmpty ? self : spelled
  }
}

extension Character {
  fileprivate var endsSentence: Bool { self == "." || self == "?" || self == "!" || self == "।" || self == ":" }
}
