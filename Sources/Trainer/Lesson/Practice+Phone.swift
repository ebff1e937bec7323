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
      return isDone(exercise, before) ? Reply(in: words.language) : nameKey(key, exercise, before, scene, words)
    }
    var reply = Reply(in: words.language)
    switch answering(key, command, exercise, before, scene) {
    case .done(let answer): return answer
    case .goesOn(let remark): reply = remark
    }
    if command == .undo || command == .reset { return takeBack(command, exercise, &hand, scene) }
    let gesture = key.gesture(command, isTyping: before.isTyping, byPlace: before.isTypingBraille)
    guard let gesture else {
      guard !scene.isSilent else {
        reply.play(.failed)
        return reply
      }
      return explainUnusedKey(key, exercise, before, scene, words)
    }
    let progressBefore = progress
    let changes = hand.perform(gesture, on: words.pack.phone)
    // A key let go that changes nothing is no mistake.
    if key.phase == .release, changes.allSatisfy(\.isNothing) { return reply }
    ahead = ahead.after(gesture)
    let phone = scene.phone(hand.state)
    changed(changes, on: phone, exercise)
    let response = words.reader.respond(to: changes, on: phone)
    hearing.begin(response)
    reply.add(response)
    hand.keep(response, after: changes, on: words.pack.phone)
    let supposed = supposedProgress(exercise)
    guard exercise.goals.isEmpty || !supposed.isDone(exercise.goals, phone) else { return reply }
    guard !scene.isSilent else {
      reply.later = Later(after: response)
      tellWhatComes(exercise, phone, scene, into: &reply)
      return reply
    }
    let distanceBefore = distance
    look(exercise, from: phone, supposed)
    let route = ahead.steps
    let verdict = verdict(
      on: gesture, response.reason, exercise, from: before, to: phone, route,
      isFarther: isFarther(than: distanceBefore),
      progressBefore)
    judged(verdict, mayOffer: mayOffer(phone))
    guard case .mistake(_, let difference) = verdict else {
      reply.later = Later(after: response)
      if isGuided, !phone.isTyping || command != nil { guide(exercise, phone, scene.words.at(phone), into: &reply) }
      return reply
    }
    // What is to be offered comes instead.
    guard !tally.wantsOffer else { return reply }
    explain(key, command, response.reason, difference, scene, words, into: &reply)
    if announceAgain(exercise, on: phone) {
      reply.say(scene.words[.comesAgain])
    } else {
      want(route?.repairingTyping(on: phone), exercise, phone, scene.words.at(phone), into: &reply)
    }
    return reply
  }

  /// Whether the learner may be asked something now: not while she types, nor while somebody calls.
  private func mayOffer(_ phone: Phone) -> Bool {
    !phone.isTyping && answer == nil && phone.state.call?.phase != .ringing
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
    ahead = ahead.afterWaiting
    look(exercise, from: phone, supposedProgress(exercise))
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
      reply.say(scene.words[.phoneReset])
    }
    let phone = scene.phone(hand.state)
    let response = scene.words.reader.introduce(phone)
    hearing.begin(response)
    reply.add(response)
    isTakenBack(exercise, on: phone, isAtBeginning: command != .undo)
    return reply
  }

  private func isFarther(than before: Int?) -> Bool {
    guard let before else { return false }
    return distance.map { $0 > before } ?? true
  }

  // MARK: What the trainer says to it

  /// Before any phone: no key is wrong, each is named. Where a key is to be found, the way to it is told as well.
  private func nameKey(
    _ key: Key, _ exercise: Exercise, _ phone: Phone, _ scene: LessonScene, _ words: Words
  ) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.typed)
    let name = words.keyName(key)
    let isAskedFor = exercise.goals.contains { $0.condition == .pressed(key.symbol.small) }
    if !scene.isSilent, !isAskedFor, let wanted = soughtKey(exercise, phone) {
      reply.say(words[.keyPressed, ["key": name]])
      words.tellWay(from: key, to: wanted, into: &reply)
    } else {
      reply.say(words[.keyNamed, ["key": name]])
    }
    // Space says the instruction again, not the name of a key.
    reply.isRemembered = false
    return reply
  }

  /// The key that is to be found by touch; `nil` where the task is another one.
  private func soughtKey(_ exercise: Exercise, _ phone: Phone) -> Key? {
    for (index, goal) in exercise.goals.enumerated() where !progress.isMet(goal, index, on: phone) {
      if case .pressed(let symbol) = goal.condition { return Key(symbol) }
    }
    return nil
  }

  private mutating func explainUnusedKey(
    _ key: Key, _ exercise: Exercise, _ phone: Phone, _ scene: LessonScene, _ words: Words
  ) -> Reply {
    var reply = Reply(in: words.language)
    tally.count(.unusedKey, mayOffer: mayOffer(phone))
    reply.play(.failed)
    guard !tally.wantsOffer else { return reply }
    reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
    want(hintedWay(exercise, from: phone), exercise, phone, words, into: &reply)
    return reply
  }

  /// What was pressed, what it did, and what differs; less of it where the coach talks less.
  private func explain(
    _ key: Key, _ command: Command?, _ reason: Change.Reason?, _ difference: GestureDifference?, _ scene: LessonScene,
    _ words: Words, into reply: inout Reply
  ) {
    let name = words.keyName(key)
    if let reason { return reply.say(words[.why(reason), ["key": name]]) }
    if scene.coaching.talk == .full {
      if let command {
        reply.say(words.varied(.keyDid, ["key": name, "deed": words.deed(command, in: words.place)]))
      } else {
        reply.say(words[.keyPressed, ["key": name]])
      }
    }
    if scene.coaching.talk != .brief, let sentence = difference.flatMap({ words.sentence($0) }) { reply.say(sentence) }
  }

  private func want(
    _ route: [RouteStep]?, _ exercise: Exercise, _ phone: Phone, _ words: Words, into reply: inout Reply
  ) {
    if let route {
      if let wording = words.wanted(route) { reply.say(wording) }
    } else if let sentence = noWay(exercise, phone, words) {
      reply.say(sentence)
    }
  }

  /// That nothing leads on from here, and how to begin again; `nil` where that is not certain.
  private func noWay(_ exercise: Exercise, _ phone: Phone, _ words: Words) -> MarkedText? {
    isStuck(exercise, on: phone) ? words[.noWay, ["key": words.key(for: .reset)]] : nil
  }

  /// Names the next key to somebody who wants that after each of hers.
  func guide(_ exercise: Exercise, _ phone: Phone, _ words: Words, into reply: inout Reply) {
    guard let way = hintedWay(exercise, from: phone), let first = way.first else { return }
    if let sentence = words.hint([first]) { reply.say(sentence) }
  }

  // MARK: Hints

  /// What is given for a hint.
  enum Hint {
    case said(Reply, isCounted: Bool)
    /// It is to be shown.
    case show
  }

  /// The next hint, each stronger than the one before.
  mutating func hint(_ exercise: Exercise, _ phone: Phone, _ words: Words, mayShow: Bool) -> Hint {
    let words = words.at(phone)
    var reply = Reply(in: words.language)
    reply.play(.hint)
    if let before = distanceAtHint, let distance, distance < before { ladder.ledOn(authors: exercise.hints.count) }
    distanceAtHint = distance
    switch ladder.next(authors: exercise.hints.count, mayShow: mayShow) {
    case .instruction:
      reply.say(words.named(exercise.instruction))
      ladder.instructionHeard()
      return .said(reply, isCounted: false)
    case .author(let number): reply.say(words.named(exercise.hints[number]))
    case .way: for sentence in wayOn(exercise, phone, words, hintsGiven: hintsGiven) { reply.say(sentence) }
    case .place:
      let lies = nextKey(exercise, phone, words).map { words.position(of: $0) } ?? []
      for sentence in lies.isEmpty ? wayOn(exercise, phone, words, hintsGiven: hintsGiven) : lies {
        reply.say(sentence)
      }
      if mayShow { reply.say(words[.askShow, ["key": words.key(for: .hint)]]) }
    case .show:
      _ = countHint()
      return .show
    }
    _ = countHint()
    return .said(reply, isCounted: true)
  }

  /// What is to be done next, or that it is to be listened. Where the search for a way has only given up, the author's last
  /// hint, and how to begin again if a way was known at the beginning, or she is somewhere else now.
  private func wayOn(_ exercise: Exercise, _ phone: Phone, _ words: Words, hintsGiven: Int) -> [MarkedText] {
    if let answer = missingAnswer(exercise, phone) {
      // Before it is told, she is asked to listen once more.
      return [hintsGiven > 0 ? words[.hintTypedAnswer, ["answer": MarkedText(answer)]] : words[.hintListen]]
    }
    let way = hintedWay(exercise, from: phone)
    if let sentence = way.flatMap(words.hint) { return [sentence] }
    if let key = ownKey(exercise, phone, words) { return [words[.hintOnce, ["key": words.keyName(key)]]] }
    if let sentence = noWay(exercise, phone, words) { return [sentence] }
    let last = words.named(exercise.hints.last ?? exercise.instruction)
    let mayBeginAnew = way == nil && exercise.isOnPhone && (shortest != nil || phone.address != origin)
    return mayBeginAnew ? [last, words[.beginAnew, ["key": words.key(for: .reset)]]] : [last]
  }

  /// The key that is to be pressed next; `nil` where there is none, or it is not known.
  func nextKey(_ exercise: Exercise, _ phone: Phone, _ words: Words) -> Key? {
    guard let way = hintedWay(exercise, from: phone) else {
      if let own = ownKey(exercise, phone, words) { return own }
      return noWay(exercise, phone, words) == nil ? nil : KeyBinding.key(for: .reset, in: words.place, words.keymap)
    }
    switch way.first {
    case .gesture(let gesture):
      return Command(gesture).flatMap { KeyBinding.boundKey(for: $0, in: words.place, words.keymap) }
    case .type(_, let keys): return keys.first?.letter.map { Key(typing: $0) }
    case .wait: return nil
    // On the phone all is done, and what is left is a key of the trainer's.
    case nil: return ownKey(exercise, phone, words)
    }
  }

  /// The key of the trainer's own that a goal asks for.
  func ownKey(_ exercise: Exercise, _ phone: Phone, _ words: Words) -> Key? {
    if let sought = soughtKey(exercise, phone) { return sought }
    for (index, goal) in exercise.goals.enumerated() where !progress.isMet(goal, index, on: phone) {
      if let command = goal.condition.command { return KeyBinding.key(for: command, in: words.place, words.keymap) }
    }
    return nil
  }
}

extension Condition {
  /// The command of the trainer with which it is met.
  fileprivate var command: Command? {
    switch self {
    case .repeated: .repeatSpeech
    case .pace(.slower): .slower
    case .pace(.faster): .faster
    case .loudness(.quieter): .quieter
    case .loudness(.louder): .louder
    case .keysDescribed: .inputHelp
    default: nil
    }
  }
}
