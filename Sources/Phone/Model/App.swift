public import Feedback

/// An app as its author wrote it.
public struct App: Hashable, Sendable {
  /// The same in every language.
  public var id: String
  /// As the learner hears it.
  public var name: MarkedText
  /// Its screens; the first is the one it opens with.
  public var screens: [Screen]
  /// What it does when something happens on the phone, whether it is in front or not.
  public var handlers: [Handler]
  /// What can be made to happen: by an instructor, by a lesson, or in the free phone.
  public var events: [Event]
  /// What can be said of it in the goals of lessons.
  public var facts: [Fact]

  /// Something that is so or not, in the words of the app's author.
  public struct Fact: Hashable, Sendable {
    /// The sentence, with places for fields of a record, such as `payment of {amount} to {name} was made`.
    public var sentence: MarkedText
    /// The collection of which one record must fit; `nil` where it is about no record.
    public var collection: String?
    /// All of these hold, of the record where there is one.
    public var conditions: [PhoneCondition]

    /// A fact.
    public init(_ sentence: MarkedText, of collection: String? = nil, if conditions: [PhoneCondition]) {
      self.sentence = sentence
      self.collection = collection
      self.conditions = conditions
    }
  }

  /// What an app does when something happens.
  public struct Handler: Hashable, Sendable {
    /// What it answers to.
    public var trigger: Trigger
    /// What it does then, in order.
    public var steps: [Step]

    /// Steps for a trigger.
    public init(_ trigger: Trigger, _ steps: [Step]) {
      self.trigger = trigger
      self.steps = steps
    }
  }

  /// Something that can be made to happen.
  public struct Event: Hashable, Sendable {
    /// As a learner asks for it: "Lan calls".
    public var name: MarkedText
    /// What happens, in order.
    public var steps: [Step]

    /// Something by its name.
    public init(_ name: MarkedText, _ steps: [Step]) {
      self.name = name
      self.steps = steps
    }
  }

  /// An app.
  public init(
    id: String, name: MarkedText, screens: [Screen], handlers: [Handler] = [], events: [Event] = [], facts: [Fact] = []
  ) {
    self.id = id
    self.name = name
    self.screens = screens
    self.handlers = handlers
    self.events = events
    self.facts = facts
  }
}

/// What can happen on the phone that an app may answer. The raw value names it in app files.
///
/// The subject of the steps is the record that it is about: the call, the message, the alarm.
public enum Trigger: String, Hashable, Sendable, Codable, CaseIterable {
  /// A call rings. Its subject has `number` and `name`.
  case callRings = "call rings"
  /// A call, in or out, is taken.
  case callAnswered = "call answered"
  /// A call that was talked in is over.
  case callEnded = "call ended"
  /// An incoming call was refused.
  case callRefused = "call refused"
  /// An incoming call rang out.
  case callMissed = "call missed"
  /// A key was sent in a call; the subject has `key`, `number`.
  case keySent = "key sent"
  /// An answer was chosen in a call; the subject has `reply`, `number`.
  case replySaid = "reply said"
  /// A message went out. The subject is its record in `messages`.
  case messageSent = "message sent"
  /// A message came in.
  case messageReceived = "message received"
  /// A notification was opened.
  case notificationOpened = "notification opened"
  /// An alarm began to ring. The subject is its record in `alarms`.
  case alarmRings = "alarm rings"
  /// The timer has run down.
  case timerEnds = "timer ends"
  /// The screen lock was opened.
  case unlocked
}
