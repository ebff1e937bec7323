internal import Keys

/// Makes keys of what a window hears: a pure value, which knows no window and no clock.
///
/// A key that types comes as its press, with the text right after it; a press without text waits for the next one, as
/// accents do. Text without a press is of an input method. A release is of the key as it was pressed.
struct WindowKeyDecoder: Hashable, Sendable {
  private enum Waiting: Hashable {
    case nothing
    /// A press whose text comes next, if it has any.
    case text(KeyboardNews.Press)
    /// What comes next belongs to a key that was told already.
    case echo
  }

  private var waiting = Waiting.nothing
  /// The keys that are down, and as what each was pressed.
  private var held: [UInt32: Key?] = [:]

  /// Takes what came, in its order.
  mutating func take(_ news: KeyboardNews) -> [Key] {
    switch news {
    case .down(let press): return settle() + down(press)
    case .up(let scancode):
      let found = settle()
      guard let key = held.removeValue(forKey: scancode) ?? nil else { return found }
      return found + [key.letGo]
    case .text(let text): return take(text: text)
    case .focusLost: return settle() + letAllGo()
    }
  }

  /// Nothing more came along with the last press.
  mutating func settle() -> [Key] {
    defer { waiting = .nothing }
    guard case .text(let press) = waiting else { return [] }
    return keep(keys(of: press, text: []), of: press)
  }

  private mutating func letAllGo() -> [Key] {
    defer { held = [:] }
    return held.sorted { $0.key < $1.key }.compactMap { $0.value?.letGo }
  }

  private mutating func down(_ press: KeyboardNews.Press) -> [Key] {
    if press.isRepeat || held[press.scancode] != nil {
      waiting = .echo
      guard var key = held[press.scancode] ?? nil, key.symbol.repeatsWhileHeld, countWithoutModifiers == 1 else {
        return []
      }
      key.phase = .repeated
      return [key]
    }
    guard let place = press.place, let symbol = KeyPlaces.symbol(at: place), symbol != .space else {
      waiting = .text(press)
      return []
    }
    waiting = .echo
    let own = Self.modifierAlone[symbol] ?? []
    return keep([Key(symbol, press.held.modifiers.subtracting(own), physical: place)], of: press)
  }

  private mutating func take(text: String) -> [Key] {
    defer { waiting = .nothing }
    let scalars = Array(text.inNormalForm.unicodeScalars.filter(\.isTypeable))
    switch waiting {
    case .echo: return []
    case .text(let press): return keep(keys(of: press, text: scalars), of: press)
    case .nothing:
      // While Alt or Ctrl is down, what comes as text is a command's letter.
      let isCommand = held.values.contains { $0?.symbol == .alt || $0?.symbol == .control }
      return isCommand ? [] : scalars.map { Key(.typing($0)) }
    }
  }

  private mutating func keep(_ keys: [Key], of press: KeyboardNews.Press) -> [Key] {
    held[press.scancode] = .some(keys.first)
    return keys
  }

  /// More than one is a chord, in which nothing repeats.
  private var countWithoutModifiers: Int { held.values.count { $0?.symbol.isModifier == false } }

  private static let modifierAlone: [Key.Symbol: Key.Modifiers] = [
    .shift: .shift, .control: .control, .alt: .alt, .superKey: .superKey,
  ]
}

// MARK: - What a key means

extension WindowKeyDecoder {
  /// The keys of a press that may type: one, but for a key that types several code points; none for an accent that waits.
  private func keys(of press: KeyboardNews.Press, text: [Unicode.Scalar]) -> [Key] {
    let modifiers = press.held.modifiers
    let isCommand = !modifiers.isDisjoint(with: [.alt, .control, .superKey])
    if isCommand, !isAltGrText(text, of: press) { return [command(press, text, modifiers)] }
    if let symbol = press.place.flatMap(KeyPlaces.keypadSymbol), text.isEmpty {
      return [Key(symbol, modifiers, physical: press.place)]
    }
    if press.isSpace, text.isEmpty || text == [" "] {
      return [Key(.space, modifiers.intersection(.shift), physical: press.place)]
    }
    if text.isEmpty, press.place == nil { return [Key(.unknown, modifiers)] }
    return text.enumerated().map { Key(.typing($0.element), physical: $0.offset == 0 ? press.place : nil) }
  }

  /// Whether the right Alt chose another character of the layout: then it is AltGr, and the key types.
  private func isAltGrText(_ text: [Unicode.Scalar], of press: KeyboardNews.Press) -> Bool {
    guard press.held.mayBeAltGr, text.count == 1, let typed = text.first, typed != " " else { return false }
    if !typed.isASCII { return typed.small != press.character?.small }
    return !press.held.modifiers.contains(.shift) && typed.small != press.character?.small
  }

  /// A key held with Alt or Ctrl: a letter is small, and of the US board where the layout has none of those that keys are
  /// named by. On a Hindi board Alt+H must be Alt+H still, as on the console.
  private func command(_ press: KeyboardNews.Press, _ text: [Unicode.Scalar], _ modifiers: Key.Modifiers) -> Key {
    if press.isSpace { return Key(.space, modifiers, physical: press.place) }
    if let symbol = press.place.flatMap(KeyPlaces.keypadSymbol) { return Key(symbol, modifiers, physical: press.place) }
    let onUSBoard = press.place.flatMap(Board.character)?.unicodeScalars.first
    let own = press.character.flatMap { $0.isASCII ? $0 : nil }
    guard let scalar = own ?? onUSBoard ?? press.character else {
      return Key(.unknown, modifiers, physical: press.place)
    }
    if modifiers.contains(.shift), !scalar.properties.isAlphabetic,
      let shifted = text.first(where: \.isASCII) ?? (own == onUSBoard ? Self.shifted[scalar] : nil)
    {
      return Key(.typing(shifted), modifiers.subtracting(.shift), physical: press.place)
    }
    return Key(.typing(scalar.small), modifiers, physical: press.place)
  }

  /// What Shift makes of the keys of a US board that are no letters; with Ctrl no text tells.
  private static let shifted = Dictionary(
    zip("1234567890-=[];'`\\,./".unicodeScalars, "!@#$%^&*()_+{}:\"~|<>?".unicodeScalars),
    uniquingKeysWith: { first, _ in first })
}

extension KeyboardNews.Press {
  fileprivate var place: UInt16? { BoardPlaces.place(scancode) }
  fileprivate var isSpace: Bool { place.flatMap(KeyPlaces.symbol) == .space }
}

extension Key {
  fileprivate var letGo: Key {
    var key = self
    key.phase = .release
    return key
  }
}
