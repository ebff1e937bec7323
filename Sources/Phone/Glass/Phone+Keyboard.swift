import Feedback

/// The keyboard on the glass, under the finger.
extension Phone {
  /// The keyboard that is up; `nil` where none is.
  private var keyboard: (keyboard: GlassKeyboard, page: KeyboardLayout.Page)? {
    guard let editing = state.editing, let name = editing.page else { return nil }
    let keyboard = GlassKeyboard(editing.composer, model.language)
    return keyboard.layout[name].map { (keyboard, $0) }
  }

  // MARK: The finger

  /// The finger comes down on the key where it was lifted last, at first on the first one.
  mutating func landOnKeyboard() -> [Change] {
    guard let (_, page) = keyboard else { return [.nothing(.noWindow)] }
    let first = Finger(row: 0, column: page.rows.first?.first?.middle ?? 0, isOnKeyboard: true)
    return touchKey(state.editing?.resting ?? first)
  }

  mutating func enterKeyboard(from finger: Finger) -> [Change] {
    touchKey(Finger(row: 0, column: finger.column, isOnKeyboard: true))
  }

  /// Moves by one key. Upward out of the keyboard the finger slides off it, onto the screen.
  mutating func moveOnKeyboard(_ finger: Finger, _ direction: Gesture.Direction) -> [Change] {
    guard let (_, page) = keyboard else { return [.nothing(.noWindow)] }
    var finger = finger
    finger.row = min(finger.row, page.rows.count - 1)
    guard let number = page.nearestKey(to: finger.column, in: finger.row) else { return [.nothing(.nothingThere)] }
    let row = page.rows[finger.row]
    switch direction {
    case .up where finger.row == 0:
      state.editing?.resting = finger
      return put(Finger(row: visibleRows - 1, column: finger.column, isOnKeyboard: false))
    case .up: finger.row -= 1
    case .down where finger.row + 1 < page.rows.count: finger.row += 1
    case .left where number > 0: finger.column = row[number - 1].middle
    case .right where number + 1 < row.count: finger.column = row[number + 1].middle
    case .down, .left, .right: return [.touched(.frame, at: place(of: row[number], in: finger.row, of: page))]
    }
    return touchKey(finger)
  }

  private mutating func touchKey(_ finger: Finger) -> [Change] {
    guard let (_, page) = keyboard else { return [.nothing(.noWindow)] }
    var finger = finger
    finger.row = min(finger.row, page.rows.count - 1)
    guard let number = page.nearestKey(to: finger.column, in: finger.row) else { return [.nothing(.nothingThere)] }
    state.finger = finger
    let key = page.rows[finger.row][number]
    return [.touched(.key(key.key), at: place(of: key, in: finger.row, of: page))]
  }

  /// The keyboard has the lower half of the glass, whatever its rows.
  private func place(of key: KeyboardLayout.Place, in row: Int, of page: KeyboardLayout.Page) -> GlassPlace {
    GlassPlace(
      across: 2 * Double(key.middle) / Double(GlassLayout.width) - 1,
      down: 0.5 + (Double(row) + 0.5) / Double(2 * page.rows.count))
  }

  // MARK: What keys do

  /// The key under the finger does what it does; the finger stays, for keyboards that can't tell of its leaving.
  mutating func pressKeyUnderFinger() -> [Change] {
    guard let finger = state.finger, finger.isOnKeyboard else { return [.nothing(.notTouching)] }
    return press(at: finger)
  }

  mutating func press(at finger: Finger) -> [Change] {
    guard let (keyboard, page) = keyboard else { return [.nothing(.noWindow)] }
    let row = min(finger.row, page.rows.count - 1)
    guard let number = page.nearestKey(to: finger.column, in: row) else { return [.nothing(.nothingThere)] }
    let key = page.rows[row][number].key
    let changes = press(key, on: keyboard)
    guard let next = keyboard.layout.page(after: key, on: page.name), isKeyboardUp, next != page.name,
      key.comesFromAnyWindow || isTyping
    else { return changes.isEmpty ? [.keyboardPage(page.name)] : changes }
    state.editing?.page = next
    return changes + [.keyboardPage(next)]
  }

  private mutating func press(_ key: KeyboardKey, on keyboard: GlassKeyboard) -> [Change] {
    switch key {
    case .function(.hide): return endTyping()
    case .function(.language): return nextTypingMethod()
    case .function(.shift), .function(.page): return []
    case .function(.enter):
      guard isTyping else { return [.nothing(.notTyping)] }
      return enter()
    case .function(.delete):
      guard isTyping else { return [.nothing(.notTyping)] }
      return deleteBefore()
    case .function(.space): return type(" ", on: keyboard)
    case .character(let text): return text.flatMap { type($0, on: keyboard) }
    }
  }

  private mutating func type(_ character: Character, on keyboard: GlassKeyboard) -> [Change] {
    guard isTyping else { return [.nothing(.notTyping)] }
    // Where the keys of the glass type otherwise than those of the PC, they do so without memory.
    let isSame = state.editing?.composer.method == keyboard.method
    return typeByComposer(character, isSame ? nil : keyboard.method.composer)
  }

  /// The next method of the phone's language, from now on, in all edit boxes; numbers and passwords stay as they are.
  private mutating func nextTypingMethod() -> [Change] {
    guard let editing = state.editing, let box = elements.first(where: { $0.key == editing.key }) else {
      return [.nothing(.notTyping)]
    }
    let field = box.element.field
    guard !field.isNumeric, !field.isPassword else { return [.typingMethod(.direct)] }
    let methods = TypingMethod.methods(of: model.language)
    let here = editing.braille == nil ? methods.firstIndex(of: editing.composer.method) : nil
    let next = methods[here.map { ($0 + 1) % methods.count } ?? 0]
    state.values[TypingWay.Value.method] = .text(next.rawValue)
    state.editing?.setWay(.method(next), model.language)
    refresh()
    guard editing.page != .letters else { return [.typingMethod(next)] }
    state.editing?.page = .letters
    return [.typingMethod(next), .keyboardPage(.letters)]
  }
}

extension KeyboardKey {
  /// Whether it does something although the box being edited has lost the focus.
  fileprivate var comesFromAnyWindow: Bool {
    switch self {
    case .function(.shift), .function(.page): true
    case .function, .character: false
    }
  }
}
