import Feedback

/// What the coach says.
enum CoachSentence: String, Hashable, Sendable, CaseIterable {
  case praise
  case opposite = "difference opposite"
  case otherDirection = "difference other direction"
  case moreStrokes = "difference more strokes"
  case fewerStrokes = "difference fewer strokes"
  case fingerMore = "difference finger more"
  case fingerLess = "difference finger less"
  case fingers = "difference fingers"
  case taps = "difference taps"
  case held = "difference held"
  case notHeld = "difference not held"
  case item = "difference item"
  case onItem = "difference on item"
  case typing = "difference typing"
  case waiting = "difference waiting"
  case noWay = "hint no way"
  case beginAnew = "hint begin anew"
  case askShow = "hint show"
  case showBegins = "show begins"
  case showFromBeginning = "show from beginning"
  case showGesture = "show gesture"
  case showAgain = "show again"
  case showType = "show type"
  case showWait = "show wait"
  case showEnds = "show ends"
  case showStopped = "show stopped"
  case nothingToShow = "nothing to show"
  case offer
  case goOn = "offer go on"
  case show = "offer show"
  case easier = "offer easier"
  case leaveOut = "offer leave out"
  case goesOn = "offer goes on"
  case easierBegins = "offer easier begins"
  case leftOut = "offer left out"

  /// Its key, with the details that are given.
  var key: PhraseKey {
    switch self {
    case .praise: PhraseKey(rawValue, isVaried: true)
    case .fingers, .offer: PhraseKey(rawValue, ["count"])
    case .taps: PhraseKey(rawValue, ["count", "made"])
    case .noWay, .beginAnew, .askShow, .showGesture, .showAgain: PhraseKey(rawValue, ["key"])
    case .showType: PhraseKey(rawValue, ["text", "keys"])
    case .opposite, .otherDirection, .moreStrokes, .fewerStrokes, .fingerMore, .fingerLess, .held, .notHeld, .item,
      .onItem, .typing, .waiting, .showBegins, .showFromBeginning, .showWait, .showEnds, .showStopped, .nothingToShow,
      .goOn, .show, .easier, .leaveOut, .goesOn, .easierBegins, .leftOut:
      PhraseKey(rawValue)
    }
  }
}

extension Words {
  /// A sentence of the coach.
  subscript(sentence: CoachSentence, details: [String: MarkedText] = [:]) -> MarkedText { self[sentence.key, details] }

  /// What differs, in words; `nil` where what is wanted says it all.
  func sentence(_ difference: GestureDifference) -> MarkedText? {
    switch difference {
    case .opposite: self[.opposite]
    case .direction: self[.otherDirection]
    case .moreStrokes: self[.moreStrokes]
    case .fewerStrokes: self[.fewerStrokes]
    case .fingers(let count, let made):
      count == made + 1
        ? self[.fingerMore] : count == made - 1 ? self[.fingerLess] : self[.fingers, ["count": number(count)]]
    case .taps(let count, let made): self[.taps, ["count": number(count), "made": number(made)]]
    case .held: self[.held]
    case .notHeld: self[.notHeld]
    case .item: self[.item]
    case .onItem: self[.onItem]
    case .typing: self[.typing]
    case .waiting: self[.waiting]
    case .gesture: nil
    }
  }
}
