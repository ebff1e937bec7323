import Feedback
import Glibc
import LessonText
import Sound
import Trainer

/// Tells what was found: each sentence is printed at once, and all are said as soon as anything can be heard.
final class Telling {
  private let shelf: Shelf
  private let pack: LanguagePack
  private let speech: SpeechSubject
  private let sound: SoundSubject
  private let isSilent: Bool
  /// What was printed, and not said yet.
  private var unsaid: [MarkedText] = []

  /// Tells in a language, by the voice and the sound that the doctor has just looked at.
  init(_ shelf: Shelf, in pack: LanguagePack, speech: SpeechSubject, sound: SoundSubject, isSilent: Bool) {
    (self.shelf, self.pack, self.speech, self.sound, self.isSilent) = (shelf, pack, speech, sound, isSilent)
  }

  /// Tells a finding.
  func tell(_ finding: Finding) { tell(text(of: finding)) }

  /// Tells a finding together with what became of it.
  func tell(_ finding: Finding, as outcome: DoctorSentence) {
    tell(pack.phrases[outcome.key, ["finding": text(of: finding)]])
  }

  private func text(of finding: Finding) -> MarkedText {
    pack.phrases[finding.sentence.key, finding.details.mapValues { MarkedText($0) }]
  }

  private func tell(_ text: MarkedText) {
    print(text.plain)
    // In a pipe it is read before it is said, too.
    fflush(nil)
    unsaid.append(text)
  }

  /// Says what was told since the last time, as far as anything can be said, and waits until it is heard.
  func say() {
    defer { unsaid = [] }
    guard !isSilent, !unsaid.isEmpty, let synthesizer = speech.synthesizer, let output = sound.output,
      case .playing = output.state
    else { return }
    Announcement(synthesizer: synthesizer, output: output, shelf: shelf, pack: pack).say(unsaid)
  }
}
