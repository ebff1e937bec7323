import Feedback
import Keys
import LessonText

/// The keys while the trainer tells something: on, back, to the next task.
extension LessonSession {
  mutating func narrate(_ command: Command?, _ key: Key, _ scene: LessonScene) -> Reply {
    switch command {
    case .activate, .nextItem: return enter(step + 1, scene)
    case .scrollDown: return skip(to: nextTask(scene), scene)
    case .previousItem, .back: return earlierTelling(scene).map { enter($0, scene) } ?? edge(scene)
    case .firstItem, .scrollUp: return enter(0, scene)
    case .lastItem: return skip(to: way(scene).last { scene.isTelling($0) } ?? step, scene)
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

  /// What was told last on the way here; what stands in sections that were passed over is not on it.
  private func earlierTelling(_ scene: LessonScene) -> Int? {
    guard step > 0 else { return nil }
    return trail.last { $0 < step && scene.isTelling($0) } ?? 0
  }

  /// The steps from here to the next task, without the task.
  private func way(_ scene: LessonScene) -> [Int] {
    var way: [Int] = []
    var number = step
    while let here = scene.step(number), !here.isTask {
      way.append(number)
      if case .goTo(let target) = here { number = max(target, number + 1) } else { number += 1 }
    }
    return way
  }

  private func nextTask(_ scene: LessonScene) -> Int {
    guard let last = way(scene).last else { return step }
    if case .goTo(let target) = scene.step(last) { return max(target, last + 1) }
    return last + 1
  }

  /// Goes on at a later step; what lies between counts as met.
  private mutating func skip(to target: Int, _ scene: LessonScene) -> Reply {
    for number in way(scene) where number < target && trail.last ?? -1 < number { trail.append(number) }
    return enter(target, scene)
  }
}

extension LessonScene {
  /// Whether words are told at a step.
  fileprivate func isTelling(_ number: Int) -> Bool { if case .say = step(number) { true } else { false } }
}

extension Lesson.Step {
  /// Whether it is a place at which a lesson may go on another time.
  var isReached: Bool {
    switch self {
    case .say, .practise, .ask, .type: true
    case .cue, .goTo: false
    }
  }

  /// Whether the learner does something.
  var isTask: Bool {
    switch self {
    case .practise, .ask, .type: true
    case .say, .cue, .goTo: false
    }
  }
}
