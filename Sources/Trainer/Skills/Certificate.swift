import Feedback
import LessonText

/// What a learner is given when she has passed the check of a module: spoken, and kept as plain text.
public struct Certificate: Hashable, Sendable {
  /// The module whose check was passed, by its id: for the name of the file.
  public let module: String
  private let title: String
  /// With `{name}` and `{date}` in them, which only the edge knows.
  private let (name, centre, instructor, date): (String, String, String, String)
  private let statement: String
  private let results: [String]
  private let list: [String]
  private let note: String

  /// What stands where name and date belong.
  private static let (namePlace, datePlace) = ("{name}", "{date}")

  /// The certificate of a learner for a module, in the words of a language.
  init(_ book: SkillBook, module: String, _ words: Words) {
    let say = { (sentence: SkillSentence, details: [String: MarkedText]) in words[sentence.key, details].plain }
    self.module = module
    title = say(.certificate, [:])
    name = say(.certificateName, ["name": MarkedText(Self.namePlace)])
    centre = say(.certificateCentre, [:])
    instructor = say(.certificateInstructor, [:])
    date = say(.certificateDate, ["date": MarkedText(Self.datePlace)])
    statement = say(.certificateStatement, [:])
    let skills = book.skills
    let sure = skills.count { $0.state == .sure }
    let details = ["sure": words.number(sure), "count": words.number(skills.count)]
    // Nothing is sure before the second day, and nobody needs to hear that.
    results =
      [say(.certificatePassed, ["module": words.moduleTitle(module)])]
      + (sure > 0 ? [say(.certificateSure, details)] : [])
    let passed = book.pack.course.modules.filter { book.profile.passedChecks.contains($0.id) }
    list =
      [say(.certificateList, [:])]
      + passed.map { module in
        let names = Self.skills(of: module, book)
        let texts = names.isEmpty ? module.lessons.compactMap { book.pack.lessons[$0]?.objective } : names
        return say(.certificateModule, ["module": module.title, "skills": .joined(texts, by: "; ")])
      }
    note = say(.certificateNote, [:])
  }

  /// What the lessons of a module train, each once, in the order of the skills.
  private static func skills(of module: Course.Module, _ book: SkillBook) -> [MarkedText] {
    let trained = Set(book.modules.first { $0.id == module.id }?.tasks.flatMap(\.skills) ?? [])
    return book.pack.skills.filter { trained.contains($0.id) }.map(\.title)
  }

  /// What is spoken: all but what is to be filled in by hand.
  var spoken: [String] { [title, statement] + results + list + [note] }

  /// The lines of the text, with the learner's name, and the date in the words of her language.
  public func lines(name: String, date: String) -> [String] {
    let filled = [
      title, "", self.name.replacing(Self.namePlace, with: name), statement, "",
    ]
    return filled + results + [""] + list + ["", centre, instructor, self.date.replacing(Self.datePlace, with: date)]
      + ["", note]
  }
}

extension String {
  /// With other words in the place of some, without looking into what is put in.
  fileprivate func replacing(_ place: String, with words: String) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(place) }) else { return self }
    return self[..<start] + words + self[index(start, offsetBy: place.count)...]
  }
}
