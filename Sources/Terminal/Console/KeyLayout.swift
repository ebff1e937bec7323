internal import Keys

/// What the keys of a keyboard type: a table, made once from a layout of the system's.
public struct KeyLayout: Hashable, Sendable {
  /// What changes what a key types.
  struct Shifting: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let shift = Shifting(rawValue: 1)
    /// The right Alt, in layouts where it leads to a third sign of a key.
    static let altGr = Shifting(rawValue: 2)
    static let capsLock = Shifting(rawValue: 4)
    static let numLock = Shifting(rawValue: 8)
    /// Everything together, and so how many ways there are.
    static let count = 16
  }

  /// What a key types.
  enum Typed: Hashable, Sendable {
    case nothing
    /// A text: one code point, in a few layouts more.
    case text([Unicode.Scalar])
    /// A mark that joins the letter typed next.
    case dead(Unicode.Scalar)
  }

  /// Which layout it is.
  public let name: KeyLayoutName
  /// Whether the right Alt is AltGr, and no Alt.
  let hasAltGr: Bool
  /// For each key that types something, by its code, what it types in each way of shifting.
  private let rows: [UInt16: [Typed]]

  init(name: KeyLayoutName, hasAltGr: Bool, rows: [UInt16: [Typed]]) {
    (self.name, self.hasAltGr) = (name, hasAltGr)
    self.rows = rows.filter { $0.value.count == Shifting.count }
  }

  /// What a key types.
  func typed(_ code: UInt16, _ shifting: Shifting) -> Typed {
    rows[code]?[Int(shifting.rawValue) % Shifting.count] ?? .nothing
  }

  /// The one code point that a key types; `nil` where it types none, or several.
  func scalar(_ code: UInt16, _ shifting: Shifting) -> Unicode.Scalar? {
    guard case .text(let scalars) = typed(code, shifting), scalars.count == 1 else { return nil }
    return scalars.first
  }
}
