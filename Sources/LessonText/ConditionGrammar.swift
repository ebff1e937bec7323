import Feedback
import Phone

/// Understands the conditions of apps in a language, and English ones beside them.
struct ConditionGrammar {
  private let patterns: [SentencePattern<ConditionSentence>]
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
    self.patterns = patterns.enumerated()
      .sorted { ($0.element.length, -$0.offset) > ($1.element.length, -$1.offset) }.map(\.element)
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
    for pattern in patterns {
      for places in pattern.matches(text) {
        guard let name = places["name"].map(text.written)?.bare else { continue }
        let other = (places["text"] ?? places["number"]).map(text.written)
        if pattern.hasBareBorder, let first = other?.text.folded.split(separator: " ").first,
          englishOperators.contains(String(first))
        {
          continue
        }
        let isCount = pattern.sentence.places.contains("number")
        if isCount, other?.wholeNumber == nil { continue }
        guard names.isKnown(name.text) else {
          unknown.append(name)
          continue
        }
        return condition(pattern.sentence, name.text.folded, other, &findings)
      }
    }
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
    let folded = text.folded
    let ranked = patterns.enumerated().map { offset, pattern in
      (
        pattern: pattern, likeness: pattern.likeness(to: folded), distance: pattern.distance(from: text.scalars),
        offset: offset
      )
    }.sorted { ($1.likeness, $0.distance, $0.offset) < ($0.likeness, $1.distance, $1.offset) }
    var kinds: Set<ConditionSentence> = []
    let nearest = ranked.filter { kinds.insert($0.pattern.sentence).inserted }.prefix(3)
    return nearest.map { $0.pattern.filled(["name": names.longest(startOf: folded)]) }
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
