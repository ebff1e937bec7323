public import Keys

/// Which of TalkBack's keyboard commands are at hand: those of its default keymap, or those of the one it retires.
public enum Keymap: String, Hashable, Sendable, CaseIterable, Codable {
  /// TalkBack's default, with Alt.
  case standard
  /// TalkBack's classic keymap, with Alt and Shift, as on phones that are some years old.
  case classic

  /// What is held down for most of its commands, and what the prefix key stands for.
  public var modifiers: Key.Modifiers {
    switch self {
    case .standard: .alt
    case .classic: [.alt, .shift]
    }
  }

  /// The modifiers as a key that can be named.
  var modifierKey: Key { Key(.alt, modifiers.subtracting(.alt)) }

  /// The other one.
  var other: Keymap { self == .standard ? .classic : .standard }
}
