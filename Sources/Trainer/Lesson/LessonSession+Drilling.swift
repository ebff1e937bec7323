import Feedback
import Keys
import LessonText

/// Typing on the trainer's own line.
extension LessonSession {
  mutating func press(_ key: Key, _ command: Command?, _ practice: DrillPractice, _ scene: LessonScene) -> Reply {
    guard let drill = scene.drill(at: step) else { return enter(step + 1, scene) }
    var practice = practice
    var reply = practice.press(key, command, drill, scene)
    phase = .drilling(practice)
    if practice.tally.wantsOffer {
      practice.tally.offered()
      reply.append(openOffer(over: .drilling(practice), scene))
      return reply
    }
    guard practice.isDone(drill) else { return reply }
    // What was praised is what is heard again.
    let result = TaskResult(mistakes: practice.tally.mistakes, shortest: practice.shortest(drill, scene))
    let praise = complete(drill.praise, keys: practice.keys, hints: practice.hintsGiven, result, scene)
    reply.append(praise)
    if !praise.utterances.isEmpty { reply.remember(praise) }
    return reply
  }

  mutating func hint(_ practice: DrillPractice, _ scene: LessonScene) -> (Reply, isCounted: Bool)? {
    guard let drill = scene.drill(at: step) else { return nil }
    var practice = practice
    let reply = practice.hint(drill, scene)
    phase = .drilling(practice)
    return reply
  }
}
