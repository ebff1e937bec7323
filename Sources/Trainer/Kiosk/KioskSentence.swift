public import Feedback

/// What is said where the PC starts with VoiceClass. The raw value names its sentence in `phrases.txt`.
public enum KioskSentence: String, Hashable, Sendable, CaseIterable {
  // Switching it off.
  case menuSwitchOff = "menu switch off"
  case askSwitchOff = "ask switch off"
  case staysOn = "stays on"
  case goesOff = "goes off"

  // Which loudspeaker.
  case askLoudspeaker = "ask loudspeaker"
  case loudspeakerKept = "loudspeaker kept"

  /// Its key.
  public var key: PhraseKey { PhraseKey("kiosk \(rawValue)") }
}
