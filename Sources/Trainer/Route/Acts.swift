import Feedback
import LessonText
import Phone

/// Something that can be tried: going to an element, and using it.
struct Act {
  /// The element; `nil` for the one in focus.
  var index: Int?
  /// Swipes to it.
  var walk: Int
  var use: Use
  /// Gestures in all.
  var cost: Int
  /// Gestures that are hoped to be left after it.
  var farAfter: Int

  /// Whether nothing is done but going there.
  var isWalk: Bool { if case .nothing = use { true } else { false } }

  enum Use {
    /// Nothing but going there.
    case nothing
    case gestures([Gesture])
    case type(String)
    /// Leaping to the next item with this letter.
    case leap(to: Character)
    case wait
  }
}

/// What is worth trying in a situation.
struct Acts {
  private(set) var all: [Act] = []
  private let situation: Situation
  /// The goals that are not met, by their numbers, and what they ask for.
  private let open: [Int]
  private let openGoals: [Condition]
  private let finder: RouteFinder
  private let far: Int
  /// Nothing has been done yet.
  private let isFirst: Bool

  init(_ situation: Situation, _ open: [Int], _ finder: RouteFinder, _ far: Int, isFirst: Bool) {
    self.isFirst = isFirst
    self.situation = situation
    self.open = open
    openGoals = open.map { situation.aim.goals[$0].condition }
    self.finder = finder
    self.far = far
    let phone = situation.phone
    guard phone.isLit else {
      add(.gestures([.powerKey]))
      return
    }
    if !phone.front.isLoading {
      switch phone.front.content {
      case .screen: addElements()
      case .choices(let key): addChoices(of: key)
      case .actions(let key): addActions(of: key)
      case .search: break
      }
    }
    addWaysBack()
    if phone.textInHand == nil { addLeaps() }
    for gesture in extraGestures { add(.gestures([gesture])) }
    if let moment = phone.nextMomentInHand, moment <= Self.longestWait { addWaiting() }
  }

  /// Something of which only doing it tells what it brings.
  private mutating func add(_ use: Act.Use, at index: Int? = nil, after: Int? = nil) {
    let walk = index.map { abs($0 - situation.focus) } ?? 0
    let cost =
      switch use {
      case .nothing: walk
      case .gestures(let gestures): walk + gestures.count
      case .type: walk + (walk == 0 && situation.phone.textInHand != nil ? 1 : PhoneMap.fieldCost)
      case .wait, .leap: walk + 1
      }
    let left = (after ?? max(0, far - cost)) + (index.map { penalty(at: $0) } ?? 0)
    all.append(Act(index: index, walk: walk, use: use, cost: cost, farAfter: left))
  }

  // MARK: A screen

  private mutating func addElements() {
    guard let front = situation.front else { return }
    let aim = situation.aim
    let places = situation.placesWorthUsing(for: open)
    let count = situation.phone.elements.count
    for (index, shown) in situation.phone.elements.enumerated() {
      if index != situation.focus, openGoals.contains(where: { $0.isMet(byFocusOn: shown, index, of: count) }) {
        add(.nothing, at: index)
      }
      if aim.copiable.contains(PhoneMap.Place(screen: front, number: shown.key.number)) {
        add(.gestures([.threeFingerDoubleTap]), at: index)
      }
      guard !shown.isDisabled else { continue }
      let element = shown.element
      if places.contains(PhoneMap.Place(screen: front, number: shown.key.number)) || isOpenField(shown) {
        addUse(of: shown, at: index)
      }
      if places.contains(PhoneMap.Place(screen: front, number: shown.key.number, use: .heldDown)) {
        add(.gestures([.doubleTapAndHold]), at: index)
      }
      for number in element.customActions.indices
      where places.contains(PhoneMap.Place(screen: front, number: shown.key.number, use: .custom(number))) {
        add(.gestures([.customActions]), at: index)
        break
      }
    }
    for exit in situation.exits where !areGoalsHere {
      guard let index = exit.index else { continue }
      let far = situation.far(to: open, from: exit)
      guard far < PhoneMap.unreachable else { continue }
      let after = far + exit.needs.count * Situation.unknownCost
      switch exit.use {
      case .activated: add(.gestures([.doubleTap]), at: index, after: after)
      case .heldDown: add(.gestures([.doubleTapAndHold]), at: index, after: after)
      case .custom: add(.gestures([.customActions]), at: index, after: after + exit.use.cost - 1)
      }
    }
  }

