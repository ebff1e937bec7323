import Feedback
import Glibc
import LessonText
import Phone
import Support
import Trainer

/// How long the search for a way takes: for every task of every lesson in each language, from its start and from a
/// thousand states that chance leads to.
@main
struct Routes {
  /// States a task, and gestures or events to the farthest of them.
  private static let states = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000
  private static let longestWalk = 60

  /// Those that ship, or those of another folder of lessons.
  private static var packs: [LanguagePack] {
    guard let folder = CommandLine.arguments.dropFirst(2).first else { return ShippedLibrary.library.packs }
    let loaded = Library.load(
      from: folder, cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
    for diagnostic in loaded.diagnostics { print(loaded.printer.text(diagnostic)) }
    return loaded.library?.packs ?? []
  }

  static func main() {
    var all = Figures()
    for pack in packs {
      let clock = ComputingTime()
      for lesson in pack.lessons.values { _ = Proof(of: lesson, in: pack) }
      print(
        "\(pack.language.language), every task from its start, as the checker does: \(rounded(clock.milliseconds)) ms")
      var ofLanguage = Figures()
      let lessons = pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }
      for lesson in lessons {
        for task in Proof(of: lesson, in: pack).tasks {
          var figures = Figures()
          figures.take(task.exercise, from: task.phone)
          let fromStart = figures.lengths.first
          var walk = ChanceWalk(task.exercise, from: task.phone, seed: 2026)
          for _ in 0..<states { figures.take(task.exercise, from: walk.next(atMost: longestWalk)) }
          let start = fromStart.map { "\($0) steps from its start" } ?? "no way from its start"
          print("\(pack.language.language) \(lesson.id) step \(task.step + 1): \(start); \(figures)")
          ofLanguage.add(figures)
        }
      }
      print("\(pack.language.language), all tasks: \(ofLanguage)")
      all.add(ofLanguage)
    }
    print("All languages: \(all)")
  }
}

/// What was measured.
private struct Figures: CustomStringConvertible {
  private var times: [Double] = []
  private var tried = 0
  private(set) var lengths: [Int] = []

  mutating func take(_ exercise: Exercise, from phone: Phone) {
    let clock = ComputingTime()
    let search = MeasuredSearch(for: exercise, from: phone)
    times.append(clock.milliseconds)
    tried += search.states
    if let steps = search.steps { lengths.append(steps) }
  }

  mutating func add(_ other: Figures) {
    times += other.times
    tried += other.tried
    lengths += other.lengths
  }

  var description: String {
    let sorted = times.sorted()
    func share(_ percent: Int) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }
    let steps = lengths.isEmpty ? 0 : lengths.reduce(0, +) / lengths.count
    return """
      \(times.count) queries, \(lengths.count) found, \(steps) steps on average; \(tried) things tried; \
      p50 \(rounded(share(50))) ms, p95 \(rounded(share(95))) ms, worst \(rounded(sorted.last ?? 0)) ms
      """
  }
}

/// How long a thread has been computing, whatever else the PC does meanwhile.
private struct ComputingTime {
  private let start = Self.now

  /// Since it was made.
  var milliseconds: Double { Self.now - start }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}

private func rounded(_ milliseconds: Double) -> Double { (milliseconds * 100).rounded() / 100 }
