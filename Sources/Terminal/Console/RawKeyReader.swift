/// Takes the bytes of the console's medium-raw mode apart: which key, and whether it went down.
///
/// A code under 128 is one byte, with the high bit when the key is let go. Any other is three: 0 or 0x80, then the upper
/// and the lower seven bits, each with the high bit set (Linux, `drivers/tty/vt/keyboard.c`, `kbd_keycode`).
struct RawKeyReader: Hashable, Sendable {
  /// A key that went down or up.
  struct Change: Hashable, Sendable {
    /// Its code, 1 to `largestCode`.
    var code: UInt16
    var isDown: Bool
  }

  /// The kernel's `KEY_MAX`.
  static let largestCode: UInt16 = 0x2FF

  private enum State: Hashable {
    case ground
    case long(isDown: Bool)
    case half(isDown: Bool, upper: UInt8)
  }

  private var state = State.ground

  /// Whether a code of three bytes has begun.
  var isPending: Bool { state != .ground }

  /// Takes a byte. Where bytes were lost, what can't be a code is passed over, and the next key is read rightly.
  mutating func take(_ byte: UInt8) -> Change? {
    switch state {
    case .ground: return begin(byte)
    case .long(let isDown):
      // A code that fits into seven bits has one byte, so nothing under 1 << 7 comes here.
      guard byte & 0x80 != 0, (1...UInt8(Self.largestCode >> 7)).contains(byte & 0x7F) else { return begin(byte) }
      state = .half(isDown: isDown, upper: byte & 0x7F)
      return nil
    case .half(let isDown, let upper):
      guard byte & 0x80 != 0 else { return begin(byte) }
      state = .ground
      return Change(code: UInt16(upper) << 7 | UInt16(byte & 0x7F), isDown: isDown)
    }
  }

  /// Forgets what has begun.
  mutating func forget() { state = .ground }

  private mutating func begin(_ byte: UInt8) -> Change? {
    guard byte & 0x7F != 0 else {
      state = .long(isDown: byte == 0)
      return nil
    }
    state = .ground
    return Change(code: UInt16(byte & 0x7F), isDown: byte & 0x80 == 0)
  }
}
