import Feedback
public import LessonText
import Phone

/// The shortest ways through the tasks of a lesson, told to its author: in keys and gestures, in her language.
public struct RoutePage {
  /// One task.
  public struct Task: Hashable, Sendable, Codable {
    /// Its number among the tasks that are done on the phone, from 1.
    public var number: Int
    /// What the learner is asked to do.
    public var instruction: String
    /// Each step of the way as a sentence, the same key several times in a row once; empty where there is no way.
    public var steps: [String]
    /// Keys that are pressed for all of it.
    public var presses: Int
    /// Why there is no way, or nothing to do, as a sentence; `nil` where there is a way.
    public var problem: String?
  }

  /// The id of the lesson.
  public let lesson: String
  /// The code of the language.
  public let language: String
  /// What the page begins with.
  public let title: String
  /// The tasks in order.
  public let tasks: [Task]
  private let nothing: String

  /// Searches and tells the ways of a lesson.
  public init(of lesson: Lesson, in pack: LanguagePack) {
    let words = Words(pack: pack)
    self.lesson = lesson.id
    language = pack.language.language.code
    title = words[.routesOfLesson, ["lesson": lesson.title]].plain
    nothing = words[.routesNone].plain
    tasks = Proof(of: lesson, in: pack).tasks.enumerated().map { Task($1, number: $0 + 1, words) }
  }

  /// Whether every task has its way.
  public var isWhole: Bool { tasks.allSatisfy { $0.problem == nil } }

  /// The page as text that reads well aloud: a line a step.
  public var text: String {
    let lines = tasks.flatMap { task in [task.instruction] + task.steps + (task.problem.map { [$0] } ?? []) }
    return ([title] + (tasks.isEmpty ? [nothing] : lines)).joined(separator: "\n")
  }
}

extension RoutePage.Task {
  fileprivate init(_ task: Proof.Task, number: Int, _ words: Words) {
    let own = words.at(task.phone)
    let details = ["number": words.number(number), "instruction": own.named(task.exercise.instruction)]
    let instruction = words[.routeTask, details].plain
    switch task.outcome {
    case .way(let way):
      let presses = words[.routePresses, ["count": words.number(way.presses)]].plain
      self.init(
        number: number, instruction: instruction, steps: words.sentences(for: way, from: task) + [presses],
        presses: way.presses)
    case .doneAtStart:
      self.init(
        number: number, instruction: instruction, steps: [], presses: 0, problem: words[.routeDoneAtStart].plain)
    case .failed(let attempt):
      self.init(
        number: number, instruction: instruction, steps: [], presses: 0,
        problem: words.sentence(for: attempt, goals: task.exercise.goals.count).plain)
    }
  }
}

extension Words {
  /// A sentence for each step; where one is done several times in a row, one for all of them.
  fileprivate func sentences(for way: [RouteStep], from task: Proof.Task) -> [String] {
    var replay = Replay([], [], task.phone, GoalProgress())
    var sentences: [String] = []
    var rest = way[...]
    while let step = rest.first {
      let times = rest.prefix { $0 == step }.count
      let words = at(replay.phone)
      sentences.append(words.sentence(for: step, times).plain)
      for step in rest.prefix(times) { _ = replay.take(step) }
      rest = rest.dropFirst(times)
    }
    return sentences
  }

  private func sentence(for step: RouteStep, _ times: Int) -> MarkedText {
    switch step {
    case .gesture(let gesture):
      let key = Command(gesture).map { keyAndGesture(for: $0) } ?? MarkedText("")
      return times == 1 ? self[.routeOnce, ["key": key]] : self[.routeSeveral, ["key": key, "count": number(times)]]
    case .type(let text, let keys):
      let letters = String(keys.compactMap(\.letter))
      if letters == text { return self[.routeType, ["text": MarkedText(text)]] }
      return self[.routeTypeByKeys, ["text": MarkedText(text), "keys": MarkedText(letters)]]
    case .wait(let milliseconds): return self[.routeWait, ["seconds": number((milliseconds + 999) / 1000)]]
    }
  }

  /// Why a goal is not reached: what was tried, and how near that came.
  func sentence(for attempt: Attempt, goals: Int) -> MarkedText {
    guard attempt.reason != .notOfPhone else { return self[.routeNotOfPhone] }
    let details = [
      "screen": MarkedText(attempt.screen.screen), "count": number(attempt.states), "steps": number(attempt.steps),
      "met": number(attempt.met.count), "goals": number(goals),
    ]
    return self[attempt.reason == .tooMany ? .routeGivenUp : .routeNotFound, details]
  }
}
