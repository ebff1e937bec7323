import Feedback
import Foundation
import Keys
import LessonText
import Records
import Sound
import Speech
import Terminal
import Trainer

/// One thing that was looked at.
struct Finding {
  var sentence: DoctorSentence
  /// What is said of it.
  var text: String
}

/// A look at all that a session needs.
final class Examination {
  private let shelf: Shelf
  /// What is wrong in the texts.
  private let mistakes: [Diagnostic]
  private let pack: LanguagePack
  private var synthesizer: Synthesizer?
  private var output: LiveOutput?

  /// How long the sound server may take to answer, in seconds.
  private static let patience = 3.0

  init(_ shelf: Shelf, mistakes: [Diagnostic], in pack: LanguagePack) {
    self.shelf = shelf
    self.mistakes = mistakes
    self.pack = pack
  }

  func findings() -> [Finding] { [texts(), speech(), sound(), keyboard(), records(), otherReaders()].flatMap { $0 } }

  private func finding(_ sentence: DoctorSentence, _ details: [String: String] = [:]) -> Finding {
    Finding(sentence: sentence, text: pack.phrases[sentence.key, details.mapValues { MarkedText($0) }].plain)
  }

  private func texts() -> [Finding] {
    let names = shelf.library.packs.map(\.language.name).joined(separator: ", ")
    let count = shelf.library.packs.reduce(0) { $0 + $1.lessons.count }
    let errors = mistakes.count { $0.problem.severity == .error }
    let lessons = finding(.lessons, ["count": String(count), "languages": names])
    return errors == 0 ? [lessons] : [lessons, finding(.mistakes, ["count": String(errors)])]
  }

  private func speech() -> [Finding] {
    do throws(Synthesizer.Failure) {
      let synthesizer = try Synthesizer(in: EngineProcess())
      try synthesizer.prepare(shelf.spokenLanguages)
      self.synthesizer = synthesizer
      return [finding(.speech)]
    } catch {
      return [finding(.noSpeech)]
    }
  }

  private func sound() -> [Finding] {
    let changed = DispatchSemaphore(value: 0)
    guard let output = try? LiveOutput(cues: shelf.cues, raises: false, onState: { _ in changed.signal() }) else {
      return [finding(.noSoundServer)]
    }
    self.output = output
    let end = DispatchTime.now() + Self.patience
    // Without a loudspeaker one may still appear, as at the start of the PC; without a server there is none to wait for.
    while output.state == .connecting || output.state == .onlyDummySink, changed.wait(timeout: end) == .success {}
    return switch output.state {
    case .playing(let sink): [finding(.sound, ["sink": sink])]
    case .onlyDummySink: [finding(.noLoudspeaker)]
    case .inaudible(let sink): [finding(.soundMuted, ["sink": sink])]
    case .suspended(let sink): [finding(.soundSuspended, ["sink": sink])]
    case .notAnswering: [finding(.soundServerHangs)]
    case .connecting, .noServer, .silent: [finding(.noSoundServer)]
    }
  }

  private func keyboard() -> [Finding] {
    guard let (terminal, lacksLayout) = try? ThisKeyboard.terminal() else { return [finding(.noKeyboard)] }
    let end = Date(timeIntervalSinceNow: 0.2)
    while !terminal.isKeyboardLevelKnown, Date() < end { _ = terminal.nextEvent(timeoutMilliseconds: 20) }
    let level = terminal.keyboardLevel
    terminal.close()
    let keys = finding(level == .plain ? .keyboard : .fullKeyboard)
    return lacksLayout ? [keys, finding(.noKeyLayouts)] : [keys]
  }

  private func records() -> [Finding] {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else { return [finding(.noRecords)] }
    do throws(RecordsFailure) {
      let store = try RecordsStore(path: path)
      let count = try store.learners().count
      let clock = try store.sitting().day == nil ? [finding(.wrongClock)] : []
      return switch store.opening {
      case .setAside(let broken, _): [finding(.brokenRecords, ["path": broken])] + clock
      case .restored(let broken, _): [finding(.copiedRecords, ["path": broken])] + clock
      case .fresh, .found, .guest: [finding(.records, ["path": path, "count": String(count)])] + clock
      }
    } catch {
      return [finding(.noRecords)]
    }
  }

  private func otherReaders() -> [Finding] {
    OtherScreenReader.find().map { finding(.otherScreenReader, ["name": $0.rawValue]) }
  }

  /// Says the findings, as far as anything can be said.
  func say(_ findings: [Finding]) {
    guard let synthesizer, let output, case .playing = output.state else { return }
    Announcement(synthesizer: synthesizer, output: output, shelf: shelf, pack: pack)
      .say(findings.map { MarkedText($0.text) })
  }
}
