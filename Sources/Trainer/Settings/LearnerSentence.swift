import Feedback

/// What the trainer says of learners, of their settings, and of how they are doing. The raw value names its sentence in
/// `phrases.txt`.
enum LearnerSentence: String, CaseIterable {
  // Settings.
  case settings
  case settingItem = "setting item"
  case voiceInvitation = "voice invitation"
  case onlyOneChoice = "setting only one"
  case sampleSentence = "sample sentence"
  case samplePhone = "sample phone"
  case sampleLeft = "sample left"
  case sampleRight = "sample right"
  case sampleWord = "sample word"
  case sampleSigns = "sample signs"
  case sampleCapital = "sample capital"

  // Learners.
  case nameless = "learner nameless"
  case guest = "learner guest"
  case somebodyNew = "learner new"
  case defaultName = "learner default name"
  case greeting = "learner greeting"
  case guestGreeting = "learner guest greeting"
  case askName = "learner ask name"
  case nameSoFar = "learner name so far"
  case nameTaken = "learner name taken"
  case notOpened = "learner not opened"
  case chooseFirst = "learner choose first"
  case keysName = "keys name"

  // Secrets.
  case askSecret = "secret ask"
  case newSecret = "secret new"
  case newSecretAgain = "secret new again"
  case secretKey = "secret key"
  case secretDiffers = "secret differs"
  case askInstructor = "secret ask instructor"
  case secretKept = "secret kept"
  case secretGone = "secret gone"

  // Going on.
  case menuGoOn = "menu go on"
  case goOn = "go on"
  case welcomeBack = "welcome back"
  case lessonGone = "lesson gone"
  case menuLearners = "menu another learner"
  case menuHelp = "menu help"
  case menuSettings = "menu settings"
  case menuWords = "menu words"
  case menuCommands = "menu commands"

  // How she is doing.
  case menuProgress = "menu progress"
  case menuPractice = "menu practice"
  case practiceNew = "practice new"
  case practiceAgain = "practice again"
  case progressLessons = "progress lessons"
  case progressTasks = "progress tasks"
  case progressWell = "progress well"
  case progressSteady = "progress steady"
  case progressSure = "progress sure"
  case progressRusty = "progress rusty"
  case progressTime = "progress time"
  case progressSittings = "progress sittings"
  case progressNext = "progress next"
  case progressNothing = "progress nothing"

  case wordExplained = "word explained"

  /// Its key, with the details that are given.
  var key: PhraseKey { PhraseKey(rawValue, details) }

  private var details: Set<String> {
    switch self {
    case .settings: ["count"]
    case .settingItem: ["setting", "choice"]
    case .voiceInvitation: ["voice", "number", "key"]
    case .defaultName: ["number"]
    case .greeting, .askName, .nameSoFar, .nameTaken, .askSecret: ["name"]
    case .secretKey: ["number", "count"]
    case .menuGoOn: ["lesson", "number"]
    case .goOn: ["lesson", "number", "count"]
    case .welcomeBack, .practiceNew, .practiceAgain, .progressNext: ["lesson"]
    case .progressLessons: ["number", "count"]
    case .progressTasks: ["number", "clean"]
    case .progressSure, .progressRusty: ["names"]
    case .progressTime: ["time"]
    case .progressSittings: ["number"]
    case .wordExplained: ["word", "meaning"]
    default: []
    }
  }
}

extension PhraseKey {
  static func setting(_ setting: Setting) -> PhraseKey { PhraseKey("setting \(setting.rawValue)") }
  static func settingNumber(_ setting: Setting) -> PhraseKey {
    PhraseKey("setting \(setting.rawValue) choice", ["number"])
  }
  static func choice(_ choice: String, of setting: Setting) -> PhraseKey {
    PhraseKey("setting \(setting.rawValue) \(choice)")
  }

  /// All that is said of learners and their settings.
  static let ofLearners: [PhraseKey] =
    LearnerSentence.allCases.map(\.key) + Setting.allCases.map { .setting($0) }
    + [.settingNumber(.volume)]
    + Setting.allCases.flatMap { setting in setting.choices.map { .choice($0, of: setting) } }
}
