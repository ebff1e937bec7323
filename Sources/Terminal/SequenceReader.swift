internal import Keys

/// What a complete sequence means.
struct SequenceReader {
  /// The level decides where bytes mean two things.
  let level: KeyboardLevel
  let sequence: ControlSequence
  let final: UInt8

  enum Meaning {
    case inputs([KeyboardInput])
    case pasteBegins
  }

  /// The meaning; a sequence nobody knows is one unknown key.
  func meaning() -> Meaning {
    if sequence.isPrivate { return .inputs(escapeBefore + [.answer(answer)]) }
    guard let numbers = sequence.numbers else { return unknown }
    let ending = Character(Unicode.Scalar(final))
    guard sequence.introducer == 0x5B else { return single(ending, modifiers: numbers.last?.first ?? nil) }
    let first = numbers.first?.first ?? nil
    switch (ending, first) {
    case ("u", _): return coded(numbers)
    case ("~", 27) where numbers.count >= 3: return coded([numbers[2], numbers[1]])
    case ("~", 200): return .pasteBegins
    case ("~", let number?), ("$", let number?), ("^", let number?), ("@", let number?):
      return numbered(number, ending, field(1, of: numbers))
    // `ESC [row;columnR` tells where the cursor is; F3 with modifiers always has row 1.
    case ("R", let row?) where row != 1: return .inputs(escapeBefore + [.answer(.other)])
    default: return lettered(ending, numbers)
    }
  }

  private func field(_ index: Int, of numbers: [[Int?]]) -> [Int?] { index < numbers.count ? numbers[index] : [] }

  /// A second ESC that turned out not to be Alt was the Escape key.
  private var escapeBefore: [KeyboardInput] { sequence.isDoubled ? [.key(Key(.escape))] : [] }

  private var unknown: Meaning { .inputs(escapeBefore + [.key(Key(.unknown))]) }

  private var answer: TerminalAnswer {
    guard sequence.body.first == 0x3F else { return .other }
    switch final {
    case 0x75: return .kittyFlags((sequence.numbers?.first?.first ?? 0) ?? 0)
    case 0x63: return .deviceAttributes
    default: return .other
    }
  }

  /// `ESC O x`, `ESC O m x`.
  private func single(_ ending: Character, modifiers: Int?) -> Meaning {
    if sequence.isDoubled, let row = KeySequences.row("\u{1B}O\(ending)", at: level) {
      return key(row, HeldModifiers(modifiers), .press, alt: [])
    }
    guard let row = KeySequences.row("O\(ending)", at: level) else { return unknown }
    return key(row, HeldModifiers(modifiers), .press)
  }

  /// `ESC [n~`, `ESC [n;m~`, and rxvt's other endings.
  private func numbered(_ number: Int, _ ending: Character, _ held: [Int?]) -> Meaning {
    guard var row = KeySequences.row("[\(number)~", at: level),
      let more = KeySequences.modifiersOfEnding[ending]
    else { return unknown }
    row.modifiers.formUnion(more)
    return key(row, HeldModifiers(held.first ?? nil), KeyPhase.of(held))
  }

  /// `ESC [x`, `ESC [1;mx`.
  private func lettered(_ ending: Character, _ numbers: [[Int?]]) -> Meaning {
    if numbers.isEmpty, KeySequences.reports.contains("[\(ending)") {
      return .inputs(escapeBefore + [.answer(.other)])
    }
    let modified = numbers.isEmpty ? nil : KeySequences.row("[1\(ending)", at: level)
    guard let row = modified ?? KeySequences.row("[\(ending)", at: level) else { return unknown }
    let held = field(1, of: numbers)
    return key(row, HeldModifiers(held.first ?? nil), KeyPhase.of(held))
  }

  private func key(
    _ row: KeySequenceRow, _ held: HeldModifiers, _ phase: Key.Phase, alt: Key.Modifiers = .alt
  ) -> Meaning {
    let doubled = sequence.isDoubled ? alt : []
    let place = level == .extended ? KeyCodes.place(of: row.symbol) : nil
    let modifiers = row.modifiers.union(held.modifiers).union(doubled)
    return .inputs([.key(Key(row.symbol, modifiers, phase: phase, physical: place))])
  }

  private func coded(_ numbers: [[Int?]]) -> Meaning {
    let (codes, held) = (field(0, of: numbers), field(1, of: numbers))
    let key = CodedKey(
      code: (codes.first ?? nil) ?? 0, shifted: codes.count > 1 ? codes[1] : nil,
      onUSBoard: codes.count > 2 ? codes[2] : nil, held: HeldModifiers(held.first ?? nil), phase: KeyPhase.of(held),
      text: field(2, of: numbers).compactMap(\.self))
    return .inputs(escapeBefore + key.keys(at: level).map { .key($0) })
  }
}

/// The number that tells modifiers: 1 and a bit for each.
struct HeldModifiers: Hashable {
  /// Those that a key tells. Caps Lock (64) and Num Lock (128) are states, not held; hyper and meta are on no board.
  var modifiers: Key.Modifiers
  /// Caps Lock is on.
  var isCapsLocked: Bool

  init(_ number: Int?) {
    let bits = max(0, (number ?? 1) - 1)
    modifiers = Key.Modifiers(rawValue: UInt8(bits & 15))
    isCapsLocked = bits & 64 != 0
  }
}

/// The number that tells what the finger did, behind the modifiers.
enum KeyPhase {
  static func of(_ held: [Int?]) -> Key.Phase {
    switch held.count > 1 ? held[1] : nil {
    case 2: .repeated
    case 3: .release
    default: .press
    }
  }
}
