import Feedback
import Keys
import LessonText
import Phone

/// What is different where the tasks of a lesson are those of a paper.
extension LessonSession {
  /// Whether the coach says nothing to what is done.
  var isSilent: Bool { paper?.paper.isSilent ?? false }

  /// The paper from its beginning.
  mutating func beginPaper(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.play(.lessonBegins)
    reply.append(enter(0, scene))
    return reply
  }

  /// Which task stands at a step, as the records know it.
  func task(at step: Int, _ scene: LessonScene) -> TaskID {
    if let surprise = scene.surprise, surprise.step == step { return surprise.id }
    guard let paper = paper?.paper else { return TaskID(lesson, scene.taskNumber(at: step)) }
    if let exam = paper.exam { return TaskID(exam, scene.taskNumber(at: step)) }
    let index = step - Paper.stepsBefore
    return paper.tasks.indices.contains(index) ? paper.tasks[index] : TaskID(lesson, 0)
  }

  /// Sets the phone as a learner would have it at this step in the lesson of its own.
  mutating func prepare(_ step: Int, _ scene: LessonScene) {
    guard let run = paper, scene.step(step)?.isTask == true else { return }
    paper?.beginTask()
    guard run.paper.exam == nil, let origin = scene.words.pack.step(of: task(at: step, scene)) else { return }
    var phone = Phone(scene.words.pack.phone)
    if let exercise = scene.exercise(at: step), exercise.isOnPhone, !exercise.hasOwnScreen {
      let own = LessonScene(lesson: origin.lesson, next: nil, words: scene.words, voice: scene.voice)
      for number in way(before: origin.step, own) {
        if let exercise = own.exercise(at: number) { phone.do(exercise) }
      }
    }
    phone.expectNothing()
    hand.set(phone.state)
  }

  // MARK: What comes of a task

  /// The task at hand is done: where it counts for a paper, it is noted.
  mutating func passedTask(_ scene: LessonScene) {
    let task = task(at: step, scene)
    paper?.takeDone(task)
  }

  /// A try came to nothing. After the last one it goes on; `nil` where the task is tried again.
  mutating func tried(_ scene: LessonScene) -> Reply? {
    guard isSilent, paper?.tried() == true else { return nil }
    return missTask(scene)
  }

  /// The task at hand is left, and counts as missed.
  mutating func missTask(_ scene: LessonScene) -> Reply {
    let task = task(at: step, scene)
    paper?.takeMissed(task)
    if paper?.paper.exam != nil, let exercise = scene.exercise(at: step) {
      // What follows in an exam may stand on it.
      hand.beginAnew()
      var phone = scene.phone(hand.state)
      phone.do(exercise)
      phone.expectNothing()
      hand.set(phone.state)
    }
    var reply = scene.reply
    reply.play(.hint)
    reply.say(scene.words[.skills(.leftOut)])
    reply.record(.taskSkipped(lesson: task.lesson, task: task.number, occasion: paper?.paper.occasion ?? .lesson))
    phase = .praising(goesTo: paper?.isOver == true ? scene.lesson.steps.count : step + 1)
    return reply
  }

  /// In a check hints sleep. Whoever asks for one three times leaves the task out.
  mutating func silentHint(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    switch phase {
    case .practising, .asking, .drilling: break
    default:
      reply.say(scene.words[.skills(.checkWaits)])
      reply.isRemembered = false
      return reply
    }
    paper?.askedForHint()
    let asked = paper?.hintsAsked ?? 0
    if asked >= PaperRun.hintsToLeaveOut { return missTask(scene) }
    reply.say(scene.words[.skills(asked > 1 ? .leaveOutOffered : .checkWaits)])
    reply.isRemembered = false
    return reply
  }

  // MARK: Where she is

  /// Which task of which paper she is at; `nil` in a lesson.
  func paperWhereabouts(_ scene: LessonScene) -> MarkedText? {
    guard paper != nil else { return nil }
    let number = max(1, scene.taskNumber(at: min(step, scene.lesson.steps.count - 1)))
    let count = scene.lesson.steps.count(where: \.isTask)
    let details = ["paper": scene.lesson.title, "task": scene.words.number(number), "tasks": scene.words.number(count)]
    return scene.words[.skills(.wherePaper), details]
  }

  // MARK: The end

  /// What came of a paper.
  mutating func finishPaper(_ run: PaperRun, _ scene: LessonScene) -> Reply {
    phase = .summing
    var reply = scene.reply
    reply.play(.lessonDone)
    var profile = scene.profile
    let count = { (number: Int) in scene.words.number(number) }
    switch run.paper.kind {
    case .warmUp: reply.say(scene.words[.skills(.warmUpDone), ["tasks": count(run.done.count)]])
    case .check(let module, _):
      let book = SkillBook(scene.words.pack, profile)
      let isPassed = run.isPassed(book)
      let event = LearnerEvent.checkEnded(module: module, passed: isPassed, missed: run.missed)
      reply.record(event)
      profile.take(event)
      if let exam = run.paper.exam ?? scene.words.pack.module(module)?.exam, isPassed {
        reply.record(.lessonFinished(lesson: exam))
        profile.take(.lessonFinished(lesson: exam))
      }
      let details = [
        "module": scene.words.moduleTitle(module), "right": count(run.right), "count": count(run.paper.size),
      ]
      reply.say(scene.words[.skills(isPassed ? .checkPassed : .checkNotYet), details])
      if !run.missed.isEmpty { reply.say(scene.words[.skills(.missedComesAgain)]) }
      if isPassed {
        let certificate = Certificate(SkillBook(scene.words.pack, profile), module: module, scene.words)
        for line in certificate.spoken { reply.say(MarkedText(line)) }
        reply.order(.write(certificate))
        if profile.impressions[module] == nil { reply.say(scene.words[.skills(.howWasIt)]) }
      }
    case .placement:
      for module in run.shownModules(SkillBook(scene.words.pack, profile)) {
        reply.record(.moduleShown(module: module))
        profile.take(.moduleShown(module: module))
      }
      if let next = SkillBook(scene.words.pack, profile).nextLesson {
        reply.say(scene.words[.skills(.placementEnds), ["module": next.module]])
      } else {
        reply.say(scene.words[.skills(.placementKnowsAll)])
      }
    }
    let next = SkillBook(scene.words.pack, profile).nextLesson
    reply.say(
      next.map { scene.words[.nextLessonOffered, ["lesson": $0.title]] } ?? scene.words[.skills(.menuAfterPaper)])
    return reply
  }

  /// How the module was for her, where a key says so after its check; `nil` where it says something else.
  func judge(_ key: Key, _ scene: LessonScene) -> Reply? {
    guard case .check(let module, _)? = paper?.paper.kind, scene.profile.passedChecks.contains(module),
      let impression = Impression(typed: key.typed)
    else { return nil }
    var reply = scene.reply
    reply.play(.right)
    reply.record(.moduleJudged(module: module, impression: impression.rawValue))
    reply.say(scene.words[.skills(.impressionTaken), ["impression": scene.words[.impression(impression)]]])
    reply.append(offer(scene))
    return reply
  }
}
