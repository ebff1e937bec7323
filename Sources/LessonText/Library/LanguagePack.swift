public import Feedback
public import Phone

/// Everything taught and said in one language: a folder of `Lessons`.
public struct LanguagePack: Hashable, Sendable {
  /// Its `language.txt` with its `pronunciations.txt`.
  public var language: LessonLanguage
  /// Its `phrases.txt`.
  public var phrases: Phrases
  private var teaching: TeachingOnShelf

  /// A language pack.
  init(language: LessonLanguage, phrases: Phrases, _ teaching: TeachingOnShelf) {
    self.language = language
    self.phrases = phrases
    self.teaching = teaching
  }

  /// Its `phone` folder.
  public var phone: PhoneModel {
    get { teaching.taken.phone }
    set { teaching.change { $0.phone = newValue } }
  }

  /// Its `course.txt`.
  public var course: Course {
    get { teaching.taken.course }
    set { teaching.change { $0.course = newValue } }
  }

  /// Its lessons, by id.
  public var lessons: [String: Lesson] {
    get { teaching.taken.lessons }
    set { teaching.change { $0.lessons = newValue } }
  }

  /// Its `skills.txt`, in order.
  public var skills: [Skill] {
    get { teaching.taken.skills }
    set { teaching.change { $0.skills = newValue } }
  }

  /// Its `glossary.txt`: the words that need explaining, in the order of the file.
  public var glossary: [GlossaryWord] {
    get { teaching.taken.glossary }
    set { teaching.change { $0.glossary = newValue } }
  }
}
