public import Feedback

/// What the doctor says of a PC. The raw value names its sentence in `phrases.txt`.
public enum DoctorSentence: String, Hashable, Sendable, CaseIterable {
  // The lessons.
  case lessons, mistakes
  // The speech engine, and the voice of each language.
  case speech
  case noSpeech = "no speech"
  case voiceMissing = "voice missing"
  // The sound server, its loudspeaker, and how loud that is.
  case sound
  case noLoudspeaker = "no loudspeaker"
  case noSoundServer = "no sound server"
  case soundServerHangs = "sound server hangs"
  case soundMuted = "sound muted"
  case soundSuspended = "sound suspended"
  case soundLow = "sound low"
  case soundLoud = "sound loud"
  case dummyChosen = "dummy chosen"
  case idleCard = "idle card"
  case lockedCard = "locked card"
  // The keyboard and the screen.
  case keyboard
  case fullKeyboard = "full keyboard"
  case noKeyboard = "no keyboard"
  case noKeyLayouts = "no key layouts"
  case screen
  case smallScreen = "small screen"
  case plainLetters = "plain letters"
  case consoleFont = "console font"
  case consoleLetters = "console letters"
  // The disk and the records on it.
  case disk
  case littleRoom = "little room"
  case records
  case noRecords = "no records"
  case damagedRecords = "damaged records"
  case brokenRecords = "broken records"
  case copiedRecords = "copied records"
  case protectedRecords = "protected records"
  case foreignRecords = "foreign records"
  case readOnlyDisk = "read only disk"
  case newerRecords = "newer records"
  case busyRecords = "busy records"
  // The clock.
  case clock
  case wrongClock = "wrong clock"
  case noTimeZone = "no time zone"
  // Who else talks.
  case noOtherReader = "no other reader"
  case otherScreenReader = "other screen reader"
  case brailleDisplay = "braille display"
  case whoTalks = "who talks"
  case bothTalk = "both talk"
  case silenceFenrir = "silence fenrir"
  case silenceBrltty = "silence brltty"
  case silenceSpeakup = "silence speakup"
  // What came of mending.
  case mended, still, mendable

  /// Whether it tells of something that works, or that keeps nobody from hearing.
  public var isWell: Bool {
    switch self {
    case .lessons, .speech, .sound, .keyboard, .fullKeyboard, .screen, .smallScreen, .consoleFont, .consoleLetters,
      .disk, .records, .clock, .noOtherReader, .otherScreenReader, .brailleDisplay, .whoTalks, .bothTalk,
      .silenceFenrir,
      .silenceBrltty, .silenceSpeakup, .mended, .mendable:
      true
    case .mistakes, .noSpeech, .voiceMissing, .noLoudspeaker, .noSoundServer, .soundServerHangs, .soundMuted,
      .soundSuspended, .soundLow, .soundLoud, .dummyChosen, .idleCard, .lockedCard, .noKeyboard, .noKeyLayouts,
      .plainLetters,
      .littleRoom, .noRecords, .damagedRecords, .brokenRecords, .copiedRecords, .protectedRecords, .foreignRecords,
      .readOnlyDisk, .newerRecords, .busyRecords, .wrongClock, .noTimeZone, .still:
      false
    }
  }

  /// Its key, with the details that are given.
  public var key: PhraseKey { PhraseKey("doctor \(rawValue)", details) }

  private var details: Set<String> {
    switch self {
    case .lessons: ["count", "languages"]
    case .mistakes, .littleRoom: ["count"]
    case .voiceMissing, .consoleFont, .consoleLetters: ["language"]
    case .sound, .soundMuted, .soundSuspended: ["sink"]
    case .soundLow, .soundLoud: ["sink", "percent"]
    case .dummyChosen: ["sink", "name"]
    case .idleCard: ["card"]
    case .lockedCard: ["card", "user"]
    case .screen, .smallScreen: ["columns", "rows"]
    case .plainLetters: ["variable"]
    case .records: ["path", "count"]
    case .damagedRecords, .brokenRecords, .copiedRecords, .protectedRecords: ["path"]
    case .foreignRecords: ["path", "user"]
    case .readOnlyDisk: ["path", "disk"]
    case .clock: ["date"]
    case .otherScreenReader, .whoTalks: ["name"]
    case .mended, .still: ["finding"]
    case .speech, .noSpeech, .noLoudspeaker, .noSoundServer, .soundServerHangs, .keyboard, .fullKeyboard, .noKeyboard,
      .noKeyLayouts, .disk, .noRecords, .newerRecords, .busyRecords, .wrongClock, .noTimeZone, .noOtherReader,
      .brailleDisplay,
      .bothTalk, .silenceFenrir, .silenceBrltty, .silenceSpeakup, .mendable:
      []
    }
  }
}
