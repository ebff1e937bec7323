import Feedback

/// From item to item.
extension Phone {
  mutating func step(by distance: Int, after edge: PhoneState.Edge?) -> [Change] {
    let last = elements.count - 1
    let target = focus + distance
    if elements.indices.contains(target) { return focus(on: target) }
    let here: PhoneState.Edge = distance > 0 ? .end : .start
    // TalkBack wants a second press before it goes around.
    guard edge == here, last > 0 else {
      state.edge = here
      return [.nothing(here == .end ? .lastItem : .firstItem)]
    }
    return focus(on: here == .end ? 0 : last)
  }

  mutating func focus(on index: Int) -> [Change] {
    let origin = FocusOrigin.sameScreen(container: focused?.container)
    let layout = layout
    let (before, row) = (layout.row(of: focus), layout.row(of: index))
    setFocus(index)
    // The screen goes along where the item lies on another part of it.
    let scrolls: [Change] =
      before / visibleRows == row / visibleRows ? [] : [.scrolled(percent: 100 * row / max(1, layout.rows.count - 1))]
    return scrolls + [.focused(index, from: origin)]
  }

  /// The part of a long screen below or above: the glass shows so many rows at once.
  mutating func scroll(pages: Int) -> [Change] {
    let layout = layout
    let target = (layout.row(of: focus) / visibleRows + pages) * visibleRows
    guard layout.rows.indices.contains(target), let index = layout.rows[target].lazy.compactMap({ $0 }).first else {
      return [.nothing(pages > 0 ? .noPageBelow : .noPageAbove)]
    }
    return focus(on: index)
  }

  mutating func jump(to letter: Character) -> [Change] {
    let others = (1...max(1, elements.count)).map { (focus + $0) % max(1, elements.count) }
    func first(with letter: Character) -> Int? {
      others.first { element($0)?.name.plain.begins(withLetter: letter) == true }
    }
    guard let index = first(with: letter) ?? typedLetter(of: letter).flatMap({ first(with: $0) }) else {
      return [.nothing(.noSuchLetter)]
    }
    return focus(on: index)
  }

  /// What a key types by the method of the phone: on a Hindi phone the key c is म.
  private func typedLetter(of key: Character) -> Character? {
    guard let method = TypingMethod(rawValue: state.values[TypingWay.Value.method]?.text ?? "") else { return nil }
    var composer = method.composer
    return composer.press(key, before: "").inserting.first
  }

  /// Goes to the next or previous element for which something holds; `nil` where there is none.
  mutating func jump(isForward: Bool, where isOne: (ShownElement) -> Bool) -> [Change]? {
    let indices = Array(elements.indices)
    let candidates = isForward ? indices.filter { $0 > focus } : indices.filter { $0 < focus }.reversed()
    return candidates.first { isOne(elements[$0]) }.map { focus(on: $0) }
  }

  mutating func jump(to kind: WebElement, isForward: Bool) -> [Change] {
    guard isOnWebPage else { return [.nothing(.noWebPage)] }
    let here = focused?.container
    let containers = self.containers
    return jump(isForward: isForward) { kind.isMet(by: $0, in: containers, from: here) }
      ?? [.noneOnPage(kind, isForward: isForward)]
  }

  mutating func jumpToContainer(isForward: Bool) -> [Change] {
    let here = focused?.container
    return jump(isForward: isForward) { $0.container != nil && $0.container != here } ?? [.nothing(.noContainer)]
  }

  mutating func turnPage(by distance: Int) -> [Change] {
    guard case .screen(let address) = front.content else { return [.nothing(.noPage)] }
    let pages = pages(around: address)
    guard let here = pages.firstIndex(of: address), pages.indices.contains(here + distance) else {
      return [.nothing(.noPage)]
    }
    stopTyping()
    let next = pages[here + distance]
    state.stack[state.stack.count - 1].content = .screen(next)
    // What the page before still waited for makes no difference to this one.
    let loading = beginLoading(next)
    refresh()
    setFocus(0)
    return [.page(number: here + distance + 1, count: pages.count)] + loading + [.focused(0, from: .elsewhere)]
  }

  /// All pages of a screen in order; the screen alone where it has none.
  func pages(around address: ScreenAddress) -> [ScreenAddress] {
    let screens = model.apps[address.app]?.screens ?? []
    var pages = [address]
    while let last = pages.last, let next = model[last]?.nextPage, !pages.contains(next) { pages.append(next) }
    while let first = pages.first,
      let before = screens.first(where: { $0.nextPage == first })
    {
      let place = ScreenAddress(app: address.app, screen: before.title.plain)
      guard !pages.contains(place) else { break }
      pages.insert(place, at: 0)
    }
    return pages
  }
}

extension WebElement {
  /// Whether an element is one of this kind. Lists, tables and landmarks are met at their first element.
  func isMet(by shown: ShownElement, in containers: [Container], from here: Int?) -> Bool {
    let kind = shown.container.flatMap { containers.indices.contains($0) ? containers[$0].kind : nil }
    let isNewContainer = shown.container != here
    return switch self {
    case .button: shown.role == .button
    case .control, .focusable: shown.isControl || (self == .focusable && shown.role == .link)
    case .landmark: isNewContainer && kind == .landmark
    case .editField: shown.role == .editBox
    case .graphic: shown.role == .image
    case .heading: shown.role == .heading
    case .headingLevel(let level): shown.role == .heading && shown.element.level == level
    case .listItem: kind == .list
    case .link: shown.role == .link
    case .list: isNewContainer && kind == .list
    case .table: isNewContainer && (kind.map { if case .table = $0 { true } else { false } } ?? false)
    case .checkBox: shown.role == .checkBox
    case .comboBox: shown.role == .dropDown
    }
  }
}
