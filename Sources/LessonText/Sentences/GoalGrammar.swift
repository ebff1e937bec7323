import Feedback
import Keys
import Phone

/// Understands goal sentences in a language, and English ones beside them.
struct GoalGrammar {
  /// A goal that was understood.
  struct Understood {
    var goal: Goal
    var sentence: Sentence
    /// The element it speaks of.
    var item: PhoneNames.Item?
    /// Where its name stands.
    var place: Written
  }

  /// What came of reading a text.
  enum Reading {
    case understood(Understood)
    /// It has the form of a goal, but something in it is wrong, which was told.
    case told
    /// It is none of the sentences.
    case notGoal
  }

  /// A sentence of the language, or one that an app brings along.
  enum Sentence: Hashable {
    case own(GoalSentence)
    case fact(FactReference)
  }

  /// Why a sentence that has the form of a goal is none.
  struct Fault: Error {
    var problem: Problem
    var written: Written
    var details: [String: String] = [:]
    /// Among which words the one that was meant is looked for.
    var known: Known?

    /// Words that sentences may use.
    enum Known { case items, screens, apps, persons, keys, controls }
  }

  private let patterns: PatternSet<Sentence>
  private let words: GoalWords

  /// A grammar of the sentences of a language, and of the facts of its apps.
  init(_ own: [GoalSentence: [String]], _ english: [GoalSentence: [String]], _ words: GoalWords) {
    var patterns: [SentencePattern<Sentence>] = []
    for sentences in [own, english] {
      for kind in GoalSentence.allCases {
        patterns += (sentences[kind] ?? []).map { SentencePattern($0, means: .own(kind)) }
      }
    }
    // Those that speak of other goals come first, or a sentence that begins with a place would swallow their words.
    // Then the one that asks for the most words: “đã nghe lại” is not the item “lại” that was heard.
    self.patterns = PatternSet(
      patterns + words.names.facts.map { SentencePattern($0.sentence, means: .fact($0.reference)) },
      isFirst: { $0 == .own(.not) || $0 == .own(.once) })
    self.words = words
  }

  /// What a text means. Names that don't exist are told.
  func read(_ whole: Written, _ findings: inout Findings) -> Reading {
    var fault: Fault?
    if let understood = understand(whole, depth: 0, &fault, &findings.steps) { return .understood(understood) }
    guard let fault else { return .notGoal }
    findings.tell(fault.problem, at: fault.written, fault.details, meant: words.meant(by: fault))
    return .told
  }

  /// One goal may speak of another, which may speak of a third: "it is not so that at some moment …".
  private static let deepest = 2

  private func understand(_ whole: Written, depth: Int, _ fault: inout Fault?, _ steps: inout Int) -> Understood? {
    let text = SentenceText(whole)
    var found: Understood?
    patterns.readings(of: text, &steps) { pattern, places, steps in
      do throws(Fault) {
        found = try understand(pattern, places, text, whole, depth, &steps)
      } catch {
        fault = fault ?? error
      }
      return found != nil
    }
    return found
  }

  private func understand(
    _ pattern: SentencePattern<Sentence>, _ places: SentencePattern<Sentence>.Places, _ text: SentenceText,
    _ whole: Written, _ depth: Int, _ steps: inout Int
  ) throws(Fault) -> Understood? {
    let written = { (name: String) in places[name].map(text.written) }
    switch pattern.sentence {
    case .fact(let reference):
      let words = pattern.placeNames.compactMap { name in written(name).map { (name, $0.unquoted.string) } }
      let condition = Condition.fact(reference, Dictionary(words) { first, _ in first })
      return Understood(goal: Goal(condition), sentence: pattern.sentence, item: nil, place: whole)
    case .own(let sentence) where sentence == .not || sentence == .once:
      guard depth < Self.deepest, let inner = written("goal") else { return nil }
      var fault: Fault?
      guard var understood = understand(inner, depth: depth + 1, &fault, &steps) else {
        if let fault { throw fault }
        return nil
      }
      if sentence == .not { understood.goal.isNegated.toggle() } else { understood.goal.tense = .once }
      return understood
    case .own(let sentence):
      guard let meaning = try words.meaning(of: sentence, whole, written) else { return nil }
      return Understood(
        goal: meaning.goal, sentence: pattern.sentence, item: meaning.item, place: meaning.place)
    }
  }

  /// The sentences nearest to a text, as the language writes them; with the item and the number that the text names,
  /// so that they can be taken as they are.
  func nearest(to written: Written) -> [String] {
    let text = SentenceText(written)
    let folded = text.folded
    let (item, person) = (words.names.itemIndex.longest(in: folded), words.names.personIndex.longest(in: folded))
    let number = folded.split(separator: " ").first { $0.first?.isNumber == true }
    let known = item.flatMap { words.names.item($0) }
    let nearest = patterns.nearest(to: text) { pattern in
      guard case .own(let sentence) = pattern.sentence else { return 0 }
      let isPossible = known.map { sentence.isPossible(of: $0) } ?? true
      guard isPossible, number != nil || !sentence.places.contains("number") else { return nil }
      let speaksOfIt = item != nil && sentence.places.contains("item")
      return speaksOfIt || person != nil && sentence.places.contains("person") ? 0.6 : 0
    }
    return nearest.map { $0.filled(["item": item, "person": person, "number": number.map(String.init)]) }
  }
}

extension GoalSentence {
  /// Whether it could ever be said of an item.
  fileprivate func isPossible(of item: PhoneNames.Item) -> Bool {
    switch self {
    case .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked: !item.states.isEmpty || item.isRadioButton
    case .equals, .isAbove, .isBelow: !item.levels.isEmpty
    case .fieldHolds, .fieldIsEmpty: !item.fields.isEmpty
    default: true
    }
  }
}
