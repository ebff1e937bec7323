import LessonText
import Speech
import Trainer

/// The speech engine, and the voice of each language that is taught.
final class SpeechSubject: Subject {
  private let shelf: Shelf
  /// What speaks; `nil` until it was looked at, and where nothing does.
  private(set) var synthesizer: Synthesizer?

  init(_ shelf: Shelf) { self.shelf = shelf }

  func look() -> [Finding] {
    // An engine serves one synthesizer, so it is started once.
    guard let synthesizer = synthesizer ?? (try? Synthesizer(in: EngineProcess())) else { return [Finding(.noSpeech)] }
    self.synthesizer = synthesizer
    // A language whose voice is missing mutes no other one.
    let mute = shelf.library.packs.map(\.language).filter { language in
      (try? synthesizer.prepare([language.language: language.spoken])) == nil
    }
    return mute.isEmpty ? [Finding(.speech)] : mute.map { Finding(.voiceMissing, ["language": $0.name]) }
  }
}
