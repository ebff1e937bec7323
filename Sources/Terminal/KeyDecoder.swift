public import Keys

/// Makes keys of the bytes that a terminal sends: a pure value, which knows no clock and no terminal.
///
/// Bytes may come in any pieces, and be any bytes: what is no key is one `unknown` key, and memory is bounded. It waits
/// where a sequence isn't whole yet; whoever feeds it looks at `pendingMilliseconds` and calls `timePassed()`.
public struct KeyDecoder: Hashable, Sendable {
  /// What the terminal can tell; some bytes mean one key in the plain level and another in the extended one.
  public var level: KeyboardLevel

  /// The byte of the Backspace key, which the terminal's settings tell: 0x7F, on some 0x08.
  public var backspace: UInt8

  private var state = State.ground

  /// A paste that is coming in. Beside the state, so that it grows in place.
  private var paste: PasteBuffer?

  private enum State: Hashable {
    case ground
    /// One ESC, or two.
    case escape(isDoubled: Bool)
    case sequence(ControlSequence)
    /// `ESC [[`: the Linux console's F1 to F5.
    case console
    /// A sequence longer than any key's, up to its end.
    case overlong
    case character(ScalarBytes, isAlt: Bool)
    /// Konsole puts `18 @ s` before a key with Super; how many of the three have come.
    case superPrefix(count: Int)
    /// `ESC ]`, `ESC P`, `ESC _`: Alt with that key, or the start of a terminal's answer.
    case opening(UInt8)
    /// Inside such an answer.
    case answer(hasEscape: Bool)
  }

  /// How long bytes are waited for, in milliseconds.
  private enum Wait {
    /// On a local terminal no sequence was ever seen split; so this is how late a lone Escape is.
    static let escape = 30
    /// Over a network a sequence may be split. Nobody types its first half.
    static let sequence = 300
    static let paste = 5000
  }

  /// A decoder with nothing read.
  public init(level: KeyboardLevel = .plain, backspace: UInt8 = 0x7F) {
    self.level = level
    self.backspace = backspace
  }

  /// How long to wait for more bytes before `timePassed()` is called, in milliseconds; `nil` where nothing is waited
  /// for.
  public var pendingMilliseconds: Int? {
    if paste != nil { return Wait.paste }
    return switch state {
    case .ground: nil
    case .escape, .superPrefix, .opening: Wait.escape
    case .sequence, .console, .overlong, .character, .answer: Wait.sequence
    }
  }

  /// Takes bytes as they came, and gives what is whole.
  public mutating func take(_ bytes: some Sequence<UInt8>) -> [KeyboardInput] {
    var found: [KeyboardInput] = []
    for byte in bytes { take(byte, &found) }
    return found
  }

  /// No byte came for as long as was to be waited: what is pending stands for itself.
  public mutating func timePassed() -> [KeyboardInput] {
    defer { (state, paste) = (.ground, nil) }
    return paste.map { [.pasted($0.text)] } ?? abandoned
  }

  /// What the pending bytes mean when nothing follows that belongs to them.
  private var abandoned: [KeyboardInput] {
    switch state {
    case .ground: []
    case .escape(let isDoubled): Array(repeating: .key(Key(.escape)), count: isDoubled ? 2 : 1)
    case .sequence(let sequence):
      (sequence.isDoubled ? [.key(Key(.escape))] : [])
        + [sequence.body.isEmpty ? Self.alt(sequence.introducer) : .key(Key(.unknown))]
    case .console: [Self.alt(0x5B), .key(Key(.character("[")))]
    case .overlong, .character: [.key(Key(.unknown))]
    case .superPrefix(let count): Array(Self.superPrefix.prefix(count))
    case .opening(let byte): [Self.alt(byte)]
    case .answer: [.answer(.other)]
    }
  }

  private mutating func take(_ byte: UInt8, _ found: inout [KeyboardInput]) {
    if let isWhole = paste?.take(byte) {
      if isWhole { found += timePassed() }
      return
    }
    switch state {
    case .ground: begin(byte, &found)
    case .escape(let isDoubled): takeAfterEscape(byte, isDoubled: isDoubled, &found)
    case .sequence(let sequence): take(byte, into: sequence, &found)
    case .console:
      guard (0x20...0x7E).contains(byte) else { return restart(byte, &found) }
      state = .ground
      let row = KeySequences.row("[[\(Character(Unicode.Scalar(byte)))", at: level)
      found.append(.key(row.map { Key($0.symbol, $0.modifiers) } ?? Key(.unknown)))
    case .overlong:
      guard (0x20...0x7E).contains(byte) else { return restart(byte, &found) }
      if byte >= 0x40 { finish(abandoned, &found) }
    case .character(var bytes, let isAlt):
      switch bytes.take(byte) {
      case .unfinished: state = .character(bytes, isAlt: isAlt)
      case .character(let scalar): finish([.key(Self.key(scalar, isAlt: isAlt))], &found)
      case .broken: restart(byte, &found)
      }
    case .superPrefix(let count):
      if count < Self.superPrefixBytes.count {
        guard byte == Self.superPrefixBytes[count] else { return restart(byte, &found) }
        state = .superPrefix(count: count + 1)
      } else {
        guard (0x21...0x7E).contains(byte) else { return restart(byte, &found) }
        finish([.key(Self.key(Unicode.Scalar(byte), .superKey))], &found)
      }
    case .opening(let first):
      guard Self.openings[first]?.contains(byte) == true else { return restart(byte, &found) }
      state = .answer(hasEscape: false)
    case .answer(let hasEscape): takeInsideAnswer(byte, hasEscape: hasEscape, &found)
    }
  }

