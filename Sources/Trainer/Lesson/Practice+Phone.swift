import Feedback
import Keys
import LessonText
import Phone

/// What the learner does with the phone, and what comes by itself.
extension Practice {
  mutating func press(
    _ key: Key, _ command: Command?, _ exercise: Exercise, _ hand: inout PhoneInHand, _ scene: LessonScene
  ) -> Reply {
    let before = scene.phone(hand.state)
    let words = scene.words.at(before)
    guard exercise.isOnPhone else {
      // The key that does what was asked for is answered by praise.
      return isDone(exercise, before) ? Reply(in: words.language) : nameKey(key, words)
    }
    var reply = Reply(in: words.language)
    switch answering(key, command, exercise, before, scene) {
    case .done(let answer): return answer
    case .goesOn(let remark): reply = remark
    }
    if command == .undo || command == .reset { return takeBack(command, exercise, &hand, scene) }
    guard let gesture = key.gesture(command, isTyping: before.isTyping) else {
      guard !scene.isSilent else {
        reply.play(.failed)
        return reply
      }
      return explainUnusedKey(key, exercise, before, words)
    }
    let changes = hand.perform(gesture, on: words.pack.phone)
    // A key let go that changes nothing is no mistake.
    if key.phase == .release, changes.allSatisfy(\.isNothing) { return reply }
    let phone = scene.phone(hand.state)
    changed(changes, on: phone, exercise)
    let response = words.reader.respond(to: changes, on: phone)
    hearing.begin(response)
    reply.add(response)
    hand.keep(response, after: changes, on: words.pack.phone)
    // What is being spoken counts as heard for now: a patient learner is not told off before the word is out.
    var supposed = progress
    supposed.heard(hearing.now.names, exercise.goals)
    guard exercise.goals.isEmpty || !supposed.isDone(exercise.goals, phone) else { return reply }
    guard !scene.isSilent else {
      reply.later = Later(after: response)
      tellWhatComes(exercise, phone, scene, into: &reply)
      return reply
    }
    let route = way(exercise, from: phone, supposed)
    let distanceBefore = distance
    distance = route?.count
    // Somebody who came around an edge and goes on from there is on her way, although it is a longer one.
    if response.reason != nil || (isFarther(than: distanceBefore) && route?.first != .gesture(gesture)) {
      explain(key, command, response.reason, words, into: &reply)
      want(route, scene.words.at(phone), into: &reply)
      tellWhatComes(exercise, phone, scene, into: &reply)
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
    changed(changes, on: phone, exercise)
    let response = scene.words.at(phone).reader.respond(to: changes, on: phone)
    hearing.add(response)
    reply.add(response)
    hand.keep(response, after: changes, on: scene.words.pack.phone)
    distance = way(exercise, from: phone, progress)?.count
    tellWhatComes(exercise, phone, scene, into: &reply)
    reply.later = Later(after: response)
    return reply
  }

  private mutating func tellWhatComes(
    _ exercise: Exercise, _ phone: Phone, _ scene: LessonScene, into reply: inout Reply
  ) {
    if announceAgain(exercise, on: phone) { reply.say(scene.words[.comesAgain]) }
  }

  /// Undo, or the phone as the task began with it; what is expected comes then, too.
  private mutating func takeBack(
    _ command: Command?, _ exercise: Exercise, _ hand: inout PhoneInHand, _ scene: LessonScene
  ) -> Reply {
    var reply = Reply(in: scene.words.language)
    if command == .undo {
      reply.say(scene.words[hand.undo() ? .undone : .nothingToUndo])
    } else {
      hand.reset()
      isAnnouncing = true
      reply.say(scene.words[.phoneReset])
    }
    let phone = scene.phone(hand.state)
    let response = scene.words.reader.introduce(phone)
    hearing.begin(response)
    reply.add(response)
    distance = way(exercise, from: phone, progress)?.count
    return reply
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
    want(way(exercise, from: phone, progress), words, into: &reply)
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

  // MARK: Hints

  /// The next hint: first the author's, in their order, then the way from here, or the answer.
  mutating func hint(_ exercise: Exercise, _ phone: Phone, _ words: Words) -> Reply {
    let words = words.at(phone)
    var reply = Reply(in: words.language)
    reply.play(.hint)
    let number = countHint()
    if exercise.hints.indices.contains(number) {
      reply.say(words.named(exercise.hints[number]))
    } else if let answer = missingAnswer(exercise, phone) {
      // Before it is told, she is asked to listen once more.
      let isTold = number > 0
      reply.say(words[isTold ? .hintTypedAnswer : .hintListen, isTold ? ["answer": MarkedText(answer)] : [:]])
    } else if let sentence = way(exercise, from: phone, progress).flatMap(words.hint) {
      reply.say(sentence)
    } else {
      reply.say(words.named(exercise.hints.last ?? exercise.instruction))
    }
    return reply
  }
}
