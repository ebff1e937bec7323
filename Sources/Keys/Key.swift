/// One thing that happened on the keyboard.
public struct Key: Hashable, Sendable {
  /// Which key, by what it means.
  public enum Symbol: Hashable, Sendable {
    case right, left, up, down
    case home, end, pageUp, pageDown
    case enter, space, backspace, escape, tab, insert, delete, menu, pause
    /// A function key, 1 to 24.
    case function(Int)
    /// A key that types: the character it typed, in NFC, in the case it was typed.
    case character(Character)
    /// A modifier pressed alone; only where the keyboard path reports it.
    case shift, control, alt, superKey, capsLock
    /// A complete sequence that stands for no key we know. It is told, never passed over.
    case unknown
  }

  /// The modifiers held down.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// A bit for each modifier.
    public let rawValue: UInt8
    /// Modifiers by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
    /// The key with the Windows sign.
    public static let superKey = Modifiers(rawValue: 8)
  }

  /// What the finger did. A keyboard path that knows nothing of releases reports presses alone.
  public enum Phase: String, Hashable, Sendable { case press, repeated, release }

  /// Which key.
  public var symbol: Symbol
  /// What was held down with it. Shift is not told for a character that it changed.
  public var modifiers: Modifiers
  /// Pressed, held, or let go.
  public var phase: Phase
  /// The key's place on the board as a Linux key code (S is 31); `nil` where only the meaning is known.
  public var physical: UInt16?

  /// A key press.
  public init(_ symbol: Symbol, _ modifiers: Modifiers = [], phase: Phase = .press, physical: UInt16? = nil) {
    self.symbol = symbol
    self.modifiers = modifiers
    self.phase = phase
    self.physical = physical
  }

  /// The character that this key types by itself, without Alt or Ctrl.
  public var typed: Character? {
    guard modifiers.isDisjoint(with: [.alt, .control, .superKey]) else { return nil }
    return switch symbol {
    case .character(let character): character
    case .space: " "
    default: nil
    }
  }
}

/// How much a keyboard path can tell. Lessons and help speak of the level at hand.
public enum KeyboardLevel: Int, Hashable, Sendable, Comparable {
  /// The bytes of a terminal: presses, and some modifiers.
  case plain
  /// The Kitty protocol: every modifier, and releases.
  case extended
  /// The console's raw mode: presses, releases, modifiers alone.
  case full

  /// Whether one tells less than the other.
  public static func < (one: KeyboardLevel, other: KeyboardLevel) -> Bool { one.rawValue < other.rawValue }
}
