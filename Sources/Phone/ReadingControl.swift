/// How far a swipe up or down goes: TalkBack's reading controls, in its order, as far as this phone has them.
public enum ReadingControl: String, Hashable, Sendable, CaseIterable, Codable {
  case characters, words, lines, paragraphs, headings, controls, links, landmarks
  case speechRate = "speech rate"
  case language

  /// The stretch of text it reads; `nil` for a control that goes from item to item or turns a value.
  var granularity: Granularity? {
    switch self {
    case .characters: .characters
    case .words: .words
    case .lines: .lines
    case .paragraphs: .paragraphs
    case .headings, .controls, .links, .landmarks, .speechRate, .language: nil
    }
  }

  /// The control after it, or before it; the last is followed by the first.
  func next(by distance: Int) -> ReadingControl {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + distance + all.count) % all.count]
  }

  /// Whether an element is one that it goes to.
  func finds(_ shown: ShownElement, in containers: [Container], from here: Int?) -> Bool {
    switch self {
    case .headings: shown.role == .heading
    case .controls: shown.isControl
    case .links: shown.role == .link
    case .landmarks: WebElement.landmark.isMet(by: shown, in: containers, from: here)
    case .characters, .words, .lines, .paragraphs, .speechRate, .language: false
    }
  }
}
