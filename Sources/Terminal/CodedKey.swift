internal import Keys

/// A key that came as a number: `CSI code:shifted:US ; modifiers:phase ; text u`, or `CSI 27 ; modifiers ; code ~`.
struct CodedKey: Hashable {
  /// The character that the key has without Shift, or a code of the protocol's own; 0 for text without a key.
  var code: Int
  /// What it has with Shift, where the terminal tells.
  var shifted: Int?
  /// What it would have on a US board, where that differs and the terminal tells.
  var onUSBoard: Int?
  var held: HeldModifiers
  var phase: Key.Phase
  /// What it typed.
  var text: [Int]

  /// The keys: one, but for text of several code points.
  func keys(at level: KeyboardLevel) -> [Key] {
    if let row = KeyCodes.row(code), !(isTyping && isCharacter(row.symbol) && !typed.isEmpty) {
      let own = KeyCodes.modifierAlone[row.symbol] ?? []
      let modifiers = held.modifiers.subtracting(own)
      return [Key(row.symbol, modifiers, phase: phase, physical: level == .extended ? row.physical : nil)]
    }
    let place = level == .extended ? physical : nil
    if isTyping, !typed.isEmpty {
      return typed.enumerated().map {
        Key(.typing($0.element), phase: phase, physical: $0.offset == 0 ? place : nil)
      }
    }
    guard let (symbol, modifiers) = named else { return [Key(.unknown, held.modifiers, phase: phase)] }
    return [Key(symbol, modifiers, phase: phase, physical: place)]
  }

  private func isCharacter(_ symbol: Key.Symbol) -> Bool { if case .character = symbol { true } else { false } }

  private var isTyping: Bool { held.modifiers.isDisjoint(with: [.alt, .control, .superKey]) }

  /// The text in NFC, without what is no character.
  private var typed: [Unicode.Scalar] {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) })
    return String(scalars).inNormalForm.unicodeScalars.filter(\.isTypeable)
  }

  private var physical: UInt16? {
    if let row = KeyCodes.row(code) { return row.physical }
    return scalar(onUSBoard ?? code).flatMap { KeyCodes.place(of: Character($0)) }
  }

  private func scalar(_ code: Int?) -> Unicode.Scalar? {
    guard let code, !KeyCodes.functional.contains(code), let number = UInt32(exactly: code) else { return nil }
    return Unicode.Scalar(number).flatMap { $0.isTypeable ? $0 : nil }
  }

  /// The character of the key, where no text came with it.
  private var named: (Key.Symbol, Key.Modifiers)? {
    guard let scalar = scalar(code) else { return nil }
    let hasShift = held.modifiers.contains(.shift)
    guard isTyping else {
      // On a Hindi board Alt+H must be Alt+H still.
      let command = scalar.isASCII ? scalar : self.scalar(onUSBoard) ?? scalar
      let small = Key.Symbol.small(command)
      if !scalar.properties.isAlphabetic, hasShift, let shifted = self.scalar(shifted), small.isUnchanged {
        return (.typing(shifted), held.modifiers.subtracting(.shift))
      }
      return (small.symbol, small.isUnchanged ? held.modifiers : held.modifiers.union(.shift))
    }
    let upper = Key.Symbol.capital(scalar)
    if hasShift {
      return (self.scalar(shifted).map(Key.Symbol.typing) ?? upper, held.modifiers.subtracting(.shift))
    }
    return (held.isCapsLocked ? upper : .typing(scalar), held.modifiers)
  }
}

extension Key.Symbol {
  /// The key that types a code point. One is always one key: a mark typed after its letter is a key of its own, since
  /// whoever edits joins them, and the letter has long been heard.
  static func typing(_ scalar: Unicode.Scalar) -> Key.Symbol {
    if scalar == " " { return .space }
    // A few code points, such as क़ in one, are two in NFC; the character is one all the same.
    let text = String(scalar).inNormalForm
    return text.count == 1 ? .character(Character(text)) : .character(Character(scalar))
  }

  /// The small letter of a key, and whether it was small already or no letter.
  static func small(_ scalar: Unicode.Scalar) -> (symbol: Key.Symbol, isUnchanged: Bool) {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard small.count == 1, let only = small.first else { return (.typing(scalar), true) }
    return (.typing(only), only == scalar)
  }

  /// The capital of a key, or itself.
  static func capital(_ scalar: Unicode.Scalar) -> Key.Symbol {
    let capital = scalar.properties.uppercaseMapping.unicodeScalars
    guard capital.count == 1, let only = capital.first else { return .typing(scalar) }
    return .typing(only)
  }
}

extension Unicode.Scalar {
  /// Something that a key can type: no control, no private code, no hole in Unicode's design.
  var isTypeable: Bool {
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse: false
    default: !properties.isNoncharacterCodePoint
    }
  }
}
