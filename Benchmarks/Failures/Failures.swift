import Glibc
import Support

// Plays what goes wrong between a program and a loudspeaker, on servers of its own, and tells how soon speech is back.
//
// Each time counts from the moment at which it is possible again (the server answers, the command was given that
// brings a sink) to the first sound in a recording of the sink. The recording lags behind the sink by some milliseconds,
// and where it can begin only after the failure, its own beginning counts too; so the figures are bounds. None may be
// above half a second. Without words all are played, with some those alone whose names have one of them.

@main enum Failures {
  static func main() {
    do {
      guard try FailureRun.isReached() else { exit(1) }
    } catch {
      print("It could not be played: \(error)")
      exit(1)
    }
  }
}

/// Apart from `Failures`, since `main` and all it holds belong to the main thread.
enum FailureRun {
  private static let rounds = 5
  private static let reach = 500.0

  static func isReached() throws -> Bool {
    var isReached = true
    let words = CommandLine.arguments.dropFirst()
    let failures = Failure.allCases.filter { failure in
      words.isEmpty || words.contains { failure.rawValue.contains($0) }
    }
    for failure in failures {
      for kind in failure.servers {
        var times: [Double] = []
        for _ in 0..<rounds { times.append(try failure.play(kind)) }
        let sorted = times.sorted()
        print(
          "\(failure.rawValue), \(kind.rawValue): \(rounded(sorted[rounds / 2])) ms, \(rounded(sorted[rounds - 1])) at most"
        )
        fflush(nil)
        isReached = isReached && sorted[rounds - 1] <= reach
      }
    }
    for kind in ServerKind.allCases where words.isEmpty {
      let delays = try LoadedPC.delays(kind)
      print(
        "Two busy loops, \(kind.rawValue): from a key in silence to the first sample \(rounded(delays[delays.count / 2])) ms, "
          + "\(rounded(delays[delays.count * 95 / 100])) at p95, \(rounded(delays[delays.count - 1])) at most")
    }
    print(isReached ? "Speech was always back within \(Int(reach)) ms." : "Speech came back too late.")
    return isReached
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
