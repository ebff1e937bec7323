import Feedback
import LessonText
import Mixer
import Sound
import Trainer

/// Records lessons into a file, one after the other, as they are heard by somebody who listens.
struct LessonRecorder {
  let library: Library
  let pack: LanguagePack
  let voice: any Voice
  let cues: CueSet
  /// Words a minute; `nil` for those of the language.
  let wordsAMinute: Int?
  let namesKeys: Bool
  let stop: StopWish

  /// Why a lesson is not recorded.
  enum Failure: Error {
    case file(SoundFileFailure)
    /// The lesson can't be done to its end.
    case stuck(lesson: String)
    case stopped
    case noLesson(String)
  }

  /// To think an answer over, in milliseconds.
  private static let thinking = 4_000
  /// Between two lessons, in milliseconds.
  private static let between = 1_500
  /// While the phone is waited for, silence lasts no longer, in milliseconds.
  private static let longestSilence = 2_000

  /// Adds a lesson to a file, with its chapters.
  /// - Parameter opens: Whether the listener is told first what this is.
  func record(_ lesson: String, into file: LessonFile, opens: Bool) throws(Failure) {
    guard let plan = pack.lessons[lesson],
      let demonstration = Demonstration(
        library, lesson: lesson, in: pack, wordsAMinute: wordsAMinute, namesKeys: namesKeys)
    else { throw .noLesson(lesson) }
    let rate = SampleRate.speech
    let sound = SessionSound(
      voice: voice, cues: cues, sink: file, longestSilence: rate.frames(milliseconds: Self.longestSilence))
    if file.length > .zero { sound.pause(rate.frames(milliseconds: Self.between)) }
    file.tags.chapters.append(.init(plan.title.plain, at: file.length, isLesson: true))
    if opens { sound.put(in: demonstration.opening, wordsAMinute: demonstration.wordsAMinute) }
    let stuck = demonstration.play(
      duration: { sound.duration(of: $0, wordsAMinute: $1) },
      while: { sound.failure == nil && !stop.isThere },
      take: { moment in
        switch moment {
        case .lesson(let timed): sound.take(timed)
        case .remark(let utterance): sound.put(in: utterance, wordsAMinute: demonstration.wordsAMinute)
        case .thinking: sound.pause(rate.frames(milliseconds: Self.thinking))
        case .step(let title): file.tags.chapters.append(.init(title, at: file.length))
        }
      })
    guard !stop.isThere else { throw .stopped }
    do throws(SoundFileFailure) { try sound.finish() } catch { throw .file(error) }
    guard stuck == nil else { throw .stuck(lesson: lesson) }
  }
}
