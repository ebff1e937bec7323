/// How the keys of a plain US keyboard become text.
public enum TypingMethod: String, Hashable, Sendable, Codable, CaseIterable {
  /// Every key types what stands on it.
  case direct
  /// Vietnamese: letters, then keys for marks and tones.
  case telex
  /// Hindi: the standard layout of India, one sign a key.
  case inscript
  /// Hindi: written by its sound in Latin letters.
  case transliteration

  /// A composer that has seen no key yet, with the tones of Vietnamese where phones put them.
  public var composer: Composer { composer(tones: .traditional) }

  /// A composer that has seen no key yet.
  public func composer(tones: TonePlacement) -> Composer {
    switch self {
    case .direct: .direct(DirectComposer())
    case .telex: .telex(TelexComposer(tones: tones))
    case .inscript: .inscript(InScriptComposer())
    case .transliteration: .transliteration(TransliterationComposer())
    }
  }
}

/// Turns key presses into edits of the text before the cursor.
///
/// It may remember how the word before the cursor was typed, but trusts the memory only while that word still stands
/// there: after the cursor moved, the text alone decides. So whoever holds one need not tell it of anything but keys.
public protocol Composing: Hashable, Sendable, Codable {
  /// A key that types was pressed.
  ///
  /// - Parameter text: what stands before the cursor; may be the line or the last words alone.
  mutating func press(_ key: Character, before text: String) -> Edit
  /// The key that deletes to the left was pressed; `Edit.nothing` at the start of the text.
  mutating func delete(before text: String) -> Edit
}

/// A composer of any typing method, as a plain value that a phone's state can hold.
public enum Composer: Composing {
  /// Of `TypingMethod.direct`.
  case direct(DirectComposer)
  /// Of `TypingMethod.telex`.
  case telex(TelexComposer)
  /// Of `TypingMethod.inscript`.
  case inscript(InScriptComposer)
  /// Of `TypingMethod.transliteration`.
  case transliteration(TransliterationComposer)

  public mutating func press(_ key: Character, before text: String) -> Edit {
    switch self {
    case .direct(var composer):
      defer { self = .direct(composer) }
      return composer.press(key, before: text)
    case .telex(var composer):
      defer { self = .telex(composer) }
      return composer.press(key, before: text)
    case .inscript(var composer):
      defer { self = .inscript(composer) }
      return composer.press(key, before: text)
    case .transliteration(var composer):
      defer { self = .transliteration(composer) }
      return composer.press(key, before: text)
    }
  }

  public mutating func delete(before text: String) -> Edit {
    switch self {
    case .direct(var composer):
      defer { self = .direct(composer) }
      return composer.delete(before: text)
    case .telex(var composer):
      defer { self = .telex(composer) }
      return composer.delete(before: text)
    case .inscript(var composer):
      defer { self = .inscript(composer) }
      return composer.delete(before: text)
    case .transliteration(var composer):
      defer { self = .transliteration(composer) }
      return composer.delete(before: text)
    }
  }
}
