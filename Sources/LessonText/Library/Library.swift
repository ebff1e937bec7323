public import Feedback

/// A course plan: modules and their lessons, in order.
public struct Course: Hashable, Sendable {
  /// A part of the course.
  public struct Module: Hashable, Sendable {
    /// As the learner hears it.
    public var title: MarkedText
    /// The ids of its lessons, in order.
    public var lessons: [String]
    /// The id of the lesson that closes it as an exam; `nil` where it has none.
    public var exam: String?
    /// What can come unannounced in the lessons of later modules: the phone rings, a message comes, and the learner does
    /// with it what this module has taught her.
    public var surprises: Surprises?

    /// What the records call it, in every language: its exam, or its first lesson.
    public var id: String { exam ?? lessons.first ?? "" }

    /// A module.
    public init(title: MarkedText, lessons: [String], exam: String? = nil, surprises: Surprises? = nil) {
      self.title = title
      self.lessons = lessons
      self.exam = exam
      self.surprises = surprises
    }
  }

  /// As the learner hears it.
  public var title: MarkedText
  /// Its parts, in order.
  public var modules: [Module]

  /// A course.
  public init(title: MarkedText, modules: [Module]) {
    self.title = title
    self.modules = modules
  }
}

/// What can come unannounced in a lesson: strangers who call, messages that lie, and some that are true.
public struct Surprises: Hashable, Sendable {
  /// The id of the piece in which they stand; the records know them by it.
  public var id: String
  /// What comes, and what is right to do with it.
  public var exercises: [Exercise]

  /// Things that come unannounced.
  public init(id: String, exercises: [Exercise]) {
    self.id = id
    self.exercises = exercises
  }
}

/// A word that learners of phones are new to, and what it means.
public struct GlossaryWord: Hashable, Sendable {
  /// The word as people say it.
  public var word: MarkedText
  /// A short sentence that says what it means.
  public var explanation: MarkedText

  /// A word and its meaning.
  public init(_ word: MarkedText, _ explanation: MarkedText) {
    self.word = word
    self.explanation = explanation
  }
}

/// All languages that are taught, in the order in which they invite a new learner.
public struct Library: Hashable, Sendable {
  /// The packs, in order.
  public var packs: [LanguagePack]

  /// A library.
  public init(packs: [LanguagePack]) { self.packs = packs }

  /// The pack of a language; `nil` where there is none.
  public subscript(language: Language) -> LanguagePack? { packs.first { $0.language.language == language } }
}
