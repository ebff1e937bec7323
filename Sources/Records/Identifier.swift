internal import Foundation

/// Sixteen bytes that nothing else in the world shares: an RFC 9562 UUID.
struct Identifier: Hashable, Sendable {
  /// The bytes, the most significant first, as they lie in the file.
  let data: Data

  /// An identifier out of a file; `nil` where it hasn't sixteen bytes.
  init?(_ data: Data) {
    guard data.count == 16 else { return nil }
    self.data = data
  }

  /// An identifier as ``text`` wrote it; `nil` where it hasn't 32 hexadecimal digits.
  init?(text: String) {
    let digits = text.utf8.compactMap(Self.value)
    guard digits.count == 32, text.utf8.count == 32 else { return nil }
    data = Data(stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  /// Of a hexadecimal digit, by its byte: a segment has thousands of identifiers.
  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// 32 hexadecimal digits.
  var text: String { data.hexadecimal }

  /// Version 7: 48 bits of milliseconds, then 74 random bits. So identifiers sort as they were made.
  init(milliseconds: Int64) {
    let moment = UInt64(clamping: milliseconds) << 16
    self.init(
      high: moment | 0x7000 | UInt64.random(in: 0...0x0FFF),
      low: 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF))
  }

  /// Version 4: 122 random bits. It tells nothing of when or where.
  static func random() -> Identifier { random(beginning: 0...lastBeginning) }

  /// The same, and above another one by its first 48 bits. So many may follow each other as will ever be wanted: each
  /// leaves half of what is above it, on average.
  static func random(above other: Identifier) -> Identifier {
    let beginning = other.data.prefix(6).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return random(beginning: min(beginning + 1, lastBeginning)...lastBeginning)
  }

  private static let lastBeginning: UInt64 = 0xFFFF_FFFF_FFFF

  private static func random(beginning: ClosedRange<UInt64>) -> Identifier {
    Identifier(
      high: UInt64.random(in: beginning) << 16 | 0x4000 | UInt64.random(in: 0...0x0FFF),
      low: 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF))
  }

  /// Under which classes' plans stand in the log, on every PC alike: the bytes of "voiceclass plans".
  static let plans = Identifier(high: 0x766F_6963_6563_6C61, low: 0x7373_2070_6C61_6E73)

  private init(high: UInt64, low: UInt64) {
    data = [high, low].reduce(into: Data()) { data, half in
      withUnsafeBytes(of: half.bigEndian) { data.append(contentsOf: $0) }
    }
  }
}
