import Feedback

/// A course plan as its file says, with the places of the ids it lists.
struct CourseDraft {
  /// As the learner hears it.
  var title: MarkedText
  /// Its parts, with the lessons as they were written.
  var modules: [(title: MarkedText, lessons: [Written])]
}

/// Reads `course.txt`.
enum CourseReader {
  /// The course of a text, as far as it could be read.
  static func course(of text: SourceText, _ context: TextContext, _ findings: inout Findings) -> CourseDraft {
    var head = OnceLines<Keyword>()
    var modules: [(title: MarkedText, lessons: [Written])] = []
    for entry in context.keywords.entries(of: text, .course, &findings) {
      switch entry.key {
      case .module:
        modules.append((context.text(of: entry, &findings) ?? MarkedText(""), []))
      case .lesson:
        guard !modules.isEmpty else {
          findings.tell(
            .keywordInWrongPlace, at: entry.keyword,
            ["written": entry.keyword.string, "after": "“\(context.keywords.word(for: .module)):”"])
          continue
        }
        if let id = entry.filledText(&findings) { modules[modules.count - 1].lessons.append(id) }
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
