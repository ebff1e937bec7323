import Feedback
import Keys
import Phone

/// Understands goal sentences in a language, and English ones beside them.
struct GoalGrammar {
  /// A goal that was understood.
  struct Understood {
    var goal: Goal
    var sentence: GoalSentence
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

  /// Why a sentence that has the form of a goal is none.
  private struct Fault: Error {
    var problem: Problem
    var written: Written
    var details: [String: String]
    var meant: [String] = []
  }

  private let patterns: [SentencePattern<GoalSentence>]
  private let names: PhoneNames
  private let keys: Vocabulary<Key.Symbol>

  /// A grammar of the sentences of a language on a phone with these names.
  init(
    _ own: [GoalSentence: [String]], _ english: [GoalSentence: [String]], _ names: PhoneNames,
    _ keys: Vocabulary<Key.Symbol>
  ) {
    var patterns: [SentencePattern<GoalSentence>] = []
    for sentences in [own, english] {
      for kind in GoalSentence.allCases {
        patterns += (sentences[kind] ?? []).map { SentencePattern($0, means: kind) }
      }
    }
    // The one that asks for the most words is tried first: "đã nghe lại" is not the item "lại" that was heard.
    self.patterns = patterns.enumerated()
      .sorted { ($0.element.length, -$0.offset) > ($1.element.length, -$1.offset) }.map(\.element)
    self.names = names
    self.keys = keys
  }

  /// What a text means. Names that don't exist are told.
  func read(_ whole: Written, _ findings: inout Findings) -> Reading {
    let text = SentenceText(whole)
    var fault: Fault?
    for pattern in patterns {
      for places in pattern.matches(text) {
        do {
          let (name, number) = (places.name.map(text.written), places.other.map(text.written))
          if let understood = try understand(pattern.sentence, name ?? whole, number) {
            return .understood(understood)
          }
        } catch {
          fault = fault ?? error
        }
      }
    }
    guard let fault else { return .notGoal }
    findings.tell(fault.problem, at: fault.written, fault.details, meant: fault.meant)
    return .told
  }

  /// The sentences nearest to a text, as the language writes them; with the item and the number that the text names,
  /// so that they can be taken as they are.
  func nearest(to written: Written) -> [String] {
    let text = SentenceText(written)
    let folded = text.folded
    let item = names.itemNames.filter { folded.contains($0.folded) }.max { $0.count < $1.count }
    let number = folded.split(separator: " ").first { $0.first?.isNumber == true }
    let usable = patterns.filter { pattern in
      let isPossible = item.flatMap { names.item($0) }.map { pattern.sentence.isPossible(of: $0) } ?? true
      return isPossible && (number != nil || !pattern.sentence.places.contains("number"))
    }
    let ranked = usable.enumerated().map { offset, pattern in
      let bonus = item != nil && pattern.sentence.places.contains("item") ? 0.6 : 0
      return (
        pattern: pattern, likeness: pattern.likeness(to: folded) + bonus,
        distance: pattern.distance(from: text.scalars),
        offset: offset
      )
    }.sorted { ($1.likeness, $0.distance, $0.offset) < ($0.likeness, $1.distance, $1.offset) }
    var kinds: Set<GoalSentence> = []
    var nearest: [String] = []
    for row in ranked where kinds.insert(row.pattern.sentence).inserted {
      nearest.append(row.pattern.filled(["item": item, "number": number.map(String.init)]))
      if nearest.count == 3 { break }
    }
    return nearest
  }

