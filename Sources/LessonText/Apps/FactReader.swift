import Feedback
import Phone

/// Something that can be said of an app, as its file says it.
struct FactDraft {
  var keyword: Written
  var sentence: MarkedText
  /// The names in its braces, with their places.
  var places: [Written]
  var collection: Written?
  var conditions: [Written] = []
}

/// Reads a `Fact:` line and the lines that belong to it.
struct FactReader {
  private(set) var draft: FactDraft?

  /// A fact that begins with a line.
  init(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    guard let written = entry.filledText(&findings) else { return }
    var places: [Written] = []
    let sentence = texts.context.marks.read(written, places: &places, &findings)
    draft = FactDraft(keyword: entry.keyword, sentence: sentence, places: places)
  }

  /// Takes in a line; `false` for one that does not belong here.
  mutating func read(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) -> Bool {
    switch entry.key {
    case .if, .where:
      if let written = entry.filledText(&findings) { draft?.conditions.append(written) }
    case .each:
      guard let name = entry.filledText(&findings) else { break }
      texts.names.use(collection: name)
      draft?.collection = name
    default: return false
    }
    return true
  }

  /// The fact, with its conditions understood.
  static func fact(
    _ draft: FactDraft, _ conditions: ConditionGrammar, _ findings: inout Findings
  ) -> App.Fact {
    if draft.collection == nil, let place = draft.places.first {
      findings.tell(.factWithoutCollection, at: place, ["place": "{\(place.string)}"])
    }
    return App.Fact(
      draft.sentence, of: draft.collection?.text.folded,
      if: draft.conditions.compactMap { conditions.read($0, &findings) })
  }
}
