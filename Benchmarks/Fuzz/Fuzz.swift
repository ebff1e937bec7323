import Feedback
import Glibc
import LessonText
import Support
import Synchronization

/// A million files that nobody would write, in three languages: whether anything is told outside of them, and how long
/// the longest took. Besides, thirty thousand lessons by chance, which must be read as the same again after they were
/// printed. `fuzz [NUMBER]`; what it says goes to `Benchmarks/fuzz.txt`.
@main enum Fuzz {
  static func main() async {
    await ManyFiles.tryAll(CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000)
  }
}

/// Apart from `Fuzz`, since `main` and all it holds belong to the main thread.
enum ManyFiles {
  /// No author waits longer for what is told of one file, in milliseconds.
  private static let longest = 100.0
  /// The files are made in so many parts, so that they are the same on any number of processors.
  private static let parts = 24

  private static let next = Atomic(0)

  /// Tries so many files, and tells what came of it.
  static func tryAll(_ count: Int) async {
    let clock = ContinuousClock()
    let start = clock.now
    let total = await withTaskGroup(of: Outcome.self) { group in
      for _ in 0..<max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) {
        group.addTask {
          var outcome = Outcome()
          while true {
            let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard part < parts else { return outcome }
            outcome.add(run(part, files: count / parts + (part < count % parts ? 1 : 0)))
          }
        }
      }
      var total = Outcome()
      for await outcome in group { total.add(outcome) }
      return total
    }
    let seconds = (clock.now - start) / .seconds(1)
    var use = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &use)
    Swift.print(
      """
      \(total.files) changed files of lessons, pieces, names, plans, apps, languages and phrases in three languages, \
      \(Int(Double(total.files) / seconds)) a second; \(total.told) things were told of them, all inside their file.
      The longest took \(rounded(total.longest)) ms (\(total.longestFile)); at most \(use.ru_maxrss / 1_024) MB of memory.
      Before that, \(total.lessons) lessons by chance were printed, and read as the same again.
      """)
    for fault in total.faults { Swift.print(fault) }
    if !total.faults.isEmpty { exit(1) }
  }

  /// What came of some files.
  private struct Outcome: Sendable {
    var files = 0
    var lessons = 0
    var told = 0
    var longest = 0.0
    var longestFile = ""
    var faults: [String] = []

    mutating func add(_ other: Outcome) {
      files += other.files
      lessons += other.lessons
      told += other.told
      if other.longest > longest { (longest, longestFile) = (other.longest, other.longestFile) }
      faults = Array((faults + other.faults).prefix(20))
    }
  }

  private static func run(_ part: Int, files: Int) -> Outcome {
    var outcome = Outcome()
    let language = ["vi", "en", "hi"][part % 3]
    guard let pack = ShippedLibrary.library[Language(language)], let trial = ShippedLibrary.trial(language) else {
      outcome.faults.append("The lessons in \(language) could not be read.")
      return outcome
    }
    print(pack, trial, part, lessons: max(1, files * 3 / 100), &outcome)
    let originals =
      FileFuzz.originals(pack, english: ShippedLibrary.library[Language("en")]) + shippedFiles(language)
    var fuzz = FileFuzz(originals, longest: 2_000, seed: UInt64(part))
    for number in 0..<files {
      let file = fuzz.next()
      let time = { () -> (Double, [Diagnostic]) in
        let start = processorMilliseconds
        let told = trial.diagnostics(of: file.bytes, as: file.kind)
        return (processorMilliseconds - start, told)
      }
      let (first, told) = time()
      var milliseconds = first
      // Once more, and again, where the processor may have been slowed down meanwhile.
      for _ in 0..<4 where milliseconds > max(outcome.longest, longest / 4) {
        milliseconds = min(milliseconds, time().0)
      }
      outcome.files += 1
      outcome.told += told.count
      let name = "\(language), part \(part), number \(number), \(file.kind.rawValue), \(file.bytes.count) bytes"
      if milliseconds > outcome.longest { (outcome.longest, outcome.longestFile) = (milliseconds, name) }
      if milliseconds > longest { outcome.faults.append("\(name): \(rounded(milliseconds)) ms.") }
      if let diagnostic = FileFuzz.outside(told, of: file.bytes) {
        outcome.faults.append("\(name): \(diagnostic) lies outside.")
      }
    }
    return outcome
  }

  /// Prints lessons by chance, and reads them again.
  private static func print(
    _ pack: LanguagePack, _ trial: FileTrial, _ part: Int, lessons: Int, _ outcome: inout Outcome
  ) {
    let printer = LessonPrinter(pack, english: ShippedLibrary.library[Language("en")])
    var generator = LessonGenerator(pack, seed: UInt64(part))
    for number in 0..<lessons {
      let lesson = generator.lesson()
      outcome.lessons += 1
      let text = printer.text(of: lesson)
      if trial.lesson(Array(text.utf8)).lesson != lesson {
        outcome.faults.append("\(pack.language.language), part \(part), lesson \(number) is not the same:\n\(text)")
      }
    }
  }

  /// Files as they ship, in which authors change something.
  private static func shippedFiles(_ language: String) -> [FileFuzz.Original] {
    let files = FilesOnDisk(ShippedLibrary.projectFolder + "/Lessons/\(language)")
    func text(_ path: String) -> String? {
      (try? files.bytes(of: path, atMost: 1_000_000)).map { String(decoding: $0, as: UTF8.self) }
    }
    func all(_ kind: FileTrial.Kind, _ paths: [String]) -> [FileFuzz.Original] {
      paths.compactMap { text($0).map { FileFuzz.Original(kind, $0) } }
    }
    let apps = (try? files.entries(of: "phone"))?.map { "phone/\($0.name)" } ?? []
    return all(.lesson, ["01-keyboard/first-keys.txt", "08-settings/wifi-and-data.txt"])
      + all(.course, ["course.txt"]) + all(.language, ["language.txt"]) + all(.phrases, ["phrases.txt"])
      + all(.app, apps).filter { $0.bytes.count < 8_000 }
  }

  /// How long this thread has worked: what else the PC does meanwhile is not the file's fault.
  private static var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  private static func rounded(_ milliseconds: Double) -> Double { (milliseconds * 100).rounded() / 100 }
}
