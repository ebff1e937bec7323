import Feedback
import LessonText
import Sound
import Speech
import Trainer

/// How long everything sounds, for sessions that nobody hears: measured once, and remembered.
final class SpokenLengths {
  private struct Take: Hashable {
    var spans: [Utterance.Span]
    var language: Language
    var speaker: Speaker
    var wordsAMinute: Int
  }

  private static let framesASecond = 22_050

  private let voice: any Voice
  private let cues: CueSet
  private var known: [Take: Int] = [:]

  init(voice: any Voice, cues: CueSet) {
    self.voice = voice
    self.cues = cues
  }

  /// How long feedback sounds, in microseconds.
  func duration(of feedback: Feedback, wordsAMinute: Int) -> Int {
    switch feedback {
    case .play(let cue): return Self.microseconds(Int(Double(cues[cue.name]?.count ?? 0) / cue.pitch))
    case .say(let utterance):
      let take = Take(
        spans: utterance.spans, language: utterance.language, speaker: utterance.speaker, wordsAMinute: wordsAMinute)
      if let length = known[take] { return length }
      var frames = 0
      voice.speak(utterance, wordsAMinute: wordsAMinute) { chunk in
        frames += chunk.count
        return true
      }
      let length = Self.microseconds(frames)
      known[take] = length
      return length
    }
  }

  private static func microseconds(_ frames: Int) -> Int { frames * 1_000_000 / framesASecond }
}
