import Feedback
import LessonText
import Trainer

/// What came of rehearsals as sentences, in the language of the lesson.
struct RehearsalText {
  let pack: LanguagePack

  /// All that is told of a lesson, line by line.
  func lines(of lesson: LessonRehearsal) -> [String] {
    var lines = [
      say(
        .lesson,
        ["lesson": lesson.title, "language": pack.language.name, "minutes": String(lesson.plannedMinutes)])
    ]
    lines += lesson.learners.flatMap { self.lines(of: $0, in: lesson) }
    lines.append(say(.narration, ["time": time(lesson.longestNarration)]))
    return lines + lesson.tasks.flatMap { self.lines(of: $0) }
  }

  private func lines(of learners: LessonLearners, in lesson: LessonRehearsal) -> [String] {
    var sentence = say(.finished, counts(learners.kind, learners.finished, of: learners.count))
    if learners.finished > 0 {
      let details = ["time": time(learners.seconds), "percent": String(learners.doingPercent)]
      sentence += " " + say(learners.count == 1 ? .tookAlone : .took, details)
    }
    // What a lost learner pressed is long, and all of it chance.
    guard learners.kind != .lost, let keys = learners.keysOfStuck else { return [sentence] }
    let command =
      "voiceclass learn --guest --language \(lesson.language) --lesson \(lesson.lesson) --transcript - --keys '\(keys)'"
    return [sentence, say(.replay, ["command": command])]
  }

  private func lines(of task: TaskRehearsal) -> [String] {
    let details = ["number": String(task.number), "kind": say(.kind(task.kind)), "words": task.words]
    return [say(.task, details)] + task.learners.map { "  " + line(of: $0) }
      + (task.learners.contains { $0.met > 0 } ? ["  " + say(.narration, ["time": time(task.longestNarration)])] : [])
  }

  private func line(of learners: TaskLearners) -> String {
    guard learners.met > 0 else { return say(.notMet, ["learners": say(.learners(learners.kind))]) }
    var sentences = [say(.done, counts(learners.kind, learners.done, of: learners.met))]
    if learners.done > 0 {
      let details = [
        "keys": learners.keys, "most": learners.mostKeys, "fewest": learners.fewestKeys, "hints": learners.hints,
      ]
      sentences.append(
        say(
          learners.met == 1 ? .effortAlone : .effort,
          details.mapValues { String($0) }.merging(["time": time(learners.seconds)]) { $1 }))
    }
    for stuck in Stuck.allCases {
      if let count = learners.stuck[stuck.rawValue] { sentences.append(say(.stuck(stuck), ["count": String(count)])) }
    }
    return sentences.joined(separator: " ")
  }

  /// The last sentence: whether all is well.
  func conclusion(_ lessons: [LessonRehearsal]) -> String {
    let stuck = lessons.reduce(0) { $0 + $1.stuck }
    return stuck == 0
      ? say(.allWell, ["count": String(lessons.count)]) : say(.notWell, ["count": String(stuck)])
  }

  private func counts(_ kind: LearnerKind, _ done: Int, of count: Int) -> [String: String] {
    ["learners": say(.learners(kind)), "done": String(done), "count": String(count)]
  }

  private func time(_ seconds: Int) -> String {
    seconds < 120
      ? say(.shortTime, ["seconds": String(seconds)])
      : say(.time, ["minutes": String(seconds / 60), "seconds": String(seconds % 60)])
  }

  private func say(_ sentence: RehearsalSentence, _ details: [String: String] = [:]) -> String {
    pack.phrases[sentence.key, details.mapValues { MarkedText($0) }].plain
  }
}
