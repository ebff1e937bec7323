import ArgumentParser
import Feedback
import LessonText
import Speech

/// Lists the voices.
struct VoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices", abstract: "Print the voices that lessons use, and whether the speech engine has them.")

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Flag(help: "Print every voice of the engine.")
  var all = false

  func run() throws {
    do throws(Complaint) { try list() } catch { throw error.exitCode() }
  }

  private func list() throws(Complaint) {
    let synthesizer: Synthesizer
    do throws(Synthesizer.Failure) { synthesizer = try Synthesizer() } catch { throw Complaint(error.sentence) }
    let voices = synthesizer.voices()
    if all {
      for voice in voices {
        print("\(voice.name): \(voice.kind == .variant ? "a manner for any voice" : voice.ownName)")
      }
      return
    }
    for pack in try Shelf(lessons: lessons, audio: audio).library.packs {
      let spoken = pack.language.spoken
      print("\(pack.language.name), \(spoken.language.code).")
      print("  The phone speaks with \(spoken.phone.spelledOut), \(known(spoken.phone, synthesizer, spoken)).")
      print("  The trainer speaks with \(spoken.trainer.spelledOut), \(known(spoken.trainer, synthesizer, spoken)).")
    }
  }

  private func known(_ voice: SpokenLanguage.Voice, _ synthesizer: Synthesizer, _ spoken: SpokenLanguage) -> String {
    var alone = spoken
    (alone.phone, alone.trainer) = (voice, voice)
    do throws(Synthesizer.Failure) {
      try synthesizer.prepare([spoken.language: alone])
      return "which is here"
    } catch {
      return "which this PC lacks. Install the package espeak-ng-data"
    }
  }
}

extension SpokenLanguage.Voice {
  /// The voice in words.
  var spelledOut: String { variant.map { "\(name) in the manner of \($0)" } ?? name }
}

extension Synthesizer.Failure {
  /// What is wrong, and the way out.
  var sentence: String {
    switch self {
    case .alreadyStarted: "The speech engine runs already in this program. Start the program again."
    case .noVoiceData: "eSpeak NG finds no voices. Install the package espeak-ng-data."
    case .noSuchVoice(let name): "eSpeak NG has no voice named \(name). Install the package espeak-ng-data."
    case .noSuchLanguage(let language): "No voice is set for the language \(language.code). Look into its language.txt."
    case .unspeakable: "eSpeak NG ends at this text. Write it in other words."
    case .refused(let code): "eSpeak NG refused to speak, code \(code). Start the program again."
    }
  }
}
