import Feedback
import Glibc
import LessonText
import Speech
import Support

/// Texts of all scripts, pictures, signs, marks and control characters, spoken through the whole chain: whether anything
/// ends the engine, and how long the longest took. The engine ends in a process of its own, so its ends can be counted.
enum SpokenSoup {
  static func speak(_ count: Int) throws {
    let languages = SpeechBench.languages
    let synthesizer = try Synthesizer(in: EngineProcess())
    try synthesizer.prepare(languages)
    let codes = languages.keys.sorted()
    var soup = Soup(seed: 20_261_126)
    var (silent, frames, slowest, slowestText) = (0, 0, 0.0, "")
    var faults: [String] = []
    let begin = SpeechBench.milliseconds
    for number in 0..<count {
      let text = soup.text()
      let before = synthesizer.history
      // Each third is spelled, and each speaker and each rate has its turn.
      let utterance = Utterance(
        [.init(text, isSpelled: number % 9 == 8)], by: number % 2 == 0 ? .phone : .trainer,
        in: codes[number % codes.count])
      let start = SpeechBench.milliseconds
      let outcome = try synthesizer.speak(
        utterance, wordsAMinute: [80, 175, 440][number / 3 % 3], languages: languages
      ) { chunk in
        frames += chunk.count
        return true
      }
      let milliseconds = SpeechBench.milliseconds - start
      if outcome == .nothingToSay { silent += 1 }
      if milliseconds > slowest { (slowest, slowestText) = (milliseconds, name(number, utterance)) }
      let after = synthesizer.history
      if (after.faults, after.hangs, after.ends) != (before.faults, before.hangs, before.ends) {
        faults.append("\(name(number, utterance)) ended the engine: \(text.debugDescription)")
      }
    }
    let seconds = (SpeechBench.milliseconds - begin) / 1_000
    let history = synthesizer.history
    print(
      """
      \(count) texts of all scripts in three languages, \(history.clauses) clauses, \(frames / 22_050 / 60) minutes of \
      speech; \(silent) texts had nothing that can be said. That took \(Int(seconds)) seconds.
      The engine ended \(history.faults) times by a fault, hung \(history.hangs) times, and was ended \(history.ends) \
      times; \(history.plainer) clauses were said in a plainer form, \(history.unspeakable) not at all.
      The longest took \(SpeechBench.rounded(slowest)) ms (\(slowestText)).
      """)
    for fault in faults { print(fault) }
    if !faults.isEmpty { exit(1) }
  }

  private static func name(_ number: Int, _ utterance: Utterance) -> String {
    "\(utterance.language.code), number \(number), \(utterance.text.utf8.count) bytes"
  }
}
