/// What a learner, or whoever helps her, should know of this PC. The raw value names its sentence in `phrases.txt`.
public enum Notice: String, Hashable, Sendable, CaseIterable {
  /// No sound server answers: the lesson goes on as text.
  case noSoundServer = "no sound server"
  /// The sound server has no loudspeaker yet.
  case noLoudspeaker = "no loudspeaker"
  /// The sound server hangs.
  case soundServerHangs = "sound server hangs"
  /// The loudspeaker is muted, or turned down to nothing.
  case soundMuted = "sound muted"
  /// The loudspeaker takes no sound: another program holds it.
  case soundSuspended = "sound suspended"
  /// The speech engine does not start.
  case noSpeech = "no speech"
  /// What is done in this session can't be kept.
  case notKept = "not kept"
  /// The records were broken; they were put aside, and new ones begun.
  case setAside = "set aside"
  /// The records were broken; they were put aside, and a copy of an earlier day is in their place.
  case backupTaken = "backup taken"
  /// The PC's clock is wrong: days can't be told apart, but what is done counts all the same.
  case clockWrong = "clock wrong"
  /// A certificate lies among the learner's files, or could not be put there.
  case certificateKept = "certificate kept"
  case certificateNotKept = "certificate not kept"
  /// The loudspeaker that somebody chose is not there, and another one sounds.
  case loudspeakerGone = "loudspeaker gone"
  /// Another screen reader is talking.
  case otherScreenReader = "other screen reader"
  /// This is a console, but there is no layout to read its keyboard by.
  case noKeyLayouts = "no key layouts"
  /// A window was wanted, but the PC lacks what it needs; the session goes on in the terminal.
  case noWindow = "no window"
  /// A window was wanted where nothing shows windows; the session goes on in the terminal.
  case noDesktop = "no desktop"
  /// The window has no font for the letters of the language.
  case noLetters = "no letters"
}
