public import Feedback
public import Phone

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

/// Everything taught and said in one language: a folder of `Lessons`.
public struct LanguagePack: Hashable, Sendable {
  /// Its `language.txt` with its `pronunciations.txt`.
  public var language: LessonLanguage
  /// Its `phrases.txt`.
  public var phrases: Phrases
  /// Its `phone` folder.
  public var phone: PhoneModel
  /// Its `course.txt`.
  public var course: Course
  /// Its lessons, by id.
  public var lessons: [String: Lesson]
  /// Its `skills.txt`, in order.
  public var skills: [Skill]
  /// Its `glossary.txt`: the words that need explaining, in the order of the file.
  public var glossary: [GlossaryWord] = []

  /// A language pack.
  public init(
    language: LessonLanguage, phrases: Phrases, phone: PhoneModel, course: Course, lessons: [String: Lesson],
    skills: [Skill] = []
  ) {
    self.language = language
    self.phrases = phrases
    self.phone = phone
    self.course = course
    self.lessons = lessons
    self.skills = skills
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