  private mutating func addUse(of shown: ShownElement, at index: Int) {
    switch shown.role {
    case .editBox: addTyping(into: shown, at: index)
    case .slider:
      add(.gestures([.swipeUp]), at: index)
      add(.gestures([.swipeDown]), at: index)
    default: add(.gestures([.doubleTap]), at: index)
    }
  }

  private mutating func addTyping(into shown: ShownElement, at index: Int) {
    guard let name = shown.element.holds?.name else { return }
    // What is being edited counts, not what stood there before.
    let inHand = index == situation.phone.focus ? situation.phone.textInHand : nil
    let held = inHand ?? shown.value?.text ?? ""
    var texts = situation.aim.texts(for: name)
    if let wanted = shown.element.field.mustBe {
      texts = [situation.phone.filledIn(wanted, about: shown.subject ?? situation.phone.front.subject)] + texts
    }
    if texts.isEmpty, isOpenField(shown) { texts = [situation.aim.filler(for: shown.element)] }
    let cost = abs(index - situation.focus) + PhoneMap.fieldCost
    // What is right already is hardly to be written in another way.
    let penalty = texts.contains { held.means($0) } ? Self.strangerCost : 0
    var known: Set<String> = []
    for text in texts where !held.means(text) {
      let taken = situation.phone.taking(text, into: shown)
      // What a box does not take is nothing to be written into it.
      guard taken.isEmpty == text.isEmpty, known.insert(taken).inserted else { continue }
      // Whoever has emptied a box may write into it what is asked for.
      let isAsked = openGoals.contains { if case .field(_, let wanted) = $0 { text.means(wanted) } else { false } }
      add(.type(text), at: index, after: max(0, far - cost) + (isAsked && inHand?.isEmpty == true ? 0 : penalty))
    }
  }

  /// An edit box that would be found wrong.
  private func isOpenField(_ shown: ShownElement) -> Bool {
    guard shown.role == .editBox else { return false }
    let held = shown.value?.text ?? ""
    return shown.element.field.shortest > held.count || shown.element.field.mustBe != nil
  }

  /// Where records are told apart, those of which the goals do not speak come later.
  private func penalty(at index: Int) -> Int {
    guard let subject = situation.phone.elements[index].subject ?? situation.phone.front.subject,
      situation.aim.knowsRecords
    else { return 0 }
    return situation.aim.speaks(of: subject.record) ? 0 : Self.strangerCost
  }

  private static let strangerCost = 4
  /// So long a learner waits, in milliseconds: ten minutes.
  private static let longestWait = 600_000

  /// By its letter to what is asked for and far away: nobody who knows the letters goes so far step by step.
  private mutating func addLeaps() {
    let far = all.filter { $0.isWalk && $0.walk >= Situation.farAway }.compactMap(\.index)
    let letters = far.compactMap {
      situation.phone.elements[$0].name.plain.lowercased().unicodeScalars.first.map { Character($0) }
    }
    for letter in Set(letters).sorted() { add(.leap(to: letter)) }
  }

  // MARK: Lists that the phone makes

  private mutating func addChoices(of key: ElementKey) {
    let wanted = situation.aim.texts
    guard let below = situation.aim.element(key, beneath: situation.phone), let name = below.holds?.name else { return }
    for (index, choice) in below.choices.enumerated()
    where wanted[name]?.contains(where: { $0.means(choice.value) }) == true {
      add(.gestures([.doubleTap]), at: index)
    }
  }

  private mutating func addActions(of key: ElementKey) {
    guard let (screen, below) = situation.aim.screenAndElement(key, beneath: situation.phone) else { return }
    for number in below.customActions.indices {
      let place = PhoneMap.Place(screen: screen, number: key.number, use: .custom(number))
      let isWay = situation.aim.map.ways[screen].contains { $0.number == key.number && $0.use == .custom(number) }
      if situation.aim.places.contains(place) || isWay { add(.gestures([.doubleTap]), at: number) }
    }
  }

  // MARK: Back, home, waiting

  private mutating func addWaysBack() {
    guard !areGoalsHere else { return }
    var known: Set<Gesture> = []
    for exit in situation.exits {
      // What lies further back is reached by going back again.
      guard let gesture = exit.gesture, known.insert(gesture).inserted else { continue }
      add(.gestures([gesture]), after: situation.far(to: open, from: exit))
    }
    guard known.isEmpty, situation.phone.state.stack.count > 1 else { return }
    add(.gestures([.swipeDownThenLeft]))
    add(.gestures([.swipeUpThenLeft]))
  }

