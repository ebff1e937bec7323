import Feedback
import Glibc
import LessonText
import Speech
import Support

/// From the call of `speak` to the first chunk: an engine in this process and one in a process of its own, in turns and
/// with the same words, so that whatever else this PC does harms both alike.
enum EngineWait {
  /// What a learner hears all the time: short items, some sentences.
  private static let texts: [(language: String, text: String)] = [
    ("vi", "Cài đặt, nút"), ("vi", "Tin nhắn, 2/8"), ("vi", "Nhấn mũi tên phải để sang mục tiếp theo."), ("vi", "a"),
    ("en", "Settings, button"), ("en", "Messages, 2 of 8"), ("en", "Press the right arrow for the next item."),
    ("en", "a"), ("hi", "सेटिंग, बटन"), ("hi", "संदेश, 2/8"), ("hi", "अगले आइटम के लिए दायाँ तीर दबाइए।"), ("hi", "क"),
  ]

  private struct Way {
    var name: String
    var synthesizer: Synthesizer
    var waits: [Double] = []
    var wholes: [Double] = []
  }

  static func measure(rounds: Int) throws {
    let languages = SpeechBench.languages
    EngineProcess.askForShortTurns()
    var ways = [
      Way(name: "in this process", synthesizer: try Synthesizer()),
      Way(name: "in a process of its own", synthesizer: try Synthesizer(in: EngineProcess())),
    ]
    for way in ways { try way.synthesizer.prepare(languages) }
    // Cut after the second chunk, as a key does, or heard to the end.
    for isCut in [false, true] {
      for round in 0..<rounds + 2 {
        for (number, text) in texts.enumerated() {
          let utterance = Utterance(
            [.init(text.text)], by: number % 2 == 0 ? .phone : .trainer, in: Language(text.language))
          for index in (round + number) % 2 == 0 ? [0, 1] : [1, 0] {
            // A key comes while nothing is spoken: both processes sleep.
            var pause = timespec(tv_sec: 0, tv_nsec: 1_000_000)
            nanosleep(&pause, nil)
            let start = SpeechBench.milliseconds
            var first: Double?
            var chunks = 0
            _ = try ways[index].synthesizer.speak(utterance, wordsAMinute: 175, languages: languages) { _ in
              chunks += 1
              if first == nil { first = SpeechBench.milliseconds }
              return !isCut || chunks < 2
            }
            // The first rounds are for the caches.
            guard round >= 2, let first else { continue }
            ways[index].waits.append(first - start)
            ways[index].wholes.append(SpeechBench.milliseconds - start)
          }
        }
      }
      print(isCut ? "Each cut after its second chunk:" : "Each to its end:")
      for index in ways.indices {
        print(
          "\(ways[index].name): \(line(ways[index].waits)) ms to the first chunk; \(line(ways[index].wholes)) ms in all"
        )
        (ways[index].waits, ways[index].wholes) = ([], [])
      }
    }
    print("The engine's own process: \(ways[1].synthesizer.history)")
  }

  /// Figures in a row, in milliseconds.
  static func line(_ figures: [Double]) -> String {
    let sorted = figures.sorted()
    guard let last = sorted.last else { return "nothing" }
    func share(_ part: Double) -> Double { SpeechBench.rounded(sorted[Int(Double(sorted.count - 1) * part)]) }
    return
      "least \(share(0)), median \(share(0.5)), p95 \(share(0.95)), p99 \(share(0.99)), most \(SpeechBench.rounded(last))"
  }
}
