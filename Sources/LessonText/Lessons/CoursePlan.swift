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

  /// The plan. What doesn't fit together is told in the file where it stands, and a lesson with an error is left out.
  /// - Parameters:
  ///   - course: `nil` where it can't be read, which was told; then the lessons come as their files do.
  ///   - pieces: What the course may name as surprises, by the ids.
  static func check(
    _ course: CourseSource?, _ sources: [Source], _ pieces: [String: Piece], _ findings: inout [Findings]
  ) -> CoursePlan {
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
    if let course {
      let ranks = tellCourse(course, known, &findings)
      tellOrder(sources, known, ranks, of: course, &findings)
      tellUnknownSurprises(course, pieces, &findings)
    }
    return CoursePlan(course, sources, known, pieces, findings)
  }

  private init(
    _ course: CourseSource?, _ sources: [Source], _ known: [String: Int], _ pieces: [String: Piece],
    _ findings: [Findings]
  ) {
    var playable: [Lesson] = []
    var layers: [String: Int] = [:]
    for (index, source) in sources.enumerated()
    where known[source.draft.id] == index && !findings[source.findings].hasErrors {
      guard let lesson = source.draft.lesson else { continue }
      playable.append(lesson)
      layers[lesson.id] = source.draft.layer
    }
    let ids = Set(playable.map(\.id))
    lessons = Dictionary(
      playable.map { lesson in
        var lesson = lesson
        lesson.needs.removeAll { !ids.contains($0) }
        return (lesson.id, lesson)
      }
    ) { first, _ in first }
    guard let draft = course?.draft else {
      self.course = Self.course(of: playable)
      return
    }
    self.course = Self.course(draft, ids, pieces)
    // What a pack brings without a plan comes after all that is planned.
    let planned = Set(self.course.modules.flatMap(\.lessons))
    let others = playable.filter { lesson in
      layers[lesson.id].map { $0 > 0 && $0 != draft.layer } == true && !planned.contains(lesson.id)
    }
    self.course.modules += Self.course(of: others).modules
  }

  private static func course(_ draft: CourseDraft, _ ids: Set<String>, _ pieces: [String: Piece]) -> Course {
    var listed: Set<String> = []
    let modules = draft.modules.map { module in
      Course.Module(
        title: module.title,
        lessons: module.lessons.map(\.string).filter { ids.contains($0) && listed.insert($0).inserted },
        exam: module.exam.flatMap { ids.contains($0.string) && listed.insert($0.string).inserted ? $0.string : nil },
        surprises: module.surprises.flatMap { pieces[$0.text.folded] }?.surprises)
    }
    return Course(title: draft.title, modules: modules)
  }

  /// What is known without a course plan: the modules that the lessons name.
  private static func course(of lessons: [Lesson]) -> Course {
    var modules: [Course.Module] = []
    for lesson in lessons {
      if modules.last?.title.plain != lesson.module.plain {
        modules.append(Course.Module(title: lesson.module, lessons: []))
      }
      modules[modules.count - 1].lessons.append(lesson.id)
    }
    return Course(title: MarkedText(""), modules: modules)
  }

  private static func tellUnknownSurprises(
    _ course: CourseSource, _ pieces: [String: Piece], _ findings: inout [Findings]
  ) {
    for id in course.draft.modules.compactMap(\.surprises) where pieces[id.text.folded] == nil {
      findings[course.findings].tell(
        .unknownPiece, at: id, ["written": id.string],
        meant: NearMiss.words(near: id.text, among: pieces.values.map(\.id).sorted()))
    }
  }

  private static func tellUnknownNeeds(
    _ sources: [Source], _ known: [String: Int], _ findings: inout [Findings]
  ) {
    let ids = known.keys.sorted()
    for source in sources {
      for need in source.draft.needs where known[need.string] == nil && !findings[source.findings].isFull {
        tellUnknown(need, ids, &findings[source.findings])
      }
    }
  }

  private static func tellUnknown(_ id: Written, _ ids: [String], _ findings: inout Findings) {
    findings.tell(
      .unknownLesson, at: id, ["written": id.string], meant: NearMiss.words(near: id.text, among: ids))
  }

  /// Checks what the course lists; answers the rank of each lesson in it.
  private static func tellCourse(
    _ course: CourseSource, _ known: [String: Int], _ findings: inout [Findings]
  ) -> [String: Int] {
    let ids = known.keys.sorted()
    var ranks: [String: Int] = [:]
    for id in course.draft.modules.flatMap(\.ids) where !findings[course.findings].isFull {
      if known[id.string] == nil {
        tellUnknown(id, ids, &findings[course.findings])
      } else if ranks[id.string] != nil {
        findings[course.findings].tell(.lessonListedTwice, at: id, ["written": id.string])
      } else {
        ranks[id.string] = ranks.count
      }
    }
    return ranks
  }

  private static func tellOrder(
    _ sources: [Source], _ known: [String: Int], _ ranks: [String: Int], of course: CourseSource,
    _ findings: inout [Findings]
  ) {
    // A plan says nothing of the lessons of others: they are where they were, or it leaves them out on purpose.
    for (index, source) in sources.enumerated()
    where known[source.draft.id] == index && source.draft.layer == course.draft.layer {
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
