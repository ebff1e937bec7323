import Feedback
import LessonText
import Phone

/// A way being shown on a copy of the phone, while the one in hand stands still.
struct Show: Hashable, Sendable, Codable {
  /// A step of the way, as it is kept with a session.
  enum Step: Hashable, Sendable, Codable {
    /// A gesture, by the name of its command.
    case command(String)
    case type(String, keys: String)
    case wait(milliseconds: Int)
  }

  /// What is being practised; it goes on after the show.
  var practice: Practice
  private var phone: PhoneState
  /// What is still to be shown.
  private(set) var rest: [Step]
  private var last: Step?

  init(_ practice: Practice, on phone: Phone, way: [RouteStep]) {
    self.practice = practice
    self.phone = phone.state
    rest = way.compactMap { Step($0) }
  }

  /// The copy on which it is shown.
  func phone(_ scene: LessonScene) -> Phone { scene.phone(phone) }

  /// Says the next step and does it; `nil` where all has been shown.
  mutating func next(_ scene: LessonScene) -> Reply? {
    guard !rest.isEmpty else { return nil }
    let step = rest.removeFirst()
    var copy = self.phone(scene)
    let words = scene.words.at(copy)
    var reply = Reply(in: words.language)
    reply.say(sentence(step, words))
    last = step
    let changes = step.perform(on: &copy)
    phone = copy.state
    reply.add(scene.words.at(copy).reader.respond(to: changes, on: copy))
    reply.isRemembered = false
    return reply
  }

  private func sentence(_ step: Step, _ words: Words) -> MarkedText {
    switch step {
    case .command(let name):
      guard let command = Command(name: name) else { return MarkedText(name) }
      if step == last { return words[.showAgain, ["key": words.key(for: command)]] }
      return words[.showGesture, ["key": words.keyAndGesture(for: command)]]
    case .type(let text, let keys):
      let names = keys.map { words.letter(String($0)) }
      return words[.showType, ["text": MarkedText(text), "keys": .joined(names, by: ", ")]]
    case .wait: return words[.showWait]
    }
  }
}

extension Show.Step {
  /// `nil` for what nothing on a keyboard stands for.
  fileprivate init?(_ step: RouteStep) {
    switch step {
    case .gesture(let gesture):
      guard let command = Command(gesture) else { return nil }
      self = .command(command.name)
    case .type(let text, _): self = .type(text, keys: String(step.letters))
    case .wait(let milliseconds): self = .wait(milliseconds: milliseconds)
    }
  }

  /// Does it; of what is typed only the last key answers, since the keys were named.
  fileprivate func perform(on phone: inout Phone) -> [Change] {
    switch self {
    case .command(let name): Command(name: name)?.gesture.map { phone.perform($0) } ?? []
    case .type(_, let keys):
      keys.reduce([]) { _, key in phone.perform(phone.textInHand == nil ? .jump(key) : .type(key)) }
    case .wait(let milliseconds): phone.pass(milliseconds: milliseconds)
    }
  }
}