  private func understand(
    _ sentence: GoalSentence, _ place: Written, _ number: Written?
  ) throws(Fault) -> Understood? {
    // A number that is none leaves the sentence to others: "Wi-Fi is on" is no level.
    if let number, level(number) == nil { return nil }
    let item = sentence.places.contains("item") ? try self.item(place) : nil
    let condition: Condition
    switch sentence {
    case .focus: condition = .focus(item?.name ?? place.string)
    case .screen: condition = .screen(try screen(place))
    case .app: condition = .app(try app(place))
    case .isOn, .isChecked: condition = .state(item: try name(of: item, at: place, \.states), isOn: true)
    case .isOff, .isNotChecked: condition = .state(item: try name(of: item, at: place, \.states), isOn: false)
    case .wasOn, .wasOff:
      let name = try name(of: item, at: place, \.states)
      let goal = Goal(.state(item: name, isOn: sentence == .wasOn), .once)
      return Understood(goal: goal, sentence: sentence, item: item, place: place)
    case .equals: condition = try level(of: item, .equal, number, place)
    case .isAbove: condition = try level(of: item, .above, number, place)
    case .isBelow: condition = try level(of: item, .below, number, place)
    case .wasHeard: condition = .heard(item?.name ?? place.string)
    case .wasActivated: condition = .activated(item?.name ?? place.string)
    case .keyPressed: condition = .pressed(try key(place))
    case .speechRepeated: condition = .repeated(.again)
    case .speechSlowed: condition = .repeated(.slower)
    case .speechSpelled: condition = .repeated(.spelled)
    case .speechStopped: condition = .stopped
    }
    return Understood(goal: Goal(condition), sentence: sentence, item: item, place: place)
  }

  private func item(_ written: Written) throws(Fault) -> PhoneNames.Item? {
    guard !names.isEmpty else { return nil }
    if let item = names.item(written.text) { return item }
    throw Fault(
      problem: .unknownItem, written: written, details: ["written": written.string],
      meant: NearMiss.words(near: written.text, among: names.itemNames))
  }

  private func screen(_ written: Written) throws(Fault) -> String {
    guard !names.isEmpty else { return written.string }
    if let place = names.screens(written.text).first { return place.address.screen }
    throw Fault(
      problem: .unknownScreen, written: written, details: ["written": written.string],
      meant: NearMiss.words(near: written.text, among: names.screenNames))
  }

  private func app(_ written: Written) throws(Fault) -> String {
    guard !names.isEmpty else { return written.string }
    if let place = names.app(written.text) { return place.app }
    throw Fault(
      problem: .unknownApp, written: written, details: ["written": written.string],
      meant: NearMiss.words(near: written.text, among: names.appNames))
  }

  private func key(_ written: Written) throws(Fault) -> Key.Symbol {
    if let symbol = keys[written.text] { return symbol }
    if written.text.count == 1, let symbol = Key.Symbol(name: written.string.lowercased()) { return symbol }
    throw Fault(
      problem: .unknownKey, written: written, details: ["written": written.string], meant: keys.near(written))
  }

  private func name(
    of item: PhoneNames.Item?, at place: Written, _ held: KeyPath<PhoneNames.Item, Set<String>>
  ) throws(Fault) -> String {
    guard let item else { return place.string }
    guard !item[keyPath: held].isEmpty else {
      throw Fault(problem: .itemWithoutState, written: place, details: ["written": item.name])
    }
    return item.name
  }

  private func level(
    of item: PhoneNames.Item?, _ comparison: Condition.Comparison, _ number: Written?, _ place: Written
  ) throws(Fault) -> Condition {
    if let item, item.levels.isEmpty {
      throw Fault(problem: .itemWithoutLevel, written: place, details: ["written": item.name])
    }
    let written = number ?? place
    guard let number = level(written), (0...100).contains(number) else {
      throw Fault(
        problem: .badNumber, written: written,
        details: ["written": written.string, "lowest": "0", "highest": "100"])
    }
    return .level(item: item?.name ?? place.string, comparison, number)
  }

  /// A level may carry a percent sign.
  private func level(_ written: Written) -> Int? {
    guard written.text.last == "%" else { return written.wholeNumber }
    let end = written.text.index(before: written.text.endIndex)
    return written[written.text.startIndex..<end].trimmed.wholeNumber
  }
}

extension GoalSentence {
  /// Whether it could ever be said of an item.
  fileprivate func isPossible(of item: PhoneNames.Item) -> Bool {
    switch self {
    case .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked: !item.states.isEmpty
    case .equals, .isAbove, .isBelow: !item.levels.isEmpty
    default: true
    }
  }
}
