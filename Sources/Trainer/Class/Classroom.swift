import Feedback
import LessonText

/// What an instructor is at in the menus of the class, and what is known of it.
struct Classroom: Hashable, Sendable, Codable {
  /// What the records tell.
  var records: ClassRecords
  /// The class that is looked at, by its name; empty for everybody.
  var className = ""
  /// The day that is planned, counted from 1970.
  var day: Int
  /// The learner who is looked at, by her id.
  var learner: String?
  /// The part of the course whose lessons are to choose from, by its id.
  var part: String?
  /// The menus through which she came, the one she is in not among them.
  var path: [Menu] = []

  init(_ records: ClassRecords) { (self.records, day) = (records, records.today) }

  /// The learner who is looked at.
  var learnerInFocus: ClassLearner? { records.learners.first { $0.card.id == learner } }

  /// Whether a class is chosen for a learner, and not to be looked at.
  var choosesForLearner: Bool { path.last?.kind == .classLearner }
}

/// What an instructor chose in a menu of the class.
enum ClassStep: Hashable, Sendable {
  /// Another menu of the class.
  case enter(Menu.Kind)
  /// A learner, by her id.
  case learner(String)
  /// A day, counted from 1970.
  case day(Int)
  /// A part of the course, by its id.
  case part(String)
  /// A class, by its name; empty for everybody, or for none.
  case choose(String)
  /// Lessons for the day, by their ids.
  case add([String])
  /// A lesson goes out of the day.
  case takeAway(String)
  case newLearner
  case newClass
  /// Something is done with the records.
  case wish(ClassWish)
}

extension Menu.Kind {
  /// Whether it is one of an instructor's.
  var isOfClass: Bool {
    switch self {
    case .classroom, .classHelp, .classLearners, .classLearner, .classNames, .classPlan, .classDay, .classParts,
      .classLessons:
      true
    case .main, .lessons, .module, .commands, .events, .help, .words, .progress, .practice, .learners: false
    }
  }
}
