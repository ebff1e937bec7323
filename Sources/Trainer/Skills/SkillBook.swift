public import LessonText

/// What a learner can do, and what is to come again: her history held against the lessons.
public struct SkillBook: Sendable {
  /// A task of the course.
  public struct Task: Hashable, Sendable {
    /// Which one.
    public var id: TaskID
    /// The skills that it trains, by their ids.
    public var skills: [String]
    /// The module of its lesson, by its id.
    public var module: String
    /// About how long it takes with all that is told around it, in seconds.
    public var seconds: Int
    /// How well it stands alone, outside of its lesson: the more the better.
    var aptness: Int
  }

  /// A part of the course, as far as a check of it is concerned.
  public struct Module: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The tasks of its lessons, in order; those of its exam are not among them.
    public var tasks: [Task]
  }

  let pack: LanguagePack
  let profile: Profile
  /// The modules in the order of the course.
  public let modules: [Module]
  private let vital: Set<String>

  /// What a learner can do, in the lessons of a language.
  public init(_ pack: LanguagePack, _ profile: Profile) {
    self.pack = pack
    self.profile = profile
    vital = Set(pack.skills.filter(\.isVital).map(\.id))
    modules = pack.course.modules.map { module in
      let lessons = module.lessons.compactMap { pack.lessons[$0] }
      return Module(id: module.id, tasks: lessons.flatMap { $0.bookTasks(module: module.id) })
    }
  }

  /// All tasks in the order of the course.
  public var tasks: [Task] { modules.flatMap(\.tasks) }

  private var attendance: Attendance { profile.attendance }

  // MARK: How things stand

  /// How a task stands.
  public func state(of task: Task) -> SkillState {
    let state = profile.tasks[task.id]?.state(on: attendance) ?? .new
    return state == .new && profile.shownModules.contains(task.module) ? .sure : state
  }

  /// How a skill stands; new where no task trains it.
  public func state(ofSkill id: String) -> SkillState {
    SkillState(of: tasks.filter { $0.skills.contains(id) }.map { state(of: $0) })
  }

  /// The skills of the language with their states, in order; those that no task trains are left out.
  public var skills: [(skill: Skill, state: SkillState)] {
    let states = Dictionary(
      tasks.flatMap { task in task.skills.map { ($0, [state(of: task)]) } }, uniquingKeysWith: { $0 + $1 })
    return pack.skills.compactMap { skill in states[skill.id].map { (skill, SkillState(of: $0)) } }
  }

  /// Whether a task trains something on which the learner's safety hangs.
  public func isVital(_ task: TaskID) -> Bool { !vital.isDisjoint(with: pack.skills(of: task)) }

  // MARK: What comes again

  /// How much of the time until a task comes again has passed, in percent; `nil` for what never comes again by itself.
  func ripeness(of task: Task) -> Int? {
    let history = profile.tasks[task.id]
    // What she showed that she knew comes after three days.
    guard let shown = profile.shownAt[task.module], history?.isMastered != true else {
      return history?.ripeness(on: attendance)
    }
    return ReviewTable.ripeness(at: ReviewTable.shown, since: history?.last ?? shown, on: attendance)
  }

  /// What is due, the most overdue first.
  public var due: [Task] {
    tasks.compactMap { task in ripeness(of: task).map { (task, $0) } }.filter { $0.1 >= 100 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
  }

  /// The tasks with most hints, mistakes and misses a try, the weakest first; those without any are left out.
  public var weakest: [Task] {
    tasks.map { ($0, profile.tasks[$0.id]?.trouble ?? 0) }.filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
  }

  // MARK: What can be done

  /// Whether a lesson is done, or known.
  public func isKnown(_ lesson: Lesson) -> Bool {
    profile.finishedLessons.contains(lesson.id) || isShown(lesson.id)
  }

  /// Whether a lesson belongs to a module that she knew already, as a placement or its check has shown.
  public func isShown(_ lesson: String) -> Bool {
    pack.module(of: lesson).map { profile.shownModules.union(profile.passedChecks).contains($0.id) } ?? false
  }

  /// The lessons that she can do now: not known yet, with all known that they need.
  public var openLessons: [Lesson] {
    pack.lessonsInOrder.filter { lesson in
      !isKnown(lesson) && lesson.needs.allSatisfy { pack.lessons[$0].map { isKnown($0) } ?? true }
    }
  }

  /// The first lesson of the course that she does not know; `nil` where she knows them all.
  public var nextLesson: Lesson? { pack.lessonsInOrder.first { !isKnown($0) } }
}

extension LanguagePack {
  /// A task's lesson, and its step there; `nil` where there is none any more.
  func step(of task: TaskID) -> (lesson: Lesson, step: Int)? {
    guard let lesson = lessons[task.lesson], task.number > 0 else { return nil }
    let steps = lesson.steps.indices.filter { lesson.steps[$0].isTask }
    return steps.indices.contains(task.number - 1) ? (lesson, steps[task.number - 1]) : nil
  }

  /// The skills that a task trains, by their ids.
  func skills(of task: TaskID) -> [String] {
    step(of: task).map { $0.lesson.skills(ofStep: $0.step) } ?? []
  }

  /// The module to which a lesson belongs.
  func module(of lesson: String) -> Course.Module? { course.modules.first { $0.lessonsAndExam.contains(lesson) } }

  /// The module of an id.
  func module(_ id: String) -> Course.Module? { course.modules.first { $0.id == id } }
}

extension Lesson {
  /// The skills that a step trains: its own, or those of the lesson.
  func skills(ofStep step: Int) -> [String] {
    let own: [String] =
      switch steps[step] {
      case .practise(let exercise): exercise.skills
      case .ask(let question): question.skills
      case .type(let drill): drill.skills
      case .say, .cue, .goTo: []
      }
    return own.isEmpty ? skills : own
  }

  fileprivate func bookTasks(module: String) -> [SkillBook.Task] {
    let tasks = steps.indices.filter { steps[$0].isTask }
    return tasks.enumerated().map { number, step in
      SkillBook.Task(
        id: TaskID(id, number + 1), skills: skills(ofStep: step), module: module,
        seconds: minutes * 60 / max(1, tasks.count), aptness: steps[step].aptness)
    }
  }
}

extension Lesson.Step {
  /// How well it stands alone. What begins on a screen of its own needs nothing before it; where no answer is wrong,
  /// nothing is found out.
  fileprivate var aptness: Int {
    switch self {
    case .practise(let exercise): exercise.hasOwnScreen ? 3 : exercise.isOnPhone ? 2 : 1
    case .ask(let question): question.choices.allSatisfy(\.isRight) ? 0 : question.isOnPhone ? 2 : 1
    case .type: 1
    case .say, .cue, .goTo: 0
    }
  }
}

extension Exercise {
  /// Whether it begins on a screen of its own, wherever the phone was.
  var hasOwnScreen: Bool { starts.contains { if case .screen = $0 { true } else { false } } }
}
