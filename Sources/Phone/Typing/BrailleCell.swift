/// A braille cell of six dots: 1 2 3 down the left side, 4 5 6 down the right.
public struct BrailleCell: OptionSet, Hashable, Sendable, Codable {
  /// Dot 1 is bit 0, dot 6 bit 5, as in Unicode's braille patterns.
  public let rawValue: UInt8

  /// A cell from its bits; only the lower six count.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x3F }

  /// A cell by its dots, each 1 to 6; other numbers are no dots.
  public init(_ dots: some Sequence<Int>) {
    self.init(rawValue: dots.reduce(0) { (1...6).contains($1) ? $0 | 1 << UInt8($1 - 1) : $0 })
  }

  /// The cell without dots.
  public static let blank: BrailleCell = []

  /// Its dots, in order.
  public var dots: [Int] { (1...6).filter { rawValue & 1 << UInt8($0 - 1) != 0 } }

  /// Its braille pattern in Unicode, U+2800 to U+283F.
  public var pattern: Character { Unicode.Scalar(0x2800 + UInt32(rawValue)).map { Character($0) } ?? " " }

  /// Cells as braille codes are written: the digits of the dots, cells apart by `-`; what is no dot is passed over.
  static func reading(_ text: some StringProtocol) -> [BrailleCell] {
    text.split(separator: "-").map { BrailleCell($0.compactMap(\.wholeNumberValue)) }
  }
}
