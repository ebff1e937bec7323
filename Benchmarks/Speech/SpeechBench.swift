import Feedback
import Glibc
import LessonText
import Speech
import Support

/// The speech engine in a process of its own: what that costs, and whether anything ends it. `speech-bench wait` says how
/// much later the first sound comes than from an engine in this process; `speech-bench loss` says how long it is silent
/// when an engine is lost; `speech-bench soup [NUMBER]` speaks texts that nobody would write, and what it says goes to
/// `Benchmarks/speech-fuzz.txt`.
@main enum SpeechBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    // This program is the engine's process too.
    case EngineProcess.command: exit(EngineHost.run(Array(arguments.dropFirst())))
    case "wait": try EngineWait.measure(rounds: arguments.dropFirst().first.flatMap(Int.init) ?? 40)
    case "loss": try LossWait.measure(rounds: arguments.dropFirst().first.flatMap(Int.init) ?? 40)
    case "soup", nil: try SpokenSoup.speak(arguments.dropFirst().first.flatMap(Int.init) ?? 20_000)
    default:
      print("Say what to measure: speech-bench wait, loss or soup.")
      exit(64)
    }
  }

  /// The languages as they ship.
  static var languages: [Language: SpokenLanguage] {
    Dictionary(ShippedLibrary.library.packs.map { ($0.language.language, $0.language.spoken) }) { first, _ in first }
  }

  /// Milliseconds that have passed since some moment.
  static var milliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  static func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1_000).rounded() / 1_000 }
}
