import LessonText

/// The papers that are put together for a learner. The same history gives the same papers.
extension SkillBook {
  // MARK: Warm-up

  /// So many tasks, and about so many seconds, are a warm-up.
  static let warmUp = (tasks: 3, seconds: 300)
  /// After so many days something of the very beginning comes first.
  static let longPause = 14
  /// What that is.
  static let firstSkills = ["repeat-and-stop", "choose", "back-home"]

  /// What to begin a sitting with: the most overdue task, the weakest, and one that went well; `nil` where nothing is
  /// due.
  public var warmUpPaper: Paper? {
    let due = due
    let afterPause = tasksAfterPause
    guard !due.isEmpty || !afterPause.isEmpty else { return nil }
    let met = Set(profile.tasks.keys)
    let weakest = weakest.first {
      !due.prefix(1).contains($0) && profile.tasks[$0.id]?.last?.number != profile.sittings
    }
    let liked = tasks.filter { met.contains($0.id) && (profile.tasks[$0.id]?.clean ?? 0) > 0 }
      .enumerated().min { one, other in
        (trouble(one.element), one.offset) < (trouble(other.element), other.offset)
      }?.element
    var wanted = afterPause + due.prefix(1) + [weakest, liked].compactMap { $0 } + due.dropFirst()
    wanted = wanted.filter { $0.aptness > 0 }
    var (chosen, seconds): ([TaskID], Int) = ([], 0)
    for task in wanted where chosen.count < Self.warmUp.tasks && !chosen.contains(task.id) {
      guard chosen.isEmpty || seconds + task.seconds <= Self.warmUp.seconds else { continue }
      chosen.append(task.id)
      seconds += task.seconds
    }
    return chosen.isEmpty ? nil : Paper(.warmUp, chosen)
  }

  /// About how long a paper takes, in minutes.
  func minutes(of paper: Paper) -> Int {
    let wanted = Set(paper.tasks)
    return max(1, (tasks.filter { wanted.contains($0.id) }.reduce(0) { $0 + $1.seconds } + 30) / 60)
  }

  private func trouble(_ task: Task) -> Int { profile.tasks[task.id]?.trouble ?? 0 }

  /// After a long pause, a task of each skill of the very beginning that she has met.
  private var tasksAfterPause: [Task] {
    guard let pause = profile.pause, pause >= Self.longPause else { return [] }
    return Self.firstSkills.compactMap { skill in
      varied(tasks.filter { $0.skills.contains(skill) && profile.tasks[$0.id] != nil }).first
    }
  }

  // MARK: Checks

  /// A check has so many tasks, if there are that many.
  static let checkSizes = 5...8
  /// So many tasks of each skill are in it.
  static let tasksOfSkill = 2

  /// The check of a module, or what was missed in it; `nil` where it has no tasks.
  public func check(of module: String) -> Paper? {
    guard let known = pack.module(module) else { return nil }
    let exam = known.exam.flatMap { pack.lessons[$0] }
    let whole: [TaskID] =
      if let exam {
        (0..<exam.steps.count { $0.isTask }).map { TaskID(exam.id, $0 + 1) }
      } else {
        modules.first { $0.id == module }.map { compose(of: $0, Self.checkSizes) } ?? []
      }
    let missed = (profile.missed[module] ?? []).filter { pack.step(of: $0) != nil }
    guard !whole.isEmpty else { return nil }
    guard missed.isEmpty || missed.count >= whole.count else {
      return Paper(.check(module: module, isAgain: true), missed, size: whole.count)
    }
    return Paper(.check(module: module, isAgain: false), whole, exam: exam?.id)
  }

  /// Tasks of each skill of a module, in the order of the course. Which ones changes with each sitting.
  private func compose(of module: Module, _ size: ClosedRange<Int>) -> [TaskID] {
    let usable = module.tasks.filter { $0.aptness > 0 }
    var skills: [String?] = []
    for skill in usable.flatMap({ $0.skills.isEmpty ? [nil] : $0.skills.map { Optional($0) } })
    where !skills.contains(skill) { skills.append(skill) }
    var rows = skills.map { skill in
      varied(usable.filter { task in skill.map { task.skills.contains($0) } ?? task.skills.isEmpty })
    }
    var chosen: Set<TaskID> = []
    var round = 0
    while chosen.count < size.upperBound, rows.contains(where: { !$0.isEmpty }) {
      guard round < Self.tasksOfSkill || chosen.count < size.lowerBound else { break }
      for row in rows.indices where chosen.count < size.upperBound {
        rows[row].removeAll { chosen.contains($0.id) }
        guard !rows[row].isEmpty, round < Self.tasksOfSkill || chosen.count < size.lowerBound else { continue }
        chosen.insert(rows[row].removeFirst().id)
      }
      round += 1
    }
    return module.tasks.map(\.id).filter { chosen.contains($0) }
  }

  /// The aptest first; which of those that are equally apt changes with each sitting.
  private func varied(_ tasks: [Task]) -> [Task] {
    let byAptness = Dictionary(grouping: tasks, by: \.aptness)
    return byAptness.keys.sorted(by: >).flatMap { aptness -> [Task] in
      let row = byAptness[aptness] ?? []
      let start = row.isEmpty ? 0 : profile.sittings % row.count
      return Array(row[start...] + row[..<start])
    }
  }

  // MARK: Placement

  /// So many tasks of each module tell whether she knows it.
  static let placementSize = 2...2

  /// Tasks of one module after the other, from the first on that she does not know; `nil` where she knows all, or where
  /// there is nothing to be placed in.
  public var placement: Paper? {
    let unknown = modules.filter { module in
      pack.module(module.id)?.lessons.contains { pack.lessons[$0].map { !isKnown($0) } ?? false } ?? false
    }
    let tasks = unknown.flatMap { compose(of: $0, Self.placementSize) }
    return unknown.count > 1 && !tasks.isEmpty ? Paper(.placement, tasks) : nil
  }
}
