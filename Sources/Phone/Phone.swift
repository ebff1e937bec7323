public import Feedback

/// The simulated phone: apps as written, and all that changed since. A value; it knows no clock and no sound.
///
/// It is asked for gestures, told that time passes, and can be made to have something happen. Each answers with what
/// changed, never with nothing at all, and afterwards the focus is on an element that is there.
public struct Phone: Hashable, Sendable {
  /// The apps.
  public let model: PhoneModel
  /// All that can change.
  public internal(set) var state: PhoneState
  /// What stands on the screen in front, in focus order; never empty.
  public internal(set) var elements: [ShownElement] = []
  /// What ``elements`` were filled in from.
  private var shown: Shown?
  /// How deep steps have led to other steps, and to how many; nothing between two things that are done to the phone.
  var running = Running()

  /// By how much a swipe moves a slider, in percent: Android's own step, a twentieth.
  public static let sliderStep = 5

  /// A phone as it is before anybody touches it: Home in front.
  public init(_ model: PhoneModel) {
    let home = ScreenAddress(
      app: PhoneModel.homeApp, screen: model.apps[PhoneModel.homeApp]?.screens.first?.title.plain ?? "")
    let highest = model.startRecords.values.joined().map(\.id).max() ?? 0
    self.init(
      model,
      PhoneState(
        stack: [OpenScreen(.screen(home))], values: model.startValues, records: model.startRecords,
        nextRecord: highest + 1))
    if isOn(ValueName.locked) { _ = lock() }
  }

  /// A phone put back into a state it was in.
  public init(_ model: PhoneModel, _ state: PhoneState) {
    self.model = model
    self.state = state
    refresh()
    _ = settleFocus()
    _ = settleEditing()
  }

  /// The screen in front.
  public var front: OpenScreen {
    state.stack.last ?? OpenScreen(.screen(ScreenAddress(app: PhoneModel.homeApp, screen: "")))
  }

  /// Where the screen in front is from; that of the screen beneath for lists of choices.
  public var address: ScreenAddress {
    for open in state.stack.reversed() {
      if case .screen(let address) = open.content { return address }
    }
    return ScreenAddress(app: PhoneModel.homeApp, screen: "")
  }

  /// The screen in front as it was written; `nil` for lists of choices, which the phone makes itself.
  public var screen: Screen? {
    guard case .screen(let address) = front.content else { return nil }
    return model[address]
  }

  /// The title of the screen in front, filled in; empty where the screen reader has its own words for it.
  public var title: MarkedText {
    switch front.content {
    case .screen: fill(screen?.title ?? MarkedText(""), about: front.subject)
    case .choices(let key): beneath.first { $0.key == key }?.name ?? MarkedText("")
    case .actions, .search: MarkedText("")
    }
  }

  /// The groups on the screen in front.
  public var containers: [Container] {
    switch front.content {
    case .screen, .search: screen?.containers ?? []
    case .choices, .actions: [Container(MarkedText(""))]
    }
  }

  /// The app in front.
  public var app: App? { model.apps[address.app] }

  /// The number of the element in focus.
  public var focus: Int { elements.firstIndex { $0.key == front.focus } ?? 0 }

  /// The element in focus; `nil` only where a screen has none, which no model allows.
  public var focused: ShownElement? { element(focus) }

  /// An element of the screen in front.
  public func element(_ index: Int) -> ShownElement? { elements.indices.contains(index) ? elements[index] : nil }

  /// Whether the item in focus lies on a web page, where single letters go from one kind of thing to the next.
  public var isOnWebPage: Bool { screen?.kind == .web }

  // MARK: What is done to it

  /// Does what a gesture asks for, and tells what happened. Every gesture has an answer.
  public mutating func perform(_ gesture: Gesture) -> [Change] {
    watched { phone in
      let changes = phone.respond(to: gesture)
      return phone.toldOnce(changes, isAskedFor: true)
    }
  }

  /// What a gesture does, before anybody looks what else it brought.
  mutating func respond(to gesture: Gesture) -> [Change] {
    let edge = state.edge
    state.edge = nil
    if !gesture.keepsReadingOn { state.isReadingOn = false }
    if gesture != .twoFingerTap { state.pause = nil }
    if !gesture.keepsFinger(onKeyboard: state.finger?.isOnKeyboard == true) { takeFingerAway() }
    return answer(gesture, after: edge)
  }

  /// Goes on to the next item, where the phone reads on by itself and has spoken the item in focus to its end.
  public mutating func readFurther() -> [Change] {
    guard state.isReadingOn else { return [] }
    return watched { $0.readNextItem() }
  }

