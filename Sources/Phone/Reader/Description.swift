import Feedback

/// What an item tells of itself: TalkBack's parts in its order, none of them twice.
extension Telling {
  /// State, name and role in the learner's order; error, explanation, disabled, position, and the group entered or left.
  func description(of index: Int, from before: FocusOrigin) -> MarkedText {
    guard let shown = phone.element(index) else { return MarkedText("") }
    let rule = shown.role.rule
    let word = rule.word.map { [words($0)] } ?? []
    var parts = settings.order.arrange(
      state: states(of: shown), name: names(of: shown), role: rule.isPlace ? [] : word)
    if let error = shown.error { parts.append(words(for: error)) }
    if !shown.explanation.isEmpty { parts.append(content(shown.explanation)) }
    if shown.isDisabled { parts.append(words(.disabled)) }
    parts += (rule.isPlace ? word : []) + position(of: index) + passage(to: index, from: before)
    return joined(parts)
  }

  /// The name of an item alone, as it stands in its description.
  func name(of index: Int) -> MarkedText { phone.element(index).map { joined(names(of: $0)) } ?? MarkedText("") }

  /// Its name, and what stands in an edit box: of a password the number of its characters alone.
  private func names(of shown: ShownElement) -> [MarkedText] {
    guard shown.role == .editBox else { return [shown.name.isEmpty ? words(.unlabelled) : content(shown.name)] }
    let text = text(of: shown)
    let isPassword = shown.element.field.isPassword
    var parts: [MarkedText] = []
    if phone.front.content == .search {
      parts.append(words(.searchBox))
    } else if !shown.name.isEmpty {
      parts.append(content(shown.name))
    } else if isPassword || text.isEmpty {
      parts.append(words(isPassword ? .password : .unlabelled))
    }
    if !text.isEmpty { parts.append(isPassword ? counted(.characters, text.count) : content(MarkedText(text))) }
    return parts
  }

  /// Parts one after the other; one that was said before, whatever its case, is left out.
  func joined(_ parts: [MarkedText]) -> MarkedText {
    var heard: Set<String> = []
    return .joined(parts.filter { heard.insert($0.plain.lowercased()).inserted }, by: ", ")
  }
}
