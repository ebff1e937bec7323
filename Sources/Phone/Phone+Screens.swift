import Feedback

/// What stands on the screen in front, and where the focus is.
extension Phone {
  // MARK: Elements

  /// What stands on the screen beneath the one in front.
  var beneath: [ShownElement] { shownElements(of: state.stack.count - 2) }

  func shownElements(of depth: Int) -> [ShownElement] {
    guard state.stack.indices.contains(depth) else { return [] }
    let open = state.stack[depth]
    switch open.content {
    case .screen(let address):
      // A state from elsewhere may know a screen that these apps do not have: Back leads away from it.
      guard let screen = model[address] else { return [made(.heading, MarkedText(address.screen), -1)] }
      return open.isLoading ? [waiting(for: screen)] : shown(screen, at: address, open.subject)
    case .choices(let key):
      let below = shownElements(of: depth - 1).first { $0.key == key }
      return (below?.element.choices ?? []).enumerated().map { index, choice in
        let name = fill(choice.text, about: below?.subject)
        let isChosen = below?.value?.text.isSameText(as: choice.value) ?? false
        return made(.item, name, index, isSelected: isChosen, subject: below?.subject, container: 0)
      }
    case .actions(let key):
      let below = shownElements(of: depth - 1).first { $0.key == key }
      return (below?.element.customActions ?? []).enumerated().map { index, action in
        made(.item, fill(action.name, about: below?.subject), index, subject: below?.subject, container: 0)
      }
    case .search: return searchElements(of: depth)
    }
  }

  /// An element that stands in no file.
  func made(
    _ role: Role, _ name: MarkedText, _ number: Int, isSelected: Bool = false, value: Value? = nil,
    subject: Subject? = nil, container: Int? = nil
  ) -> ShownElement {
    ShownElement(
      key: ElementKey(number), written: ShownElement.Written(Element(role, name, container: container)), name: name,
      value: value,
      isDisabled: false,
      isSelected: isSelected, subject: subject, error: nil, explanation: MarkedText(""))
  }

  private func waiting(for screen: Screen) -> ShownElement {
    made(.progressBar, fill(screen.title, about: front.subject), 0)
  }

  private func shown(_ screen: Screen, at address: ScreenAddress, _ subject: Subject?) -> [ShownElement] {
    var shown: [ShownElement] = []
    shown.reserveCapacity(screen.elements.count)
    var number = 0
    while number < screen.written.count {
      let written = screen.written[number]
      if let repetition = written.element.repeats {
        let end = screen.endOfRepetition(from: number)
        shown += repeated(number..<end, of: repetition.collection, on: screen, at: address, subject)
        number = end
      } else {
        if holds(written.element.shownIf, about: subject) {
          shown.append(fill(written, ElementKey(number), at: address, about: subject))
        }
        number += 1
      }
    }
    // A screen always has something to hold the focus; its author is told where it might not.
    return shown.isEmpty ? [made(.heading, fill(screen.title, about: subject), -1)] : shown
  }

  /// Neighbours that stand once for each record of the same collection are one list, in the order of the records: so
  /// messages out and in follow one another as they were written.
  private func repeated(
    _ numbers: Range<Int>, of collection: String, on screen: Screen, at address: ScreenAddress, _ subject: Subject?
  ) -> [ShownElement] {
    records(of: collection).flatMap { record -> [ShownElement] in
      let about = Subject(record, in: collection)
      let own = Subject(record.joined(to: live(subject)), in: "")
      return numbers.compactMap { number in
        let written = screen.written[number]
        guard holds(written.element.repeats?.conditions ?? [], about: own),
          holds(written.element.shownIf, about: own)
        else { return nil }
        return fill(written, ElementKey(number, record: record.id), at: address, about: about)
      }
    }
  }

