import Feedback
import LessonText

/// A part of a course as somebody names it.
struct ModuleChoice {
  let module: Course.Module
  /// Its lessons that can be listened to: all but the exam, which nobody can take by ear.
  let lessons: [String]

  /// The part with a number, counted from 1, with a title, or with the id of one of its lessons.
  /// - Throws: A complaint that names all parts.
  init(_ name: String, in pack: LanguagePack) throws(Complaint) {
    let modules = pack.course.modules
    let found =
      Int(name).flatMap { modules.indices.contains($0 - 1) ? modules[$0 - 1] : nil }
      ?? modules.first { $0.title.plain.lowercased() == name.lowercased() || $0.lessons.contains(name) }
    guard let found else {
      let names = modules.enumerated().map { "\($0 + 1), \($1.title.plain)" }.joined(separator: "; ")
      throw Complaint("There is no part named \(name) in \(pack.language.name). Give one of these: \(names).")
    }
    module = found
    lessons = found.lessons.filter { pack.lessons[$0] != nil }
    guard !lessons.isEmpty else {
      throw Complaint("The part \(found.title.plain) has no lesson yet. To hear all lessons, run: voiceclass lessons")
    }
  }
}
