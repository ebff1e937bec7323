import ArgumentParser
import Foundation
import Keys

/// What can be asked for when a session starts.
struct LearnOptions: ParsableArguments {
  @Option(help: "The language, by its code: vi, en or hi. Without it, the one chosen before.")
  var language: String?

  @Option(help: "The name of the learner whose progress is kept.")
  var learner: String?

  @Flag(help: "Keep nothing of this session.")
  var guest = false

  @Option(help: "Start with this lesson, by its id, such as first-keys.")
  var lesson: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Option(
    help: "Where the sound goes: auto for the loudspeaker, none, or a file that ends in .wav, which needs --keys.")
  var sound = "auto"

  @Option(help: "Whether to speak: auto, on, or off. Auto tells when another screen reader is talking too.")
  var speech = SpeechWish.auto

  @Option(help: "Keys to press instead of a keyboard's, such as \"Right Right Enter\". Time is virtual.")
  var keys: String?

  @Option(help: "A file of such keys.")
  var keysFile: String?

  @Option(help: "Write what is heard to this file, one event a line; - is standard output.")
  var transcript: String?

  @Flag(help: "Print a line for each thing said, and nothing else.")
  var plain = false

  @Option(help: "How large the screen is written for those who have not chosen: ordinary or large.")
  var letters = LettersWish.ordinary
  @Flag(help: "Open a window with large type, which also gets the keys that a desktop keeps from a terminal.")
  var window = false

  // For the unit that starts it with the PC; nobody types it to learn.
  @Flag(help: ArgumentHelp("Start as all that this PC does.", visibility: .hidden))
  var kiosk = false

  /// Whether to speak.
  enum SpeechWish: String, ExpressibleByArgument, CaseIterable { case auto, on, off }

  /// How large the screen is written.
  enum LettersWish: String, ExpressibleByArgument, CaseIterable { case ordinary, large }

  /// Where the sound goes.
  enum SoundWish: Equatable {
    case loudspeaker
    case nowhere
    case file(String)
  }

  var soundWish: SoundWish {
    switch sound {
    case "auto": .loudspeaker
    case "none": .nowhere
    default: .file(sound)
    }
  }

  var hasScript: Bool { keys != nil || keysFile != nil }

  mutating func validate() throws {
    if keys != nil && keysFile != nil {
      throw ValidationError("Give either --keys or --keys-file, not both.")
    }
    if guest && learner != nil {
      throw ValidationError("A guest has no name. Leave out either --guest or --learner.")
    }
    if case .file(let path) = soundWish {
      guard path.lowercased().hasSuffix(".wav") else {
        throw ValidationError("--sound takes auto, none, or the name of a file that ends in .wav.")
      }
      guard hasScript else {
        throw ValidationError("A sound file can be written only from a script of keys. Add --keys or --keys-file.")
      }
    }
    if plain && hasScript {
      throw ValidationError("Keys from a script print a transcript. Leave out --plain, and add --transcript -.")
    }
    if window && (plain || hasScript) {
      throw ValidationError("A window has a screen and keys of its own. Leave out --window, or --plain and --keys.")
    }
    if transcript == "-" && !hasScript {
      throw ValidationError("The transcript and the screen can't share one place. Give a file, or add --keys.")
    }
  }

  /// The script; `nil` where keys come from a keyboard.
  func script() throws(Complaint) -> KeyScript? {
    guard let text = try scriptText() else { return nil }
    do throws(KeyScript.Failure) { return try KeyScript(text) } catch { throw Complaint(error.sentence) }
  }

  private func scriptText() throws(Complaint) -> String? {
    guard let path = keysFile else { return keys }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("The file of keys can't be read: \(path). Give another one with --keys-file.")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

extension KeyScript.Failure {
  /// What is wrong, and the way out.
  var sentence: String {
    switch problem {
    case .unknownKey:
      "There is no key named \(word), in line \(line) of the keys. Keys are named like Right, PageDown, F1, Alt+Right or a."
    case .badWait:
      "A waiting time can't be read in line \(line) of the keys: \(word). Write it like wait:2s or wait:300ms."
    case .openQuote: "A quotation mark is not closed in line \(line) of the keys. Write it like \"hello\"."
    }
  }
}
