import Feedback
import Keys
import LessonText
import Phone

/// An exercise being done.
struct Practice: Hashable, Sendable, Codable {
  private(set) var progress = GoalProgress()
  private(set) var hintsGiven = 0
  private(set) var keys = 0
  /// Gestures to the goals at the last look; `nil` where no way was found.
  private var distance: Int?
  /// Elements being spoken, whose end has not been heard.
  private var beingSpoken: [String] = []
  /// Elements whose speech was cut; they may be said again.
  private var cutShort: [String] = []

  /// Sets the phone as the exercise asks.
  init(_ exercise: Exercise, on phone: inout Phone) {
    for start in exercise.starts {
      switch start {
      case .screen(let address): phone.show(address)
      case .value(let name, let value): phone.set(name, to: value)
      case .focus(let name): _ = phone.putFocus(onElementNamed: name)
      case .happening(let happening): phone.settle(happening)
      }
    }
    distance = finder(exercise, phone).route(from: phone, progress)?.count
  }

  /// What is to be done, and where the phone is.
  func introduce(_ exercise: Exercise, _ phone: Phone, _ words: Words) -> Reply {
    let words = words.at(phone)
    var reply = Reply(in: words.language)
    reply.say(words.named(exercise.instruction))
    if exercise.isOnPhone {
      if exercise.starts.isEmpty {
        reply.add(words.reader.tellFocus(of: phone))
      } else {
        reply.add(words.reader.introduce(phone))
      }
    }
    return reply
  }

  func isDone(_ exercise: Exercise, _ phone: Phone) -> Bool { progress.isDone(exercise.goals, phone) }

  /// The way from here, as far as the trainer knows one.
  func way(_ exercise: Exercise, from phone: Phone) -> [RouteStep]? {
    finder(exercise, phone).route(from: phone, progress)
  }

  // MARK: What the learner does

  mutating func press(
    _ key: Key, _ command: Command?, _ exercise: Exercise, _ hand: inout PhoneInHand, _ scene: LessonScene
  ) -> Reply {
    let before = scene.phone(hand.state)
    let words = scene.words.at(before)
    guard exercise.isOnPhone else {
      // The key that does what was asked for is answered by praise.
      return isDone(exercise, before) ? Reply(in: words.language) : nameKey(key, words)
    }
    if command == .undo || command == .reset { return takeBack(command, exercise, &hand, scene) }
    guard let gesture = key.gesture(command, isTyping: before.isTyping) else {
      return explainUnusedKey(key, exercise, before, words)
    }
    let changes = hand.perform(gesture, on: words.pack.phone)
    // A key let go that changes nothing is no mistake.
    if key.phase == .release, changes.allSatisfy(\.isNothing) { return Reply(in: words.language) }
    let phone = scene.phone(hand.state)
    progress.take(changes, on: phone, exercise.goals)
    let response = words.reader.respond(to: changes, on: phone)
    beingSpoken = response.named
    cutShort = []
    var reply = Reply(in: words.language)
    reply.add(response)
    hand.keep(response, after: changes, on: words.pack.phone)
    // What is being spoken counts as heard for now: a patient learner is not told off before the word is out.
    var supposed = progress
    supposed.heard(beingSpoken, exercise.goals)
    guard !supposed.isDone(exercise.goals, phone) else { return reply }
    let route = finder(exercise, phone).route(from: phone, supposed)
    let distanceBefore = distance
    distance = route?.count
    // Somebody who came around an edge and goes on from there is on her way, although it is a longer one.
    if response.reason != nil || (isFarther(than: distanceBefore) && route?.first != .gesture(gesture)) {
      explain(key, command, response.reason, words, into: &reply)
      want(route, scene.words.at(phone), into: &reply)
    } else if let later = Later(after: response) {
      reply.later = later
    }
    return reply
  }

