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

    /// What the records call it, in every language: its exam, or its first lesson.
    public var id: String { exam ?? lessons.first ?? "" }

    /// A module.
    public init(title: MarkedText, lessons: [String], exam: String? = nil) {
      self.title = title
      self.lessons = lessons
      self.exam = exam
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