  /// Lets something happen that stands in the apps.
  public mutating func happen(_ event: StepSource) -> [Change] {
    watched { phone in
      let changes = phone.run(event, about: nil)
      return phone.toldOnce(changes)
    }
  }

  /// Lets time pass, with all that it brings.
  /// - Parameter milliseconds: 0 or more; less is taken as 0.
  public mutating func pass(milliseconds: Int) -> [Change] {
    watched { $0.letTimePass(max(0, milliseconds)) }
  }

  /// After how many milliseconds something happens by itself; `nil` where nothing is awaited.
  public var nextMoment: Int? { momentsAwaited.min().map { max(0, $0 - state.clock) } }

  /// Brings a screen to the front as if it had been opened from Home, for the start of a task.
  public mutating func show(_ address: ScreenAddress) {
    guard model[address] != nil else { return }
    state.stack = Array(state.stack.prefix(1))
    state.stack[0].focus = ElementKey(0)
    stopTyping()
    // Whoever explores begins anew, at the item in focus.
    state.finger = nil
    if state.stack[0].content != .screen(address) { state.stack.append(OpenScreen(.screen(address))) }
    remember(address)
    state.edge = nil
    state.reading = nil
    state.isReadingOn = false
    refresh()
    _ = settleFocus()
    if isOn(ValueName.locked) || isLockScreenInFront { _ = lock() }
  }

  /// Sets what something holds, for the start of a task.
  public mutating func set(_ name: String, to value: Value) {
    if name == ValueName.locked { _ = set(name, value.text) } else { state.values[name] = value }
    _ = settleServices()
    refresh()
    _ = settleFocus()
    _ = settleEditing()
  }

  /// Keeps what was said, for repeating, spelling and copying it.
  public mutating func keep(phrase: [Utterance.Span]) {
    // What was gone back to is no new phrase when it is said again.
    guard !phrase.isEmpty, state.phrases.first != phrase, recalledPhrase?.words != phrase.words else { return }
    state.phrases = [phrase] + state.phrases.prefix(PhoneState.mostPhrases - 1)
    state.phraseIndex = 0
  }

  /// Puts the focus on the first element of that name on the screen in front; `false` where there is none.
  public mutating func putFocus(onElementNamed name: String) -> Bool {
    guard let index = elements.firstIndex(where: { $0.isNamed(name) }) else { return false }
    setFocus(index)
    return true
  }

  // MARK: Within

  /// Steps that lead to steps.
  struct Running: Hashable {
    var depth = 0
    var count = 0
    /// Screens that open one another, and events that cause one another, must come to an end.
    static let deepest = 12
    static let most = 300
  }

  /// All that elements depend on.
  private struct Shown: Hashable {
    var depth: Int
    var content: OpenScreen.Content
    var subject: Subject?
    var isLoading: Bool
    var values: Holdings<Value>
    var records: Holdings<[Record]>
    var errors: [String: FieldError]
    var call: Call?
    var ringing: Ringing?
    var timerEnd: Int?
    var clock: Int
    var clipboard: String
    var recents: [String]
  }

  /// Fills in what stands on the screen in front, where anything that it shows has changed.
  mutating func refresh() {
    let front = front
    let now = Shown(
      depth: state.stack.count, content: front.content, subject: front.subject, isLoading: front.isLoading,
      values: state.values, records: state.records, errors: state.errors, call: state.call,
      ringing: state.ringing, timerEnd: state.timerEnd, clock: state.clock, clipboard: state.clipboard,
      recents: state.recents)
    guard now != shown else { return }
    shown = now
    elements = shownElements(of: state.stack.count - 1)
  }

  /// Does something, and tells besides what changed by itself on the screen; afterwards the focus is somewhere.
  mutating func watched(_ act: (inout Phone) -> [Change]) -> [Change] {
    let before = liveTexts
    let (depth, content) = (state.stack.count, front.content)
    let elementsBefore = elements
    let found = (count: elements.count, text: searchedText)
    var changes = act(&self).withoutPassingScreens
    changes += settleServices()
    refresh()
    let isSameScreen = state.stack.count == depth && front.content == content
    if isSameScreen, !before.isEmpty {
      let live = toldOnce(liveChanges(since: before))
      // What a key of an app wrote is told where it stands now.
      if !live.isEmpty, state.editing == nil { changes.removeAll { if case .edited = $0 { true } else { false } } }
      changes += live
    }
    changes += settleFocus(after: isSameScreen ? elementsBefore : [])
    changes += settleEditing()
    changes = changes.withFocus(on: focus)
    guard isSameScreen else { return changes }
    if hasLostAllFound(of: found) {
      changes.append(.nothing(.notFound))
    } else if front.content == .search, searchedText != found.text, elements.count > 1 {
      changes.append(.found(elements.count - 1))
    }
    return changes
  }
}
