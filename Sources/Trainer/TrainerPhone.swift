import Feedback
import Phone

/// What goes on by itself on the phone in the learner's hand: time passes, and it reads on from item to item.
extension Trainer {
  /// Time passes on the phone, and in a task with a limit, while they are what the learner has before her; under a menu
  /// they wait.
  mutating func timePassed(_ milliseconds: Int) -> [Effect] {
    state.clock += milliseconds
    guard state.cover == nil else { return [] }
    let effects = comeByItself { $0.pass(milliseconds: milliseconds, on: $1) }
    let isSilent = !state.memory.isSounding
    let reply = withLesson { $0.timePassed(milliseconds: milliseconds, isSilent: isSilent, $1) }
    guard let reply, reply.isHeard else { return effects }
    state.wakes += 1
    state.later = nil
    return effects + finish(follow(reply))
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
    withLesson { $0.itemHeard($1) }
    return onPhone { $0.readFurther(on: $1) }.map { follow($0) }
  }

  /// The phone reads on no more.
  mutating func stopReading() {
    guard phoneInFront?.state.isReadingOn == true else { return }
    _ = onPhone { hand, _ in hand.stopReading() }
  }

  /// A wish to be told the time when something happens by itself, on the phone or in a lesson, where there is a new one.
  mutating func phoneWake() -> [Effect] {
    // At least a moment later: what is due at once comes with the next time that is told.
    let wait = nextMoment.map { max(1, $0) }
    let moment = wait.map { state.clock + $0 }
    guard moment != state.moment else { return [] }
    state.moment = moment
    return wait.map { [.wakePhone(afterMilliseconds: $0)] } ?? []
  }

  /// After how many milliseconds something happens by itself; `nil` where nothing does.
  private var nextMoment: Int? {
    guard state.cover == nil else { return nil }
    var moments = [phoneInFront?.nextMoment]
    if case .lesson(let session) = state.activity {
      moments.append(scene(of: session).flatMap { session.nextMoment($0) })
    }
    return moments.compactMap { $0 }.min()
  }

  /// The phone that the learner has before her; `nil` where she has none.
  var phoneInFront: Phone? {
    switch state.activity {
    case .phone(let free): free.phone(words)
    case .lesson(let session): scene(of: session).flatMap { session.isOnPhone($0) ? $0.phone(session.hand.state) : nil }
    case .languageChoice, .menu, .report, .leaving, .naming, .showingSecret, .classNaming, .left: nil
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
    case .languageChoice, .menu, .report, .leaving, .naming, .showingSecret, .classNaming, .left: return nil
    }
  }

  /// The list of what can be let happen; only on the free phone, since in a lesson things come by themselves.
  mutating func openEvents() -> Reply {
    guard case .phone = state.activity, !items(of: Menu(.events)).isEmpty else {
      var reply = self.reply
      reply.play(.failed)
      reply.say(words[.noEventsHere])
      reply.isRemembered = false
      return reply
    }
    return open(overPhone: .events)
  }
}
