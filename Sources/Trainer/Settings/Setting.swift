/// Something a learner chooses for herself. The raw value names it in the records and in `phrases.txt`; for what the
/// phone's screen reader does it is also the name of the value that the phone holds.
public enum Setting: String, Hashable, Sendable, Codable, CaseIterable {
  /// How much the coach says.
  case coachTalk = "coach"
  /// Whether the trainer speaks by itself when nobody presses a key.
  case reminders
  /// How often something comes unannounced in a lesson.
  case surprises
  case speed, volume
  /// How loud cues are beside speech.
  case cueVolume = "cue volume"
  /// Whether sounds come from where things lie.
  case direction
  case voice
  /// Whether trainer and phone speak from different sides.
  case speakers
  case language
  /// By what a command is named: its key, what a finger does, or both.
  case keyNames = "key names"
  /// Which of TalkBack's keyboard commands count.
  case keymap

  // What the phone's screen reader does.
  case hints
  case typingEcho = "typing echo"
  case elementOrder = "element order"
  case punctuation, capitals

  /// How the dots of a braille cell come together.
  case brailleKeys = "braille keys"
  /// What was found out about the keyboard.
  case keyboardCheck = "keyboard check"

  /// The colours of the screen.
  case colours
  /// How large the screen is written.
  case letters
  case name, secret

  /// What can be chosen, by name, the usual one first; empty where that is known to the session alone.
  public var choices: [String] {
    switch self {
    case .coachTalk: ["automatic", "full", "short", "brief"]
    case .reminders, .hints: ["on", "off"]
    case .surprises: Surprise.Frequency.allCases.map(\.rawValue)
    case .speed: Speed.allCases.map(\.rawValue)
    case .cueVolume: CueVolume.allCases.map(\.rawValue)
    case .direction: SoundStage.Width.allCases.map(\.rawValue)
    case .speakers: SoundStage.Speakers.allCases.map(\.rawValue)
    case .keyNames: KeyNaming.allCases.map(\.rawValue)
    case .keymap: Keymap.allCases.map(\.rawValue)
    case .typingEcho: ["characters and words", "characters", "words", "none"]
    case .elementOrder: ["state name role", "name role state", "role name state"]
    case .punctuation: ["some", "most", "all"]
    case .capitals: ["word", "pitch", "sound"]
    case .brailleKeys: BrailleKeys.allCases.map(\.rawValue)
    case .keyboardCheck: KeyboardVerdict.allCases.map(\.rawValue)
    case .colours: ScreenColours.allCases.map(\.rawValue)
    case .letters: ScreenLetters.allCases.map(\.rawValue)
    case .secret: ["none", "three keys"]
    case .volume, .voice, .language, .name: []
    }
  }

  /// Whether the phone holds it.
  var isOfPhone: Bool {
    switch self {
    case .hints, .typingEcho, .elementOrder, .punctuation, .capitals, .brailleKeys: true
    default: false
    }
  }
}

/// How loud cues are beside speech.
public enum CueVolume: String, Hashable, Sendable, CaseIterable {
  case normal, loud, off, quiet

  /// Of the loudness at which cues are recorded.
  public var percent: Int {
    switch self {
    case .off: 0
    case .quiet: 70
    case .normal: 100
    case .loud: 120
    }
  }
}

/// By what a command is named.
enum KeyNaming: String, Hashable, Sendable, CaseIterable, Codable {
  /// Its key, and what a finger does on a phone.
  case both
  case key, gesture
}

/// How the dots of a braille cell come together. The raw value is what the phone holds.
enum BrailleKeys: String, CaseIterable {
  case dotAfterDot = "one by one"
  case chords = "chord"
}

/// The colours of the screen.
public enum ScreenColours: String, Hashable, Sendable, CaseIterable {
  /// As the terminal has them.
  case system
  case lightOnDark = "light on dark"
  case darkOnLight = "dark on light"
  case yellowOnBlack = "yellow on black"
  case yellowOnBlue = "yellow on blue"
}

/// How large the screen is written.
public enum ScreenLetters: String, Hashable, Sendable, Codable, CaseIterable {
  case ordinary
  /// One item alone, its name as large as it fits.
  case large
}
