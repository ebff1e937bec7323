public import Feedback

/// All that can change on the phone: a value that can be kept and put back. Its size is bounded in every part.
public struct PhoneState: Hashable, Sendable, Codable {
  /// An end of the screen against which the last gesture ran.
  public enum Edge: String, Hashable, Sendable, Codable { case start, end }

  /// The screens opened one over the other; the first is Home, the last is in front. Never empty.
  public internal(set) var stack: [OpenScreen]
  /// What everything holds.
  public internal(set) var values: Holdings<Value>
  /// What the collections hold.
  public internal(set) var records: Holdings<[Record]>
  /// The ids of the apps used last, the newest first; read as the collection `recents`.
  public internal(set) var recents: [String] = []
  /// The id of the next record.
  var nextRecord: Int
  /// Milliseconds since the phone's time began.
  public internal(set) var clock = 0
  /// What is to be done later, in the order in which it was asked for.
  var pending: [Pending] = []
  /// The call, from its first ring to its end.
  public internal(set) var call: Call?
  /// What rings: an alarm or the timer.
  public internal(set) var ringing: Ringing?
  /// What rings again at a later time, as its sleeper asked.
  var putOff: Ringing?
  /// When the timer has run down, on the phone's clock.
  var timerEnd: Int?
  /// The edit box that is being edited; it may have lost the focus meanwhile.
  public internal(set) var editing: Editing?
  /// Where the finger is that explores; `nil` where it was lifted.
  public internal(set) var finger: Finger?
  /// What was copied.
  public internal(set) var clipboard = ""
  /// What is wrong with what edit boxes hold, by the name under which they hold it.
  public internal(set) var errors: [String: FieldError] = [:]
  /// The edge that was just reached; a second press goes around it.
  public internal(set) var edge: Edge?
  /// How far a swipe up or down goes.
  public internal(set) var readingControl = ReadingControl.characters
  /// How far the text of the item in focus has been read, a position in it; `nil` where it has not been begun.
  public internal(set) var reading: Int?
  /// Whether the phone reads on from item to item by itself.
  public var isReadingOn = false
  /// What was paused; `nil` where speech goes its way.
  var pause: Pause?
  /// What was said last, the newest first; ``mostPhrases`` at most.
  public internal(set) var phrases: [[Utterance.Span]] = []
  /// How far back in ``phrases`` one has gone.
  var phraseIndex = 0
  /// What was said without being asked for lately, and when; so that nothing is told twice within a second.
  var lately: [Told] = []

  /// Phrases that can be gone back to: TalkBack keeps ten.
  public static let mostPhrases = 10
  /// Screens that can lie on one another; the one above Home is forgotten first.
  public static let deepestStack = 20
  /// What can wait at once: ``mostWaitingSteps`` places in steps, and the screens that load.
  static let mostPending = mostWaitingSteps + deepestStack
  /// Places in steps that can wait at once; more are forgotten.
  static let mostWaitingSteps = 80

  /// A phone's first moment.
  init(stack: [OpenScreen], values: [String: Value], records: [String: [Record]], nextRecord: Int) {
    self.stack = stack
    self.values = Holdings(values)
    self.records = Holdings(records)
    self.nextRecord = nextRecord
  }

  /// The same without what only remembers the way here: two ways to one place lead to the same.
  public var withoutTraces: PhoneState {
    var state = self
    state.recents = []
    state.phrases = []
    state.phraseIndex = 0
    state.lately = []
    state.pause = nil
    return state
  }

  /// The same without where the focus, the finger and the reading are: what differs in it was done, not only met.
  public var withoutMoves: PhoneState {
    var state = withoutTraces
    for place in state.stack.indices { state.stack[place].focus = ElementKey(0) }
    state.edge = nil
    state.reading = nil
    state.readingControl = .characters
    state.isReadingOn = false
    state.finger = nil
    state.editing?.resting = nil
    return state
  }

  /// Steps to be done later.
  struct Pending: Hashable, Sendable, Codable {
    /// When, on the phone's clock.
    var due: Int
    var source: StepSource
    /// The number of the first step to be done.
    var next: Int
    var subject: Subject?
    /// A screen whose loading ends then, instead of steps.
    var loads: ScreenAddress?
    /// What a lesson lets happen then, instead of steps.
    var happening: Happening?
  }

  /// Something told, and when.
  struct Told: Hashable, Sendable, Codable {
    var text: String
    var clock: Int
  }
}

/// An alarm or a timer that rings, or will ring again.
public struct Ringing: Hashable, Sendable, Codable {
  /// The alarm's record; a record in no collection for the timer.
  public var subject: Subject
  /// When it began, or begins, on the phone's clock.
  public var since: Int

  /// Whether it is the timer.
  public var isTimer: Bool { subject.collection != Collections.alarms }
}

/// What a pause has interrupted.
enum Pause: Hashable, Sendable, Codable { case phrase, readingOn }

/// A call, from its first ring to its end.
public struct Call: Hashable, Sendable, Codable {
  /// How far it has come.
  public enum Phase: String, Hashable, Sendable, Codable { case ringing, dialling, talking, held }

  /// Told apart by this from all other calls.
  var id: Int
  /// The other side's number as it is written.
  public var number: String
  /// The name that the contacts have for it; empty where they have none.
  public var name: String
  /// Whether the other side began it.
  public var isIncoming: Bool
  /// How far it has come.
  public var phase: Phase
  /// When that phase began, on the phone's clock.
  public var since: Int
  /// Keys sent in it.
  public var keys = ""

  /// As the other side is told: by name, or else by number.
  public var heardName: String { name.isEmpty ? number : name }
}

/// An edit box being edited.
public struct Editing: Hashable, Sendable, Codable {
  /// The screen it stands on, as a number in the stack.
  public var screen: Int
  /// Which element.
  public var key: ElementKey
  /// Its text, cursor and selection.
  public var text: EditText
  /// What makes text of keys.
  public var composer: Composer
  /// The braille keyboard; `nil` where braille is not typed.
  public var braille: BrailleTyping?
  /// The page of the keyboard on the glass; `nil` where the keyboard is hidden.
  public var page: KeyboardLayout.PageName?
  /// Where a finger was lifted from the keyboard last: there the next one comes down.
  var resting: Finger?

  /// Braille being typed.
  public struct BrailleTyping: Hashable, Sendable, Codable {
    /// The dots that are held down, or were pressed so far.
    public var keyboard: BrailleKeyboard
    /// What makes text of cells.
    public var composer: BrailleComposer
  }
}

/// The finger that explores the glass.
public struct Finger: Hashable, Sendable, Codable {
  /// The row, from 0 at the top of the glass, or of the keyboard where it is on that.
  public var row: Int
  /// How far across, in thousandths of the width of the glass, 0 to 999: so rows of few and of many places lie below one
  /// another as the eye would have them.
  public var column: Int
  /// Whether it is on the keyboard.
  public var isOnKeyboard: Bool
}

/// What is wrong with what an edit box holds.
public enum FieldError: Hashable, Sendable, Codable {
  /// It is empty and must not be.
  case required
  /// It needs so many characters.
  case tooShort(Int)
  /// It is not what it must be, such as a PIN.
  case other
  /// What the author of the app says.
  case said(String)
}
