public import Keys
public import Phone

/// What a goal sentence says of the phone or of the session, without its tense. Names are the author's, in NFC.
public enum Condition: Hashable, Sendable {
  /// The focus is on the element of that name.
  case focus(String)
  /// The screen in front has that title.
  case screen(String)
  /// The app in front has that name.
  case app(String)
  /// The switch or check box of that name is on, or off.
  case state(item: String, isOn: Bool)
  /// The slider of that name stands so.
  case level(item: String, Comparison, Int)
  /// The element of that name was spoken to its end.
  case heard(String)
  /// The element of that name was activated.
  case activated(String)
  /// A key was pressed.
  case pressed(Key.Symbol)
  /// The last speech was heard again, in that manner.
  case repeated(Repetition)
  /// Speech was stopped by a key.
  case stopped

  /// How a slider is compared.
  public enum Comparison: String, Hashable, Sendable { case equal, above, below }

  /// How the last speech was repeated.
  public enum Repetition: String, Hashable, Sendable, CaseIterable { case again, slower, spelled }

  /// Whether it speaks of the phone; the others speak of the trainer's own keys.
  public var isAboutPhone: Bool {
    switch self {
    case .focus, .screen, .app, .state, .level, .heard, .activated: true
    case .pressed, .repeated, .stopped: false
    }
  }

  /// Whether it is a fact about a moment that stays true once it happened.
  public var isEvent: Bool {
    switch self {
    case .heard, .activated, .pressed, .repeated, .stopped: true
    case .focus, .screen, .app, .state, .level: false
    }
  }
}

/// What must hold for an exercise to be done.
public struct Goal: Hashable, Sendable {
  /// When it must hold.
  public enum Tense: String, Hashable, Sendable {
    /// At the end, together with all the others.
    case now
    /// At some moment of the exercise.
    case once
  }

  /// What.
  public var condition: Condition
  /// When. Events are always `once`.
  public var tense: Tense

  /// A goal.
  public init(_ condition: Condition, _ tense: Tense = .now) {
    self.condition = condition
    self.tense = condition.isEvent ? .once : tense
  }
}

/// How the phone is set before an exercise.
public enum Start: Hashable, Sendable {
  /// A screen is in front, as if it had just been opened, with the phone otherwise as it was.
  case screen(ScreenAddress)
  /// Something holds a value, by the name under which elements hold it.
  case value(String, Value)
  /// The focus is on an element, by its name.
  case focus(String)
}
