import ArgumentParser
import Feedback
import Foundation
import Keys
import LessonText
import Records
import Sound
import Speech
import Terminal
import Trainer

/// Says what works on this PC.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say and print what works on this PC, and what to do about the rest.")

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Flag(help: "Print only, and say nothing.")
  var silent = false

  func run() throws {
    let examination = Examination(lessons: lessons, audio: audio)
    let findings = examination.findings()
    for finding in findings { print(finding.sentence) }
    if !silent { examination.say(findings) }
    if findings.contains(where: { !$0.isWell }) { throw ExitCode.failure }
  }
}

/// One thing that was looked at.
struct Finding {
  var isWell: Bool
  var sentence: String
}

/// A look at all that a session needs.
final class Examination {
  private let lessons: String?
  private let audio: String?
  private var shelf: Shelf?
  private var synthesizer: Synthesizer?
  private var output: PulseOutput?

  /// How long the sound server may take to answer, in seconds.
  private static let patience = 3.0

  init(lessons: String?, audio: String?) {
    self.lessons = lessons
    self.audio = audio
  }

  func findings() -> [Finding] { [texts(), speech(), sound(), keyboard(), records(), otherReaders()].flatMap { $0 } }

  private func texts() -> [Finding] {
    do throws(Complaint) {
      let shelf = try Shelf(lessons: lessons, audio: audio)
      self.shelf = shelf
      let names = shelf.library.packs.map(\.language.name).joined(separator: ", ")
      let count = shelf.library.packs.reduce(0) { $0 + $1.lessons.count }
      var findings = [Finding(isWell: true, sentence: "Lessons: \(count) in \(names).")]
      let errors = shelf.diagnostics.count { $0.problem.severity == .error }
      if errors > 0 {
        findings.append(
          Finding(isWell: false, sentence: "The lessons hold \(errors) mistakes. To hear them, run: voiceclass check"))
      }
      return findings
    } catch {
      return [Finding(isWell: false, sentence: error.description)]
    }
  }

  private func speech() -> [Finding] {
    do throws(Synthesizer.Failure) {
      let synthesizer = try Synthesizer()
      try synthesizer.prepare(shelf?.spokenLanguages ?? [:])
      self.synthesizer = synthesizer
      return [Finding(isWell: true, sentence: "Speech: eSpeak NG is here, with the voices of all lessons.")]
    } catch {
      return [Finding(isWell: false, sentence: error.sentence)]
    }
  }

  private func sound() -> [Finding] {
    let changed = DispatchSemaphore(value: 0)
    guard let shelf, let output = try? PulseOutput(cues: shelf.cues, onState: { _ in changed.signal() }) else { return [] }
    self.output = output
    let end = DispatchTime.now() + Self.patience
    // Without a loudspeaker one may still appear, as at the start of the PC; without a server there is none to wait for.
    while output.state == .connecting || output.state == .onlyDummySink, changed.wait(timeout: end) == .success {}
    switch output.state {
    case .playing(let sink): return [Finding(isWell: true, sentence: "Sound: it goes to \(sink).")]
    case .onlyDummySink:
      return [
        Finding(isWell: false, sentence: "Sound: the sound server has no loudspeaker. Plug one in, or look at the cable.")
      ]
    case .connecting, .noServer, .silent:
      return [
        Finding(
          isWell: false,
          sentence: "Sound: no sound server answers. Start it with: systemctl --user start pipewire-pulse, or pulseaudio --start")
      ]
    }
  }

  private func keyboard() -> [Finding] {
    guard let terminal = try? Terminal.controlling() else {
      return [Finding(isWell: false, sentence: "Keyboard: there is none here. Run voiceclass in a terminal.")]
    }
    let end = Date(timeIntervalSinceNow: 0.2)
    while !terminal.isKeyboardLevelKnown, Date() < end { _ = terminal.nextEvent(timeoutMilliseconds: 20) }
    let level = terminal.keyboardLevel
    terminal.close()
    return [
      Finding(
        isWell: true,
        sentence: level == .plain
          ? "Keyboard: this terminal tells key presses. Where Alt and a key do nothing, press Insert first, then the key."
          : "Keyboard: this terminal tells presses and releases, with every modifier.")
    ]
  }

  private func records() -> [Finding] {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else {
      return [Finding(isWell: false, sentence: "Records: there is no home folder to keep them in.")]
    }
    do throws(RecordsFailure) {
      let store = try RecordsStore(path: path)
      let count = try store.learners().count
      if case .setAside(let broken) = store.opening {
        return [Finding(isWell: false, sentence: "Records: the file was damaged and lies at \(broken) now. New records begin.")]
      }
      return [Finding(isWell: true, sentence: "Records: they are kept at \(path). Learners with a name: \(count).")]
    } catch {
      return [Finding(isWell: false, sentence: "Records: nothing can be kept at \(path). Look whether the disk is full or read-only.")]
    }
  }

  private func otherReaders() -> [Finding] {
    OtherScreenReader.find().map {
      Finding(isWell: true, sentence: "Another screen reader is running: \($0.rawValue). Both may talk at once.")
    }
  }

  /// Says the findings, as far as anything can be said.
  func say(_ findings: [Finding]) {
    guard let synthesizer, let output, let shelf, case .playing = output.state else { return }
    let languages = shelf.spokenLanguages
    guard let english = languages[Language("en")]?.language ?? languages.keys.sorted().first else { return }
    let voice = SpokenVoice(synthesizer: synthesizer, languages: languages)
    let done = DispatchSemaphore(value: 0)
    let turn = output.interrupt()
    for finding in findings {
      let utterance = Utterance([Utterance.Span(finding.sentence)], by: .trainer, in: english)
      voice.speak(utterance, wordsAMinute: Trainer.startRate) { output.play($0, in: turn) }
    }
    output.finish(turn) { done.signal() }
    _ = done.wait(timeout: .now() + 120)
  }
}
