public import Feedback

/// A learner as her instructor sees her.
public struct ClassLearner: Hashable, Sendable, Codable {
  /// As she is chosen from a list.
  public var card: LearnerCard
  /// What is known of her.
  public var profile: Profile

  /// A learner.
  public init(_ card: LearnerCard, _ profile: Profile) { (self.card, self.profile) = (card, profile) }
}

/// All that the records of this PC tell of its classes.
public struct ClassRecords: Hashable, Sendable, Codable {
  /// All learners that have a name, by name.
  public var learners: [ClassLearner]
  /// What is planned.
  public var plan: ClassPlan
  /// Today, counted from 1970: as this PC's clock has it, or where that can't be trusted, the day of the last entry.
  public var today: Int

  /// What is known.
  public init(learners: [ClassLearner], plan: ClassPlan, today: Int) {
    (self.learners, self.plan, self.today) = (learners, plan, today)
  }

  /// The names of the classes, each once, in order.
  public var classNames: [String] {
    var seen: Set<String> = []
    return learners.compactMap(\.profile.className).filter { seen.insert(ClassPlan.compared($0)).inserted }.sorted()
  }

  /// The learners of a class; all of them for the one without a name.
  public func learners(of className: String) -> [ClassLearner] {
    guard !className.isEmpty else { return learners }
    let name = ClassPlan.compared(className)
    return learners.filter { $0.profile.className.map { ClassPlan.compared($0) } == name }
  }
}

/// What an instructor wants done with the records.
public enum ClassWish: Hashable, Sendable {
  /// Tell all that is known, to somebody who goes in.
  case open
  /// Tell all that is known, since it may have become more.
  case tell
  /// A new learner, in a class; everybody's where it has no name.
  case add(name: String, className: String)
  /// A learner, by her id, belongs to that class from now on; to none where it has no name.
  case put(String, className: String)
  /// The lessons of a day are others.
  case plan(ClassPlan.Change)
  /// A learner, by her id, is let in without her secret.
  case clearSecret(String)
  /// Write a page of all classes, or of one, in a language by its code.
  case report(className: String, language: String)
}

/// What came of it.
public enum ClassAnswer: Hashable, Sendable {
  /// It is done, and that is known now.
  case done(ClassWish, ClassRecords)
  /// Somebody has that name already.
  case nameTaken(String)
  /// The page of a class is written: its name, and where it lies.
  case written(String, ReportPlace, className: String)
  /// The records can't be read or written now, or the page can't be.
  case failed(ClassWish)
  /// A guest has no class.
  case noRecords(ClassWish)
}

/// Where a page was written.
public enum ReportPlace: Hashable, Sendable {
  /// On the stick.
  case stick
  /// In a folder of this PC, by its path.
  case folder(String)

  /// Where a file of that name lies, in a sentence.
  public func sentence(for file: String, in phrases: Phrases) -> MarkedText {
    switch self {
    case .stick: phrases[ClassSentence.onStick.key, ["file": MarkedText(file)]]
    case .folder(let path):
      phrases[ClassSentence.inFolder.key, ["file": MarkedText(file), "folder": MarkedText(path)]]
    }
  }
}
