import Glibc
import LessonText
import Support
import Trainer

/// Whether the hints lead to the goal: for every task of every lesson in each language, from states that chance leads to,
/// each hint followed to the letter. And how long a hint takes to be found.
@main
struct Hints {
  /// States in all, and keys to the farthest of them.
  private static let states = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 10_000
  private static let longestWay = 30
  /// Hints that nobody would go on following.
  private static let mostHints = 200

  static func main() {
    let library = ShippedLibrary.library
    var all = Figures()
    for (language, pack) in library.packs.enumerated() {
      var figures = Figures()
      let walks = pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }.flatMap { lesson in
        lesson.steps.indices.compactMap { HintWalk(library, pack, lesson: lesson.id, step: $0) }
      }
      guard !walks.isEmpty else { continue }
      var dice = SplitMix(seed: 2026)
      // What is left over by the division goes to the first languages.
      let count = (states + library.packs.count - 1 - language) / library.packs.count
      for number in 0..<count { figures.take(walks[number % walks.count], &dice) }
      print("\(pack.language.language), \(walks.count) tasks: \(figures)")
      all.add(figures)
    }
    print("All languages: \(all)")
    exit(all.reached == all.states ? 0 : 1)
  }

  /// What was counted and measured.
  private struct Figures: CustomStringConvertible {
    private(set) var states = 0
    private(set) var reached = 0
    private var resets = 0
    private var times: [Double] = []

    mutating func take(_ begun: HintWalk, _ dice: inout SplitMix) {
      var walk = begun
      walk.getLost(keys: Int.random(in: 1...longestWay, using: &dice), &dice)
      let start = walk.place
      states += 1
      while !walk.isDone, walk.hints < mostHints {
        let clock = ComputingTime()
        let hint = walk.hint()
        times.append(clock.milliseconds)
        guard let hint else { break }
        if hint.isReset { resets += 1 }
        walk.follow(hint)
      }
      if walk.isDone { reached += 1 } else { print("Not reached: from \(start) to \(walk.place)") }
    }

    mutating func add(_ other: Figures) {
      states += other.states
      reached += other.reached
      resets += other.resets
      times += other.times
    }

    var description: String {
      let sorted = times.sorted()
      func share(_ percent: Int) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
      }
      return """
        \(states) states, \(reached) goals reached by following the hints, \(resets) of them told to begin again; \
        \(times.count) hints, p50 \(rounded(share(50))) ms, p95 \(rounded(share(95))) ms, \
        worst \(rounded(sorted.last ?? 0)) ms
        """
    }
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
