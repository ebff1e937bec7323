import Feedback
import LessonText
import Phone

/// What one input leads to: put together part by part, then handed over as effects.
struct Reply {
  private(set) var effects: [Effect] = []
  /// What the trainer says is in this language.
  let language: Language
  /// Where the session goes from here; `nil` to stay.
  var next: Next?
  /// What is to happen when nobody presses a key, once speech has ended.
  var later: Later?

  /// The name of the item that is spoken: what is spelled of it. Its role and position are no name.
  private(set) var itemName: String?
  /// Whether Space says it again: not what was itself said again, nor a hint.
  var isRemembered = true
  /// Whether what sounds is heard to its end first: nobody has pressed a key for it.
  var waitsItsTurn = false
  /// What Space says instead of all that is said in it; `nil` for just that.
  private(set) var remembered: [Utterance]?

  /// Sentences in it that come in another wording the next time, by the names of their keys.
  private(set) var wordings: Set<String> = []

  init(in language: Language) { self.language = language }

  /// Somewhere else to go.
  enum Next: Hashable, Sendable {
    case mainMenu
    case menu(Menu.Kind)
    case lessonList
    /// The lessons of a part of the course, by its id.
    case module(String)
    case chooseLanguage
    case inputHelp
    case lesson(String)
    /// Tasks of several lessons.
    case paper(Paper)
    case phone
    case goodbye
    case leave
    /// The step after or before the one at hand, in a preview.
    case step(Int)
    case language(Language)
    /// A voice of the language that is spoken.
    case voice(String)
    case settings
    /// The words that need explaining.
    case words
    /// How she is doing.
    case progress
    /// Where she stopped.
    case goOn
    /// A sentence is said, and she stays where she is.
    case sentence(MarkedText)
    /// A learner of the list, by her id.
    case learner(String)
    case guest
    case somebodyNew
    /// Records are put together with those on a stick.
    case exchange
    /// Asked whether she is the instructor.
    case askForClass
    /// Something in the menus of the class.
    case classroom(ClassStep)
    case command(Command)
    /// Something is let happen on the phone.
    case event(StepSource)
  }

  /// The first utterance of a reply cuts what sounds, the others wait their turn.
  mutating func say(_ text: MarkedText, by speaker: Speaker = .trainer) {
    let utterance = Utterance(text.spans, by: speaker, in: language, interruption)
    if !utterance.isEmpty { effects.append(.hear(.say(utterance))) }
  }

  private var interruption: Utterance.Interruption { saysSomething || waitsItsTurn ? .queue : .flush }

  mutating func say(_ utterances: [Utterance]) {
    for var utterance in utterances {
      utterance.interruption = interruption
      effects.append(.hear(.say(utterance)))
    }
  }

  /// Has Space say something else than all that is said in it.
  mutating func remember(_ text: MarkedText) { remembered = [Utterance(text.spans, by: .trainer, in: language)] }

  /// Has Space say what another one says, and nothing else that is said in it.
  mutating func remember(_ other: Reply) { remembered = other.utterances }

  mutating func play(_ cue: CueName) { effects.append(.hear(.play(Cue(cue)))) }

  /// What the phone's screen reader answers. After words of the trainer it waits its turn.
  mutating func add(_ response: ScreenReader.Response) {
    response.feedback.forEach { hear($0) }
    itemName = response.named.last
  }

  private mutating func hear(_ feedback: Feedback) {
    guard case .say(var utterance) = feedback, saysSomething, utterance.interruption == .flush else {
      effects.append(.hear(feedback))
      return
    }
    utterance.interruption = .queue
    effects.append(.hear(.say(utterance)))
  }

  /// A sentence has had its turn in one of its wordings.
  mutating func use(_ wording: String) { wordings.insert(wording) }

  mutating func record(_ event: LearnerEvent) { effects.append(.record(event)) }

  mutating func order(_ effect: Effect) { effects.append(effect) }

  /// What is said in it, in order.
  var utterances: [Utterance] {
    effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance } else { nil } }
  }

  /// Whether anything can be heard of it.
  var isHeard: Bool { effects.contains { if case .hear = $0 { true } else { false } } }

  private var saysSomething: Bool { effects.contains { if case .hear(.say) = $0 { true } else { false } } }

  mutating func append(_ other: Reply) {
    for effect in other.effects {
      if case .hear(let feedback) = effect { hear(feedback) } else { effects.append(effect) }
    }
    next = other.next ?? next
    later = other.later ?? later
    itemName = other.itemName ?? itemName
    isRemembered = isRemembered && other.isRemembered
    remembered = other.remembered ?? remembered
    wordings.formUnion(other.wordings)
  }
}

/// Something to be done when nobody has pressed a key for a while after speech has ended.
enum Later: Hashable, Sendable, Codable {
  /// What the phone's screen reader says by itself, one after the other: a spelling word, the hint of the item in
  /// focus. At least one.
  case phone([ScreenReader.Delayed])
  /// The next reminder of the scene at hand.
  case reminder(afterMilliseconds: Int)

  /// What follows a response of the phone; `nil` where nothing does.
  init?(after response: ScreenReader.Response) {
    guard !response.later.isEmpty else { return nil }
    self = .phone(response.later)
  }

  var milliseconds: Int {
    switch self {
    case .phone(let delayed): delayed.first?.afterMilliseconds ?? ScreenReader.hintDelay
    case .reminder(let milliseconds): milliseconds
    }
  }
}
