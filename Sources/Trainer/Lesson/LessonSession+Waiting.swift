import Feedback
import Keys
import LessonText
import Phone

/// What becomes of a lesson without a key: speech ends, nobody does anything; and what goes with any key.
extension LessonSession {
  /// All that was to be heard has been heard.
  mutating func speechFinished(_ scene: LessonScene) -> Reply {
    switch phase {
    case .narrating(isCut: false): return enter(step + 1, scene)
    case .praising(let next): return enter(next, scene)
    case .asking(let asking) where asking.sound != nil || !asking.isIntroduced: return goOnAsking(asking, scene)
    case .showing(let show): return goOnShowing(show, scene)
    case .narrating(isCut: true), .drilling, .summing, .offering: return scene.reply
    case .asking, .practising:
      var reply = practise(scene) { practice, exercise, hand in
        practice.setOff(exercise, &hand, scene)
        practice.speechFinished(exercise)
        return scene.reply
      }
      if !reply.isHeard { reply = lookAtClock(isSilent: true, scene) }
      return reply
    }
  }

  /// After how long without a key a reminder comes, in milliseconds: the instruction, the way to help, a hint. Silence
  /// is thinking, so none comes within five seconds; and never more than these three.
  static let reminders = [5_000, 15_000, 45_000]

  /// When the next reminder is due, in milliseconds; `nil` where none is.
  var nextReminder: Int? {
    guard Self.reminders.indices.contains(remindersGiven) else { return nil }
    let usual = Self.reminders[remindersGiven]
    return switch phase {
    case .practising(let practice): max(usual, (practice.patience ?? 0) * 1_000 * (remindersGiven + 1))
    case .narrating(isCut: true), .asking, .drilling, .summing, .offering: usual
    case .narrating(isCut: false), .praising, .showing: nil
    }
  }

  /// Nobody has pressed a key for a while.
  mutating func remind(_ scene: LessonScene) -> Reply {
    remindersGiven += 1
    var reply = scene.reply
    if case .asking(var asking) = phase, asking.isChoosing, let question = scene.question(at: step) {
      if remindersGiven == 1, !question.sounds.isEmpty { asking.sound = 0 }
      phase = .asking(asking)
      return Quiz(question: question, words: scene.words).remind(asking.walk)
    }
    if phase == .summing { return offer(scene) }
    if case .offering(let walk, let task) = phase { return introduceOffer(walk, task, scene) }
    guard let task = task(scene) else {
      // Space says again what was being told.
      reply.say(scene.words[.howToGoOn])
      reply.isRemembered = false
      return reply
    }
    switch remindersGiven {
    case 1:
      reply.say(task)
      self.practice?.ladder.instructionHeard()
      if let practice, let answer = practice.answer { reply.say(practice.typed(answer, scene)) }
    case 2: reply.say(scene.words[isSilent ? .skills(.checkWaits) : .howToGetHelp])
    default:
      guard isSilent else { return hint(scene, isAsked: false) }
      reply.say(task)
    }
    return reply
  }

  /// What is to be done; `nil` where nothing is.
  private func task(_ scene: LessonScene) -> MarkedText? {
    if case .drilling(let practice) = phase, let drill = scene.drill(at: step) {
      return practice.task(drill, scene.words)
    }
    guard practice != nil, let exercise = scene.exercise(at: step) else { return nil }
    return scene.words.at(scene.phone(hand.state)).named(exercise.instruction)
  }

