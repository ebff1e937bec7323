import Feedback

/// Whether a form is filled in as it should be.
extension Phone {
  /// Checks the edit boxes of the screen in front. Where one is wrong it gets the focus; the answer is empty where all
  /// are right.
  mutating func check() -> [Change] {
    refresh()
    var wrong: (index: Int, error: FieldError)?
    for (index, shown) in elements.enumerated() where shown.role == .editBox {
      guard let holding = shown.element.holds else { continue }
      let error = error(in: shown)
      state.errors[holding.name] = error
      if let error, wrong == nil { wrong = (index, error) }
    }
    guard let wrong, let name = element(wrong.index)?.name.plain else { return [] }
    let changes = focus(on: wrong.index)
    refresh()
    return [.wrongField(name: name, wrong.error)] + changes
  }

  /// What is wrong with what an edit box holds; the first of its rules that is broken.
  private func error(in shown: ShownElement) -> FieldError? {
    let field = shown.element.field
    let text = shown.value?.text ?? ""
    let subject = shown.subject ?? front.subject
    guard let broken = brokenRule(of: field, text, about: subject) else { return nil }
    let said = plain(field.error, about: subject)
    return said.isEmpty ? broken : .said(String(said.prefix(Self.longestText)))
  }

  private func brokenRule(of field: Field, _ text: String, about subject: Subject?) -> FieldError? {
    if text.comparable.isEmpty, field.shortest > 0 { return .required }
    // What may be empty and is so breaks no rule but the last.
    if !text.isEmpty, text.count < field.shortest { return .tooShort(field.shortest) }
    // Numbers that steps put there may be grouped by blanks; else what could not be typed is wrong.
    if text.contains(where: { !$0.isWhitespace && field.taking($0) == nil }) { return .other }
    if let wanted = field.mustBe, !text.isSameText(as: plain(wanted, about: subject)) { return .other }
    return nil
  }
}
