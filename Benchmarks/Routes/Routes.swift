import Feedback
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

  static func main() {
    let folder = CommandLine.arguments.dropFirst(2).first
    let packs = folder.map { ShippedLibrary.load(from: $0) } ?? ShippedLibrary.library.packs
    var all = Figures()
    for pack in packs {
      var ofLanguage = Figures()
      let lessons = pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }
      for lesson in lessons {
        for task in Proof(of: lesson, in: pack).tasks {
          var figures = Figures()
          figures.take(task.exercise, from: task.phone)
          let fromStart = figures.lengths.first
          var walk = ChanceWalk(task.phone, seed: 2026)
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
  private let clock = ContinuousClock()

  mutating func take(_ exercise: Exercise, from phone: Phone) {
    let start = clock.now
    let search = MeasuredSearch(for: exercise, from: phone)
    times.append((clock.now - start) / .milliseconds(1))
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
    func share(_ percent: Int) -> Double { sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)] }
    let steps = lengths.isEmpty ? 0 : lengths.reduce(0, +) / lengths.count
    return """
      \(times.count) queries, \(lengths.count) found, \(steps) steps on average; \(tried) things tried; \
      p50 \(rounded(share(50))) ms, p95 \(rounded(share(95))) ms, worst \(rounded(sorted.last ?? 0)) ms
      """
  }

  private func rounded(_ milliseconds: Double) -> Double { (milliseconds * 100).rounded() / 100 }
}
