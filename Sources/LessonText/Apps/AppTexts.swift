import Feedback

/// Reads the texts of an app, and collects the names that stand in them.
struct AppTexts {
  let context: TextContext
  var names = NamesInApp()

  init(_ context: TextContext) { self.context = context }

  /// A text with its marks and places; a line without text is told.
  mutating func text(of entry: Entry<Keyword>, _ findings: inout Findings) -> MarkedText? {
    entry.filledText(&findings).map { read($0, &findings) }
  }

  /// A text with its marks and places, as far as there is one.
  mutating func read(_ written: Written, _ findings: inout Findings) -> MarkedText {
    written.isBlank ? MarkedText("") : context.marks.read(written, places: &names.used, &findings)
  }

  /// A text that is the same at all times, such as a title; places in it are told.
  mutating func fixedText(of entry: Entry<Keyword>, _ findings: inout Findings) -> MarkedText? {
    entry.filledText(&findings).map { fixed($0, &findings) }
  }

  /// The same of a text that may be empty.
  func fixed(_ written: Written, _ findings: inout Findings) -> MarkedText {
    guard !written.isBlank else { return MarkedText("") }
    var places: [Written] = []
    let text = context.marks.read(written, places: &places, &findings)
    for place in places { findings.tell(.placeNotHere, at: place, ["written": place.string]) }
    return places.isEmpty ? text : context.marks.read(written, &findings)
  }

  /// Both sides of `name = text`; anything else is told. The text may be empty.
  func sides(of entry: Entry<Keyword>, _ findings: inout Findings) -> (name: Written, text: Written)? {
    guard let sides = entry.text.sides, !sides.written.isBlank else {
      findings.tell(
        .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
      return nil
    }
    return (sides.written, sides.meaning)
  }

  /// Tells a text behind a keyword that stands alone.
  func refuseText(of entry: Entry<Keyword>, _ findings: inout Findings) {
    guard !entry.text.isBlank else { return }
    findings.tell(.textNotNeeded, at: entry.text, ["keyword": entry.keyword.string])
  }

  /// Tells a line that stands in the wrong place.
  func tellPlace(of entry: Entry<Keyword>, after keywords: [Keyword], _ findings: inout Findings) {
    let words = keywords.map { "“\(context.keywords.word(for: $0)):”" }
    findings.tell(
      .keywordInWrongPlace, at: entry.keyword,
      ["written": entry.keyword.string, "after": words.joined(separator: ", ")])
  }

  /// Tells that a line is missing below another.
  func tellMissing(_ keyword: Keyword, below place: Written, _ findings: inout Findings) {
    findings.tell(.missingLine, at: place, ["keyword": context.keywords.word(for: keyword)])
  }

  /// Tells that a line is missing at a place that is known already.
  func tellMissing(_ keyword: Keyword, at place: Diagnostic.Place, _ findings: inout Findings) {
    findings.tell(.missingLine, at: place, ["keyword": context.keywords.word(for: keyword)])
  }
}
