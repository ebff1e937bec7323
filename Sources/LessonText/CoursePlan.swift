import Feedback

/// Holds the lessons of a language against each other and against the course.
struct CoursePlan {
  /// A lesson and the findings of its file.
  typealias Source = (draft: LessonDraft, findings: Int)
  /// A course and the findings of its file.
  typealias CourseSource = (draft: CourseDraft, findings: Int)

  /// The course with the lessons that can be played.
  private(set) var course: Course
  /// Those lessons.
  private(set) var lessons: [String: Lesson]

  /// The plan; `nil` without a course. What doesn't fit together is told in the file where it stands, and a lesson
  /// with an error is left out.
  static func check(
    _ course: CourseSource?, _ sources: [Source], _ findings: inout [Findings]
  ) -> CoursePlan? {
    var known: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      if let first = known[source.draft.id] {
        findings[source.findings].tell(
          .duplicateId, at: source.draft.idPlace,
          ["written": source.draft.id, "file": findings[sources[first].findings].file])
      } else {
        known[source.draft.id] = index
      }
    }
    tellUnknownNeeds(sources, known, &findings)
    NeedsRing.tell(sources, known, &findings)
    let ranks = course.map { tellCourse($0, sources, known, &findings) } ?? [:]
    guard let course else { return nil }
    tellOrder(sources, known, ranks, &findings)

    var lessons: [String: Lesson] = [:]
    for (id, index) in known where !findings[sources[index].findings].hasErrors {
      lessons[id] = sources[index].draft.lesson
    }
    let playable = Set(lessons.keys)
    for id in playable { lessons[id]?.needs.removeAll { !playable.contains($0) } }
    var listed: Set<String> = []
    let modules = course.draft.modules.map { module in
      Course.Module(
        title: module.title,
        lessons: module.lessons.map(\.string).filter { playable.contains($0) && listed.insert($0).inserted })
    }
    return CoursePlan(course: Course(title: course.draft.title, modules: modules), lessons: lessons)
  }

  private static func tellUnknownNeeds(
    _ sources: [Source], _ known: [String: Int], _ findings: inout [Findings]
  ) {
    for source in sources {
      for need in source.draft.needs where known[need.string] == nil {
        tellUnknown(need, known, &findings[source.findings])
      }
    }
  }

  private static func tellUnknown(_ id: Written, _ known: [String: Int], _ findings: inout Findings) {
    findings.tell(
      .unknownLesson, at: id, ["written": id.string],
      meant: NearMiss.words(near: id.text, among: known.keys.sorted()))
  }

  /// Checks what the course lists; answers the rank of each lesson in it.
  private static func tellCourse(
    _ course: CourseSource, _ sources: [Source], _ known: [String: Int], _ findings: inout [Findings]
  ) -> [String: Int] {
    var ranks: [String: Int] = [:]
    for id in course.draft.modules.flatMap(\.lessons) {
      if known[id.string] == nil {
        tellUnknown(id, known, &findings[course.findings])
      } else if ranks[id.string] != nil {
        findings[course.findings].tell(.lessonListedTwice, at: id, ["written": id.string])
      } else {
        ranks[id.string] = ranks.count
      }
    }
    return ranks
  }

  private static func tellOrder(
    _ sources: [Source], _ known: [String: Int], _ ranks: [String: Int], _ findings: inout [Findings]
  ) {
    for (index, source) in sources.enumerated() where known[source.draft.id] == index {
      guard let rank = ranks[source.draft.id] else {
        findings[source.findings].tell(
          .lessonNotInCourse, at: source.draft.idPlace, ["written": source.draft.id])
        continue
      }
      for need in source.draft.needs {
        guard let other = ranks[need.string], other > rank else { continue }
        findings[source.findings].tell(.needsLater, at: need, ["written": need.string])
      }
    }
  }
}
