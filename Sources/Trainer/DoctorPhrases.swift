public import Feedback

/// What the doctor says of a PC. The raw value names its sentence in `phrases.txt`.
public enum DoctorSentence: String, Hashable, Sendable, CaseIterable {
  case lessons, mistakes
  case speech
  case noSpeech = "no speech"
  case sound
  case noLoudspeaker = "no loudspeaker"
  case noSoundServer = "no sound server"
  case soundServerHangs = "sound server hangs"
  case soundMuted = "sound muted"
  case soundSuspended = "sound suspended"
  case keyboard
  case fullKeyboard = "full keyboard"
  case noKeyboard = "no keyboard"
  case noKeyLayouts = "no key layouts"
  case records
  case noRecords = "no records"
  case brokenRecords = "broken records"
  case copiedRecords = "copied records"
  case wrongClock = "wrong clock"
  case otherScreenReader = "other screen reader"

  /// Whether it tells of something that works.
  public var isWell: Bool {
    switch self {
    case .lessons, .speech, .sound, .keyboard, .fullKeyboard, .records, .otherScreenReader: true
    case .mistakes, .noSpeech, .noLoudspeaker, .noSoundServer, .soundServerHangs, .soundMuted, .soundSuspended,
      .noKeyboard, .noKeyLayouts, .noRecords, .brokenRecords, .copiedRecords, .wrongClock:
      false
    }
  }

  /// Its key, with the details that are given.
  public var key: PhraseKey {
    switch self {
    case .lessons: PhraseKey("doctor \(rawValue)", ["count", "languages"])
    case .mistakes: PhraseKey("doctor \(rawValue)", ["count"])
    case .sound, .soundMuted, .soundSuspended: PhraseKey("doctor \(rawValue)", ["sink"])
    case .records: PhraseKey("doctor \(rawValue)", ["path", "count"])
    case .brokenRecords, .copiedRecords: PhraseKey("doctor \(rawValue)", ["path"])
    case .otherScreenReader: PhraseKey("doctor \(rawValue)", ["name"])
    case .speech, .noSpeech, .noLoudspeaker, .noSoundServer, .soundServerHangs, .keyboard, .fullKeyboard, .noKeyboard,
      .noKeyLayouts, .noRecords, .wrongClock:
      PhraseKey("doctor \(rawValue)")
    }
  }
}
