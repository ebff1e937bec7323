import Feedback

/// A course plan as its file says, with the places of the ids it lists.
struct CourseDraft {
  /// As the learner hears it.
  var title: MarkedText
  /// Its parts, with the lessons as they were written.
  var modules: [Module]
  /// The number of the pack from which it comes; 0 for none.
  var layer = 0

  /// A part of it.
  struct Module {
    var title: MarkedText
    var lessons: [Written] = []
    var exam: Written?
    /// The piece with what comes unannounced in the modules after it.
    var surprises: Written?
    /// Every id of a lesson in it, in order.
    var ids: [Written] { lessons + [exam].compactMap { $0 } }

    /// Takes in an id that stands behind a keyword; `false` for a second one where there may be one alone.
    mutating func take(_ id: Written, _ keyword: Keyword) -> Bool {
      switch keyword {
      case .exam where exam == nil: exam = id
      case .surprises where surprises == nil: surprises = id
      case .exam, .surprises: return false
      default: lessons.append(id)
      }
      return true
    }
  }
}

/// Reads `course.txt`.
enum CourseReader {
  /// The course of a text, as far as it could be read.
  static func course(of text: SourceText, _ context: TextContext, _ findings: inout Findings) -> CourseDraft {
    var head = OnceLines<Keyword>()
    var modules: [CourseDraft.Module] = []
    for entry in context.keywords.entries(of: text, .course, &findings) {
      switch entry.key {
      case .module:
        modules.append(CourseDraft.Module(title: context.text(of: entry, &findings) ?? MarkedText("")))
      case .lesson, .exam, .surprises:
        guard !modules.isEmpty else {
          findings.tell(
            .keywordInWrongPlace, at: entry.keyword,
            ["written": entry.keyword.string, "after": "“\(context.keywords.word(for: .module)):”"])
          continue
        }
        guard let id = entry.filledText(&findings) else { continue }
        let isNew = modules[modules.count - 1].take(id, entry.key)
        if !isNew { findings.tell(.keywordTwice, at: entry.keyword, ["written": entry.keyword.string]) }
      default: head.take(entry, &findings)
      }
    }
    for keyword in [Keyword.course, .module]
    where keyword == .course ? head[.course] == nil : modules.isEmpty {
      findings.tell(.missingLine, at: text.beginning, ["keyword": context.keywords.word(for: keyword)])
    }
    let title = head[.course].flatMap { context.text(of: $0, &findings) }
    return CourseDraft(title: title ?? MarkedText(""), modules: modules)
  }
}
