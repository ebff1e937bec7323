import Feedback
import Glibc
import LessonText
import Speech
import Support

/// How long it is silent when the engine is ended or stopped in the middle of a sentence: from the signal to the next
/// chunk that comes of another engine.
enum LossWait {
  private static let text =
    "Nhấn mũi tên phải để sang mục tiếp theo rồi nhấn mũi tên trái để trở lại mục trước đó và nhấn phím dài ở dưới cùng "
    + "để nghe lại một lần nữa cho thật rõ từng chữ một"

  static func measure(rounds: Int) throws {
    let languages = SpeechBench.languages
    EngineProcess.askForShortTurns()
    let synthesizer = try Synthesizer(in: EngineProcess())
    try synthesizer.prepare(languages)
    for (signal, name) in [(SIGKILL, "ended from outside"), (SIGSEGV, "ended by a fault"), (SIGSTOP, "stopped")] {
      var waits: [Double] = []
      for round in 0..<rounds {
        // Each round has words of its own: what ended an engine twice is not said again.
        let utterance = Utterance([.init("\(round + 1) \(text)")], by: .phone, in: Language("vi"))
        var (chunks, lost, start) = (0, pid_t(0), 0.0)
        _ = try synthesizer.speak(utterance, wordsAMinute: 175, languages: languages) { _ in
          chunks += 1
          if chunks == 3 {
            lost = engine() ?? 0
            guard lost > 0 else { return false }
            kill(lost, signal)
            start = SpeechBench.milliseconds
          } else if start > 0, engine() != lost {
            // What the lost one had sent before is heard first, and takes no time.
            waits.append(SpeechBench.milliseconds - start)
            return false
          }
          return true
        }
      }
      print("\(name): \(EngineWait.line(waits)) ms until another one is heard; \(waits.count) times")
    }
    print("\(synthesizer.history)")
  }

  /// The process that speaks: the child of the child of this one.
  private static func engine() -> pid_t? { child(of: getpid()).flatMap { child(of: $0) } }

  private static func child(of pid: pid_t) -> pid_t? {
    let file = open("/proc/\(pid)/task/\(pid)/children", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ").first.flatMap {
      pid_t($0)
    }
  }
}
