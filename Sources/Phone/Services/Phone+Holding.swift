import Feedback

/// What steps do with values: set, type, reckon, copy.
extension Phone {
  /// Puts a text into a value, where it fits what the value holds.
  mutating func set(_ name: String, _ text: String) -> [Change] {
    // The lock is more than a value: a screen goes with it. Nothing answers to it that could set it again.
    if name == ValueName.locked { return text == "on" ? lock() : text == "off" ? unlock(.max) : [] }
    let text = String(text.composed.prefix(Self.longestText))
    guard let value = (state.values[name] ?? .text("")).reading(text.comparable.isEmpty ? "" : text) else { return [] }
    hold(value, in: name)
    return []
  }

  /// Writes at the end of a text; what holds no text stays as it is.
  mutating func type(_ text: String, into name: String) -> [Change] {
    guard case .text(let old) = state.values[name] ?? .text("") else { return [] }
    hold(.text(String((old + text).composed.prefix(Self.longestText))), in: name)
    return [.edited(.typed(text, replacing: "", finishing: nil, isFull: false), isPassword: false)]
  }

  mutating func deleteLast(of name: String) -> [Change] {
    guard case .text(let old) = state.values[name] else { return [] }
    hold(.text(String(old.dropLast())), in: name)
    return []
  }

  /// Reckons; a sum without a result changes nothing, and that is told.
  mutating func calculate(_ sum: String, into name: String) -> [Change] {
    guard let result = Sum.result(of: sum, in: model.language) else { return [.nothing(.noSum)] }
    return set(name, result)
  }

  /// Copies a text, so that it can be pasted.
  mutating func copy(_ text: String) -> [Change] {
    let text = String(text.composed.prefix(Self.longestText))
    guard !text.isEmpty else { return [.nothing(.nothingToCopy)] }
    state.clipboard = text
    return [.copied(text)]
  }

  /// What was wrong with a text is forgotten when there is another; ``settleEditing()`` sees to a box that is edited.
  private mutating func hold(_ value: Value, in name: String) {
    guard state.values[name] != value else { return }
    state.values[name] = value
    state.errors[name] = nil
  }
}
