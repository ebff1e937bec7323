/// What can stand before the colon of a line. The raw value is the English word, which works in every language.
public enum Keyword: String, Hashable, Sendable, CaseIterable {
  // In every file.
  case note = "Note"

  // Lessons.
  case lesson = "Lesson"
  case id = "Id"
  case module = "Module"
  case level = "Level"
  case minutes = "Minutes"
  case needs = "Needs"
  case objective = "Objective"
  case say = "Say"
  case cue = "Cue"
  case practise = "Practise"
  case start = "Start"
  case goal = "Goal"
  case hint = "Hint"
  case praise = "Praise"
  case ask = "Ask"
  case choice = "Choice"
  case answer = "Answer"
  case why = "Why"

  // Apps.
  case app = "App"
  case screen = "Screen"
  case list = "List"
  case endOfList = "End of list"
  case button = "Button"
  case item = "Item"
  case text = "Text"
  case heading = "Heading"
  case toggle = "Switch"
  case checkBox = "Check box"
  case slider = "Slider"
  case image = "Image"
  case holds = "Holds"
  case startsAt = "Starts at"
  case opens = "Opens"
  case says = "Says"
  case plays = "Plays"
  case disabled = "Disabled"

  // Course plans.
  case course = "Course"
}

/// The kinds of sentence that a goal can be. The raw value names it in `language.txt`; the braces it may have stand in
/// `places`.
public enum GoalSentence: String, Hashable, Sendable, CaseIterable {
  case focus
  case screen
  case app
  case isOn = "is on"
  case isOff = "is off"
  case wasOn = "was on"
  case wasOff = "was off"
  case isChecked = "is checked"
  case isNotChecked = "is not checked"
  case equals
  case isAbove = "is above"
  case isBelow = "is below"
  case wasHeard = "was heard"
  case wasActivated = "was activated"
  case keyPressed = "key pressed"
  case speechRepeated = "speech repeated"
  case speechSlowed = "speech slowed"
  case speechSpelled = "speech spelled"
  case speechStopped = "speech stopped"

  /// The names of its open places, all of which its pattern must hold.
  public var places: Set<String> {
    switch self {
    case .focus, .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked, .wasHeard, .wasActivated: ["item"]
    case .screen: ["screen"]
    case .app: ["app"]
    case .equals, .isAbove, .isBelow: ["item", "number"]
    case .keyPressed: ["key"]
    case .speechRepeated, .speechSlowed, .speechSpelled, .speechStopped: []
    }
  }
}
