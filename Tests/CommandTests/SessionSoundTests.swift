import Feedback
import Foundation
import LessonText
import Mixer
import Sound
import Support
import Testing
import Trainer

@testable import voiceclass

/// Where speech stands in the sound file of a session, and what makes room in it.
@Suite struct SessionSoundTests {
  /// A steady value for each utterance, a tenth of a second for each letter.
  private struct Level: Voice {
    func speak(_ utterance: Utterance, wordsAMinute: Int, take: ([Int16]) -> Bool) {
      let value = Int16(utterance.text.unicodeScalars.first?.value ?? 0) * 10
      _ = take([Int16](repeating: value, count: utterance.text.count * WaveSamples.rate / 10))
    }
  }

  private let folder: PrivateFolder
  private let file: WaveFile
  private let sound: SessionSound
  private let tenth = WaveSamples.rate / 10

  init() throws {
    folder = try PrivateFolder()
    let audio = ShippedLibrary.projectFolder + "/Audio"
    let text = try String(contentsOfFile: audio + "/cues.txt", encoding: .utf8)
    let rows = CueList.read(Array(text.utf8), file: "cues.txt").list.rows
    file = try WaveFile(path: folder("session.wav"))
    sound = SessionSound(
      voice: Level(),
      cues: try CueSet(folder: audio, files: Dictionary(rows.map { ($0.name, $0.file) }) { first, _ in first }),
      sink: file)
  }

  private func say(_ text: String, pan: Double = 0, group: Utterance.Group? = nil, at milliseconds: Int = 0) {
    let utterance = Utterance([.init(text)], by: .phone, in: Language("en"), .queue, pan: pan, group: group)
    _ = sound.duration(of: .say(utterance), wordsAMinute: 175)
    take(.hear(.say(utterance)), at: milliseconds)
  }

  private func take(_ event: SessionEvent, at milliseconds: Int) {
    sound.take(TimedEvent(microseconds: milliseconds * 1_000, event: event))
  }

  private func samples() throws -> WaveSamples {
    try sound.finish()
    try file.finish()
    return try WaveSamples(folder("session.wav"))
  }

  @Test func speechStandsWhereItsItemLies() throws {
    say("d", pan: -1)
    say("d", pan: 0.28)
    say("d")
    let heard = try samples()
    // The letter d is 1,000; the pause after each utterance lasts two tenths of a second.
    let places = [0, 3, 6].map { $0 * tenth + tenth / 2 }
    #expect(places.map { heard.left[$0] } == [1_414, 849, 1_000])
    #expect(places.map { heard.right[$0] } == [0, 1_131, 1_000])
  }

  @Test func aNewValueBeginsWhereTheOldOneIsCut() throws {
    say("aaaa", group: .slider)
    say("b")
    take(.replaced(.slider), at: 100)
    say("c", group: .slider, at: 100)
    let heard = try samples()
    #expect(heard.left[tenth - 1] == 970)
    // The fade is over; b follows, then c after the pause.
    #expect(heard.left[tenth + 100] == 980)
    #expect(heard.left[4 * tenth + 100] == 990)
    #expect(heard.left.dropFirst(5 * tenth).allSatisfy { $0 == 0 })
  }

  @Test func whatWaitsIsDroppedAndProtectedSpeechGoesOn() throws {
    say("aa")
    say("bbb")
    take(.dropped, at: 100)
    say("c", at: 100)
    let heard = try samples()
    #expect(heard.left[2 * tenth - 1] == 970)
    #expect(heard.left[2 * tenth..<4 * tenth].allSatisfy { $0 == 0 })
    #expect(heard.left[4 * tenth + 1] == 990)
    #expect(heard.left.dropFirst(5 * tenth).allSatisfy { $0 == 0 })
  }
}
