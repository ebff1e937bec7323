import Feedback
import Keys
import LessonText
import Phone

/// The phone without a lesson: anything may be tried.
struct FreePhone: Hashable, Sendable, Codable {
  private var hand: PhoneInHand

  /// The phone as it is before anybody touches it.
  init(_ state: PhoneState) { hand = PhoneInHand(state) }

  /// Has it do as its learner chose.
  mutating func hold(_ values: [String: Value], _ model: PhoneModel) { hand.hold(values, on: model) }

  /// The phone on a screen, with the focus on an element, where these are named and there.
  init(_ model: PhoneModel, showing address: ScreenAddress?, focus: String?) {
    var phone = Phone(model)
    if let address { phone.show(address) }
    if let focus { _ = phone.putFocus(onElementNamed: focus) }
    hand = PhoneInHand(phone.state)
  }

  func phone(_ words: Words) -> Phone { Phone(words.pack.phone, hand.state) }

  /// - Parameter isNew: whether it is told what it is.
  mutating func introduce(_ words: Words, isNew: Bool = true) -> Reply {
    var reply = Reply(in: words.language)
    if isNew { reply.say(words[.freePhone]) }
    let response = words.reader.introduce(phone(words))
    reply.add(response)
    hand.keep(response, after: [], on: words.pack.phone)
    return reply
  }

  mutating func press(_ key: Key, _ command: Command?, _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    switch command {
    case .undo:
      reply.say(words[hand.undo() ? .undone : .nothingToUndo])
      reply.add(words.reader.introduce(phone(words)))
    case .reset:
      hand.reset()
      reply.say(words[.phoneReset])
      reply.add(words.reader.introduce(phone(words)))
    default:
      let before = phone(words)
      let gesture = key.gesture(command, isTyping: before.isTyping, byPlace: before.isTypingBraille)
      guard let gesture else {
        reply.play(.failed)
        reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
        return reply
      }
      let changes = hand.perform(gesture, on: words.pack.phone)
      // A key let go that changes nothing is no mistake.
      if key.phase == .release, changes.allSatisfy(\.isNothing) { return reply }
      let response = words.reader.respond(to: changes, on: phone(words))
      reply.add(response)
      hand.keep(response, after: changes, on: words.pack.phone)
      // A real phone plays a sound alone; here the trainer says why nothing happened.
      if let reason = response.reason { reply.say(words[.why(reason), ["key": words.keyName(key)]]) }
      reply.later = Later(after: response)
    }
    return reply
  }

  /// Something that happens by itself, or is let happen.
  mutating func take(_ act: PhoneInHand.Act, _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    let changes = act(&hand, words.pack.phone)
    guard !changes.isEmpty else { return reply }
    let response = words.reader.respond(to: changes, on: phone(words))
    reply.add(response)
    hand.keep(response, after: changes, on: words.pack.phone)
    reply.later = Later(after: response)
    return reply
  }

  /// What can be done with the item in focus.
  func hint(_ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.hint)
    reply.say(words.reader.explainFocus(of: phone(words)).map { [$0] } ?? [])
    if reply.utterances.isEmpty { reply.say(words[.why(.notActionable), ["key": words.key(for: .activate)]]) }
    return reply
  }
}
