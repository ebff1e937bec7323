import Keys

/// The settings being walked through.
struct SettingsWalk: Hashable, Sendable, Codable {
  var walk = ListWalk()
  var mode = Mode.walking

  /// What is done with the setting in focus.
  enum Mode: Hashable, Sendable, Codable {
    /// Heard, and changed.
    case walking
    /// Her name is being typed.
    case naming(NameLine)
    /// The keys of her secret are being pressed.
    case choosingSecret(SecretKeys)
    /// Chords are held, to hear what this keyboard can carry.
    case checkingKeyboard(ChordCheck)
  }

  /// Which keys mean something.
  var place: KeyPlace {
    switch mode {
    case .walking: .settings
    case .naming: .name
    case .choosingSecret: .secret
    case .checkingKeyboard: .chords
    }
  }
}
