import Feedback
public import LessonText
public import Phone

/// Whether the tasks of a lesson can be done, each by its shortest way: from the phone as the task before has left it in
/// the hands of a patient learner.
public struct Proof: Sendable {
  /// A task, and what came of the search for its way.
  public struct Task: Sendable {
    /// The number of its step in the lesson, from 0.
    public var step: Int
    /// The task.
    public var exercise: Exercise
    /// The phone as the task begins.
    public var phone: Phone
    /// The way, or that there is none.
    public var outcome: Outcome
  }

  /// What came of the search.
  public enum Outcome: Hashable, Sendable {
    /// The shortest way.
    case way([RouteStep])
    /// The task is done before it begins.
    case doneAtStart
    /// No way was found.
    case failed(Attempt)
  }

  /// Things tried for a task before it is given up: for an author who waits, more than for a learner who does.
  static let mostTrials = 6_000

  /// The tasks that are done on the phone, in order.
  public let tasks: [Task]

  /// Searches a way for each task of a lesson.
  public init(of lesson: Lesson, in pack: LanguagePack) {
    var tasks: [Task] = []
    var phone = Phone(pack.phone)
    for (step, content) in lesson.steps.enumerated() {
      guard case .practise(let exercise) = content, exercise.isOnPhone,
        exercise.goals.contains(where: { !$0.condition.isLearnersOwn })
      else { continue }
      phone.expectNothing()
      phone.begin(exercise)
      for event in exercise.events { phone.expect(event.happening, afterMilliseconds: event.afterMilliseconds) }
      var finder = RouteFinder(exercise, model: pack.phone)
      finder.mostTrials = Self.mostTrials
      let outcome: Outcome
      switch finder.search(from: phone, GoalProgress()) {
      case .found(let way):
        outcome = way.isEmpty && !exercise.goals.contains(where: \.condition.isLearnersOwn) ? .doneAtStart : .way(way)
      case .failed(let attempt): outcome = .failed(attempt)
      }
      tasks.append(Task(step: step, exercise: exercise, phone: phone, outcome: outcome))
      guard case .way(let way) = outcome else { continue }
      var replay = Replay(exercise.goals, [], phone, GoalProgress())
      for step in way { _ = replay.take(step) }
      phone = replay.phone
    }
    self.tasks = tasks
  }
}

extension Phone {
  /// Sets the phone as an exercise asks.
  mutating func begin(_ exercise: Exercise) {
    // What begins on a screen of its own begins without the call that was left from another task.
    if exercise.starts.contains(where: { if case .screen = $0 { true } else { false } }) { forgetCall() }
    for start in exercise.starts {
      switch start {
      case .screen(let address): show(address)
      case .value(let name, let value): set(name, to: value)
      case .focus(let name): _ = putFocus(onElementNamed: name)
      case .happening(let happening): settle(happening)
      }
    }
  }
}

extension RouteFinder {
  /// A search for the way of an exercise.
  init(_ exercise: Exercise, model: PhoneModel) {
    self.init(
      model: model, goals: exercise.goals, traps: exercise.forbidden, named: exercise.namedGestures)
  }
}

extension Exercise {
  /// Gestures of the keys that its instruction and its hints name.
  ///
  /// A leap to the next heading or link leads nowhere that swipes don't lead to, so it is tried only where the task itself
  /// asks for it: else each page would be searched several times over.
  var namedGestures: [Gesture] {
    let asked = Self.commands(in: [instruction])
    let hinted = Self.commands(in: hints).filter { !$0.isLeap }
    let own: [Gesture] = [.swipeRight, .swipeLeft, .doubleTap, .swipeDownThenLeft, .swipeUpThenLeft]
    return Command.allCases.filter { asked.contains($0) || hinted.contains($0) }.compactMap(\.gesture)
      .filter { !own.contains($0) }
  }

  private static func commands(in texts: [MarkedText]) -> Set<Command> {
    Set(texts.flatMap(\.commandNames).compactMap { Command(name: $0) })
  }
}

extension Command {
  /// Whether it leaps to the next or previous element of a kind, as on web pages.
  fileprivate var isLeap: Bool { if case .web = self { true } else { false } }
}

/// A search as it is measured.
package struct MeasuredSearch {
  /// Steps of the way; `nil` where none was found.
  package var steps: Int?
  /// Moments of the phone that were looked at.
  package var states: Int

  /// Searches the way of an exercise from a phone, as a session does for a hint.
  package init(for exercise: Exercise, from phone: Phone) {
    let finder = RouteFinder(exercise, model: phone.model)
    let (outcome, states) = finder.counted(from: phone, GoalProgress())
    if case .found(let way) = outcome { steps = way.count }
    self.states = states
  }
}

/// Whether a learner who does as chance leads her runs into a trap: a session begins the exercise anew then.
package struct ChanceGuard {
  private let traps: [Trap]
  private var watch: TrapWatch

  /// A guard from the beginning of an exercise on.
  package init(for exercise: Exercise, on phone: Phone) {
    traps = exercise.forbidden
    watch = TrapWatch(traps, phone)
  }

  /// Takes in what changed on the phone; whether a trap came true by it.
  package mutating func springs(by changes: [Change], on phone: Phone) -> Bool {
    let goals = traps.map(\.goal)
    watch.progress.take(changes, on: phone, goals)
    return watch.sprung(traps, phone) != nil
  }
}