  /// What may help wherever one is: what the exercise names, what the goals ask for.
  private var extraGestures: [Gesture] {
    var all: [Gesture] = []
    // Who has just run against the edge goes around it by once more of the same.
    if isFirst, openGoals.contains(where: \.isAboutPlace), let edge = situation.phone.state.edge {
      all.append(edge == .end ? .swipeRight : .swipeLeft)
    }
    all += (finder.named + situation.aim.gestures).filter { !all.contains($0) && (!$0.readsOn || mayReadAGoal) }
    if openGoals.contains(where: { $0.isRead(on: situation.phone.focused) }) {
      all += [.swipeDown, .swipeUp, .swipeDownThenUp, .swipeUpThenDown].filter { !all.contains($0) }
    }
    if openGoals.contains(where: \.isAboutPlace) { all += [.firstItem, .lastItem].filter { !all.contains($0) } }
    // Somebody who has just mistyped takes one letter back; else what was written is right.
    if isFirst, situation.phone.textInHand != nil { all.append(.deleteBefore) }
    return all
  }

  /// Whether this screen has something that is to be heard: to read others from end to end takes long, and leads nowhere.
  private var mayReadAGoal: Bool {
    let elements = situation.phone.elements
    return elements.enumerated().contains { index, shown in
      openGoals.contains { $0.isMet(byFocusOn: shown, index, of: elements.count) }
    }
  }

  /// What is asked for is a place on a screen, and this screen has it: nobody means another one.
  private var areGoalsHere: Bool {
    !openGoals.isEmpty && openGoals.allSatisfy(\.isAboutPlace)
      && openGoals.allSatisfy { $0.hasPlace(among: situation.phone.elements.count) }
  }

  private mutating func addWaiting() {
    // What loads, or is being dialled, and what a lesson lets happen is waited for; else something may come that helps.
    let isAwaited = situation.phone.front.isLoading || situation.phone.state.call?.phase == .dialling
    let mayHelp =
      situation.phone.awaitsHappening || openGoals.contains(where: \.mayBeHeardByWaiting)
      || situation.phone.waitingSources.contains { situation.aim.sources.contains($0) || $0.isEvent }
    guard isAwaited || mayHelp else { return }
    add(.wait, after: isAwaited ? far : far + 1)
  }
}

extension StepSource {
  /// Whether it was let happen, by a lesson or by a teacher, and goes on.
  fileprivate var isEvent: Bool { if case .event = self { true } else { false } }
}

extension Aim {
  /// An element of the screen beneath the one in front, as it was written.
  func element(_ key: ElementKey, beneath phone: Phone) -> Element? { screenAndElement(key, beneath: phone)?.element }

  /// The same, with the number of its screen.
  func screenAndElement(_ key: ElementKey, beneath phone: Phone) -> (screen: Int, element: Element)? {
    guard case .screen(let address) = phone.state.stack.dropLast().last?.content, let screen = map.numbers[address],
      map.screens[screen].elements.indices.contains(key.number)
    else { return nil }
    return (screen, map.screens[screen].elements[key.number])
  }
}

extension Gesture {
  /// Whether the phone reads one item after the other for it.
  fileprivate var readsOn: Bool { self == .readFromTop || self == .twoFingerTripleTap }
}

extension Condition {
  /// Whether going to an element can meet it.
  func isMet(byFocusOn shown: ShownElement, _ index: Int, of count: Int) -> Bool {
    switch self {
    case .focus(let name), .heard(let name): shown.isNamed(name)
    case .focusEnd(.first): index == 0
    case .focusEnd(.last): index == count - 1
    case .focusNumber(let number): index == number - 1
    case .heardWords(let words), .readingAt(let words):
      shown.spokenText.lowercased().contains(bytesOf: words.lowercased())
    default: false
    }
  }

  /// Whether it asks for a place on whichever screen is in front.
  var isAboutPlace: Bool {
    switch self {
    case .focusEnd, .focusNumber: true
    default: false
    }
  }

  /// Whether a screen of so many elements has the place it asks for.
  func hasPlace(among count: Int) -> Bool { if case .focusNumber(let number) = self { number <= count } else { true } }

  /// Whether it can come true by what somebody says.
  fileprivate var mayBeHeardByWaiting: Bool { if case .heardWords = self { true } else { false } }

  /// Whether the reading control helps with the element in focus.
  fileprivate func isRead(on shown: ShownElement?) -> Bool {
    switch self {
    case .readingControl: true
    case .readingAt(let words):
      (shown?.spokenText.lowercased() ?? "").contains(bytesOf: words.lowercased())
    default: false
    }
  }
}

extension ShownElement {
  /// What is spoken of it, besides its kind.
  var spokenText: String { [name.plain, heldText?.plain ?? "", explanation.plain].joined(separator: " ") }
}
