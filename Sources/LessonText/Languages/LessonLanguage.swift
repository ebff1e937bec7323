public import Feedback
public import Phone

/// A language in which lessons are written and said: the content of a `language.txt`.
public struct LessonLanguage: Hashable, Sendable {
  /// Which language.
  public var language: Language { spoken.language }
  /// Its own name for itself, such as "Tiếng Việt".
  public var name: String
  /// Its voices and tables.
  public var spoken: SpokenLanguage
  /// The speed at which learners start, in words a minute.
  public var startRate: Int
  /// The words of each keyword; the first is the one we write.
  public var keywords: [Keyword: [String]]
  /// The sentences of each kind of goal, with their open places in braces; the first is the one we write.
  public var goalSentences: [GoalSentence: [String]]
  /// The sentences of each kind of condition in apps, in the same way.
  public var conditionSentences: [ConditionSentence: [String]]
  /// The sentences of what lessons let happen, in the same way.
  public var happeningSentences: [HappeningSentence: [String]]
  /// The words for what has no name of its own; the first is the one we write.
  public var specialWords: [SpecialWord: [String]]
  /// The words for what can happen on the phone.
  public var triggerNames: [Trigger: [String]]
  /// The voices to choose from, the one of `spoken` first.
  public var voices: [VoiceChoice] = []
  /// How keys become text at first; `nil` where the language says nothing of it.
  public var typingMethod: TypingMethod?

  /// A language.
  public init(
    name: String, spoken: SpokenLanguage, startRate: Int, keywords: [Keyword: [String]],
    goalSentences: [GoalSentence: [String]], conditionSentences: [ConditionSentence: [String]] = [:],
    triggerNames: [Trigger: [String]] = [:], typingMethod: TypingMethod? = nil,
    happeningSentences: [HappeningSentence: [String]] = [:], specialWords: [SpecialWord: [String]] = [:]
  ) {
    self.name = name
    self.spoken = spoken
    self.startRate = startRate
    self.keywords = keywords
    self.goalSentences = goalSentences
    self.conditionSentences = conditionSentences
    self.triggerNames = triggerNames
    self.typingMethod = typingMethod
    self.happeningSentences = happeningSentences
    self.specialWords = specialWords
  }
}

/// A pair of voices in which a language is spoken: that of the phone and that of the trainer, which differ audibly.
public struct VoiceChoice: Hashable, Sendable {
  /// As it is told.
  public var name: String
  /// The voice of the phone's screen reader.
  public var phone: SpokenLanguage.Voice
  /// The voice of the trainer.
  public var trainer: SpokenLanguage.Voice

  /// A pair of voices.
  public init(name: String, phone: SpokenLanguage.Voice, trainer: SpokenLanguage.Voice) {
    self.name = name
    self.phone = phone
    self.trainer = trainer
  }
}
