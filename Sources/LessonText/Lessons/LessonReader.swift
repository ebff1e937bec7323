import Feedback
import Phone

/// Reads a lesson.
struct LessonReader {
  private let context: TextContext
  private let pieces: [String: Piece]
  private var head = OnceLines<Keyword>()
  private var skills: [String] = []
  private var steps: StepsReader
  private var sections: Sections

  /// Steps that a lesson may have, with those of the pieces in it: far more than anybody sits through.
  private static let mostSteps = 2_000

  /// The lesson of a text; `nil` where it has no id by which others could know it.
  static func lesson(
    of text: SourceText, _ context: TextContext, _ sentences: LessonSentences, _ pieces: [String: Piece],
    _ findings: inout Findings
  ) -> LessonDraft? {
    var reader = LessonReader(
      context: context, pieces: pieces, steps: StepsReader(context, sentences, file: findings.file),
      sections: Sections(endWords: context.words[.end] ?? []))
    for entry in context.keywords.entries(of: text, .lesson, &findings) {
      reader.read(entry, &findings)
    }
    return reader.finish(text, &findings)
  }

  private mutating func read(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    guard !steps.read(entry, &findings) else { return }
    switch entry.key {
    case .section:
      steps.finishBlock(&findings)
      if let name = entry.filledText(&findings) { sections.take(name, before: steps.steps.count, &findings) }
    case .include:
      steps.finishBlock(&findings)
      guard let id = entry.filledText(&findings) else { return }
      guard let piece = pieces[id.text.folded] else {
        findings.tell(
          .unknownPiece, at: id, ["written": id.string],
          meant: NearMiss.words(near: id.text, among: pieces.values.map(\.id).sorted()))
        return
      }
      if steps.steps.count + piece.steps.count <= Self.mostSteps { steps.include(piece.steps) }
    case .skill: skills += context.skills(of: entry, &findings)
    default: head.take(entry, &findings)
    }
  }

  private mutating func finish(_ text: SourceText, _ findings: inout Findings) -> LessonDraft? {
    steps.finishBlock(&findings)
    let steps = sections.resolve(self.steps.steps, &findings)
    for keyword in [Keyword.lesson, .id, .module, .level, .minutes, .objective] where head[keyword] == nil {
      findings.tell(.missingLine, at: text.beginning, ["keyword": context.keywords.word(for: keyword)])
    }
    let title = head[.lesson].flatMap { context.text(of: $0, &findings) }
    let module = head[.module].flatMap { context.text(of: $0, &findings) }
    let objective = head[.objective].flatMap { context.text(of: $0, &findings) }
    let level = head.text(.level, &findings).flatMap { $0.number(in: 1...3, &findings) }
    let minutes = head.text(.minutes, &findings).flatMap { $0.number(in: 1...120, &findings) }
    let needs = head.text(.needs, &findings)?.listed ?? []
    for need in needs where need.isBlank {
      if let entry = head[.needs] { findings.tell(.emptyText, at: need, ["keyword": entry.keyword.string]) }
    }
    if steps.isEmpty, !findings.hasErrors { findings.tell(.noSteps, at: text.beginning) }
    guard let idPlace = head.text(.id, &findings), let id = idPlace.id(&findings) else { return nil }
    var draft = LessonDraft(lesson: nil, id: id, idPlace: idPlace, needs: needs.filter { !$0.isBlank })
    guard let title, let module, let objective, let level, let minutes, !findings.hasErrors else { return draft }
    draft.places = self.steps.steps.map(\.place)
    draft.lesson = Lesson(
      id: id, title: title, module: module, level: level, minutes: minutes, needs: draft.needs.map(\.string),
      objective: objective, skills: skills, steps: steps)
    return draft
  }
}