  /// Something that happens by itself while the learner is at it.
  mutating func take(
    _ act: PhoneInHand.Act, _ exercise: Exercise, _ hand: inout PhoneInHand, _ scene: LessonScene
  ) -> Reply {
    var reply = Reply(in: scene.words.language)
    let changes = act(&hand, scene.words.pack.phone)
    guard !changes.isEmpty else { return reply }
    let phone = scene.phone(hand.state)
    progress.take(changes, on: phone, exercise.goals)
    let response = scene.words.at(phone).reader.respond(to: changes, on: phone)
    beingSpoken += response.named
    reply.add(response)
    hand.keep(response, after: changes, on: scene.words.pack.phone)
    distance = finder(exercise, phone).route(from: phone, progress)?.count
    reply.later = Later(after: response)
    return reply
  }

  /// Undo, or the phone as the task began with it.
  private mutating func takeBack(
    _ command: Command?, _ exercise: Exercise, _ hand: inout PhoneInHand, _ scene: LessonScene
  ) -> Reply {
    var reply = Reply(in: scene.words.language)
    if command == .undo {
      reply.say(scene.words[hand.undo() ? .undone : .nothingToUndo])
    } else {
      hand.reset()
      reply.say(scene.words[.phoneReset])
    }
    let phone = scene.phone(hand.state)
    let response = scene.words.reader.introduce(phone)
    beingSpoken = response.named
    reply.add(response)
    distance = finder(exercise, phone).route(from: phone, progress)?.count
    return reply
  }

  mutating func pressed(_ symbol: Key.Symbol, _ exercise: Exercise) {
    keys += 1
    progress.pressed(symbol, exercise.goals)
  }

  mutating func repeated(_ manner: Condition.Repetition, _ exercise: Exercise) {
    if manner != .spelled { speakAgain() }
    progress.repeated(manner, exercise.goals)
  }

  /// What was cut is being said anew.
  mutating func speakAgain() {
    beingSpoken += cutShort
    cutShort = []
  }

  mutating func speechStopped(_ exercise: Exercise) {
    cutShort = beingSpoken
    beingSpoken = []
    progress.speechStopped(exercise.goals)
  }

  mutating func speechFinished(_ exercise: Exercise) {
    progress.heard(beingSpoken, exercise.goals)
    beingSpoken = []
  }

  private func isFarther(than before: Int?) -> Bool {
    guard let before else { return false }
    return distance.map { $0 > before } ?? true
  }

  // MARK: What the trainer says to it

  /// Before any phone: no key is wrong, each is named.
  private func nameKey(_ key: Key, _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.typed)
    reply.say(words[.keyNamed, ["key": words.keyName(key)]])
    // Space says the instruction again, not the name of a key.
    reply.isRemembered = false
    return reply
  }

  private func explainUnusedKey(_ key: Key, _ exercise: Exercise, _ phone: Phone, _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.failed)
    reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
    want(finder(exercise, phone).route(from: phone, progress), words, into: &reply)
    return reply
  }

  /// What was pressed, and what it did.
  private func explain(
    _ key: Key, _ command: Command?, _ reason: Change.Reason?, _ words: Words, into reply: inout Reply
  ) {
    let name = words.keyName(key)
    if let reason {
      reply.say(words[.why(reason), ["key": name]])
    } else if let command {
      reply.say(words[.keyDid, ["key": name, "deed": words.deed(command, in: words.place)]])
    }
  }

  private func want(_ route: [RouteStep]?, _ words: Words, into reply: inout Reply) {
    guard let route, let sentence = words.wanted(route) else { return }
    reply.say(sentence)
  }

  // MARK: Hints and reminders

  /// The next hint: first the author's, in their order, then the way from here.
  mutating func hint(_ exercise: Exercise, _ phone: Phone, _ words: Words) -> Reply {
    let words = words.at(phone)
    var reply = Reply(in: words.language)
    reply.play(.hint)
    if exercise.hints.indices.contains(hintsGiven) {
      reply.say(words.named(exercise.hints[hintsGiven]))
    } else if let sentence = finder(exercise, phone).route(from: phone, progress).flatMap(words.hint) {
      reply.say(sentence)
    } else {
      reply.say(words.named(exercise.hints.last ?? exercise.instruction))
    }
    hintsGiven += 1
    return reply
  }

  private func finder(_ exercise: Exercise, _ phone: Phone) -> RouteFinder {
    RouteFinder(exercise, model: phone.model)
  }
}
