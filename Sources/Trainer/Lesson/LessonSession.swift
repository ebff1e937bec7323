import Feedback
import Keys
import LessonText
import Phone

/// A lesson being done: where the learner is in it, and what has been done so far.
struct LessonSession: Hashable, Sendable, Codable {
  /// The id of the lesson; empty for a paper.
  let lesson: String
  /// Tasks of several lessons, done instead of one; `nil` in a lesson.
  var paper: PaperRun?
  /// What comes in it unannounced; `nil` for nothing, or once it has been dealt with.
  var surprise: Surprise?
  var step = 0
  var phase = Phase.narrating(isCut: false)
  var hand: PhoneInHand
  /// The steps on the way here, in order: where going back leads.
  var trail: [Int] = []
  /// Done so far, for the summary.
  var tasksDone = 0
  var hintsGiven = 0
  /// Since the last key.
  var remindersGiven = 0

  init(_ lesson: String, phone: PhoneState) {
    self.lesson = lesson
    hand = PhoneInHand(phone)
  }

  init(_ paper: Paper, phone: PhoneState) {
    self.init("", phone: phone)
    self.paper = PaperRun(paper)
  }

  /// Which keys mean something now.
  func place(_ scene: LessonScene) -> KeyPlace {
    switch phase {
    case .narrating, .praising, .summing: .narration
    case .drilling: .drill
    case .offering: .list
    case .showing: KeyPlace(on: scene.phone(hand.state))
    case .asking(let asking) where asking.isChoosing: .list
    case .asking, .practising:
      if practice?.answer != nil {
        .answer
      } else {
        isOnPhone(scene) ? KeyPlace(on: scene.phone(hand.state)) : .keys
      }
    }
  }

  /// What is being done with the phone or the keys, also while a question waits for its answer.
  var practice: Practice? {
    get {
      switch phase {
      case .practising(let practice): practice
      case .asking(let asking) where !asking.isChoosing: asking.listening
      case .asking, .narrating, .drilling, .praising, .summing, .showing, .offering: nil
      }
    }
    set {
      guard let newValue else { return }
      switch phase {
      case .practising: phase = .practising(newValue)
      case .asking(var asking):
        asking.listening = newValue
        phase = .asking(asking)
      case .narrating, .drilling, .praising, .summing, .showing, .offering: break
      }
    }
  }

  /// Whether the phone is what the learner is at.
  func isOnPhone(_ scene: LessonScene) -> Bool {
    practice != nil && scene.exercise(at: step)?.isOnPhone == true
  }

  /// Whether an answer can be given now.
  func awaitsAnswer(_ scene: LessonScene) -> Bool { practice != nil && scene.asksForAnswer(at: step) }

  /// Whether Space types now.
  func wantsSpace(_ scene: LessonScene) -> Bool {
    guard case .drilling(let practice) = phase, let drill = scene.drill(at: step) else { return false }
    return practice.wantsSpace(drill, scene)
  }

  /// A key, and the command it stands for in this place.
  mutating func press(_ key: Key, _ command: Command?, _ scene: LessonScene) -> Reply {
    paper?.otherKeyPressed()
    return switch phase {
    case .narrating: narrate(command, key, scene)
    case .praising(let next): command == .back ? enter(step, scene) : enter(next, scene)
    case .summing: afterSummary(command, key, scene)
    case .asking(let asking): press(key, command, asking, scene)
    case .drilling(let practice): press(key, command, practice, scene)
    case .practising: coached(practise(scene) { $0.press(key, command, $1, &$2, scene) }, scene)
    case .showing: stopShow(scene) ?? scene.reply
    case .offering(let walk, let task): press(key, command, walk, over: task, scene)
    }
  }

  /// Where she has made so many mistakes that something is to be offered, it is.
  private mutating func coached(_ reply: Reply, _ scene: LessonScene) -> Reply {
    guard case .practising(var practice) = phase, practice.tally.wantsOffer else { return reply }
    practice.tally.offered()
    var reply = reply
    reply.append(openOffer(over: .practising(practice), scene))
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
    trail.removeAll { $0 >= index }
    guard let entered = scene.step(index) else { return finish(scene) }
    trail.append(index)
    prepare(index, scene)
    var reply = scene.reply
    if entered.isReached, paper == nil { reply.record(.stepReached(lesson: lesson, step: index + 1)) }
    reply.append(begin(entered, scene))
    return reply
  }

  private mutating func begin(_ entered: Lesson.Step, _ scene: LessonScene) -> Reply {
    switch entered {
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
    case .practise(let exercise): return begin(exercise, scene)
    case .ask(let question): return ask(question, scene)
    case .type(let drill):
      let practice = DrillPractice(scene.typingMethod(of: drill))
      phase = .drilling(practice)
      let isFirst = !trail.dropLast().contains { scene.drill(at: $0) != nil }
      return practice.introduce(drill, scene.words, isFirst: isFirst)
    // Only ever forward, whatever is written.
    case .goTo(let target): return enter(max(target, step + 1), scene)
    }
  }

  private mutating func begin(_ exercise: Exercise, _ scene: LessonScene) -> Reply {
    let practice = practice(of: exercise, scene)
    let planned = scene.planned(at: step)
    // What nothing can be done about, such as a call without a network, does not come.
    if let planned, practice.shortest == nil {
      surprise = nil
      return begin(planned, scene.undisturbed)
    }
    phase = .practising(practice)
    return practice.introduce(planned ?? exercise, scene.phone(hand.state), scene.words, isAnew: paper != nil)
  }

  /// The task at hand is over.
  /// - Returns: The step at which it goes on: what came unannounced leaves the phone as it was, and the lesson where it
  ///   was.
  mutating func leaveTask(_ scene: LessonScene) -> Int {
    guard scene.surprise?.step == step else { return step + 1 }
    surprise = nil
    hand.beginAnew()
    return step
  }

  /// Sets the phone in hand as an exercise asks.
  mutating func practice(of exercise: Exercise, _ scene: LessonScene) -> Practice {
    var phone = scene.phone(hand.state)
    phone.expectNothing()
    let practice = Practice(exercise, on: &phone, voice: scene.voice, words: scene.words)
    hand.set(phone.state)
    return practice
  }

  // MARK: The end

  private mutating func finish(_ scene: LessonScene) -> Reply {
    if let paper { return finishPaper(paper, scene) }
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
  func offer(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.say(scene.offer)
    return reply
  }

  private mutating func afterSummary(_ command: Command?, _ key: Key, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    switch command {
    case .activate, .nextItem: reply.next = scene.next.map { .lesson($0.id) } ?? .mainMenu
    case .back, .previousItem: reply.next = .mainMenu
    default:
      if let judged = judge(key, scene) { return judged }
      reply.play(.failed)
      reply.say(scene.words[.keyNotUsed, ["key": scene.words.keyName(key)]])
      reply.append(offer(scene))
    }
    return reply
  }
}
