import Feedback

/// Reads a piece that lessons share, a file of the `pieces` folder.
enum PieceReader {
  /// The piece of a text; `nil` where it has no id. What is wrong in it is told here, not in the lessons.
  static func piece(
    of text: SourceText, _ context: TextContext, _ sentences: LessonSentences, _ findings: inout Findings
  ) -> (piece: Piece, idPlace: Written)? {
    var head = OnceLines<Keyword>()
    var steps = StepsReader(context, sentences, file: findings.file)
    for entry in context.keywords.entries(of: text, .piece, &findings) where !steps.read(entry, &findings) {
      // A piece has no head: its skills are those of its tasks.
      if entry.key == .skill { steps.tellWrongPlace(entry, &findings) } else { head.take(entry, &findings) }
    }
    steps.finishBlock(&findings)
    if head[.piece] == nil {
      findings.tell(.missingLine, at: text.beginning, ["keyword": context.keywords.word(for: .piece)])
    }
    if steps.steps.isEmpty, !findings.hasErrors { findings.tell(.noSteps, at: text.beginning) }
    guard let idPlace = head.text(.piece, &findings), let id = idPlace.id(&findings) else { return nil }
    return (Piece(id: id, steps: steps.steps), idPlace)
  }
}
