import Feedback
import Keys
import LessonText
import Phone

/// A lesson being done: where the learner is in it, and what has been done so far.
struct LessonSession: Hashable, Sendable, Codable {
  /// What is going on.
  enum Phase: Hashable, Sendable, Codable {
    /// A step of telling. Once a key has cut it, it goes on only when asked to.
    case narrating(isCut: Bool)
    case practising(Practice)
    case asking(ListWalk)
    /// A step is done; what was right is being said.
    case praising
    /// All steps are done.
    case summing
  }

  let lesson: String
  var step = 0
  var phase = Phase.narrating(isCut: false)
  private(set) var hand: PhoneInHand
  /// Done so far, for the summary.
  var tasksDone = 0
  var hintsGiven = 0
  /// Since the last key.
  private var remindersGiven = 0

  init(_ lesson: String, phone: PhoneState) {
    self.lesson = lesson
    hand = PhoneInHand(phone)
  }

  /// Which keys mean something now.
  func place(_ scene: LessonScene) -> KeyPlace {
    switch phase {
    case .narrating, .praising, .summing: .narration
    case .asking: .list
    case .practising:
      scene.exercise(at: step)?.isOnPhone == true ? KeyPlace(on: scene.phone(hand.state)) : .keys
    }
  }

  /// Whether the phone is what the learner is at.
  func isOnPhone(_ scene: LessonScene) -> Bool {
    guard case .practising = phase else { return false }
    return scene.exercise(at: step)?.isOnPhone == true
  }

  /// Something that happens by itself on the phone.
  mutating func take(_ act: PhoneInHand.Act, _ scene: LessonScene) -> Reply {
    guard case .practising(var practice) = phase, let exercise = scene.exercise(at: step) else { return scene.reply }
    var reply = practice.take(act, exercise, &hand, scene)
    phase = .practising(practice)
    reply.append(completeIfDone(practice, exercise, scene))
    return reply
  }

  // MARK: Going through the steps

  /// The lesson from its first step, with its title.
  mutating func begin(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.play(.lessonBegins)
    reply.say(scene.words[.lessonBegins, ["lesson": scene.lesson.title]])
    reply.record(.lessonBegun(lesson: lesson))
    reply.append(enter(0, scene))
    return reply
  }

  /// A step from its beginning; after the last one the summary.
  mutating func enter(_ index: Int, _ scene: LessonScene) -> Reply {
    step = index
    guard scene.lesson.steps.indices.contains(index) else { return finish(scene) }
    switch scene.lesson.steps[index] {
    case .say(let text):
      phase = .narrating(isCut: false)
      var reply = scene.reply
      reply.say(scene.words.named(text))
      return reply
    case .cue(let name):
      phase = .narrating(isCut: false)
      var reply = scene.reply
      reply.play(name)
      return reply
    case .practise(let exercise):
      var phone = scene.phone(hand.state)
      let practice = Practice(exercise, on: &phone)
      hand.set(phone.state)
      phase = .practising(practice)
      return practice.introduce(exercise, phone, scene.words)
    case .ask(let question):
      phase = .asking(ListWalk())
      return Quiz(question: question, words: scene.words).introduce()
    case .type: return enter(index + 1, scene)
    case .goTo(let target): return enter(max(target, index + 1), scene)
    }
  }

  private mutating func finish(_ scene: LessonScene) -> Reply {
    phase = .summing
    var reply = scene.reply
    reply.play(.lessonDone)
    reply.say(scene.words[.lessonDone, ["lesson": scene.lesson.title]])
    reply.say(scene.words.named(scene.lesson.objective))
    let counts = ["tasks": scene.words.number(tasksDone), "hints": scene.words.number(hintsGiven)]
    if tasksDone > 0 { reply.say(scene.words[hintsGiven == 0 ? .summaryWithoutHints : .summary, counts]) }
    reply.append(offer(scene))
    reply.record(.lessonFinished(lesson: lesson))
    return reply
  }

  /// How it goes on from here.
  private func offer(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.say(scene.next.map { scene.words[.nextLessonOffered, ["lesson": $0.title]] } ?? scene.words[.noNextLesson])
    return reply
  }

  // MARK: Keys

  /// A key, and the command it stands for in this place.
  mutating func press(_ key: Key, _ command: Command?, _ scene: LessonScene) -> Reply {
    switch phase {
    case .narrating: return narrate(command, key, scene)
    case .praising: return command == .back ? enter(step, scene) : enter(step + 1, scene)
    case .summing: return afterSummary(command, key, scene)
    case .asking(var walk):
      guard case .ask(let question) = scene.lesson.steps[step] else { return enter(step + 1, scene) }
      let (reply, isDone) = Quiz(question: question, words: scene.words).press(key, command, &walk)
      phase = isDone ? .praising : .asking(walk)
      return reply
    case .practising(var practice):
      guard let exercise = scene.exercise(at: step) else { return enter(step + 1, scene) }
      var reply = practice.press(key, command, exercise, &hand, scene)
      phase = .practising(practice)
      reply.append(completeIfDone(practice, exercise, scene))
      return reply
    }
  }

  private mutating func narrate(_ command: Command?, _ key: Key, _ scene: LessonScene) -> Reply {
    switch command {
    case .activate, .nextItem: return enter(step + 1, scene)
    case .scrollDown: return enter(nextTask(scene), scene)
    case .previousItem, .back: return step > 0 ? enter(lastTelling(before: step, scene), scene) : edge(scene)
    case .firstItem, .scrollUp: return enter(0, scene)
    case .lastItem: return enter(lastTelling(before: nextTask(scene), scene), scene)
    default:
      phase = .narrating(isCut: true)
      var reply = scene.reply
      reply.play(.failed)
      reply.say(scene.words[.keyNotUsed, ["key": scene.words.keyName(key)]])
      reply.isRemembered = false
      return reply
    }
  }

