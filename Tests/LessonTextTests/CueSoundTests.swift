import Feedback
import LessonText
import Testing

/// The list of cues beside its sounds.
@Suite struct CueSoundTests {
  private let list = """
    Cue: right
    File: right.wav
    Meaning: Well done.

    Cue: wrong
    File: wrnog.wav
    """

  private func told(_ sounds: Set<String>?) -> [Diagnostic] {
    CueList.read(Array(list.utf8), file: "Audio/cues.txt", sounds: sounds).diagnostics
  }

  @Test func missingAndUnusedSoundsAreTold() {
    #expect(
      told(["right.wav", "wrong.wav", "a.wav"]) == [
        Diagnostic(
          .missingSound, at: .init(file: "Audio/cues.txt", line: 6, columns: 7..<16),
          ["written": "wrong", "file": "wrnog.wav"]),
        Diagnostic(.unusedSound, at: .init(file: "Audio/a.wav", line: 1, columns: 1..<2), ["file": "a.wav"]),
        Diagnostic(.unusedSound, at: .init(file: "Audio/wrong.wav", line: 1, columns: 1..<2), ["file": "wrong.wav"]),
      ])
  }

  @Test func aListThatFitsIsRight() {
    #expect(told(["right.wav", "wrnog.wav"]).isEmpty)
    #expect(told(nil).isEmpty)
  }
}
