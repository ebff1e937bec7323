import Feedback

/// What lies where on the glass, and the finger that explores it.
extension Phone {
  /// Rows of the screen that the glass shows at once; the keyboard covers the lower half of them.
  private static let rowsOnGlass = 8

  var isKeyboardUp: Bool { state.editing?.page != nil }

  var visibleRows: Int { isKeyboardUp ? Self.rowsOnGlass / 2 : Self.rowsOnGlass }

  var layout: GlassLayout { GlassLayout(elements, in: containers) }

  /// Where an element lies: a cue can come from there.
  ///
  /// - Parameter index: the number of an element of the screen in front; one that is not there lies in the middle.
  public func place(of index: Int) -> GlassPlace {
    let layout = layout
    guard let (row, place) = layout.place(of: index) else { return GlassPlace(across: 0, down: 0.5) }
    return glassPlace(GlassLayout.middle(of: place, among: layout.rows[row].count), row % visibleRows)
  }

  private func glassPlace(_ column: Int, _ row: Int) -> GlassPlace {
    GlassPlace(
      across: 2 * Double(column) / Double(GlassLayout.width) - 1,
      down: (Double(row) + 0.5) / Double(Self.rowsOnGlass))
  }

  // MARK: The finger

  /// A finger comes down, or moves by one place.
  ///
  /// It comes down on the item in focus; while something is typed on the keyboard, on the key where it was lifted last.
  mutating func touch(_ direction: Gesture.Direction) -> [Change] {
    guard let finger = state.finger else { return land() }
    return finger.isOnKeyboard ? moveOnKeyboard(finger, direction) : move(finger, direction)
  }

  private mutating func land() -> [Change] {
    if isTyping, isKeyboardUp { return landOnKeyboard() }
    let layout = layout
    guard let (row, place) = layout.place(of: focus) else { return [.nothing(.nothingThere)] }
    return put(
      Finger(
        row: row % visibleRows, column: GlassLayout.middle(of: place, among: layout.rows[row].count),
        isOnKeyboard: false))
  }

  private mutating func move(_ finger: Finger, _ direction: Gesture.Direction) -> [Change] {
    var finger = finger
    finger.row = min(finger.row, visibleRows - 1)
    let count = row(finger.row).count
    let place = GlassLayout.place(at: finger.column, among: count)
    switch direction {
    case .up where finger.row > 0: finger.row -= 1
    case .down where finger.row < visibleRows - 1: finger.row += 1
    case .down where isKeyboardUp: return enterKeyboard(from: finger)
    case .left where place > 0: finger.column = GlassLayout.middle(of: place - 1, among: count)
    case .right where place < count - 1: finger.column = GlassLayout.middle(of: place + 1, among: count)
    case .up, .down, .left, .right: return [.touched(.frame, at: glassPlace(finger.column, finger.row))]
    }
    return put(finger)
  }

  /// The finger touches a place of the screen; what lies there gets the focus.
  mutating func put(_ finger: Finger) -> [Change] {
    state.finger = finger
    let places = row(finger.row)
    let place = GlassLayout.place(at: finger.column, among: places.count)
    let middle = glassPlace(GlassLayout.middle(of: place, among: places.count), finger.row)
    guard places.indices.contains(place), let index = places[place] else { return [.touched(.empty, at: middle)] }
    setFocus(index)
    return [.touched(.element(index), at: middle)]
  }

  /// A row of the part of the screen that is on the glass; one empty place below its end.
  private func row(_ number: Int) -> [Int?] {
    let layout = layout
    let first = layout.row(of: focus) / visibleRows * visibleRows
    return layout.rows.indices.contains(first + number) ? layout.rows[first + number] : [nil]
  }

  /// The finger leaves the glass; from a key it types, where the settings have it so.
  mutating func lift() -> [Change] {
    guard let finger = state.finger else { return [.nothing(.notTouching)] }
    guard finger.isOnKeyboard else {
      state.finger = nil
      return [.lifted]
    }
    // Where a double-tap types, the key keeps the focus of the keyboard, so that the double-tap finds it.
    guard state.values[TypingWay.Value.keyboardTyping]?.text != TypingWay.Value.doubleTap else { return [.lifted] }
    takeFingerAway()
    return press(at: finger)
  }

  /// The finger is gone, since something else was done; a key it touched is not typed.
  mutating func takeFingerAway() {
    if let finger = state.finger, finger.isOnKeyboard { state.editing?.resting = finger }
    state.finger = nil
  }

  // MARK: Without a finger

  /// The focus goes to what lies above, below or beside the item in focus, on whatever part of the screen.
  mutating func step(to direction: Gesture.Direction) -> [Change] {
    let layout = layout
    guard let (row, place) = layout.place(of: focus) else { return [.nothing(.nothingThere)] }
    let places = layout.rows[row]
    let column = GlassLayout.middle(of: place, among: places.count)
    let target: Int? =
      switch direction {
      case .up: row > 0 ? layout.nearest(to: column, in: row - 1) : nil
      case .down: row + 1 < layout.rows.count ? layout.nearest(to: column, in: row + 1) : nil
      case .left: place > 0 ? places[place - 1] : nil
      case .right: place + 1 < places.count ? places[place + 1] : nil
      }
    guard let target else { return [.nothing(.nothingThere)] }
    return focus(on: target)
  }

  /// From the app to the keyboard, and back.
  mutating func switchWindow() -> [Change] {
    guard isKeyboardUp else { return [.nothing(.noWindow)] }
    guard state.finger?.isOnKeyboard == true else { return landOnKeyboard() }
    takeFingerAway()
    return [.focused(focus, from: .elsewhere)]
  }
}

extension Gesture {
  /// Whether the finger that explores stays where it is: all else takes it off the glass.
  func keepsFinger(onKeyboard isOnKeyboard: Bool) -> Bool {
    switch self {
    case .doubleTap, .enter: isOnKeyboard
    case .touch, .lift, .letGo, .fourFingerSwipeDown, .fourFingerSwipeUp, .volumeUpKey, .volumeDownKey, .repeatPhrase,
      .spellPhrase, .copyPhrase, .earlierPhrase, .laterPhrase:
      true
    default: false
    }
  }
}
