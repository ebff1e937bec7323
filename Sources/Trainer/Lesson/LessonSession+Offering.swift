import Feedback
import Keys
import LessonText
import Phone

/// After five mistakes: how it may go on, as a list to choose from.
extension LessonSession {
  /// A way to go on.
  enum Choice: Hashable, Sendable {
    case goOn, show, easier, leaveOut

    fileprivate var sentence: CoachSentence {
      switch self {
      case .goOn: .goOn
      case .show: .show
      case .easier: .easier
      case .leaveOut: .leaveOut
      }
    }
  }

  /// What was going on, for as long as the list lies over it.
  enum Task: Hashable, Sendable, Codable {
    case practising(Practice)
    case asking(Asking)
    case drilling(DrillPractice)

    fileprivate var phase: Phase {
      switch self {
      case .practising(let practice): .practising(practice)
      case .asking(let asking): .asking(asking)
      case .drilling(let practice): .drilling(practice)
      }
    }
  }

  /// So many keys that did not lead on, in a task or since the last offer, are enough to offer something.
  static let mistakesBeforeOffer = 5

  /// Offers it.
  mutating func openOffer(over task: Task, _ scene: LessonScene) -> Reply {
    phase = .offering(ListWalk(), over: task)
    remindersGiven = 0
    return introduceOffer(ListWalk(), task, scene)
  }

  func introduceOffer(_ walk: ListWalk, _ task: Task, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.play(.newWindow)
    reply.say(scene.words[.offer, ["count": scene.words.number(choices(task, scene).count)]])
    reply.append(tell(walk, task, scene))
    return reply
  }

  /// What is offered.
  func choices(_ task: Task, _ scene: LessonScene) -> [Choice] {
    switch task {
    case .practising(let practice):
      guard practice.shortest != nil, scene.exercise(at: step)?.asksForAnswer == false else {
        return [.goOn, .leaveOut]
      }
      return [.goOn, .show, .easier, .leaveOut]
    case .drilling: return [.goOn, .easier, .leaveOut]
    case .asking: return [.goOn, .leaveOut]
    }
  }

  private func tell(_ walk: ListWalk, _ task: Task, _ scene: LessonScene) -> Reply {
    let choices = choices(task, scene)
    var reply = scene.reply
    guard choices.indices.contains(walk.focus) else { return reply }
    reply.play(.focusActionable)
    reply.say(text(walk, choices, scene))
    return reply
  }

  private func text(_ walk: ListWalk, _ choices: [Choice], _ scene: LessonScene) -> MarkedText {
    let words = scene.words
    let details = ["number": words.number(walk.focus + 1), "count": words.number(choices.count)]
    return words[choices[walk.focus].sentence] + MarkedText(", ") + words[.position, details]
  }

  /// The choice in focus, for whoever asks where she is.
  func choiceInFocus(_ walk: ListWalk, _ task: Task, _ scene: LessonScene) -> MarkedText {
    let choices = choices(task, scene)
    return choices.indices.contains(walk.focus) ? text(walk, choices, scene) : MarkedText("")
  }

  mutating func press(
    _ key: Key, _ command: Command?, _ walk: ListWalk, over task: Task, _ scene: LessonScene
  ) -> Reply {
    let choices = choices(task, scene)
    var walk = walk
    var reply = scene.reply
    switch command {
    case .nextItem, .previousItem:
      if !walk.move(by: command == .nextItem ? 1 : -1, count: choices.count) {
        reply.play(.edge)
        reply.say(scene.words[command == .nextItem ? .lastOfList : .firstOfList])
      }
    case .firstItem, .scrollUp: walk.go(to: 0)
    case .lastItem, .scrollDown: walk.go(to: choices.count - 1)
    case .back: return goOn(with: task, scene)
    case .activate: return take(choices.indices.contains(walk.focus) ? choices[walk.focus] : .goOn, task, scene)
    default:
      let letter = key.letter.flatMap { letter in
        choices.indices.map { (walk.focus + 1 + $0) % choices.count }
          .first { scene.words[choices[$0].sentence].plain.begins(withLetter: letter) }
      }
      if let letter {
        walk.go(to: letter)
      } else {
        reply.play(.failed)
        reply.say(scene.words[.keyNotUsed, ["key": scene.words.keyName(key)]])
      }
    }
    phase = .offering(walk, over: task)
    return reply.isHeard ? reply : tell(walk, task, scene)
  }

  /// Leaves the list for what was going on; `nil` where there is none.
  mutating func leaveOffer(_ scene: LessonScene) -> Reply? {
    guard case .offering(_, let task) = phase else { return nil }
    return goOn(with: task, scene)
  }

  private mutating func take(_ choice: Choice, _ task: Task, _ scene: LessonScene) -> Reply {
    switch choice {
    case .goOn: return goOn(with: task, scene)
    case .show:
      phase = task.phase
      hintsGiven += 1
      return show(scene)
    case .easier: return goOn(with: task, isGuided: true, scene)
    case .leaveOut: return leaveOut(scene)
    }
  }

  private mutating func goOn(with task: Task, isGuided: Bool = false, _ scene: LessonScene) -> Reply {
    phase = task.phase
    remindersGiven = 0
    var reply = scene.reply
    reply.say(scene.words[isGuided ? .easierBegins : .goesOn])
    switch task {
    case .practising(var practice):
      guard let exercise = scene.exercise(at: step) else { break }
      practice.isGuided = practice.isGuided || isGuided
      practice.ladder.instructionHeard()
      phase = .practising(practice)
      let phone = scene.phone(hand.state)
      let task = practice.introduce(exercise, phone, scene.words, isAnew: true)
      reply.append(task)
      reply.remember(task)
      if practice.isGuided { practice.guide(exercise, phone, scene.words.at(phone), into: &reply) }
    case .drilling(var practice):
      guard let drill = scene.drill(at: step) else { break }
      practice.isGuided = practice.isGuided || isGuided
      phase = .drilling(practice)
      reply.say(practice.task(drill, scene.words))
      reply.remember(practice.task(drill, scene.words))
      if practice.isGuided { practice.want(drill, scene, into: &reply) }
    case .asking(let asking):
      guard let question = scene.question(at: step) else { break }
      reply.append(Quiz(question: question, words: scene.words).remind(asking.walk))
    }
    return reply
  }

  /// Goes on to the next step as if this one had been done: the phone is as the next task would find it.
  private mutating func leaveOut(_ scene: LessonScene) -> Reply {
    var reply = scene.reply
    reply.say(scene.words[.leftOut])
    let left = self.task(at: step, scene)
    reply.record(
      .taskSkipped(lesson: left.lesson, task: left.number, occasion: paper?.paper.occasion ?? .lesson))
    if scene.planned(at: step) == nil, case .practise(let exercise)? = scene.step(step), exercise.isOnPhone {
      var phone = scene.phone(hand.beginning)
      phone.do(exercise)
      phone.expectNothing()
      hand.set(phone.state)
    }
    let next = leaveTask(scene)
    reply.append(enter(next, scene.undisturbed))
    return reply
  }
}
