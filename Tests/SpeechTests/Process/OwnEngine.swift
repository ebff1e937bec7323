import Feedback
import Glibc
import Support
import Synchronization

@testable import Speech

/// A synthesizer whose engine runs in a process of its own, which tests end as they like.
struct OwnEngine {
  let process: EngineProcess
  let synthesizer: Synthesizer

  init() throws {
    process = EngineProcess(program: Program.path)
    synthesizer = try Synthesizer(in: process)
    try synthesizer.prepare(ShippedLanguages.all)
  }

  /// The process that speaks now.
  var speaking: pid_t { process.speaking.load(ordering: .relaxed) }

  /// A sentence of one clause so long that most of it waits in the engine's process while the first chunks are heard.
  static let sentence =
    "Nhấn mũi tên phải để sang mục tiếp theo rồi nhấn mũi tên trái để trở lại mục trước đó và nhấn phím dài ở dưới cùng "
    + "để nghe lại một lần nữa cho thật rõ từng chữ một"

  static func utterance(_ text: String = sentence) -> Utterance {
    Utterance([.init(text)], by: .phone, in: ShippedLanguages.vi)
  }

  /// How an utterance ended, and what was heard.
  func say(
    _ text: String = sentence, onChunk: (Int) -> Void = { _ in }
  ) throws -> (outcome: Synthesizer.Outcome, frames: Int) {
    var (frames, chunks) = (0, 0)
    let outcome = try synthesizer.speak(Self.utterance(text), wordsAMinute: 175, languages: ShippedLanguages.all) {
      chunk in
      frames += chunk.count
      chunks += 1
      onChunk(chunks)
      return true
    }
    return (outcome, frames)
  }

  /// Whether a process is there, be it only to be buried.
  static func isThere(_ pid: pid_t) -> Bool { kill(pid, 0) == 0 || errno != ESRCH }
}
