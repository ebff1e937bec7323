import ArgumentParser
import Feedback
import LessonText
import Records
import Trainer

/// What all commands of the class take.
struct ClassOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "The name of the class. Without it, everybody.")
  var className = ""

  @OptionGroup var spoken: SpokenOptions
}

/// Where the commands of the class are carried out, from the records and the lessons.
struct ClassBench {
  private let bench: SpokenBench
  private let options: ClassOptions

  var shelf: Shelf { bench.shelf }
  var pack: LanguagePack { bench.pack }

  init(_ options: ClassOptions) throws(Complaint) {
    self.options = options
    bench = try SpokenBench(options.spoken)
  }

  /// Does something with the records.
  func doing<Result>(_ work: (ClassDesk) throws(RecordsFailure) -> Result) throws(Complaint) -> Result {
    try bench.desk.doing { store throws(RecordsFailure) in try work(ClassDesk(store: store)) }
  }

  /// The learner of that name or id.
  func learner(_ wanted: String) throws(Complaint) -> Learner { try bench.desk.learner(wanted) }

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
  func tell(_ sentences: [MarkedText]) { bench.tell(sentences) }

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
