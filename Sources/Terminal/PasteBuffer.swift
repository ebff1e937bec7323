/// A bracketed paste while it comes in: everything from `ESC [200~` to `ESC [201~`.
struct PasteBuffer: Hashable, Sendable {
  /// The most that is kept, in bytes; what is beyond is read and dropped. A long lesson has some 20,000.
  static let largest = 262_144

  private static let ending = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the ending the last bytes may be.
  private var matched = 0

  /// Takes a byte; `true` when it was the last.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.ending[matched] {
      matched += 1
      guard matched == Self.ending.count else { return false }
      matched = 0
      return true
    }
    // The ending starts with the only ESC in it, so a match can only begin anew at this byte.
    keep(Self.ending[..<matched])
    matched = 0
    if byte == Self.ending[0] { matched = 1 } else { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: some Sequence<UInt8>) {
    for byte in more where bytes.count < Self.largest { bytes.append(byte) }
  }

  /// The text: in NFC, one kind of line end, no other controls than tabs; bytes that are no UTF-8 become U+FFFD.
  var text: String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes[..<wholeCount], as: UTF8.self).inNormalForm.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !isAfterReturn { scalars.append(scalar) }
      case "\t": scalars.append(scalar)
      default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// How many bytes make whole characters, where the paste was cut for its size.
  private var wholeCount: Int {
    guard bytes.count == Self.largest else { return bytes.count }
    let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    guard start < bytes.endIndex, bytes.count - start < 4, bytes[start] >= 0xC0 else { return bytes.count }
    return start
  }
}
