/// A sequence as far as it has been read: `ESC [` or `ESC O`, numbers, and at last a final byte.
struct ControlSequence: Hashable, Sendable {
  /// The longest that is kept. The Kitty protocol's longest key with its text is under 60 bytes.
  static let longest = 128

  /// `[` or `O`.
  let introducer: UInt8
  /// Another ESC came before: Alt in PuTTY and rxvt, or a lone Escape just before.
  let isDoubled: Bool
  /// What came after the introducer, without the final byte.
  private(set) var body: [UInt8] = []

  init(_ introducer: UInt8, isDoubled: Bool) {
    self.introducer = introducer
    self.isDoubled = isDoubled
  }

  /// How a byte goes on with it.
  enum Continuation { case takes, ends, breaks }

  /// Whether a byte belongs to it.
  func continuation(_ byte: UInt8) -> Continuation {
    switch byte {
    // rxvt ends Shift with a numbered key in `$`, which the standard keeps for the middle.
    case 0x24 where introducer == 0x5B && !isPrivate && endsInDigit: .ends
    case 0x20...0x2F where introducer == 0x5B && !body.isEmpty: .takes
    case 0x30...0x3F: .takes
    case 0x40...0x7E: .ends
    default: .breaks
    }
  }

  /// Takes a byte; `false` when there is no room for it.
  mutating func take(_ byte: UInt8) -> Bool {
    guard body.count < Self.longest else { return false }
    body.append(byte)
    return true
  }

  /// Private to terminals: answers and reports, never keys.
  var isPrivate: Bool { body.first.map { (0x3C...0x3F).contains($0) } ?? false }

  private var endsInDigit: Bool { body.last.map { (0x30...0x39).contains($0) } ?? false }

  /// The numbers between `;`, each with its parts between `:`; `nil` for a part left empty. `nil` where there is
  /// anything but numbers, or one that no key or answer needs.
  var numbers: [[Int?]]? {
    let digits = isPrivate ? body.dropFirst() : body[...]
    if digits.isEmpty { return [] }
    var numbers: [[Int?]] = [[nil]]
    for byte in digits {
      let (field, part) = (numbers.count - 1, numbers[numbers.count - 1].count - 1)
      switch byte {
      case 0x3B: numbers.append([nil])
      case 0x3A: numbers[field].append(nil)
      case 0x30...0x39:
        let number = (numbers[field][part] ?? 0) * 10 + Int(byte - 0x30)
        guard number <= 0x10FFFF else { return nil }
        numbers[field][part] = number
      default: return nil
      }
    }
    return numbers
  }
}
