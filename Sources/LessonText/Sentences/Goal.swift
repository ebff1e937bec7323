public import Feedback
public import Keys
public import Phone

/// What a goal sentence says of the phone or of the session, without its tense. Names are the author's, in NFC.
public enum Condition: Hashable, Sendable {
  // MARK: Screens and the focus

  /// The focus is on the element of that name.
  case focus(String)
  /// The focus is on the first item of the screen, or the last.
  case focusEnd(End)
  /// The focus is on the item of that number, from 1.
  case focusNumber(Int)
  /// The screen in front has that title.
  case screen(String)
  /// The app in front has that name.
  case app(String)

  // MARK: What the phone holds

  /// The switch, check box or radio button of that name is on, or off.
  case state(item: String, isOn: Bool)
  /// The slider of that name stands so.
  case level(item: String, Comparison, Int)
  /// The edit box or list of that name holds a text; empty for nothing.
  case field(item: String, String)
  /// The clipboard holds a text.
  case clipboard(String)
  /// The contacts have a name, with a number where one is told.
  case contact(name: String, number: String?)
  /// There is an alarm at so many minutes after midnight that is on, or off.
  case alarm(minutes: Int, isOn: Bool)
  /// That reading control is chosen.
  case readingControl(ReadingControl)
  /// A fact of an app, with the words in its places.
  case fact(FactReference, [String: String])

  // MARK: What happened on the phone

  /// The element of that name was spoken to its end.
  case heard(String)
  /// These words were spoken by the phone to their end.
  case heardWords(String)
  /// The element of that name was activated.
  case activated(String)
  /// A stretch of text with these words was read by the reading control.
  case readingAt(String)
  /// Something became of a call.
  case call(CallDeed, Party)
  /// A key was sent in a call.
  case keySent(String)
  /// An answer that was offered in a call was said.
  case replied(String)
  /// A message went out: to whom, and with which text, as far as it is told.
  case messageSent(to: Party?, text: String?, isWhole: Bool)
  /// The alarm of so many minutes after midnight was stopped while it rang.
  case alarmStopped(minutes: Int)
  /// A notification was opened, or taken away; by its title or the name of its app.
  case notification(String, NotificationDeed)

  // MARK: What happened at the trainer's own keys

  /// An answer was given to what the task asks.
  case answer(String)
  /// A key was pressed.
  case pressed(Key.Symbol)
  /// So many different keys were described in input help.
  case keysDescribed(Int)
  /// The last speech was heard again, in that manner.
  case repeated(Repetition)
  /// Speech was stopped by a key.
  case stopped
  /// The trainer speaks slower or faster than when the task began.
  case pace(Pace)
  /// The trainer is louder or quieter than when the task began.
  case loudness(Loudness)

  /// An end of the screen.
  public enum End: String, Hashable, Sendable { case first, last }

  /// How a slider is compared.
  public enum Comparison: String, Hashable, Sendable { case equal, above, below }

  /// What became of a call: an incoming one, or one that was made.
  public enum CallDeed: String, Hashable, Sendable { case answered, ended, refused, made }

  /// What became of a notification.
  public enum NotificationDeed: String, Hashable, Sendable { case opened, dismissed }

  /// How the last speech was repeated.
  public enum Repetition: String, Hashable, Sendable, CaseIterable { case again, slower, spelled }

  /// Against the beginning of the task.
  public enum Pace: String, Hashable, Sendable { case slower, faster }

  /// Against the beginning of the task.
  public enum Loudness: String, Hashable, Sendable { case louder, quieter }

  /// Whether it speaks of the phone; the others speak of the trainer's own keys.
  public var isAboutPhone: Bool {
    switch self {
    case .pressed, .keysDescribed, .repeated, .stopped, .pace, .loudness: false
    default: true
    }
  }

  /// Whether it is a fact about a moment that stays true once it happened.
  public var isEvent: Bool {
    switch self {
    case .focus, .focusEnd, .focusNumber, .screen, .app, .state, .level, .field, .clipboard, .contact, .alarm,
      .readingControl, .fact:
      false
    default: true
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
  /// It must not hold: at the end, or, for what may hold once, at no moment.
  public var isNegated: Bool

  /// A goal.
  public init(_ condition: Condition, _ tense: Tense = .now, isNegated: Bool = false) {
    self.condition = condition
    self.tense = condition.isEvent ? .once : tense
    self.isNegated = isNegated
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
  /// Something has happened before, unheard.
  case happening(Happening)
}

/// Something that happens while an exercise is done.
public struct Occurrence: Hashable, Sendable {
  /// After how long, in milliseconds, counted from when the instruction was heard or cut short.
  public var afterMilliseconds: Int
  /// What.
  public var happening: Happening

  /// Something that happens.
  public init(_ happening: Happening, afterMilliseconds: Int = 0) {
    self.happening = happening
    self.afterMilliseconds = afterMilliseconds
  }
}

/// What must not come true in an exercise: a learner who does it is told kindly why not, and begins again.
public struct Trap: Hashable, Sendable {
  /// What must not come true.
  public var goal: Goal
  /// What is explained then; may be empty.
  public var why: MarkedText

  /// A trap.
  public init(_ goal: Goal, why: MarkedText) {
    self.goal = goal
    self.why = why
  }
}
