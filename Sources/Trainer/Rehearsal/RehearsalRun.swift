import Feedback
import Keys
import LessonText
import Phone

/// One learner, one lesson, in virtual time.
struct RehearsalRun {
  /// What became of a task.
  struct Task: Hashable, Sendable {
    /// Its step.
    var step: Int
    /// `nil` where it was done.
    var stuck: Stuck?
    var keys = 0
    var hints = 0
    /// How long something was said, from the end of the task before, in microseconds.
    var heard = 0
    /// The longest time for which the trainer was heard without a key between, in microseconds.
    var narration = 0
  }

  /// What became of all of them, in the order in which they were met.
  private(set) var tasks: [Task] = []
  /// Why the lesson was not done; `nil` where it was.
  private(set) var stuck: Stuck?
  /// How long it took, in microseconds.
  var length: Int { session.now }
  /// How much of it was spent in tasks once they had been told, in microseconds.
  private(set) var doing = 0
  /// The longest time for which the trainer was heard without a key between, in microseconds.
  private(set) var narration = 0

  /// What she pressed, as a script of keys.
  private(set) var script: [String] = []

  private var session: ScriptedSession
  private var learner: any SimulatedLearner
  private let hopeless: Set<Int>
  private let onlooker: (any Onlooker)?
  private var task: Task?
  /// What was heard when the last task was done, and by the trainer when the last key was pressed.
  private var heardBefore = 0
  private var toldBefore = 0
  private var hintsBefore = 0
  /// When the task at hand could be begun with.
  private var taskBegan: Int?
  private var taskMet = 0
  private var mostKeys = 0
  private var eventsHeard = 0
  private var lastKey: Key?

  /// Keys for a task at most, whatever it is, and for each key of the shortest way.
  static let (leastPatience, patienceForEachKey) = (60, 20)
  /// Minutes of virtual time for a task at most.
  static let mostMinutes = 30
  /// Deeds and moments of listening in a lesson at most: a thousand times as many as any lesson has.
  static let mostMoments = 100_000

  /// - Parameters:
  ///   - hopeless: Steps at which nobody gets on: there the run ends.
  ///   - onlooker: Who is told of all that happens.
  init(
    _ trainer: Trainer, lesson: String, _ learner: any SimulatedLearner, hopeless: Set<Int>,
    onlooker: (any Onlooker)? = nil, duration: @escaping ScriptedSession.Duration
  ) {
    session = ScriptedSession(trainer, duration: duration, hear: { onlooker?.heard($0) })
    self.learner = learner
    self.hopeless = hopeless
    self.onlooker = onlooker
    session.begin(.lesson(lesson))
  }

  /// Plays it to its end.
  mutating func run() {
    var hasThought = false
    for _ in 0..<Self.mostMoments {
      guard let outlook = Outlook(session, said: said, after: lastKey) else { return end(.left) }
      follow(outlook)
      if onlooker?.stops(at: outlook) == true { return }
      if case .nothing = outlook.demand { return finish() }
      if let stuck = overdue { return end(stuck) }
      let isReady = hasThought && !outlook.isSpeaking
      if isReady { taskBegan = taskBegan ?? (outlook.task == nil ? nil : session.now) }
      let deed = isReady || outlook.isSpeaking ? learner.next(outlook) : .wait(milliseconds: learner.thinking)
      if isReady || outlook.isSpeaking { onlooker?.sees(deed, in: outlook) }
      switch deed {
      case .ponder: break
      case .listen: session.listen()
      case .press(let key): press(key)
      case .interrupt(let key, let milliseconds):
        script.append("wait:\(milliseconds)ms")
        session.pass(milliseconds: milliseconds)
        press(key)
      case .wait(let milliseconds):
        // Where something goes on by itself, it matters how long she thinks.
        if isReady || outlook.phone.nextMomentInHand != nil { script += ["wait:silence", "wait:\(milliseconds)ms"] }
        session.pass(milliseconds: max(1, milliseconds))
      case .giveUp(let stuck): return end(stuck)
      }
      hasThought = !isReady && !outlook.isSpeaking
    }
    end(.endless)
  }

  private mutating func press(_ key: Key) {
    eventsHeard = session.events.count
    script.append((session.isSounding ? "~" : "") + key.scriptName)
    noteNarration()
    taskBegan = taskBegan ?? session.now
    lastKey = key
    task?.keys += 1
    session.press(key)
  }

  /// What the trainer has said since the last key.
  private var said: [Utterance] {
    session.events[min(eventsHeard, session.events.count)...].compactMap { timed in
      guard case .hear(.say(let utterance)) = timed.event, utterance.speaker == .trainer else { return nil }
      return utterance
    }
  }

  // MARK: Tasks

  /// Takes in where she is: whether a task is done, and another one has begun.
  private mutating func follow(_ outlook: Outlook) {
    guard outlook.task != task?.step else { return }
    close(nil)
    guard let step = outlook.task else { return }
    task = Task(step: step)
    taskBegan = nil
    taskMet = session.now
    mostKeys = Self.leastPatience + Self.patienceForEachKey * outlook.shortest
  }

  private mutating func close(_ stuck: Stuck?) {
    noteNarration()
    guard var task else { return }
    let hints = session.trainer.hintsGiven ?? hintsBefore
    task.stuck = stuck
    task.hints = hints - hintsBefore
    task.heard = heard - heardBefore
    hintsBefore = hints
    heardBefore = heard
    doing += session.now - (taskBegan ?? session.now)
    tasks.append(task)
    self.task = nil
  }

  /// The lesson is done; what is said of it is listened to.
  private mutating func finish() {
    session.listen()
    noteNarration()
  }

  private mutating func end(_ stuck: Stuck) {
    self.stuck = stuck
    close(stuck)
  }

  private var overdue: Stuck? {
    guard let task else { return nil }
    if hopeless.contains(task.step) { return .noWay }
    if task.keys >= mostKeys { return .tooManyKeys }
    return session.now - taskMet >= Self.mostMinutes * 60_000_000 ? .tooLong : nil
  }

  // MARK: What is heard

  private var heard: Int { session.heard.values.reduce(0, +) }

  /// What was told without a key belongs to the task that follows it.
  private mutating func noteNarration() {
    let told = session.heard[.trainer] ?? 0
    narration = max(narration, told - toldBefore)
    guard let best = task?.narration else { return }
    task?.narration = max(best, told - toldBefore)
    toldBefore = told
  }
}

extension Outlook {
  /// Keys of a task whose way is not known.
  private static let likely = 10

  /// Keys of the shortest way through a task, as far as that is known before.
  fileprivate var shortest: Int {
    switch demand {
    case .practice(let exercise, let practice): practice.way(exercise, from: phone)?.presses ?? Self.likely
    case .inquiry(let question), .question(let question, _): question.choices.count
    case .drill(let drill, _): scene.typingMethod(of: drill).keys(for: drill.text)?.count ?? drill.text.count
    case .listening, .showing, .offer, .nothing: 0
    }
  }
}

extension Trainer {
  /// Hints given in the lesson at hand; `nil` where there is none.
  fileprivate var hintsGiven: Int? {
    if case .lesson(let session) = state.activity { session.hintsGiven } else { nil }
  }
}
