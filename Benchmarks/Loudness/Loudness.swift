import Feedback
import Glibc
import LessonText
import Mixer
import Speech
import Support

/// How loud each voice is over the golden sentences of its language, beside the others and beside the cues.
/// `loudness`; what it says goes to `Benchmarks/loudness.txt`. It fails where two voices are more than 1 LU apart.
@main enum Loudness {
  static func main() throws {
    let table = try VoiceLevels(sentences: GoldenColumn.all)
    for line in table.lines { print(line) }
    guard table.spread < 1 else { exit(1) }
  }
}

/// The written sentences of `Tests/SpeechTests/Sentences/golden.tsv`.
enum GoldenColumn {
  static var all: [Language: [String]] {
    var sentences: [Language: [String]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1 else { continue }
      sentences[Language(String(columns[0])), default: []].append(String(columns[1]))
    }
    return sentences
  }

  private static var text: String {
    guard let file = fopen("\(ShippedLibrary.projectFolder)/Tests/SpeechTests/Sentences/golden.tsv", "r") else {
      return ""
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

/// The loudness of every voice of every pair, measured.
struct VoiceLevels {
  private struct Row {
    var language: Language
    var pair: String
    var speaker: Speaker
    var gain: Double
    var level: Double
    var peak: Int
  }

  private var rows: [Row] = []

  /// - Parameter sentences: what each language says.
  init(sentences: [Language: [String]]) throws {
    let synthesizer = try Synthesizer()
    for pack in ShippedLibrary.library.packs {
      for choice in pack.language.voices {
        for speaker in Speaker.allCases {
          var languages: [Language: SpokenLanguage] = [:]
          for other in ShippedLibrary.library.packs { languages[other.language.language] = other.language.spoken }
          var spoken = pack.language.spoken
          (spoken.phone, spoken.trainer) = (choice.phone, choice.trainer)
          languages[spoken.language] = spoken
          var samples: [Int16] = []
          for sentence in sentences[spoken.language] ?? [] {
            let utterance = Utterance([.init(sentence)], by: speaker, in: spoken.language)
            let rate = pack.language.startRate
            _ = try synthesizer.speak(utterance, wordsAMinute: rate, languages: languages) { chunk in
              samples += chunk
              return true
            }
          }
          rows.append(
            Row(
              language: spoken.language, pair: choice.name, speaker: speaker,
              gain: speaker == .phone ? choice.phone.gain : choice.trainer.gain,
              level: LoudnessMeter().loudness(of: samples) ?? -120, peak: samples.map { abs(Int($0)) }.max() ?? 0))
        }
      }
    }
  }

  /// From the softest to the loudest voice, in LU.
  var spread: Double { (rows.map(\.level).max() ?? 0) - (rows.map(\.level).min() ?? 0) }

  /// The table, in sentences that can be read aloud.
  var lines: [String] {
    let mean = rows.map(\.level).reduce(0, +) / Double(max(1, rows.count))
    return rows.map { row in
      "\(row.language) \(row.pair), \(row.speaker.rawValue): \(tenths(row.level)) LUFS with a gain of "
        + "\(tenths(row.gain)) dB, peak \(100 * row.peak / 32_768) percent."
    } + ["From the softest to the loudest: \(tenths(spread)) LU. Mean: \(tenths(mean)) LUFS."]
  }

  private func tenths(_ value: Double) -> String {
    let all = Int((abs(value) * 100).rounded())
    let rest = all % 100
    return "\(value < 0 ? "-" : "")\(all / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
