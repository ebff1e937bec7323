import Feedback
public import LessonText

/// The course as a page for people: `docs/course.md` is printed from it.
public struct CoursePage {
  /// Something that a programme asks of classes, and the lessons that serve it.
  public struct Point: Hashable, Sendable {
    /// What is asked.
    public var text: String
    /// The ids of the lessons; `nil` where all of them do.
    public var lessons: [String]?
    /// What else serves it, such as a command.
    public var besides: String?

    /// - Parameters:
    ///   - lessons: ids, or `nil` for all.
    ///   - besides: what else serves it.
    public init(_ text: String, lessons: [String]?, besides: String? = nil) {
      self.text = text
      self.lessons = lessons
      self.besides = besides
    }

    fileprivate func isServed(by lesson: Lesson) -> Bool { lessons?.contains(lesson.id) ?? true }
  }

  private let pack: LanguagePack
  private let others: [LanguagePack]
  private let points: [Point]

  /// - Parameters:
  ///   - pack: the language of the titles.
  ///   - others: languages whose titles are named beside.
  ///   - points: what a programme asks.
  public init(_ pack: LanguagePack, beside others: [LanguagePack], _ points: [Point]) {
    self.pack = pack
    self.others = others
    self.points = points
  }

  /// The page in Markdown that reads well aloud.
  public var text: String {
    var lines = ["# The course", ""]
    lines += ["This page is printed from the lessons by `voiceclass course`; a test compares the two.", ""]
    lines += [sum, ""]
    for (number, module) in pack.course.modules.enumerated() { lines += section(of: module, number + 1) }
    lines += ["## What a programme asks, and what serves it", ""]
    lines += ["The table is kept in `docs/programme.tsv`, so that a centre can put in its own.", ""]
    lines += points.map { point in
      let lessons: String? =
        switch point.lessons {
        case nil: "all lessons"
        case []?: nil
        case let ids?: "\(ids.count == 1 ? "lesson" : "lessons") " + ids.joined(separator: ", ")
        }
      return "- \(point.text): \([lessons, point.besides].compactMap { $0 }.joined(separator: "; "))."
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var sum: String {
    let modules = pack.course.modules
    let lessons = modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }
    let exams = modules.compactMap(\.exam).compactMap { pack.lessons[$0] }
    let tasks = (lessons + exams).reduce(0) { $0 + $1.steps.count(where: \.isTask) }
    let minutes = (lessons + exams).reduce(0) { $0 + $1.minutes }
    return "It has \(modules.count) modules, \(lessons.count) lessons and \(exams.count) checks with \(tasks) tasks, "
      + "for about \(minutes / 60) hours and \(minutes % 60) minutes of work."
  }

  private func section(of module: Course.Module, _ number: Int) -> [String] {
    let lessons = module.lessonsAndExam.compactMap { pack.lessons[$0] }
    let minutes = lessons.reduce(0) { $0 + $1.minutes }
    let tasks = lessons.reduce(0) { $0 + $1.steps.count(where: \.isTask) }
    let place = pack.course.modules.firstIndex { $0.id == module.id }
    let names = others.compactMap { other in
      place.flatMap { other.course.modules.indices.contains($0) ? other.course.modules[$0].title.plain : nil }
    }
    return ["## Module \(number): \(module.title.plain)", "", titles(names)].compactMap { $0 } + [
      "About \(minutes) minutes, \(tasks) tasks.", "",
    ] + lessons.flatMap { entry(of: $0, isExam: $0.id == module.exam) }
  }

  private func titles(_ names: [String]) -> String? {
    guard names.count == others.count, !names.isEmpty else { return nil }
    let all = zip(others, names).map { "\($0.language.name): \($1)" }
    // A title that is a question has its end already.
    return all.map { $0.last?.isPunctuation == true ? $0 : $0 + "." }.joined(separator: " ")
  }

  private func entry(of lesson: Lesson, isExam: Bool) -> [String] {
    var lines = ["### \(lesson.title.plain)", ""]
    if let names = titles(others.compactMap { $0.lessons[lesson.id]?.title.plain }) { lines.append("- \(names)") }
    let tasks = lesson.steps.count(where: \.isTask)
    lines.append(
      "- \(isExam ? "Check" : "Lesson") `\(lesson.id)`, level \(lesson.level), about \(lesson.minutes) minutes, "
        + "\(tasks) tasks.")
    lines.append("- \(lesson.objective.plain)")
    let skills = lesson.allSkills.compactMap { id in pack.skills.first { $0.id == id }?.title.plain }
    if !skills.isEmpty { lines.append("- Trains: \(skills.joined(separator: "; ")).") }
    let before = lesson.needs.compactMap { pack.lessons[$0]?.title.plain }
    if !before.isEmpty { lines.append("- After: \(before.joined(separator: "; ")).") }
    let own = points.filter { $0.lessons != nil && $0.isServed(by: lesson) }.map(\.text)
    if !own.isEmpty { lines.append("- Serves: \(own.joined(separator: "; ")).") }
    return lines + [""]
  }
}

extension Lesson {
  /// The skills of its head, and of tasks that have others, each once.
  fileprivate var allSkills: [String] {
    var all: [String] = []
    for skill in skills + steps.indices.flatMap({ skills(ofStep: $0) }) where !all.contains(skill) {
      all.append(skill)
    }
    return all
  }
}
