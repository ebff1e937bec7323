import Feedback
import Phone

/// What goes on by itself on the phone in the learner's hand: time passes, and it reads on from item to item.
extension Trainer {
  /// Time passes on the phone while it is what the learner has before her; under a menu it waits.
  mutating func timePassed(_ milliseconds: Int) -> [Effect] {
    guard state.cover == nil else { return [] }
    return comeByItself { $0.pass(milliseconds: milliseconds, on: $1) }
  }

  private mutating func comeByItself(_ act: PhoneInHand.Act) -> [Effect] {
    guard let reply = onPhone(act) else { return [] }
    guard reply.isHeard else { return reply.effects }
    // What waited for silence waits for this too; a hint of an item that lost the focus is void.
    state.wakes += 1
    if reply.itemName != nil, case .phone = state.later { state.later = nil }
    return finish(follow(reply))
  }

  /// Where the phone reads on by itself, the next item, once the one before was heard.
  mutating func readFurther() -> Reply? {
    guard phoneInFront?.state.isReadingOn == true else { return nil }
    return onPhone { $0.readFurther(on: $1) }.map { follow($0) }
  }

  /// The phone reads on no more.
  mutating func stopReading() {
    guard phoneInFront?.state.isReadingOn == true else { return }
    _ = onPhone { hand, _ in hand.stopReading() }
  }

  /// A wish to be told the time when something happens on the phone by itself, where there is a new one.
  mutating func phoneWake() -> [Effect] {
    let phone = state.cover == nil ? phoneInFront : nil
    let moment = phone.flatMap { phone in phone.nextMoment.map { $0 + phone.state.clock } }
    // What is taken back takes the clock back with it: the same moment is then farther away.
    let clock = phone?.state.clock ?? 0
    let isTakenBack = clock < state.phoneClock
    state.phoneClock = clock
    guard moment != state.phoneMoment || isTakenBack else { return [] }
    state.phoneMoment = moment
    guard let phone, let moment else { return [] }
    return [.wakePhone(afterMilliseconds: moment - phone.state.clock)]
  }

  /// The phone that the learner has before her; `nil` where she has none.
  private var phoneInFront: Phone? {
    switch state.activity {
    case .phone(let free): free.phone(words)
    case .lesson(let session): scene(of: session).flatMap { session.isOnPhone($0) ? $0.phone(session.hand.state) : nil }
    case .languageChoice, .menu, .leaving, .left: nil
    }
  }

  mutating func onPhone(_ act: PhoneInHand.Act) -> Reply? {
    switch state.activity {
    case .phone(var free):
      let reply = free.take(act, words)
      state.activity = .phone(free)
      return reply
    case .lesson(var session):
      guard let scene = scene(of: session), session.isOnPhone(scene) else { return nil }
      let reply = session.take(act, scene)
      state.activity = .lesson(session)
      return reply
    case .languageChoice, .menu, .leaving, .left: return nil
    }
  }

  /// The list of what can be let happen; only on the free phone, since in a lesson things come by themselves.
  mutating func openEvents() -> Reply {
    guard case .phone = state.activity, !items(of: .events).isEmpty else {
      var reply = self.reply
      reply.play(.failed)
      reply.say(words[.noEventsHere])
      reply.isRemembered = false
      return reply
    }
    return open(overPhone: .events)
  }
}
