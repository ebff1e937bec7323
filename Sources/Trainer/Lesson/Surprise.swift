import LessonText

/// Something that comes unannounced while a learner is at a task of a later lesson: a stranger calls, a message comes.
/// What she does with it is what an earlier module has taught her. Then the task begins anew.
struct Surprise: Hashable, Sendable, Codable {
  /// The step of the lesson at which it comes.
  let step: Int
  /// The module that brings it, by its id.
  let module: String
  /// Its number among the surprises of that module.
  let number: Int

  /// How often one comes.
  enum Frequency: String, Hashable, Sendable, CaseIterable {
    /// In one lesson of four: seldom enough that nobody waits for it.
    case sometimes
    case always
    case off

    fileprivate var percent: Int {
      switch self {
      case .sometimes: 25
      case .always: 100
      case .off: 0
      }
    }
  }

  /// What comes in a lesson that begins now; `nil` for nothing. It differs from run to run, and is the same for the same
  /// history.
  static func drawn(for lesson: Lesson, in pack: LanguagePack, _ profile: Profile) -> Surprise? {
    let frequency = profile.settings[Setting.surprises.rawValue].flatMap(Frequency.init) ?? .sometimes
    var chance = Chance(
      seed: lesson.id.utf8.reduce(UInt64(bitPattern: profile.practised)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 },
      learner: profile.sittings + profile.recent.count)
    guard chance.happens(percent: frequency.percent),
      let module = chance.pick(pack.modulesWithSurprises(before: lesson.id, for: profile)),
      let step = chance.pick(lesson.stepsForSurprises),
      let number = chance.pick(Array(module.surprises?.exercises.indices ?? 0..<0))
    else { return nil }
    return Surprise(step: step, module: module.id, number: number)
  }

  /// What is to be done with it; `nil` where the lessons have changed, and it stands nowhere any more.
  func task(in lesson: Lesson, _ pack: LanguagePack) -> SurpriseTask? {
    guard let surprises = pack.module(module)?.surprises, surprises.exercises.indices.contains(number),
      lesson.steps.indices.contains(step), case .practise(let planned) = lesson.steps[step]
    else { return nil }
    var exercise = surprises.exercises[number]
    exercise.starts = planned.starts + exercise.starts
    return SurpriseTask(step: step, id: TaskID(surprises.id, number + 1), exercise: exercise)
  }
}

/// What comes unannounced at a step of a lesson, with what is to be done.
struct SurpriseTask: Hashable, Sendable {
  let step: Int
  /// As the records know it.
  let id: TaskID
  /// On the phone as the lesson has it there.
  let exercise: Exercise
}

extension LanguagePack {
  /// The modules with surprises that a learner has done before a lesson.
  fileprivate func modulesWithSurprises(before lesson: String, for profile: Profile) -> [Course.Module] {
    let before = course.modules.prefix { !$0.lessonsAndExam.contains(lesson) }
    guard before.count < course.modules.count else { return [] }
    let known = profile.shownModules.union(profile.passedChecks)
    return before.filter { module in
      module.surprises?.exercises.isEmpty == false
        && (known.contains(module.id) || module.lessons.allSatisfy { profile.finishedLessons.contains($0) })
    }
  }
}

extension Lesson {
  /// Where something may come between: at tasks on the phone in which nothing happens by itself already.
  fileprivate var stepsForSurprises: [Int] {
    steps.indices.filter { if case .practise(let exercise) = steps[$0] { exercise.hasRoomForSurprise } else { false } }
  }
}

extension Exercise {
  /// Whether nothing is disturbed by something else that happens: nobody is in a call or hurried, and the phone is not
  /// set up in a way of its own.
  fileprivate var hasRoomForSurprise: Bool {
    isOnPhone && events.isEmpty && limit == nil && !asksForAnswer
      && starts.allSatisfy { if case .happening = $0 { false } else { true } }
  }
}