  private func fill(
    _ written: ShownElement.Written, _ key: ElementKey, at address: ScreenAddress, about subject: Subject?
  ) -> ShownElement {
    let element = written.element
    let name = fill(element.name, about: subject)
    let value = element.holds.flatMap { self.value(of: $0, role: element.role, about: subject) }
    return ShownElement(
      key: key, written: written, name: name, value: value,
      isDisabled: element.isDisabled || !holds(element.enabledIf, about: subject),
      isSelected: isSelected(element, value, at: address), subject: subject,
      error: element.holds.flatMap { state.errors[$0.name] },
      explanation: fill(element.explanation, about: subject))
  }

  private func isSelected(_ element: Element, _ value: Value?, at address: ScreenAddress) -> Bool {
    switch element.role {
    case .tab: element.steps.contains { $0.action == .open(address) }
    case .radioButton: value?.text.isSameText(as: element.ownChoice) ?? false
    default: false
    }
  }

  // MARK: Focus

  /// Sees to it that the focus is on an element that is there: where it was, or what took its place.
  /// - Parameter before: what stood there before; an element that is new and lies beside the one that is gone takes its
  ///   place, as Play does of Pause.
  mutating func settleFocus(after before: [ShownElement] = []) -> [Change] {
    let closed = closeEmptyLists()
    guard !elements.isEmpty else { return closed }
    let key = front.focus
    if elements.contains(where: { $0.key == key }) { return closed }
    let known = Set(before.map(\.key))
    let successor = elements.firstIndex {
      !before.isEmpty && !known.contains($0.key) && abs($0.key.number - key.number) == 1
    }
    setFocus(successor ?? elements.firstIndex { !$0.key.isBefore(key) } ?? elements.count - 1)
    return closed.isEmpty ? [.focused(focus, from: .itself)] : closed
  }

  /// A list of choices or actions has nothing in it once the element is gone whose list it was: it closes by itself.
  private mutating func closeEmptyLists() -> [Change] {
    guard elements.isEmpty, state.stack.count > 1 else { return [] }
    while elements.isEmpty, state.stack.count > 1 {
      state.stack.removeLast()
      refresh()
    }
    state.reading = nil
    return meetAgain()
  }

  mutating func setFocus(_ index: Int) {
    guard elements.indices.contains(index) else { return }
    state.stack[state.stack.count - 1].focus = elements[index].key
    state.reading = nil
  }

  // MARK: Live regions

  /// What elements say of which a change is told.
  var liveTexts: [ElementKey: MarkedText] {
    guard screen?.elements.contains(where: { $0.live != nil }) == true else { return [:] }
    var texts: [ElementKey: MarkedText] = [:]
    for shown in elements where shown.element.live != nil { texts[shown.key] = liveText(of: shown) }
    return texts
  }

  private func liveText(of shown: ShownElement) -> MarkedText {
    shown.name + MarkedText(shown.value.map { " " + $0.text } ?? "")
  }

  func liveChanges(since before: [ElementKey: MarkedText]) -> [Change] {
    elements.compactMap { shown in
      // A switch in focus tells its own change; a progress bar tells each, wherever the focus is.
      guard let live = shown.element.live,
        shown.key != front.focus || live == .assertive || shown.role == .progressBar
      else { return nil }
      let text = liveText(of: shown)
      guard before[shown.key] != text else { return nil }
      if case .percent(let percent) = shown.value { return .live(shown.name, percent: percent, live) }
      return .live(text, live)
    }
  }
}

extension Screen {
  /// The number behind the last of the neighbours that stand for the records of the same collection in one group.
  fileprivate func endOfRepetition(from number: Int) -> Int {
    let first = elements[number]
    return elements[number...].firstIndex {
      $0.repeats?.collection != first.repeats?.collection || $0.container != first.container
    } ?? elements.count
  }
}

extension Record {
  /// With the fields of another record beside its own, under their names with `this` before them: so the list of a
  /// conversation can ask for messages whose number is its own.
  fileprivate func joined(to other: Record?) -> Record {
    guard let other else { return self }
    var joined = self
    for (name, text) in other.fields { joined.fields["this \(name)"] = text }
    return joined
  }
}
