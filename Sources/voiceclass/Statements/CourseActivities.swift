import Feedback
import Foundation
import LessonText

/// What is learnt, as activities of statements: by IRIs that never change, with names in each language of the course.
struct CourseActivities {
  private let packs: [LanguagePack]

  /// What all IRIs of VoiceClass begin with. The project has no address of its own; this one is nobody's, by the rules for
  /// names. It stays, whatever address comes: by it statements of all years belong together.
  static let root = "https://voiceclass.example/xapi"

  /// The activities of all that is taught.
  init(_ library: Library) { packs = library.packs }

  /// The whole course.
  var course: Statement.Activity {
    activity("course", "course", names { $0.course.title.plain })
  }

  /// A part of the course, by its id.
  func module(_ id: String) -> Statement.Activity {
    activity("modules/\(Self.written(id))", "module", moduleNames(id))
  }

  /// The check of a part of the course, by the id of the part.
  func check(ofModule id: String) -> Statement.Activity {
    activity("modules/\(Self.written(id))/check", "assessment", moduleNames(id))
  }

  /// A lesson, by its id.
  func lesson(_ id: String) -> Statement.Activity {
    activity("lessons/\(Self.written(id))", "lesson", names { $0.lessons[id]?.title.plain })
  }

  /// A task of a lesson, by its number.
  func task(_ number: Int, of lesson: String) -> Statement.Activity {
    var task = activity(
      "lessons/\(Self.written(lesson))/tasks/\(number)", "interaction",
      names { pack in pack.lessons[lesson].map { "\($0.title.plain), \(number)" } })
    task.definition?.description = names { $0.taskText(number, of: lesson) }
    return task
  }

  /// The part of the course that a lesson belongs to; `nil` where it is in none.
  func module(ofLesson id: String) -> Statement.Activity? {
    let found = packs.lazy.compactMap { pack in
      pack.course.modules.first { $0.lessons.contains(id) || $0.exam == id }
    }.first
    return found.map { module($0.id) }
  }

  private func activity(_ path: String, _ type: String, _ names: [String: String]?) -> Statement.Activity {
    Statement.Activity(
      id: "\(Self.root)/\(path)",
      definition: Statement.Definition(type: "http://adlnet.gov/expapi/activities/\(type)", name: names))
  }

  private func moduleNames(_ id: String) -> [String: String]? {
    names { pack in pack.course.modules.first { $0.id == id }?.title.plain }
  }

  /// By the codes of languages; `nil` where none has it, as of a lesson that is not on this PC.
  private func names(_ name: (LanguagePack) -> String?) -> [String: String]? {
    let pairs = packs.compactMap { pack in name(pack).map { (pack.language.language.code, $0) } }
    return pairs.isEmpty ? nil : Dictionary(pairs) { first, _ in first }
  }

  /// Ids of ours need no percent signs; one out of a file of somebody else's may.
  private static func written(_ id: String) -> String {
    id.addingPercentEncoding(withAllowedCharacters: letters) ?? "unknown"
  }

  private static let letters = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~")
}

extension Statement.Activity {
  /// It without its names, where another activity only refers to it.
  var reference: Statement.Activity { Statement.Activity(id: id) }
}

extension LanguagePack {
  /// What a task asks for; `nil` where there is none of that number.
  fileprivate func taskText(_ number: Int, of lesson: String) -> String? {
    if let surprises = course.modules.lazy.compactMap(\.surprises).first(where: { $0.id == lesson }) {
      let exercises = surprises.exercises
      return exercises.indices.contains(number - 1) ? exercises[number - 1].instruction.plain : nil
    }
    let tasks = (lessons[lesson]?.steps ?? []).filter(\.isTask)
    return tasks.indices.contains(number - 1) ? tasks[number - 1].taskText : nil
  }
}

extension Lesson.Step {
  /// Whether a task's number counts it.
  fileprivate var isTask: Bool {
    switch self {
    case .practise, .ask, .type: true
    case .say, .cue, .goTo: false
    }
  }

  /// What is asked for in it; `nil` where nothing is.
  fileprivate var taskText: String? {
    switch self {
    case .practise(let exercise): exercise.instruction.plain
    case .ask(let question): question.text.plain
    case .type(let drill): drill.text
    case .say, .cue, .goTo: nil
    }
  }
}
