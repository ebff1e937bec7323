import Feedback
import Phone

/// Understands the conditions of apps in a language, and English ones beside them.
struct ConditionGrammar {
  private let patterns: PatternSet<ConditionSentence>
  private let names: KnownNames
  private let marks: MarkReader
  /// Words that stand behind a name in English. In a language in which blanks alone part a name from a text, such a
  /// word is no beginning of a text.
  private let englishOperators: Set<String>

  /// A grammar of the sentences of a language on a phone that knows these names.
  init(
    _ own: [ConditionSentence: [String]], _ english: [ConditionSentence: [String]], _ names: KnownNames,
    _ marks: MarkReader
  ) {
    var patterns: [SentencePattern<ConditionSentence>] = []
    for sentences in [own, english] {
      for kind in ConditionSentence.allCases {
        patterns += (sentences[kind] ?? []).map { SentencePattern($0, means: kind) }
      }
    }
    // The one that asks for the most words is tried first: “wifi is on” is not the text “on”.
    self.patterns = PatternSet(patterns)
    self.names = names
    self.marks = marks
    englishOperators = Set(
      english.values.joined().compactMap { sentence in
        sentence.folded.hasPrefix("{name} ")
          ? sentence.folded.split(separator: " ").dropFirst().first.map(String.init) : nil
      })
  }

  /// What a text means; `nil` where it means nothing, which is told.
  func read(_ whole: Written, _ findings: inout Findings) -> PhoneCondition? {
    let text = SentenceText(whole)
    var unknown: [Written] = []
    var found: (sentence: ConditionSentence, name: Written, other: Written?)?
    patterns.readings(of: text, &findings.steps) { pattern, places, _ in
      // Where blanks alone part a name from a text, the longest name is meant: “ride state coming” is not “ride”.
      if let found, !pattern.hasBareBorder || found.sentence != pattern.sentence { return true }
      guard let name = places["name"].map(text.written)?.bare else { return false }
      let other = (places["text"] ?? places["number"]).map(text.written)
      if pattern.hasBareBorder, let first = other?.text.folded.split(separator: " ").first,
        englishOperators.contains(String(first))
      {
        return false
      }
      let isCount = pattern.sentence.places.contains("number")
      if isCount, other?.wholeNumber == nil { return false }
      guard names.isKnown(name.text) else {
        unknown.append(name)
        return false
      }
      guard pattern.hasBareBorder else {
        found = (pattern.sentence, name, other)
        return true
      }
      if found.map({ $0.name.text.count < name.text.count }) ?? true { found = (pattern.sentence, name, other) }
      return false
    }
    if let found { return condition(found.sentence, found.name.text.folded, found.other, &findings) }
    guard !findings.isFull else { return nil }
    // Where blanks alone part a name from a text, the reading with a name that is nearly known is meant.
    if let unknown = unknown.prefix(8).first(where: names.isNearlyKnown) ?? unknown.first {
      findings.tell(.unknownName, at: unknown, ["written": unknown.string], meant: names.near(unknown))
    } else {
      findings.tell(.unknownCondition, at: whole, ["written": whole.string], meant: nearest(to: text))
    }
    return nil
  }

  private func condition(
    _ sentence: ConditionSentence, _ name: String, _ other: Written?, _ findings: inout Findings
  ) -> PhoneCondition? {
    switch sentence {
    case .isOn: return .isOn(name)
    case .isOff: return .isOff(name)
    case .isEmpty: return .isEmpty(name)
    case .isNotEmpty: return .not([.isEmpty(name)])
    case .hasLength, .hasOtherLength:
      // No text on the phone is longer.
      guard let length = other?.number(in: 0...2000, &findings) else { return nil }
      return sentence == .hasLength ? .hasLength(name, length) : .not([.hasLength(name, length)])
    case .equals, .differs, .contains, .lacks, .isAbove, .isBelow:
      guard let other else { return nil }
      var places: [Written] = []
      let text = marks.read(other, places: &places, &findings)
      names.tellUnknown(places, &findings)
      switch sentence {
      case .equals: return .equals(name, text)
      case .differs: return .not([.equals(name, text)])
      case .contains: return .contains(name, text)
      case .lacks: return .not([.contains(name, text)])
      case .isAbove: return .isAbove(name, text)
      default: return .isBelow(name, text)
      }
    }
  }

  /// The three sentences nearest to a text, as the language writes them.
  private func nearest(to text: SentenceText) -> [String] {
    let name = names.longest(startOf: text.folded)
    return patterns.nearest(to: text).map { $0.filled(["name": name]) }
  }
}

extension Written {
  /// A name without the braces that somebody put around it.
  fileprivate var bare: Written {
    let inner = trimmed
    guard inner.text.hasPrefix("{"), inner.text.hasSuffix("}"), inner.text.count > 2 else { return inner }
    return inner[inner.text.index(after: inner.text.startIndex)..<inner.text.index(before: inner.text.endIndex)].trimmed
  }
}