  private mutating func edge(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.play(.edge)
    reply.append(enter(0, scene))
    return reply
  }

  private func nextTask(_ scene: LessonScene) -> Int {
    scene.lesson.steps.indices.dropFirst(step).first { scene.lesson.steps[$0].isTask } ?? scene.lesson.steps.count
  }

  private func lastTelling(before end: Int, _ scene: LessonScene) -> Int {
    scene.lesson.steps.indices.prefix(max(0, end)).last {
      if case .say = scene.lesson.steps[$0] { true } else { false }
    } ?? 0
  }

  private func afterSummary(_ command: Command?, _ key: Key, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    switch command {
    case .activate, .nextItem: reply.next = scene.next.map { .lesson($0.id) } ?? .mainMenu
    case .back, .previousItem: reply.next = .mainMenu
    default:
      reply.play(.failed)
      reply.say(scene.words[.keyNotUsed, ["key": scene.words.keyName(key)]])
      reply.append(offer(scene))
    }
    return reply
  }

  // MARK: Time and speech

  /// All that was to be heard has been heard.
  mutating func speechFinished(_ scene: LessonScene) -> Reply {
    switch phase {
    case .narrating(isCut: false): return enter(step + 1, scene)
    case .praising: return enter(step + 1, scene)
    case .narrating(isCut: true), .asking, .summing: return scene.reply
    case .practising(var practice):
      guard let exercise = scene.exercise(at: step) else { return scene.reply }
      practice.speechFinished(exercise)
      phase = .practising(practice)
      return completeIfDone(practice, exercise, scene)
    }
  }

  /// After how long without a key a reminder comes, in milliseconds: the instruction, the way to help, a hint. Silence
  /// is thinking, so none comes within five seconds; and never more than these three.
  static let reminders = [5_000, 15_000, 45_000]

  /// When the next reminder is due, in milliseconds; `nil` where none is.
  var nextReminder: Int? {
    switch phase {
    case .practising, .narrating(isCut: true), .asking, .summing:
      Self.reminders.indices.contains(remindersGiven) ? Self.reminders[remindersGiven] : nil
    case .narrating(isCut: false), .praising: nil
    }
  }

  /// Nobody has pressed a key for a while.
  mutating func remind(_ scene: LessonScene) -> Reply {
    remindersGiven += 1
    var reply = scene.reply
    if case .asking(let walk) = phase, case .ask(let question) = scene.lesson.steps[step] {
      return Quiz(question: question, words: scene.words).remind(walk)
    }
    if phase == .summing { return offer(scene) }
    guard let exercise = scene.exercise(at: step) else {
      // Space says again what was being told.
      reply.say(scene.words[.howToGoOn])
      reply.isRemembered = false
      return reply
    }
    switch remindersGiven {
    case 1: reply.say(scene.words.at(scene.phone(hand.state)).named(exercise.instruction))
    case 2: reply.say(scene.words[.howToGetHelp])
    default: return hint(scene)
    }
    return reply
  }

  /// The learner asks for a hint.
  mutating func hint(_ scene: LessonScene) -> Reply {
    guard case .practising(var practice) = phase, let exercise = scene.exercise(at: step) else {
      var reply = scene.reply
      reply.say(scene.words[.noHintHere])
      reply.isRemembered = false
      return reply
    }
    let reply = practice.hint(exercise, scene.phone(hand.state), scene.words)
    hintsGiven += 1
    phase = .practising(practice)
    return reply
  }

  /// The last speech is said again.
  mutating func repeated(_ manner: Condition.Repetition, _ scene: LessonScene) -> Reply {
    switch phase {
    case .practising(var practice):
      guard let exercise = scene.exercise(at: step) else { return scene.reply }
      practice.repeated(manner, exercise)
      phase = .practising(practice)
      return completeIfDone(practice, exercise, scene)
    case .narrating:
      phase = .narrating(isCut: false)
      return scene.reply
    case .asking, .praising, .summing:
      return scene.reply
    }
  }

  /// A key was pressed, whatever it asks for.
  mutating func pressed(_ symbol: Key.Symbol, _ scene: LessonScene) {
    remindersGiven = 0
    guard case .practising(var practice) = phase, let exercise = scene.exercise(at: step) else { return }
    practice.pressed(symbol, exercise)
    phase = .practising(practice)
  }

  /// The telling goes on by itself again, since what a key cut is being said anew.
  mutating func resume() {
    switch phase {
    case .narrating: phase = .narrating(isCut: false)
    case .practising(var practice):
      practice.speakAgain()
      phase = .practising(practice)
    case .asking, .praising, .summing: break
    }
  }

  /// A key cut speech that still sounded.
  mutating func speechStopped(_ scene: LessonScene) {
    switch phase {
    case .practising(var practice):
      if let exercise = scene.exercise(at: step) { practice.speechStopped(exercise) }
      phase = .practising(practice)
    case .narrating: phase = .narrating(isCut: true)
    case .asking, .praising, .summing: break
    }
  }

  private mutating func completeIfDone(_ practice: Practice, _ exercise: Exercise, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    guard practice.isDone(exercise, scene.phone(hand.state)) else { return reply }
    phase = .praising
    tasksDone += 1
    reply.play(.right)
    reply.say(scene.words.named(exercise.praise))
    reply.record(.taskDone(lesson: lesson, task: tasksDone, keys: practice.keys, hints: practice.hintsGiven))
    return reply
  }
}

extension Lesson.Step {
  /// Whether the learner does something.
  var isTask: Bool {
    switch self {
    case .practise, .ask, .type: true
    case .say, .cue, .goTo: false
    }
  }
}
