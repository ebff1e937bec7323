import Feedback
import Foundation
import Keys
import LessonText
import Sound
import Terminal
import Trainer

/// Asks by ear which loudspeaker is the right one.
final class LoudspeakerDesk {
  private let room: KioskStart.Room
  private let speech: SpeechThread
  private var batch = 0

  /// How long it waits for an answer, once it has been asked, in seconds: the hand may have to find the keyboard.
  private static let patience = 5.0
  /// An Enter sooner than that was meant for the one before: nobody has understood this one yet. In seconds.
  private static let shortestHearing = 0.7

  init(_ room: KioskStart.Room) {
    self.room = room
    speech = SpeechThread(room.voice, to: room.output) { [inbox = room.inbox] in inbox.tell(heard: $0) }
  }

  /// Ends its thread. What it told last is nobody else's news.
  func end() {
    speech.interrupt()
    speech.end()
    _ = room.inbox.take()
  }

  /// Asks, and hands over what was chosen.
  /// - Returns: `false` when the program is to end.
  func ask(_ question: LoudspeakerQuestion, keep: (String) -> Void) -> Bool {
    room.output.setVolume(percent: Trainer.startVolume)
    var question = question
    var step = question.beginning
    while true {
      switch step {
      case .ask(let name):
        guard room.use(name) else { return false }
        say(.askLoudspeaker)
        guard let next = answer(to: &question) else { return false }
        step = next
      case .keep(let name):
        keep(name)
        say(.loudspeakerKept)
        return waitUntilHeard()
      case .leaveIt(let name): return room.use(name)
      }
    }
  }

  /// What somebody answers, or that nobody does; `nil` when the program is to end.
  private func answer(to question: inout LoudspeakerQuestion) -> LoudspeakerQuestion.Step? {
    let begin = Date()
    // Should the sound be lost, it is never heard to its end.
    var end = begin + 60
    while end > Date() {
      switch room.front.nextEvent(timeoutMilliseconds: max(1, Int(end.timeIntervalSinceNow * 1000))) {
      case .key(let key) where key.phase != .release && !key.symbol.isModifier:
        if key.symbol == .enter, Date() < begin + Self.shortestHearing { break }
        speech.interrupt()
        return question.press(key)
      case .woken: if room.inbox.take().heard == batch { end = Date() + Self.patience }
      case .terminationAsked, .gone: return nil
      case .key, .pasted, .resized, .timedOut: break
      }
    }
    return question.nobodyAnswered()
  }

  /// `false` when the program is to end. A key leads on at once.
  private func waitUntilHeard() -> Bool {
    let end = Date() + 10
    while end > Date() {
      switch room.front.nextEvent(timeoutMilliseconds: max(1, Int(end.timeIntervalSinceNow * 1000))) {
      case .key(let key) where key.phase == .press: return true
      case .woken: if room.inbox.take().heard == batch { return true }
      case .terminationAsked, .gone: return false
      case .key, .pasted, .resized, .timedOut: break
      }
    }
    return true
  }

  /// Says a sentence in the language that was chosen on this PC, or in all of them where none was.
  private func say(_ sentence: KioskSentence) {
    let trainer = room.trainer
    let chosen = trainer.state.profile.language.map { Language($0) }.flatMap { trainer.library[$0] }
    let packs = chosen.map { [$0] } ?? trainer.library.packs
    let utterances = packs.enumerated().map { index, pack in
      Utterance(
        pack.phrases[sentence.key].spans, by: .trainer, in: pack.language.language, index == 0 ? .flush : .queue)
    }
    batch += 1
    speech.interrupt()
    _ = speech.perform(
      SpeechThread.Batch(
        number: batch, feedback: utterances.map { .say($0) }, wordsAMinute: trainer.state.wordsAMinute))
    var display = trainer.display
    (display.place, display.focus, display.hint, display.name) = ("", utterances.first?.text ?? "", "", "")
    room.page.show(display, said: utterances.map(\.text))
  }
}
