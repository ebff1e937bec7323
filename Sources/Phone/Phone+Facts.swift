import Feedback

/// What can be asked of the phone by the names that people use.
extension Phone {
  /// Whether a switch, box or radio button of that name is on, on whichever screen it stands.
  public func isOn(elementNamed name: String) -> Bool? {
    for value in values(ofElementsNamed: name) { if case .isOn(let isOn) = value { return isOn } }
    let choices = model.radioChoices(ofElementsNamed: name)
    guard !choices.isEmpty else { return nil }
    return choices.contains { state.values[$0.value]?.text.isSameText(as: $0.choice) ?? false }
  }

  /// What the elements of that name hold, on whichever screen they stand.
  public func values(ofElementsNamed name: String) -> [Value] {
    model.valueNames(ofElementsNamed: name).compactMap { state.values[$0] }
  }

  /// Whether an edit box or a list of that name holds a text; empty where nothing is in it. Of a list, the words of a
  /// choice count as well.
  public func holds(_ text: String, inElementsNamed name: String) -> Bool {
    let names = model.valueNames(ofElementsNamed: name)
    guard !names.isEmpty else { return false }
    return names.contains { value in
      let held = state.values[value]?.text ?? ""
      if held.isSameAsWritten(text) { return true }
      return chosenWords(for: held, ofElementsNamed: name).contains { $0.isSameAsWritten(text) }
    }
  }

  private func chosenWords(for held: String, ofElementsNamed name: String) -> [String] {
    elements.filter { $0.role == .dropDown && $0.isNamed(name) }.flatMap(\.element.choices)
      .filter { $0.value.isSameText(as: held) }.map(\.text.plain)
  }

  /// Whether the clipboard holds a text.
  public func clipboardHolds(_ text: String) -> Bool { state.clipboard.isSameAsWritten(text) }
}

extension String {
  /// Whether two texts are the same to a reader: without regard to case, blanks at the ends and the stop at the end; of
  /// numbers their digits alone count.
  public func isSameAsWritten(_ other: String) -> Bool {
    if isSameSentence(as: other) { return true }
    let (own, their) = (withoutStop, other.withoutStop)
    return PhoneNumber.isNumber(own) && PhoneNumber.isNumber(their) && PhoneNumber.areSame(own, their)
  }

  /// Whether two texts are the same without regard to case, blanks at the ends and the stop at the end.
  func isSameSentence(as other: String) -> Bool {
    let (own, their) = (comparable, other.comparable)
    // Most texts have none, and are compared at each step of a search.
    return own == their || (own.hasStop || their.hasStop) && own.withoutStop == their.withoutStop
  }

  private var hasStop: Bool { last.map { ".!?।…".contains($0) } ?? false }

  private var withoutStop: String {
    var text = comparable
    while text.hasStop || text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
