import Feedback

/// The simulated phone: apps as written, and all that changed since. A value; it knows no clock and no sound.
public struct Phone: Hashable, Sendable {
  /// The apps.
  public let model: PhoneModel
  /// All that can change.
  public var state: PhoneState

  /// How many elements a screen shows at once; two-finger swipes move by so many.
  public static let elementsAPage = 8
  /// By how much a swipe moves a slider, in percent: Android's own step, a twentieth.
  public static let sliderStep = 5
  /// Screens that can lie on one another; the one above Home is forgotten first.
  public static let deepestStack = 20

  /// A phone as it is before anybody touches it: Home in front.
  public init(_ model: PhoneModel) {
    self.model = model
    let home = ScreenAddress(
      app: PhoneModel.homeApp, screen: model.apps[PhoneModel.homeApp]?.screens.first?.title.plain ?? "")
    state = PhoneState(stack: [OpenScreen(home)], values: model.startValues, edge: nil)
  }

  /// A phone put back into a state it was in.
  public init(_ model: PhoneModel, _ state: PhoneState) {
    self.model = model
    self.state = state
  }

  /// The screen in front.
  public var front: OpenScreen { state.stack.last ?? OpenScreen(ScreenAddress(app: PhoneModel.homeApp, screen: "")) }

  /// What the screen in front shows.
  public var screen: Screen { model[front.address] ?? Screen(title: MarkedText(""), elements: []) }

  /// The app in front.
  public var app: App? { model.apps[front.address.app] }

  /// The element in focus; `nil` only where a screen has none, which no model allows.
  public var focused: Element? { element(front.focus) }

  /// Whether the item in focus is an edit box that is being edited, so that keys type.
  public var isTyping: Bool { false }

  /// Whether the item in focus lies on a web page, where single letters go from one kind of thing to the next.
  public var isOnWebPage: Bool { false }

  /// An element of the screen in front.
  public func element(_ index: Int) -> Element? {
    screen.elements.indices.contains(index) ? screen.elements[index] : nil
  }

  /// What an element holds; `nil` for one that holds nothing.
  public func value(of element: Element) -> Value? { element.holds.flatMap { state.values[$0] } }

  /// Does what a gesture asks for, and tells what happened. Every gesture has an answer.
  public mutating func perform(_ gesture: Gesture) -> [Change] {
    let edge = state.edge
    state.edge = nil
    return switch gesture {
    case .swipeRight: step(by: 1, after: edge)
    case .swipeLeft: step(by: -1, after: edge)
    case .swipeUp: adjustOrRead(by: 1)
    case .swipeDown: adjustOrRead(by: -1)
    case .swipeDownThenUp: choose(state.readingControl.next(by: 1))
    case .swipeUpThenDown: choose(state.readingControl.next(by: -1))
    case .doubleTap: activate()
    case .swipeDownThenLeft: back()
    case .swipeUpThenLeft: home()
    case .twoFingerSwipeUp: scroll(pages: 1)
    case .twoFingerSwipeDown: scroll(pages: -1)
    case .firstItem: focus(on: 0)
    case .lastItem: focus(on: screen.elements.count - 1)
    case .jump(let letter): jump(to: letter)
    default: [.nothing(.notActionable)]
    }
  }

  /// Brings a screen to the front as if it had been opened from Home, for the start of a task.
  public mutating func show(_ address: ScreenAddress) {
    guard model[address] != nil else { return }
    state.stack = Array(state.stack.prefix(1))
    state.stack[0].focus = 0
    if address != state.stack[0].address { state.stack.append(OpenScreen(address)) }
    state.edge = nil
    state.reading = nil
  }

  /// Puts the focus on the first element of that name on the screen in front; `false` where there is none.
  public mutating func putFocus(onElementNamed name: String) -> Bool {
    guard let index = screen.elements.firstIndex(where: { $0.isNamed(name) }) else { return false }
    setFocus(index)
    return true
  }

  // MARK: Moving

  private mutating func step(by distance: Int, after edge: PhoneState.Edge?) -> [Change] {
    let last = screen.elements.count - 1
    let target = front.focus + distance
    if (0...last).contains(target) { return focus(on: target) }
    let here: PhoneState.Edge = distance > 0 ? .end : .start
    // TalkBack wants a second press before it goes around.
    guard edge == here, last > 0 else {
      state.edge = here
      return [.nothing(here == .end ? .lastItem : .firstItem)]
    }
    return focus(on: here == .end ? 0 : last)
  }

  mutating func focus(on index: Int) -> [Change] {
    let before = front.focus
    setFocus(index)
    return [.focused(index, from: before)]
  }

  mutating func setFocus(_ index: Int) {
    state.stack[state.stack.count - 1].focus = index
    state.reading = nil
  }

  private mutating func scroll(pages: Int) -> [Change] {
    let count = screen.elements.count
    let target = (front.focus / Self.elementsAPage + pages) * Self.elementsAPage
    guard (0..<count).contains(target) else { return [.nothing(pages > 0 ? .noPageBelow : .noPageAbove)] }
    return [.scrolled(percent: 100 * target / max(1, count - 1))] + focus(on: target)
  }

  private mutating func jump(to letter: Character) -> [Change] {
    let elements = screen.elements
    let others = (1...elements.count).map { (front.focus + $0) % elements.count }
    guard let index = others.first(where: { elements[$0].name.plain.begins(withLetter: letter) }) else {
      return [.nothing(.noSuchLetter)]
    }
    return focus(on: index)
  }

  // MARK: Acting

  private mutating func activate() -> [Change] {
    guard let element = focused else { return [.nothing(.notActionable)] }
    guard !element.isDisabled else { return [.nothing(.disabled)] }
    guard element.isActionable else { return [.nothing(.notActionable)] }
    guard element.role != .slider || !element.actions.isEmpty else { return [.nothing(.onlyTurned)] }
    var changes: [Change] = [.activated(element.name.plain)]
    if let name = element.holds, case .isOn(let isOn) = state.values[name] {
      state.values[name] = .isOn(!isOn)
      changes.append(.changed(element: front.focus, to: .isOn(!isOn)))
    }
    for action in element.actions {
      switch action {
      case .open(let address): changes += open(address)
      case .say(let text): changes.append(.toast(text))
      case .play(let cue): changes.append(.cue(cue))
      }
    }
    return changes
  }

  private mutating func open(_ address: ScreenAddress) -> [Change] {
    state.stack.append(OpenScreen(address))
    if state.stack.count > Self.deepestStack { state.stack.remove(at: 1) }
    state.reading = nil
    return [.opened(address), .focused(0, from: nil)]
  }

  private mutating func back() -> [Change] {
    guard state.stack.count > 1 else { return [.nothing(.nothingBack)] }
    state.stack.removeLast()
    state.reading = nil
    return [.opened(front.address), .focused(front.focus, from: nil)]
  }

  private mutating func home() -> [Change] {
    state.stack = Array(state.stack.prefix(1))
    state.reading = nil
    return [.opened(front.address), .focused(front.focus, from: nil)]
  }
}
