import Feedback

/// The search of a screen: an edit box, and beneath it the items that have its text in their names.
extension Phone {
  private static let searchBox = ShownElement.Written(
    Element(.editBox, MarkedText(""), holds: .value(ValueName.screenSearch), field: Field(longest: 100)))

  mutating func openSearch() -> [Change] {
    guard front.content != .search else { return meetAgain() }
    state.values[ValueName.screenSearch] = .text("")
    // TalkBack's search is ready to be typed into at once.
    return open(.search) + beginTyping().filter { if case .nothing = $0 { false } else { true } }
  }

  func searchElements(of depth: Int) -> [ShownElement] {
    let wanted = searchedText
    let box = ShownElement(
      key: ElementKey(0), written: Self.searchBox, name: MarkedText(""), value: .text(wanted), isDisabled: false,
      isSelected: false, subject: nil, error: nil, explanation: MarkedText(""))
    let text = wanted.withoutMarks
    guard !text.isEmpty else { return [box] }
    // The box is number 0, so all others move up by one.
    let found = shownElements(of: depth - 1).filter { $0.key.number >= 0 && $0.name.plain.withoutMarks.contains(text) }
    return [box]
      + found.map { shown in
        var item = made(.item, shown.name, 0, subject: shown.subject)
        item.key = ElementKey(shown.key.number + 1, record: shown.key.record)
        return item
      }
  }

  /// Closes the search and goes to what was found.
  mutating func goTo(_ found: ShownElement) -> [Change] {
    guard found.role != .editBox else { return beginTyping() }
    let key = ElementKey(found.key.number - 1, record: found.key.record)
    _ = close()
    if let index = elements.firstIndex(where: { $0.key == key }) { setFocus(index) }
    return [.activated(found.name.plain)] + meetAgain()
  }

  /// The text that is searched for.
  var searchedText: String { state.values[ValueName.screenSearch]?.text ?? "" }

  /// Whether what was typed just now leaves nothing of so many items in the search, its box among them.
  func hasLostAllFound(of before: (count: Int, text: String)) -> Bool {
    guard front.content == .search, elements.count == 1, searchedText != before.text else { return false }
    return !searchedText.withoutMarks.isEmpty && (before.count > 1 || before.text.withoutMarks.isEmpty)
  }
}
