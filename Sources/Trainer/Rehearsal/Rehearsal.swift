public import LessonText

/// Plays lessons with simulated learners, without sound, in virtual time.
///
/// The trainer, the phone and all that is said are those of real lessons; only keys and time come from here. The same
/// seed gives the same report.
public struct Rehearsal {
  /// How many careless and how many lost learners do each lesson, at least 1.
  public var learners: Int
  /// Who does them.
  public var kinds: [LearnerKind]
  /// From which all chance comes.
  public var seed: UInt64

  private let library: Library
  private let duration: ScriptedSession.Duration

  /// A rehearsal of lessons of a library.
  /// - Parameter duration: How long feedback sounds; asked often for the same, so it should remember.
  public init(
    _ library: Library, learners: Int, kinds: [LearnerKind] = LearnerKind.allCases, seed: UInt64,
    duration: @escaping ScriptedSession.Duration
  ) {
    self.library = library
    self.learners = max(1, learners)
    self.kinds = kinds
    self.seed = seed
    self.duration = duration
  }

  /// Has all learners do a lesson, each from a fresh phone, and having done what the lesson needs; `nil` where there is
  /// no such lesson.
  ///
  /// The ideal learner does it once for each way through it that its questions open.
  public func rehearse(_ lesson: String, in pack: LanguagePack) -> LessonRehearsal? {
    guard let plan = pack.lessons[lesson] else { return nil }
    let trainer = Trainer(library, Self.profile(for: plan, in: pack), language: pack.language.language)
    let names = KeyNames(Words(pack: pack))
    let play = { (learner: any SimulatedLearner, hopeless: Set<Int>) -> RehearsalRun in
      var run = RehearsalRun(trainer, lesson: lesson, learner, hopeless: hopeless, duration: duration)
      run.run()
      return run
    }
    let ideal = (0..<plan.ways).map { play(IdealLearner(branch: $0), []) }
    // Where she who knows every way finds none, nobody does.
    let hopeless = Set(ideal.filter { $0.stuck != nil }.compactMap { $0.tasks.last?.step })
    let runs = LearnerKind.allCases.filter { kinds.contains($0) }.map { kind in
      switch kind {
      case .ideal: (kind, ideal)
      case .careless, .lost:
        (kind, (0..<learners).map { play(learner(kind, $0, branches: plan.ways, names), hopeless) })
      }
    }
    return LessonRehearsal(plan, in: pack, runs)
  }

  private func learner(_ kind: LearnerKind, _ number: Int, branches: Int, _ names: KeyNames) -> any SimulatedLearner {
    let chance = Chance(seed: seed, learner: number)
    return switch kind {
    case .ideal: IdealLearner(branch: number)
    case .careless: CarelessLearner(chance, branch: number % branches, names)
    case .lost: LostLearner(chance, names)
    }
  }

  /// Somebody who has done all lessons before.
  static func profile(for lesson: Lesson, in pack: LanguagePack) -> Profile {
    var profile = Profile()
    // The lesson is tried as it stands.
    profile.settings[Setting.surprises.rawValue] = Surprise.Frequency.off.rawValue
    var open = lesson.needs
    while let id = open.popLast() {
      guard profile.finishedLessons.insert(id).inserted else { continue }
      open += pack.lessons[id]?.needs ?? []
    }
    return profile
  }
}

extension Lesson {
  /// Ways through it that differ by what is chosen in its questions.
  fileprivate var ways: Int {
    steps.reduce(1) { most, step in
      guard case .ask(let question) = step else { return most }
      return max(most, question.choices.count { $0.goesTo != nil })
    }
  }
}
