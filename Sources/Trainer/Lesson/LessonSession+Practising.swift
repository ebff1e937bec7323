import Feedback
import LessonText
import Phone

/// What becomes of a task: it goes on, it is done, or it begins anew.
extension LessonSession {
  /// Does something with the practice at hand, and looks what came of it.
  mutating func practise(
    _ scene: LessonScene, _ act: (inout Practice, Exercise, inout PhoneInHand) -> Reply
  ) -> Reply {
    withPractice(scene, act).map { settle(after: $0, scene) } ?? scene.reply
  }

  /// Does something with the practice at hand, if one is.
  mutating func withPractice<Answer>(
    _ scene: LessonScene, _ act: (inout Practice, Exercise, inout PhoneInHand) -> Answer
  ) -> Answer? {
    guard var practice, let exercise = scene.exercise(at: step) else { return nil }
    let answer = act(&practice, exercise, &hand)
    self.practice = practice
    return answer
  }

  /// Something that happens by itself on the phone.
  mutating func take(_ act: PhoneInHand.Act, _ scene: LessonScene) -> Reply {
    practise(scene) { $0.take(act, $1, &$2, scene) }
  }

  /// What came of something: a trap, the end of the task, or only what was said.
  mutating func settle(after reply: Reply, _ scene: LessonScene) -> Reply {
    guard var practice, let exercise = scene.exercise(at: step) else { return reply }
    let phone = scene.phone(hand.state)
    let trap = practice.traps.sprung(exercise.forbidden, phone).flatMap { practice.isHers($0) ? $0 : nil }
    self.practice = practice
    if let trap { return fall(into: trap, practice, exercise, scene) }
    if isSilent, practice.otherAnswers >= PaperRun.mostAttempts { return missTask(scene) }
    guard practice.isDone(exercise, phone) else { return reply }
    var reply = reply
    let result = TaskResult(
      mistakes: practice.tally.mistakes, wasShown: practice.wasShown, shortest: practice.shortest)
    reply.append(complete(exercise.praise, keys: practice.keys, hints: practice.hintsGiven, result, scene))
    return reply
  }

  /// A task is done.
  mutating func complete(
    _ praise: MarkedText, keys: Int, hints: Int, _ result: TaskResult, _ scene: LessonScene
  ) -> Reply {
    var reply = scene.reply
    reply.play(.right)
    if !praise.isEmpty, !isSilent {
      reply.say(scene.words.named(praise))
    } else if !isSilent, tasksDone % Self.successesForPraise == 0 {
      reply.say(scene.words.varied(CoachSentence.praise.key))
    }
    reply.append(count(keys: keys, hints: hints, result, scene))
    phase = .praising(goesTo: leaveTask(scene))
    return reply
  }

  /// Where the author has no words for it, praise of the coach's own comes with one success in so many: the others have
  /// the sound.
  static let successesForPraise = 3

  /// A task is done, counts, and is kept.
  mutating func count(keys: Int, hints: Int, _ result: TaskResult, _ scene: LessonScene) -> Reply {
    tasksDone += 1
    var result = result
    result.occasion = paper?.paper.occasion ?? .lesson
    let task = task(at: step, scene)
    passedTask(scene)
    var reply = scene.reply
    reply.record(.taskDone(lesson: task.lesson, task: task.number, keys: keys, hints: hints, more: result))
    return reply
  }

  /// She ran into a trap: relief first, then why, then again. What the phone had to say to it is not heard.
  private mutating func fall(
    into trap: Int, _ practice: Practice, _ exercise: Exercise, _ scene: LessonScene
  ) -> Reply {
    var practice = practice
    let times = practice.fell(into: trap)
    let words = scene.words.at(scene.phone(hand.state))
    var reply = scene.reply
    reply.play(.hint)
    let why = words.named(exercise.forbidden[trap].why)
    // The author may have begun with it.
    if isSilent || !words.wordings(.trapRelief).contains(where: { why.plain.begins(withWordsOf: $0.plain) }) {
      reply.say(words.varied(.trapRelief))
    }
    let trapped = self.task(at: step, scene)
    reply.record(.trapMet(lesson: trapped.lesson, task: trapped.number))
    if isSilent {
      if let missed = tried(scene) {
        reply.append(missed)
        return reply
      }
    } else {
      reply.say(why)
    }
    let task = beginAnew(&practice, exercise, scene)
    if times >= Practice.trapsBeforeHint, !isSilent {
      if practice.hintsGiven == 0 {
        hintsGiven += 1
        practice.ladder.skipInstruction()
        if case .said(let hint, _) = practice.hint(exercise, scene.phone(hand.state), scene.words, mayShow: false) {
          reply.append(hint)
        }
      } else if let first = exercise.hints.first {
        reply.say(scene.words.at(scene.phone(hand.state)).named(first))
      }
    }
    reply.say(scene.words.varied(.taskAnew))
    reply.append(task)
    reply.remember(task)
    self.practice = practice
    return reply
  }

  /// The task from its beginning, on the phone as it was then.
  private mutating func beginAnew(_ practice: inout Practice, _ exercise: Exercise, _ scene: LessonScene) -> Reply {
    hand.beginAnew()
    let phone = scene.phone(hand.state)
    practice.beginAnew(exercise, on: phone, voice: scene.voice)
    remindersGiven = 0
    return practice.introduce(exercise, phone, scene.words, isAnew: true)
  }

  // MARK: Time

  /// Time passes while a task is done.
  mutating func timePassed(milliseconds: Int, isSilent: Bool, _ scene: LessonScene) -> Reply {
    practice?.clock.pass(milliseconds: milliseconds)
    return lookAtClock(isSilent: isSilent, scene)
  }

  /// A task that has taken as long as it may begins anew, unless somebody would be cut short by that.
  mutating func lookAtClock(isSilent: Bool, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    guard var practice, let exercise = scene.exercise(at: step),
      practice.clock.isOver(exercise.limit, isTyping: isTyping(scene), isSilent: isSilent)
    else { return reply }
    if let missed = tried(scene) { return missed }
    reply.say(scene.words.varied(.limitOver))
    let task = beginAnew(&practice, exercise, scene)
    reply.append(task)
    reply.remember(task)
    self.practice = practice
    return reply
  }

  /// After how many milliseconds the time should be told for it; `nil` where nothing is awaited.
  func nextMoment(_ scene: LessonScene) -> Int? {
    practice?.clock.nextMoment(scene.exercise(at: step)?.limit, isTyping: isTyping(scene))
  }

  /// How much of the limit is left, in milliseconds; `nil` where there is none.
  func timeLeft(_ scene: LessonScene) -> Int? { practice?.clock.left(of: scene.exercise(at: step)?.limit) }

  private func isTyping(_ scene: LessonScene) -> Bool {
    practice?.answer != nil || (isOnPhone(scene) && scene.phone(hand.state).isTyping)
  }
}

extension String {
  /// Whether it begins with the words of another text, whatever stands between them.
  func begins(withWordsOf other: String) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    }
    let wanted = words(other)
    return !wanted.isEmpty && words(self).starts(with: wanted)
  }
}
