import ArgumentParser
import Feedback
import LessonText
import Records
import Trainer

/// What all commands of the class take.
struct ClassOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "The name of the class. Without it, everybody.")
  var className = ""

  @Option(help: "The language, by its code. Without it, the one chosen before, else English.")
  var language: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Flag(help: "Print only, and say nothing.")
  var silent = false
}

/// Where the commands of the class are carried out, from the records and the lessons.
struct ClassBench {
  let shelf: Shelf
  let pack: LanguagePack
  private let desk: RecordsDesk
  private let options: ClassOptions

  init(_ options: ClassOptions) throws(Complaint) {
    self.options = options
    let shelf = try Shelf(lessons: options.lessons, audio: options.audio)
    if let language = options.language, shelf.library[Language(language)] == nil { throw shelf.lacks(language) }
    desk = try RecordsDesk()
    let known = try desk.doing { store throws(RecordsFailure) in try store.profile(of: store.thisPC).language }
    let chosen = shelf.library[Language(options.language ?? known ?? "en")] ?? shelf.library.packs.first
    guard let pack = chosen else { throw shelf.lacks("en") }
    (self.shelf, self.pack) = (shelf, pack)
  }

  /// Does something with the records.
  func doing<Result>(_ work: (ClassDesk) throws(RecordsFailure) -> Result) throws(Complaint) -> Result {
    try desk.doing { store throws(RecordsFailure) in try work(ClassDesk(store: store)) }
  }

  /// The learner of that name or id.
  func learner(_ wanted: String) throws(Complaint) -> Learner { try desk.learner(wanted) }

  /// What is known of the class that was asked for.
  func overview() throws(Complaint) -> ClassOverview {
    let records = try doing { desk throws(RecordsFailure) in try desk.records() }
    let isKnown = options.className.isEmpty || !records.learners(of: options.className).isEmpty
    guard isKnown else {
      let names = records.classNames.joined(separator: ", ")
      throw Complaint(
        names.isEmpty
          ? "There is no class yet. To put a learner into one, run: voiceclass class put LEARNER CLASS"
          : "There is no class named \(options.className). Give one of these with --class: \(names).")
    }
    return ClassOverview(records, of: options.className, in: pack)
  }

  /// Prints sentences, and says them.
  func tell(_ sentences: [MarkedText]) {
    for sentence in sentences { print(sentence.plain) }
    // Where nothing can be heard, what was printed must do.
    guard !options.silent, let announcement = try? Announcement(shelf, in: pack) else { return }
    announcement.say(sentences)
  }

  /// Sets the lessons of a day, or tells what is set.
  func plan(_ day: CivilDay, _ wanted: [String], isFree: Bool) throws(Complaint) {
    if isFree || !wanted.isEmpty {
      let lessons = try isFree ? [] : lessons(wanted)
      guard lessons.count <= ClassPlan.Change.mostLessons else {
        throw Complaint("A day can have \(ClassPlan.Change.mostLessons) lessons. Give fewer.")
      }
      let change = ClassPlan.Change(className: options.className, day: day.number, lessons: lessons)
      try doing { desk throws(RecordsFailure) in try desk.store.plan(change) }
    }
    let records = try doing { desk throws(RecordsFailure) in try desk.records() }
    tell([ClassOverview(records, of: options.className, in: pack).planned(on: day.number)])
  }

  /// The day that is meant: today, tomorrow, or a date such as 2026-12-02.
  func day(_ written: String) throws(Complaint) -> CivilDay {
    let today = try doing { desk throws(RecordsFailure) in try desk.store.classDay() }
    switch written.lowercased() {
    case "today": return CivilDay(today)
    case "tomorrow": return CivilDay(today + 1)
    default:
      guard let day = CivilDay(written: written) else {
        throw Complaint("\(written) is no day. Write today, tomorrow, or a date such as \(CivilDay(today).written).")
      }
      return day
    }
  }

  /// Lessons by their ids, and parts of the course by their titles, as the lessons they are made of.
  private func lessons(_ wanted: [String]) throws(Complaint) -> [String] {
    var ids: [String] = []
    for name in wanted {
      if pack.lessons[name] != nil {
        ids.append(name)
      } else if let part = pack.course.modules.first(where: { $0.title.plain.lowercased() == name.lowercased() }) {
        ids += (part.lessons + [part.exam].compactMap { $0 }).filter { pack.lessons[$0] != nil }
      } else {
        throw Complaint(
          "There is no lesson with the id \(name), and no part of the course with that title. To hear all ids, run: "
            + "voiceclass lessons")
      }
    }
    return ids
  }
}
