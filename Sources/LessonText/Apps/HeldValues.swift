import Feedback
import Phone

/// Under which names the elements of a phone hold their values, and what these are at first.
struct HeldValues {
  /// What is held at first.
  private(set) var startValues: [String: Value]
  /// What was set by a line of a file, not by default.
  private var isSetByAuthor: Set<String> = []
  /// Whether what is held is settled: what comes now is from a pack, and can only hold the same or something new.
  private var isClosed = false
  private let states: Vocabulary<Bool>

  /// Nothing but what a language holds at first.
  init(_ startValues: [String: Value], states: Vocabulary<Bool>) {
    self.startValues = startValues
    self.states = states
  }

  /// Settles all that is held so far.
  mutating func close() {
    isClosed = true
    isSetByAuthor.formUnion(startValues.keys)
  }

  /// Whether the phone holds it by itself, though no app says how it starts.
  private func isPhonesOwn(_ name: String) -> Bool {
    isClosed && startValues[name] == nil && KnownNames.builtInValues.contains(name)
  }

  /// Where an element holds its value; `nil` where it holds none. What doesn't fit to other elements is told.
  /// - Parameter own: the name for an element that says none.
  mutating func holding(of element: ElementDraft, own: String, _ findings: inout Findings) -> Holding? {
    guard let standard = standard(for: element) else { return nil }
    let given = element.startsAt.flatMap { self.value($0, for: element, &findings) }
    if let field = element.holds?.fieldOfThis {
      if let place = element.startsAt { findings.tell(.startsInRecord, at: place, ["written": place.string]) }
      return .field(field.text.folded)
    }
    let name = element.holds?.text.folded ?? own
    let value = given ?? standard
    if isPhonesOwn(name) {
      if let place = element.startsAt { findings.tell(.changesThePhone, at: place, ["written": name]) }
      return .value(name)
    }
    guard let other = startValues[name] else {
      startValues[name] = value
      if given != nil { isSetByAuthor.insert(name) }
      return .value(name)
    }
    let isSameKind = other.isSameKind(as: value)
    if let place = element.startsAt ?? element.holds,
      !isSameKind || (given != nil && isSetByAuthor.contains(name) && other != value)
    {
      findings.tell(.conflictingHolds, at: place, ["written": name])
      return .value(isSameKind ? name : own)
    }
    if given != nil, isSameKind {
      startValues[name] = value
      isSetByAuthor.insert(name)
    }
    return .value(name)
  }

  /// Takes in a `Value:` line, once all elements are known: what they are decides its kind.
  mutating func take(_ line: ValueDraft, _ marks: MarkReader, _ findings: inout Findings) {
    let name = line.name.text.folded
    guard !isPhonesOwn(name) else { return findings.tell(.changesThePhone, at: line.name, ["written": name]) }
    let value: Value?
    switch startValues[name] {
    case .isOn: value = state(line.text, &findings)
    case .percent: value = line.text.number(in: 0...100, &findings).map { .percent($0) }
    case .text, nil: value = .text(marks.unmarked(line.text, &findings).string)
    }
    guard let value else { return }
    if isSetByAuthor.contains(name), startValues[name] != value {
      findings.tell(.conflictingHolds, at: line.name, ["written": name])
      guard !isClosed else { return }
    }
    startValues[name] = value
    isSetByAuthor.insert(name)
  }

  /// What an element holds where no line says it; `nil` where it holds nothing.
  private func standard(for element: ElementDraft) -> Value? {
    switch element.role {
    case .toggle, .checkBox: .isOn(false)
    case .slider: .percent(50)
    case .progressBar: .percent(0)
    case .dropDown: .text(element.choices.first?.value ?? "")
    case .editBox: .text("")
    // Without a name for all of them none could be chosen instead of another; that is told.
    case .radioButton: element.holds == nil ? nil : .text("")
    case .button, .item, .text, .heading, .tab, .link, .image: nil
    }
  }

  private func value(_ written: Written, for element: ElementDraft, _ findings: inout Findings) -> Value? {
    switch element.role {
    case .toggle, .checkBox: return state(written, &findings)
    case .slider, .progressBar: return written.number(in: 0...100, &findings).map { .percent($0) }
    case .dropDown:
      let folded = written.text.folded
      let choices = element.choices
      let choice = choices.first { $0.value.folded == folded } ?? choices.first { $0.text.plain.folded == folded }
      if let choice { return .text(choice.value) }
      guard !choices.isEmpty else { return nil }
      let known = choices.map(\.value)
      findings.tell(
        .unknownValue, at: written, ["written": written.string, "allowed": known.joined(separator: ", ")],
        meant: NearMiss.words(near: written.text, among: known))
      return nil
    default: return .text(written.string)
    }
  }

  private func state(_ written: Written, _ findings: inout Findings) -> Value? {
    if let state = states[written.text] { return .isOn(state) }
    findings.tell(
      .unknownValue, at: written,
      ["written": written.string, "allowed": states.suggestions.joined(separator: ", ")], meant: states.near(written))
    return nil
  }
}

extension Value {
  fileprivate func isSameKind(as other: Value) -> Bool {
    switch (self, other) {
    case (.isOn, .isOn), (.percent, .percent), (.text, .text): true
    default: false
    }
  }
}
