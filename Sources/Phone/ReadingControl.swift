/// How far a swipe up or down goes: TalkBack's reading controls, in its order, as far as this phone has them.
public enum ReadingControl: String, Hashable, Sendable, CaseIterable, Codable {
  case characters, words, lines, paragraphs, headings, controls, links
  case speechRate = "speech rate"

  /// The stretch of text it reads; `nil` for a control that goes from item to item or turns a value.
  var granularity: Granularity? {
    switch self {
    case .characters: .characters
    case .words: .words
    case .lines: .lines
    case .paragraphs: .paragraphs
    case .headings, .controls, .links, .speechRate: nil
    }
  }

  /// The control after it, or before it; the last is followed by the first.
  func next(by distance: Int) -> ReadingControl {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + distance + all.count) % all.count]
  }

  /// Whether an element is one that it goes to.
  func finds(_ element: Element) -> Bool {
    switch self {
    case .headings: element.role == .heading
    case .controls: [.button, .toggle, .checkBox, .slider].contains(element.role)
    // No element is a link yet: the answer is that there is none.
    case .links, .characters, .words, .lines, .paragraphs, .speechRate: false
    }
  }
}
