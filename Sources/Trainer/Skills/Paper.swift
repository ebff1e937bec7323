import Feedback

/// Tasks of several lessons, put together to be done one after the other.
public struct Paper: Hashable, Sendable, Codable {
  /// What for.
  public enum Kind: Hashable, Sendable, Codable {
    /// What is due again, at the beginning of a sitting.
    case warmUp
    /// What a module taught, by its id; again, where only what was missed is asked.
    case check(module: String, isAgain: Bool)
    /// Tasks of one module after the other, to find out where to begin.
    case placement
  }

  /// What for.
  public var kind: Kind
  /// What is done, in order. Of an exam: all its tasks.
  public var tasks: [TaskID]
  /// The lesson that is played as it stands, by its id; `nil` where the tasks stand alone.
  public var exam: String?
  /// How many tasks there are with those that are right already.
  public var size: Int

  init(_ kind: Kind, _ tasks: [TaskID], exam: String? = nil, size: Int? = nil) {
    self.kind = kind
    self.tasks = tasks
    self.exam = exam
    self.size = size ?? tasks.count
  }

  /// Where its tasks are done, as the records tell it.
  public var occasion: Occasion {
    switch kind {
    case .warmUp: .warmUp
    case .check: .check
    case .placement: .placement
    }
  }

  /// Whether the coach says nothing to what is done.
  var isSilent: Bool { kind != .warmUp }

  /// With so many misses a placement is over.
  static let missesToStop = 2
}

/// A paper being done: what has come of it so far.
struct PaperRun: Hashable, Sendable, Codable {
  let paper: Paper
  private(set) var done: [TaskID] = []
  private(set) var missed: [TaskID] = []
  /// How often the task at hand came to nothing.
  private(set) var attempts = 0
  /// How often a hint was asked for, one after the other; one for all that were asked for earlier in the task.
  private(set) var hintsAsked = 0

  init(_ paper: Paper) { self.paper = paper }

  /// A task is tried so often in a check.
  static let mostAttempts = 2
  /// The second wish for a hint in a task is answered by the offer to leave it out, which the third takes. Another key
  /// between goes on with the task, and the next wish is offered that again.
  static let hintsToLeaveOut = 3

  mutating func beginTask() { (attempts, hintsAsked) = (0, 0) }

  mutating func takeDone(_ task: TaskID) { done.append(task) }

  mutating func takeMissed(_ task: TaskID) { missed.append(task) }

  /// A try came to nothing; tells whether it was the last one.
  mutating func tried() -> Bool {
    attempts += 1
    return attempts >= Self.mostAttempts
  }

  mutating func askedForHint() { hintsAsked += 1 }

  mutating func otherKeyPressed() { hintsAsked = min(hintsAsked, 1) }

  /// Whether nothing more is to be found out.
  var isOver: Bool { paper.kind == .placement && missed.count >= Paper.missesToStop }

  /// How many are right, with those that were so before.
  var right: Int { max(0, paper.size - paper.tasks.count) + done.count }

  /// The share of tasks that must be right, in percent.
  static let percentToPass = 80

  /// Whether a check is passed: nearly all is right, and everything on which her safety hangs.
  func isPassed(_ book: SkillBook) -> Bool {
    right * 100 >= paper.size * Self.percentToPass && !missed.contains { book.isVital($0) }
  }

  /// The modules of which all that was asked is right.
  func shownModules(_ book: SkillBook) -> [String] {
    let done = Set(done)
    return book.modules.filter { module in
      let asked = module.tasks.map(\.id).filter { paper.tasks.contains($0) }
      return !asked.isEmpty && asked.allSatisfy { done.contains($0) }
    }.map(\.id)
  }
}
