import Terminal
import Trainer

/// Other programs that talk or write braille for the same person.
struct ReadersSubject: Subject {
  /// Where the learner is asked who shall talk; `nil` without a keyboard.
  let desk: WhoTalks?

  func look() -> [Finding] {
    let readers = OtherScreenReader.find()
    guard !readers.isEmpty else { return [Finding(.noOtherReader)] }
    return readers.map { reader in
      // A braille display is welcome; two voices at once are not.
      if reader == .brltty, !BrailleSpeech.isOn() { return Finding(.brailleDisplay) }
      let cure: Cure? = desk.map { desk in { desk.decide(about: reader) } }
      return Finding(.otherScreenReader, ["name": reader.name], cure: cure)
    }
  }
}

extension OtherScreenReader {
  /// Its name, as people write it.
  var name: String {
    switch self {
    case .orca: "Orca"
    case .fenrir: "Fenrir"
    case .brltty: "BRLTTY"
    case .speakup: "Speakup"
    }
  }
}