  private mutating func finish(_ inputs: [KeyboardInput], _ found: inout [KeyboardInput]) {
    found += inputs
    state = .ground
  }

  /// What was pending stands for itself, and the byte begins anew.
  private mutating func restart(_ byte: UInt8, _ found: inout [KeyboardInput]) {
    finish(abandoned, &found)
    begin(byte, &found)
  }

  private mutating func begin(_ byte: UInt8, _ found: inout [KeyboardInput]) {
    switch byte {
    case 0x1B: state = .escape(isDoubled: false)
    case 0x18: state = .superPrefix(count: 1)
    case 0x20...0x7E: found.append(.key(Key(.typing(Unicode.Scalar(byte)))))
    case 0x80...: begin(character: byte, isAlt: false, &found)
    default: found.append(.key(ControlBytes.key(byte, isAlt: false, backspace: backspace)))
    }
  }

  private mutating func begin(character byte: UInt8, isAlt: Bool, _ found: inout [KeyboardInput]) {
    if let bytes = ScalarBytes(first: byte) {
      state = .character(bytes, isAlt: isAlt)
    } else {
      finish([.key(Key(.unknown))], &found)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, isDoubled: Bool, _ found: inout [KeyboardInput]) {
    if byte == 0x5B || byte == 0x4F {
      state = .sequence(ControlSequence(byte, isDoubled: isDoubled))
      return
    }
    // Two ESC before anything else: the first was the Escape key.
    if isDoubled { found.append(.key(Key(.escape))) }
    switch byte {
    case 0x1B: state = .escape(isDoubled: true)
    case 0x80...: begin(character: byte, isAlt: true, &found)
    default:
      if Self.openings[byte] != nil { state = .opening(byte) } else { finish([alt(byte)], &found) }
    }
  }

  private func alt(_ byte: UInt8) -> KeyboardInput {
    guard byte < 0x20 || byte == 0x7F else { return Self.alt(byte) }
    return .key(ControlBytes.key(byte, isAlt: true, backspace: backspace))
  }

  private mutating func take(_ byte: UInt8, into sequence: ControlSequence, _ found: inout [KeyboardInput]) {
    if byte == 0x5B, sequence.introducer == 0x5B, sequence.body.isEmpty {
      if sequence.isDoubled { found.append(.key(Key(.escape))) }
      state = .console
      return
    }
    switch sequence.continuation(byte) {
    case .breaks: restart(byte, &found)
    case .takes:
      var longer = sequence
      state = longer.take(byte) ? .sequence(longer) : .overlong
    case .ends:
      switch SequenceReader(level: level, sequence: sequence, final: byte).meaning() {
      case .inputs(let inputs): finish(inputs, &found)
      case .pasteBegins:
        if sequence.isDoubled { found.append(.key(Key(.escape))) }
        (state, paste) = (.ground, PasteBuffer())
      }
    }
  }

  private mutating func takeInsideAnswer(_ byte: UInt8, hasEscape: Bool, _ found: inout [KeyboardInput]) {
    switch (byte, hasEscape) {
    case (0x5C, true), (0x07, false), (0x18, false), (0x1A, false): finish(abandoned, &found)
    case (0x1B, false): state = .answer(hasEscape: true)
    case (_, true):
      finish(abandoned, &found)
      takeAfterEscape(byte, isDoubled: false, &found)
    default: break
    }
  }
}

extension KeyDecoder {
  private static let superPrefixBytes = Array("\u{18}@s".utf8)

  /// The keys that the bytes of Konsole's Super are by themselves.
  private static let superPrefix: [KeyboardInput] = [
    .key(Key(.character("x"), .control)), .key(Key(.character("@"))), .key(Key(.character("s"))),
  ]

  /// Bytes that begin a terminal's answer after ESC, and what the answer then goes on with. Without it they are keys.
  private static let openings: [UInt8: [UInt8]] = [
    UInt8(ascii: "]"): Array("0123456789".utf8),
    UInt8(ascii: "P"): Array("0123456789>+!$|".utf8),
    UInt8(ascii: "_"): Array("G".utf8),
  ]

  private static func alt(_ byte: UInt8) -> KeyboardInput { .key(key(Unicode.Scalar(byte), .alt)) }

  /// A key with a modifier: a capital is the small letter with Shift, so that Alt+H has one name everywhere.
  private static func key(_ scalar: Unicode.Scalar, _ modifier: Key.Modifiers) -> Key {
    let small = Key.Symbol.small(scalar)
    return Key(small.symbol, small.isUnchanged ? modifier : modifier.union(.shift))
  }

  private static func key(_ scalar: Unicode.Scalar, isAlt: Bool) -> Key {
    guard scalar.isTypeable else { return Key(.unknown) }
    return isAlt ? key(scalar, .alt) : Key(.typing(scalar))
  }
}
