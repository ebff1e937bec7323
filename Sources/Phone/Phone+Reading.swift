import Feedback

/// Swipes up and down: a value is turned, or the reading control goes its way.
extension Phone {
  mutating func choose(_ control: ReadingControl) -> [Change] {
    state.readingControl = control
    return [.chose(control)]
  }

  /// A slider in focus is turned, whatever the reading control: TalkBack chooses that control by itself.
  mutating func adjustOrRead(by direction: Int) -> [Change] {
    if let element = focused, element.role == .slider, !element.isDisabled, let name = element.holds,
      case .percent = state.values[name]
    {
      return turn(name, by: direction, showing: front.focus)
    }
    if state.readingControl == .speechRate { return turn(Self.speechRateValue, by: direction, showing: nil) }
    guard let granularity = state.readingControl.granularity else { return jump(isForward: direction < 0) }
    return read(granularity, direction < 0 ? .forward : .backward)
  }

  private mutating func turn(_ name: String, by direction: Int, showing element: Int?) -> [Change] {
    guard case .percent(let percent) = state.values[name] ?? .percent(50) else { return [.nothing(.notActionable)] }
    let target = min(100, max(0, percent + direction * Self.sliderStep))
    guard target != percent else { return [.nothing(direction > 0 ? .highest : .lowest)] }
    state.values[name] = .percent(target)
    return [.changed(element: element, to: .percent(target))]
  }

  /// The next stretch of the text of the item in focus; after its end, the first of the next item.
  private mutating func read(_ granularity: Granularity, _ direction: TextDirection) -> [Change] {
    var index = front.focus
    var position = state.reading
    while let element = element(index) {
      let text = TextContent(element.name.plain)
      let start = position ?? (direction == .forward ? 0 : text.count)
      if let range = text.step(direction, granularity, from: start) {
        if index != front.focus { setFocus(index) }
        state.reading = direction == .forward ? range.upperBound : range.lowerBound
        return [.read(text[range], isCharacter: granularity == .characters)]
      }
      index += direction == .forward ? 1 : -1
      position = nil
    }
    return [.nothing(direction == .forward ? .endOfText : .startOfText)]
  }

  private mutating func jump(isForward: Bool) -> [Change] {
    let control = state.readingControl
    let indices = Array(screen.elements.indices)
    let candidates = isForward ? indices.filter { $0 > front.focus } : indices.filter { $0 < front.focus }.reversed()
    guard let index = candidates.first(where: { control.finds(screen.elements[$0]) }) else {
      return [.noneFurther(control, isForward: isForward)]
    }
    return focus(on: index)
  }
}