  /// The learner asks for a hint.
  /// - Parameter isAsked: She did; otherwise nothing is shown, since that takes a while.
  mutating func hint(_ scene: LessonScene, isAsked: Bool = true) -> Reply {
    if isSilent { return silentHint(scene) }
    var given: Reply?
    var isCounted = true
    switch phase {
    case .asking(let asking): given = hint(asking, scene)
    case .drilling(let drilling):
      if let (reply, counts) = hint(drilling, scene) { (given, isCounted) = (reply, counts) }
    case .practising(var practice):
      guard let exercise = scene.exercise(at: step) else { break }
      let mayShow = isAsked && canShow(scene)
      switch practice.hint(exercise, scene.phone(hand.state), scene.words, mayShow: mayShow) {
      case .said(let reply, let counts):
        (given, isCounted) = (reply, counts)
        phase = .practising(practice)
      case .show:
        phase = .practising(practice)
        given = show(scene)
      }
    case .offering(let walk, let task): return introduceOffer(walk, task, scene)
    case .narrating, .praising, .summing, .showing: break
    }
    if let given {
      if isCounted { hintsGiven += 1 }
      return given
    }
    var reply = scene.reply
    reply.say(scene.words[.noHintHere])
    reply.isRemembered = false
    return reply
  }

  // MARK: Any key

  /// A key was pressed, whatever it asks for.
  mutating func pressed(_ symbol: Key.Symbol, _ scene: LessonScene) {
    remindersGiven = 0
    if case .asking(var asking) = phase {
      asking.keys += 1
      phase = .asking(asking)
    }
    _ = withPractice(scene) { practice, exercise, hand in
      practice.setOff(exercise, &hand, scene)
      practice.pressed(symbol, exercise)
    }
  }

  /// A key cut speech that still sounded.
  mutating func speechStopped(_ scene: LessonScene) {
    if case .narrating = phase { phase = .narrating(isCut: true) }
    _ = withPractice(scene) { practice, exercise, hand in
      practice.setOff(exercise, &hand, scene)
      practice.speechStopped(exercise)
    }
  }

  /// The phone has read an item to its end, and reads on: what was heard counts, however the reading ends.
  mutating func itemHeard(_ scene: LessonScene) {
    _ = withPractice(scene) { practice, exercise, _ in practice.speechFinished(exercise) }
  }

  /// The last speech is said again.
  mutating func repeated(_ manner: Condition.Repetition, _ scene: LessonScene) -> Reply {
    switch phase {
    case .practising:
      return practise(scene) { practice, exercise, _ in
        practice.repeated(manner, exercise)
        practice.ladder.heardAgain()
        return scene.reply
      }
    case .narrating: phase = .narrating(isCut: false)
    case .asking: hearSoundsAgain(scene)
    case .drilling, .praising, .summing, .showing, .offering: break
    }
    return scene.reply
  }

  /// The telling goes on by itself again, since what a key cut is being said anew.
  mutating func resume(_ scene: LessonScene) {
    switch phase {
    case .narrating: phase = .narrating(isCut: false)
    case .practising: practice?.hearing.again()
    case .asking: hearSoundsAgain(scene)
    case .drilling, .praising, .summing, .showing, .offering: break
    }
  }

  private mutating func hearSoundsAgain(_ scene: LessonScene) {
    guard case .asking(var asking) = phase else { return }
    asking.listening?.hearing.again()
    if scene.question(at: step)?.sounds.isEmpty == false, asking.walk == ListWalk() { asking.sound = 0 }
    phase = .asking(asking)
  }

  // MARK: The trainer's own goals

  /// The trainer speaks faster or slower, louder or quieter now.
  /// - Parameter asked: what she asked for where there is no more; `nil` for what it is.
  mutating func voiceChanged(_ scene: LessonScene, asked: VoiceLevel? = nil) -> Reply {
    practise(scene) { practice, exercise, _ in
      practice.speaks(asked ?? scene.voice, exercise)
      return scene.reply
    }
  }

  /// A key was described in input help. Once there are enough of them for the task, she is told how to leave.
  mutating func described(_ key: Key, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    guard let exercise = scene.exercise(at: step), var practice = self.practice else { return reply }
    let phone = scene.phone(hand.state)
    let wasDone = practice.isDone(exercise, phone)
    let count = practice.described(key.symbol.name, exercise)
    self.practice = practice
    guard !wasDone, practice.isDone(exercise, phone) else { return reply }
    reply.say(scene.words[.keysDescribed, ["number": scene.words.number(count)]])
    return reply
  }
}
