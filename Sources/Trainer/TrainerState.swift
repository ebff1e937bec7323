public import Feedback

/// All that changes in a session: a value that can be kept and put back.
public struct TrainerState: Hashable, Sendable, Codable {
  /// The language in which the trainer speaks now.
  public internal(set) var language: Language
  /// The learner's speed, in words a minute.
  public internal(set) var wordsAMinute: Int
  /// The learner's volume, in percent.
  public internal(set) var volumePercent: Int
  /// Which of TalkBack's keyboard commands count.
  public internal(set) var keymap: Keymap
  /// What is known of the learner, with what she has done in this session.
  public internal(set) var profile: Profile
  /// The sitting; `nil` where nothing is kept of it.
  var sitting: Sitting?
  /// The learner of the session; `nil` for a guest, and for whoever practises on this PC without a name.
  var learner: LearnerCard?
  /// The learners who may be chosen, the last one to be here first.
  var learners: [LearnerCard] = []
  /// Somebody is to be chosen before anything else.
  var awaitsLearner = false
  /// What classes do on which day.
  var plan = ClassPlan()
  /// Today, counted from 1970; `nil` where nobody knows.
  var today: Int?
  /// What an instructor is at; `nil` where nobody is in the menus of the class.
  var classroom: Classroom?
  /// The PC starts with VoiceClass: whoever leaves it wants the PC switched off.
  var isKiosk = false
  /// How large the screen is written for whoever has not chosen.
  var lettersOfPC = ScreenLetters.ordinary
  /// How the learner wants the coach to talk.
  public internal(set) var coachWish = CoachWish.automatic
  /// Whether something is said when nobody presses a key for a while.
  public internal(set) var hasReminders = true
  /// How the coach talks by itself, as her last tasks went.
  var talk = Talk.full
  /// How often the sentences that have several wordings were said, by the names of their keys.
  var turns: [String: Int] = [:]
  var activity: Activity
  /// Lies over the activity until it is left.
  var cover: Cover?
  var memory = SpeechMemory()
  /// Counts the moments asked for.
  var wakes = 0
  /// The time that was told so far, in milliseconds.
  var clock = 0
  /// The moment on that clock at which the time was asked to be told.
  var moment: Int?
  /// What is to happen when nobody presses a key; its time runs from the end of speech.
  var later: Later?
  /// What was said before something lay over the activity; said again once that is left.
  var memoryBelow: SpeechMemory?
  /// A stick for records is plugged in, and waits until nobody is in the middle of something.
  var stickWaits = false
  /// Wants the phone, as soon as there is a language.
  var wishesPhone = false
  /// The next key counts as one of TalkBack's, with Alt.
  var isPrefixed = false
  /// A finger is on the glass of the phone, and explores.
  var isExploring = false
  /// A key was told to be let go: the keyboard tells more than presses.
  var tellsReleases = false

  /// What a preview of a text goes back to; `nil` where learners learn.
  var home: Trainer.Home?

  /// How the coach behaves now.
  var coaching: Coaching { Coaching(talk: coachWish.talk(talk), hasReminders: hasReminders) }

  /// Takes over from her settings what concerns the coach; what is not set, or means nothing, is as at first.
  mutating func takeCoachSettings() {
    coachWish = profile.settings["coach"].flatMap { CoachWish(rawValue: $0) } ?? .automatic
    hasReminders = profile.settings["reminders"] != "off"
  }

  /// What the learner is at.
  enum Activity: Hashable, Sendable, Codable {
    /// Without a menu to go back to, somebody new chooses, and the language in focus is spoken meanwhile.
    case languageChoice(LanguageChoice, orBackTo: Menu?)
    case menu(Menu)
    case lesson(LessonSession)
    /// The phone without a lesson.
    case phone(FreePhone)
    /// An author hears single things of her text.
    case report(ReportWalk)
    /// Asked whether to leave the program; a new learner who stays has a language to choose.
    case leaving(orBackTo: LanguageChoice?)
    /// Somebody new gives a name.
    case naming(NameLine)
    /// Somebody shows her secret.
    case showingSecret(SecretKeys, of: LearnerCard)
    /// An instructor gives a name to a new learner, or to a class.
    case classNaming(NameLine, isOfLearner: Bool)
    /// Saying goodbye.
    case left
  }

  /// What lies over an activity.
  enum Cover: Hashable, Sendable, Codable {
    case inputHelp
    case commands(Menu)
    case settings(SettingsWalk)
    /// Asked whether the PC shall be switched off.
    case switchingOff
    /// Asked whether she is the instructor.
    case enteringClass
  }
}
