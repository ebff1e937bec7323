import ArgumentParser
import Feedback
import LessonText
import Records
import Trainer

/// Today's lessons.
struct TodayOfClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Tell today's lessons, or set others.")

  @Argument(help: "Lessons by their ids, in order, or a part of the course by its title, in place of those before.")
  var lesson: [String] = []

  @Flag(help: "Take away what is set for today.")
  var none = false

  @OptionGroup var options: ClassOptions

  func validate() throws { try ClassDayArguments.validate(none, lesson) }

  func run() throws {
    do throws(Complaint) { try tell() } catch { throw error.exitCode() }
  }

  private func tell() throws(Complaint) {
    let bench = try ClassBench(options)
    try bench.plan(bench.day("today"), lesson, isFree: none)
  }
}

/// The plan of the coming days.
struct PlanClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Tell the plan of the coming days, or set the lessons of a day.")

  @Argument(help: "The day: today, tomorrow, or a date such as 2026-12-02. Without it, all coming days are told.")
  var day: String?

  @Argument(help: "Lessons by their ids, in order, or a part of the course by its title, in place of those before.")
  var lesson: [String] = []

  @Flag(help: "Take away what is set for the day.")
  var none = false

  @OptionGroup var options: ClassOptions

  func validate() throws {
    try ClassDayArguments.validate(none, lesson)
    if none, day == nil { throw ValidationError("Which day? Write it behind the word plan.") }
  }

  func run() throws {
    do throws(Complaint) { try tell() } catch { throw error.exitCode() }
  }

  private func tell() throws(Complaint) {
    let bench = try ClassBench(options)
    if let day { return try bench.plan(bench.day(day), lesson, isFree: none) }
    let records = try bench.doing { desk throws(RecordsFailure) in try desk.records() }
    bench.tell(ClassOverview(records, of: options.className, in: bench.pack).plannedSentences)
  }
}

/// What both ask of their arguments.
enum ClassDayArguments {
  static func validate(_ none: Bool, _ lessons: [String]) throws {
    if none, !lessons.isEmpty { throw ValidationError("Give lessons, or --none, but not both.") }
  }
}

/// A page of a class, or of the centre.
struct ReportClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page for a browser: all classes, or one, with who needs help, the plan, and the PCs.")

  @Option(help: "The file to write. Without it, the page goes on the stick, or beside the records.")
  var to: String?

  @OptionGroup var options: ClassOptions

  func run() throws {
    do throws(Complaint) { try report() } catch { throw error.exitCode() }
  }

  private func report() throws(Complaint) {
    let bench = try ClassBench(options)
    // Of a class that is not there nothing can be told.
    _ = try bench.overview()
    let (page, today) = try bench.doing { desk throws(RecordsFailure) in
      (try desk.page(of: options.className, bench.pack, bench.shelf.library), try desk.store.classDay())
    }
    if let to {
      try ReportFile.write(page, to: to)
      print("\(to) is written.")
      return
    }
    guard let (file, place) = ClassPageFile(of: options.className, page, on: CivilDay(today)).write() else {
      throw Complaint("The page can't be written. Look whether the disk has room, or give a place with --to.")
    }
    bench.tell([place.sentence(for: file, in: bench.pack.phrases)])
  }
}
