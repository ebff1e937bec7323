import Feedback
import LessonText
import Phone

/// The way is shown: on a copy of the phone, each gesture named and heard.
extension LessonSession {
  /// Whether the way can be shown now.
  func canShow(_ scene: LessonScene) -> Bool {
    guard case .practising(let practice) = phase, let exercise = scene.exercise(at: step) else { return false }
    return practice.shortest != nil && !exercise.asksForAnswer
  }

  /// Shows the way from where she is; where none leads on from there, from the beginning of the task, to which the phone
  /// goes back: after the show she would stand where nothing leads on.
  mutating func show(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    guard case .practising(var practice) = phase, let exercise = scene.exercise(at: step), canShow(scene) else {
      reply.play(.failed)
      reply.say(scene.words[.nothingToShow])
      reply.isRemembered = false
      return reply
    }
    var phone = scene.phone(hand.state)
    var way = practice.hintedWay(exercise, from: phone)
    let isFromHere = way?.isEmpty == false
    if !isFromHere {
      phone = scene.phone(hand.beginning)
      way = practice.wayFromBeginning(exercise, phone)
    }
    guard let way, !way.isEmpty else {
      reply.play(.failed)
      reply.say(scene.words[.nothingToShow])
      reply.isRemembered = false
      return reply
    }
    if practice.isAnnouncing || !isFromHere {
      phone.expectNothing()
      for event in exercise.events { phone.expect(event.happening, afterMilliseconds: event.afterMilliseconds) }
    }
    if !isFromHere {
      hand.reset()
      practice.isTakenBack(exercise, on: scene.phone(hand.state), isAtBeginning: true)
    }
    practice.wasShown = true
    phase = .showing(Show(practice, on: phone, way: way))
    reply.play(.hint)
    reply.say(scene.words[isFromHere ? .showBegins : .showFromBeginning])
    if !isFromHere { reply.add(scene.words.at(phone).reader.introduce(phone)) }
    reply.isRemembered = false
    return reply
  }

  /// What was shown last has been heard: the next step, or back to the task.
  mutating func goOnShowing(_ show: Show, _ scene: LessonScene) -> Reply {
    var show = show
    if let reply = show.next(scene) {
      phase = .showing(show)
      return reply
    }
    return backToTask(show.practice, after: .showEnds, scene)
  }

  /// A key ends the show, whatever it is; `nil` where nothing is being shown.
  mutating func stopShow(_ scene: LessonScene) -> Reply? {
    guard case .showing(let show) = phase else { return nil }
    return backToTask(show.practice, after: .showStopped, scene)
  }

  private mutating func backToTask(
    _ practice: Practice, after sentence: CoachSentence, _ scene: LessonScene
  ) -> Reply {
    phase = .practising(practice)
    remindersGiven = 0
    self.practice?.ladder.instructionHeard()
    var reply = scene.reply
    reply.say(scene.words[sentence])
    guard let exercise = scene.exercise(at: step) else { return reply }
    let task = practice.introduce(exercise, scene.phone(hand.state), scene.words, isAnew: true)
    reply.append(task)
    reply.remember(task)
    return reply
  }
}
