import Feedback
import LessonText
import Phone

/// The phone as the learner holds it: its state, and the states before, so that nothing she does is for ever.
struct PhoneInHand: Hashable, Sendable, Codable {
  private(set) var state: PhoneState
  /// As it was when the task began, or when it was taken in hand.
  private var origin: PhoneState
  /// As the task began with it.
  var beginning: PhoneState { origin }
  /// States before the last actions, the oldest first.
  private var past: [PhoneState] = []

  /// So many actions can be taken back: more than a hand remembers, few enough to be kept with the session.
  static let mostUndos = 10

  init(_ state: PhoneState) { (self.state, origin) = (state, state) }

  /// Does a gesture. What can be taken back is what it did to the phone: merely moving the focus is nothing of that.
  mutating func perform(_ gesture: Gesture, on model: PhoneModel) -> [Change] {
    var phone = Phone(model, state)
    let before = phone.state
    let changes = phone.perform(gesture)
    if phone.state.withoutMoves != before.withoutMoves { remember() }
    state = phone.state
    return changes
  }

  /// Something that is done with the phone in hand, and what changed by it.
  typealias Act = (inout PhoneInHand, PhoneModel) -> [Change]

  /// Lets time pass on it.
  mutating func pass(milliseconds: Int, on model: PhoneModel) -> [Change] {
    change(on: model) { $0.pass(milliseconds: milliseconds) }
  }

  /// Lets something happen that stands in its apps.
  mutating func happen(_ event: StepSource, on model: PhoneModel) -> [Change] {
    change(on: model) { $0.happen(event) }
  }

  /// Where it reads on by itself, the next item.
  mutating func readFurther(on model: PhoneModel) -> [Change] { change(on: model) { $0.readFurther() } }

  /// It reads on no more.
  mutating func stopReading() -> [Change] {
    state.isReadingOn = false
    return []
  }

  /// Keeps what it said, unless that was only said again, or that it was copied: nobody wants to copy those words.
  mutating func keep(_ response: ScreenReader.Response, after changes: [Change], on model: PhoneModel) {
    guard !changes.contains(where: \.isAboutPhrases) else { return }
    var phone = Phone(model, state)
    phone.keep(response)
    state = phone.state
  }

  private mutating func change(on model: PhoneModel, _ act: (inout Phone) -> [Change]) -> [Change] {
    var phone = Phone(model, state)
    let changes = act(&phone)
    state = phone.state
    return changes
  }

  /// Sets the phone as a task asks; what was before belongs to another task.
  mutating func set(_ state: PhoneState) {
    (self.state, origin) = (state, state)
    past = []
  }

  /// Has it do as its learner chose, from now on, and when it is put back as well.
  mutating func hold(_ values: [String: Value], on model: PhoneModel) {
    func holding(_ state: PhoneState) -> PhoneState {
      var phone = Phone(model, state)
      for (name, value) in values { phone.set(name, to: value) }
      return phone.state
    }
    (state, origin, past) = (holding(state), holding(origin), past.map(holding))
  }

  /// Takes the last action back; `false` where there is none.
  mutating func undo() -> Bool {
    guard let before = past.popLast() else { return false }
    state = before
    return true
  }

  /// Puts the phone back as it was at first, as an action that can be taken back.
  mutating func reset() {
    remember()
    state = origin
  }

  /// Puts the phone back as it was at first; nothing of what was done is left to be taken back.
  mutating func beginAnew() { set(origin) }

  /// Lets something happen later, by the phone's own clock. That is not hers, so she does not take it back.
  mutating func expect(_ occurrences: [Occurrence], on model: PhoneModel) {
    guard !occurrences.isEmpty else { return }
    var phone = Phone(model, state)
    for occurrence in occurrences {
      phone.expect(occurrence.happening, afterMilliseconds: occurrence.afterMilliseconds)
    }
    state = phone.state
  }

  private mutating func remember() {
    past.append(state)
    if past.count > Self.mostUndos { past.removeFirst() }
  }
}

extension Phone {
  /// Keeps what it said, for repeating, spelling and copying it.
  mutating func keep(_ response: ScreenReader.Response) {
    for feedback in response.feedback {
      if case .say(let utterance) = feedback { keep(phrase: utterance.spans) }
    }
  }
}

extension Change {
  /// Whether something is told of what the phone said, and nothing new is said.
  fileprivate var isAboutPhrases: Bool {
    switch self {
    case .phrase, .copied: true
    default: false
    }
  }
}

extension PhoneInHand {
  private enum Key: CodingKey { case state, origin, past }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let state = try container.decode(PhoneState.self, forKey: .state)
    self.init(state)
    origin = try container.decode(PhoneDifference.self, forKey: .origin).applied(to: state)
    past = try container.decode([PhoneDifference].self, forKey: .past).map { $0.applied(to: state) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(state, forKey: .state)
    try container.encode(PhoneDifference(of: origin, from: state), forKey: .origin)
    try container.encode(past.map { PhoneDifference(of: $0, from: state) }, forKey: .past)
  }
}
