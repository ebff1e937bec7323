package import Feedback

/// What a search for ways asks of the phone, besides trying gestures on copies of it.
extension Phone {
  /// Whether something is so now, with the names in it meaning what they mean for a record.
  package func isSo(_ conditions: [PhoneCondition], about subject: Subject?) -> Bool {
    holds(conditions, about: subject)
  }

  /// A template as it would be filled in now.
  package func filledIn(_ text: MarkedText, about subject: Subject?) -> String { plain(text, about: subject) }

  /// What a name stands for; `nil` where the phone knows nothing by it but perhaps a field of a record.
  package func knownText(named name: String) -> String? { known(name) ?? state.values[name]?.text }

  /// The records that a collection holds now.
  package func heldRecords(of collection: String) -> [Record] { records(of: collection) }

  /// Puts the focus on an element as so many swipes would, without telling of it.
  package mutating func moveFocus(to index: Int) {
    state.edge = nil
    setFocus(index)
  }

  /// Whether the screen is on.
  package var isLit: Bool { isScreenOn }

  /// Whether the lock keeps all but the lock screen away.
  package var isLockedNow: Bool { isLocked }

  /// How keys would be typed into an element of the screen in front; `nil` where they are dots of braille.
  package func typingMethod(into shown: ShownElement) -> TypingMethod? {
    if case .method(let method) = typingWay(for: shown.element.field) { method } else { nil }
  }

  /// The key that leads to items with this letter at the beginning: on a Hindi phone that of म is c.
  package func jumpKey(for letter: Character) -> Character? {
    let method = TypingMethod(rawValue: state.values[TypingWay.Value.method]?.text ?? "")
    return (method?.keys(for: letter.lowercased()) ?? Array(letter.lowercased())).first
  }

  /// What of a text an element of the screen in front would take.
  package func taking(_ text: String, into shown: ShownElement) -> String {
    String(shown.element.field.taking(text).prefix(max(1, shown.element.field.longest)))
  }

  /// What the edit box in hand holds; `nil` where none is being edited.
  package var textInHand: String? { isTyping ? state.editing?.text.text : nil }

  /// Before which letter of the edit box in hand the cursor stands, from 0; `nil` where none is being edited, or a part of
  /// it is selected.
  package var cursorInHand: Int? {
    guard isTyping, let text = state.editing?.text, text.selection == nil else { return nil }
    return text.cursor
  }

  /// Whether what is typed goes behind all that stands in the edit box in hand.
  package var isAtEndOfTyping: Bool {
    guard isTyping, let text = state.editing?.text else { return false }
    return text.cursor == text.text.count && text.selection == nil
  }

  /// Whether all that stands in the edit box in hand is selected.
  package var isAllSelected: Bool {
    guard isTyping, let text = state.editing?.text else { return false }
    return !text.text.isEmpty && text.selectedText == text.text
  }

  /// After how many milliseconds something goes on that has begun: a screen that loads, a call that is being made, steps
  /// that wait, what a lesson lets happen. Alarms of another time of day are not waited for.
  package var nextMomentInHand: Int? {
    let calls = state.call?.phase == .dialling ? callMoments : []
    return (state.pending.map(\.due) + calls).min().map { max(0, $0 - state.clock) }
  }

  /// Where the steps stand that wait.
  package var waitingSources: [StepSource] {
    state.pending.filter { $0.loads == nil && $0.happening == nil }.map(\.source)
  }

  /// Whether a lesson lets something happen that has not happened yet.
  package var awaitsHappening: Bool { state.pending.contains { $0.happening != nil } }
}

extension Element {
  /// What of it a learner can choose to be held, with the words for it.
  package var ownValue: String { ownChoice }
}

extension Phone {
  /// The names and numbers by which somebody is meant; none for anybody unknown.
  package func texts(for party: Party) -> [String] {
    let contacts = records(of: Collections.contacts)
    switch party {
    case .named(let name):
      let numbers = contacts.filter { $0["name"].isSameText(as: name) }.map { $0["number"] }
      return [name] + numbers + numbers.map(PhoneNumber.digits)
    case .number(let number):
      let same = contacts.filter { PhoneNumber.areSame($0["number"], number) }
      return same.map { $0["name"] } + [number, PhoneNumber.digits(of: number)] + same.map { $0["number"] }
    case .unknown: return []
    }
  }

  /// What a learner chooses one of by another gesture than activating an element: where each gesture leads.
  package var systemScreens: [(gesture: Gesture, screen: ScreenAddress)] {
    let places: [(Gesture, SystemScreen.Place)] = [
      (.swipeRightThenDown, SystemScreen.notifications), (.twoFingerSwipeFromTop, SystemScreen.quickSettings),
      (.swipeLeftThenUp, SystemScreen.recents), (.swipeDownThenRight, SystemScreen.talkBackMenu),
      (.swipeRightThenUp, SystemScreen.voiceCommand), (.languages, SystemScreen.languages),
    ]
    return places.compactMap { gesture, place in model.screen(place.screen, of: place.app).map { (gesture, $0) } }
  }

  /// The app of the lock.
  package var lockApp: String { SystemScreen.lock.app }

  /// The pages beside the screen in front, and the gestures that turn to them.
  package var pagesBeside: [(gesture: Gesture, screen: ScreenAddress)] {
    guard case .screen(let address) = front.content else { return [] }
    let pages = pages(around: address)
    guard let here = pages.firstIndex(of: address) else { return [] }
    return [(Gesture.twoFingerSwipeLeft, here + 1), (.twoFingerSwipeRight, here - 1)]
      .filter { pages.indices.contains($0.1) }.map { ($0.0, pages[$0.1]) }
  }
}
