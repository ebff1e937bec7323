/// A character in UTF-8 while its bytes come in.
struct ScalarBytes: Hashable, Sendable {
  private var value: UInt32
  private var missing: Int
  /// What the second byte may be: narrower after some first bytes, so that no character has two spellings.
  private var allowed: ClosedRange<UInt8>

  /// Starts with a byte; `nil` where no character starts with it.
  init?(first byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: (value, missing, allowed) = (UInt32(byte & 0x1F), 1, 0x80...0xBF)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      allowed = byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      allowed = byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF
    default: return nil
    }
  }

  /// What a byte makes of it.
  enum Progress { case unfinished, character(Unicode.Scalar), broken }

  /// Takes the next byte. `broken`: the byte is not part of it.
  mutating func take(_ byte: UInt8) -> Progress {
    guard allowed.contains(byte) else { return .broken }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    guard missing == 0 else { return .unfinished }
    return Unicode.Scalar(value).map(Progress.character) ?? .broken
  }
}
