import Feedback
import LessonText
import Phone

extension Phone {
  /// Keeps what the apps say, where something is to be copied: a learner who has heard it can copy it as the last phrase.
  mutating func keepSaid(in changes: [Change], for goals: [Goal]) {
    guard goals.contains(where: \.condition.isCopy) else { return }
    for case .toast(let text) in changes { keep(phrase: [Utterance.Span(text.plain)]) }
  }
}

extension Change {
  /// What is spoken of it, besides the screen reader's own words: what a search supposes to be heard.
  func spokenText(on phone: Phone) -> String {
    switch self {
    case .focused(let index, _), .touched(.element(let index), _): phone.element(index)?.spokenText ?? ""
    case .opened: phone.title.plain
    case .read(let text, _), .copied(let text): text
    case .toast(let text), .live(let text, _, _): text.plain
    case .notified(_, let title, let text): title + " " + text
    case .call(.heard(let text)): text
    default: ""
    }
  }
}
