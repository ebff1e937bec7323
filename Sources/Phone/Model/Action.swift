public import Feedback

/// One step of what an element, an event or an app does, where its conditions hold.
public struct Step: Hashable, Sendable {
  /// It is done only if all of these hold.
  public var conditions: [PhoneCondition]
  /// What is done.
  public var action: Action

  /// A step, by default without conditions.
  public init(_ action: Action, if conditions: [PhoneCondition] = []) {
    self.action = action
    self.conditions = conditions
  }
}

/// What an app can do: a small, closed vocabulary, in which all apps are written.
///
/// Texts are filled in when the step is done: `{name}` is a field of the record at hand, else a value of the phone.
public enum Action: Hashable, Sendable {
  // MARK: Screens

  /// Opens a screen, about the record at hand.
  case open(ScreenAddress)
  /// Opens the app of that id, at its first screen.
  case openApp(MarkedText)
  /// Closes the screen in front.
  case close
  /// What the phone does for a gesture, as an entry of the TalkBack menu does. Menus and dialogs close first.
  case perform(Gesture)

  // MARK: Telling

  /// Says something, as a toast.
  case say(MarkedText)
  /// Plays a cue.
  case play(CueName)
  /// A notification comes in.
  case notify(NotificationText)

  // MARK: Holding

  /// Puts a text into a value. What holds on and off takes `on` and `off`, what holds a percentage a number.
  case set(String, to: MarkedText)
  /// Writes a text at the end of a value, as a key of a dial pad does.
  case type(MarkedText, into: String)
  /// Takes the last character of a value away.
  case deleteLast(of: String)
  /// Reckons, and puts the result into a value: numbers, + − × ÷ and brackets.
  case calculate(MarkedText, into: String)
  /// Adds a record to a collection, at its end or its beginning.
  case add(to: String, fields: [FieldText], atStart: Bool)
  /// Changes fields of the record at hand.
  case change(fields: [FieldText])
  /// Removes the record at hand.
  case remove
  /// Removes all records of a collection.
  case removeAll(from: String)
  /// Puts a text into the clipboard.
  case copy(MarkedText)
  /// Checks the edit boxes of the screen in front; where one is wrong, it gets the focus and the rest is not done.
  case check

  // MARK: Calls and messages

  /// Calls a number, or somebody by the name that the contacts have.
  case call(MarkedText)
  /// A call comes in from a number.
  case ring(from: MarkedText)
  /// Takes the call that rings.
  case answer
  /// Refuses the call that rings.
  case refuse
  /// Ends the call.
  case endCall
  /// Sends a key in the call.
  case sendKey(MarkedText)
  /// Says something in the call that was offered as an answer.
  case reply(MarkedText)
  /// The other side says something.
  case callerSays(MarkedText)
  /// Sends a message to a number.
  case send(MarkedText, to: MarkedText)
  /// A message comes in from a number.
  case receive(MarkedText, from: MarkedText)

  // MARK: Time

  /// The steps after it are done so many seconds later, 1 to 86,400.
  case wait(seconds: Int)
  /// Starts the timer anew, in seconds.
  case startTimer(MarkedText)
  /// Ends what rings: an alarm or the timer. With minutes it rings again then.
  case stopRinging(againAfterMinutes: Int)
  /// Locks the phone, or opens the lock.
  case lock, unlock
}

/// A field of a record and the text that is put into it.
public struct FieldText: Hashable, Sendable {
  /// The field.
  public var name: String
  /// What is put into it, filled in then.
  public var text: MarkedText

  /// A text for a field.
  public init(_ name: String, _ text: MarkedText) {
    self.name = name
    self.text = text
  }
}

/// What a notification says, before it is filled in.
public struct NotificationText: Hashable, Sendable {
  /// What kind of news: the screen reader's own word.
  public enum Category: String, Hashable, Sendable, Codable, CaseIterable {
    case call, message, email, event, alarm, news, system
  }

  /// What kind of news it is.
  public var category: Category
  /// Who, or what, it comes from.
  public var title: MarkedText
  /// The news itself; may be empty.
  public var text: MarkedText
  /// What opens when it is activated.
  public var opens: ScreenAddress?

  /// A notification.
  public init(_ category: Category, title: MarkedText, text: MarkedText, opens: ScreenAddress? = nil) {
    self.category = category
    self.title = title
    self.text = text
    self.opens = opens
  }
}

/// Something that is so or not on the phone: what steps, elements and lists depend on.
///
/// A name means a field of the record at hand where it has such a field, else what the phone knows by it.
public indirect enum PhoneCondition: Hashable, Sendable {
  /// A switch, a box or a fact is on.
  case isOn(String)
  /// It is off, or nothing is known of it.
  case isOff(String)
  /// A text is the same, without regard to case and outer blanks.
  case equals(String, MarkedText)
  /// A text holds another.
  case contains(String, MarkedText)
  /// A text, or a collection, has nothing in it.
  case isEmpty(String)
  /// A number is greater; both are read from texts, so a comparison of two values is possible.
  case isAbove(String, MarkedText)
  /// A number is smaller.
  case isBelow(String, MarkedText)
  /// A text has exactly so many characters.
  case hasLength(String, Int)
  /// At least one of these does not hold.
  case not([PhoneCondition])
}
