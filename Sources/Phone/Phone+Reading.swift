import Feedback

/// Swipes up and down: a value is turned, or the reading control goes its way.
extension Phone {
  mutating func choose(_ control: ReadingControl) -> [Change] {
    state.readingControl = control
    return [.chose(control)]
  }

  /// A slider in focus is turned, whatever the reading control: TalkBack chooses that control by itself.
  mutating func adjustOrRead(by direction: Int) -> [Change] {
    if let shown = focused, shown.role == .slider, !shown.isDisabled, let holding = shown.element.holds {
      return turn(holding, from: shown.value, about: shown.subject ?? front.subject, by: direction, of: shown.role)
    }
    if state.readingControl == .speechRate {
      let rate = state.values[Self.speechRateValue] ?? .percent(50)
      return turn(.value(Self.speechRateValue), from: rate, about: nil, by: direction, of: nil)
    }
    if state.readingControl == .language { return turnLanguage(by: -direction) }
    guard let granularity = state.readingControl.granularity else { return jump(isForward: direction < 0) }
    return read(granularity, direction < 0 ? .forward : .backward)
  }

  private mutating func turn(
    _ holding: Holding, from value: Value?, about subject: Subject?, by direction: Int, of role: Role?
  ) -> [Change] {
    guard case .percent(let percent) = value else { return [.nothing(.notActionable)] }
    let target = min(100, max(0, percent + direction * Self.sliderStep))
    guard target != percent else { return [.nothing(direction > 0 ? .highest : .lowest)] }
    put(.percent(target), into: holding, about: subject)
    return [.changed(role, to: .percent(target))]
  }

  /// The next of the languages that the apps offer for the screen reader, or the one before; after the last the first.
  private mutating func turnLanguage(by distance: Int) -> [Change] {
    let languages = speechLanguages.map(\.value)
    guard !languages.isEmpty else { return [.nothing(.notOnThisPhone)] }
    let chosen = state.values[Self.speechLanguageValue]?.text ?? model.language.code
    let here = languages.firstIndex(of: chosen) ?? 0
    let language = Value.text(languages[(here + distance + languages.count) % languages.count])
    state.values[Self.speechLanguageValue] = language
    return [.changed(nil, to: language)]
  }

  /// The next stretch of the text of the item in focus; after its end, the first of the next item. In an edit box that is
  /// being edited the cursor moves instead.
  mutating func read(_ granularity: Granularity, _ direction: TextDirection) -> [Change] {
    if isTyping { return moveCursor(direction, by: granularity) }
    var index = focus
    var position = state.reading
    while let element = element(index) {
      let text = TextContent(element.name.plain)
      let start = position ?? (direction == .forward ? 0 : text.count)
      if let range = text.step(direction, granularity, from: start) {
        if index != focus { setFocus(index) }
        state.reading = direction == .forward ? range.upperBound : range.lowerBound
        return [.read(text[range], isCharacter: granularity == .characters)]
      }
      index += direction == .forward ? 1 : -1
      position = nil
    }
    return [.nothing(direction == .forward ? .endOfText : .startOfText)]
  }

  private mutating func jump(isForward: Bool) -> [Change] {
    let (control, containers, here) = (state.readingControl, containers, focused?.container)
    return jump(isForward: isForward) { control.finds($0, in: containers, from: here) }
      ?? [.noneFurther(control, isForward: isForward)]
  }
}
