import Foundation
import Support
import Testing

/// What stands in the transcript sounds in the file, at its time, and nothing else does.
@Suite struct RenderedSoundTests {
  /// The pause after each utterance, in frames: 200 ms.
  private let pause = WaveSamples.rate / 5
  /// How long a cut may fade, in frames: 5 ms.
  private let fade = WaveSamples.rate * 5 / 1000
  /// The frames that a file may be longer than its session: it is written in blocks.
  private let block = 1_024

  @Test(arguments: ["vi", "en", "hi"]) func cuesSoundWhereTheTranscriptHasThem(_ language: String) throws {
    let keys = try String(
      contentsOfFile: "\(ShippedLibrary.projectFolder)/Tests/Transcripts/\(language)-wifi-and-data-right.keys",
      encoding: .utf8)
    let session = try RenderedSession(["--language", language, "--lesson", "wifi-and-data"], keys: keys)
    let places = try session.places()
    #expect(places.count > 25)
    #expect(
      Set(places.map(\.name)).isSuperset(of: ["lesson-begins", "focus", "on", "right", "new-window", "lesson-done"]))
    for cue in places { #expect(cue.likeness > 0.97, "\(cue.name) at \(cue.place)") }
    let last = try #require(places.last)
    let end = last.place + WaveSamples.rate
    let isSilentAfterwards = session.cues.dropFirst(end).allSatisfy { abs($0) <= 1 }
    #expect(isSilentAfterwards)
  }

  /// Each answer to a key is one cue and one utterance here, so their times can be told from the file alone.
  @Test func speechSoundsAfterItsKeyAndIsFollowedBySilence() throws {
    let keys = ["Right", "Right", "Left", "Home"]
    let arguments = ["--language", "vi"]
    let whole = try RenderedSession(arguments, keys: keys.joined(separator: " "))
    let starts = try whole.places().suffix(keys.count).map(\.place)
    #expect(
      whole.transcript.suffix(3 * keys.count).map { $0.prefix(4) }
        == Array(repeating: ["key ", "cue ", "say "], count: keys.count).flatMap { $0 })
    for count in 0...keys.count {
      // The session up to here is the beginning of the longer one.
      let part = try RenderedSession(arguments, keys: keys.prefix(count).joined(separator: " "))
      let end = (try #require(part.speech.lastIndex { $0 != 0 })) + 1
      let isBeginning = part.speech[..<end].elementsEqual(whole.speech[..<end])
      #expect(isBeginning)
      #expect((end + pause - 2...end + pause + fade + block).contains(part.speech.count))
      guard count < keys.count else { continue }
      // The next key is pressed when the pause is over, and answered at once. Up to 5 ms of silence end an utterance.
      #expect((-2...fade + 2).contains(starts[count] - end - pause))
      let isSilent = whole.speech[end..<starts[count]].allSatisfy { $0 == 0 }
      #expect(isSilent)
      let first = try #require(whole.speech[starts[count]...].firstIndex { abs($0) > 100 })
      #expect(first - starts[count] < WaveSamples.rate / 50, "speech begins within 20 ms")
    }
  }

  @Test func aKeyThatInterruptsSilencesSpeechWithoutAClick() throws {
    let arguments = ["--language", "vi"]
    let uncut = try RenderedSession(arguments, keys: "Right Home")
    let cut = try RenderedSession(arguments, keys: "Right wait:400ms ~Home")
    #expect(cut.transcript.contains("cut") && !uncut.transcript.contains("cut"))
    let starts = try uncut.places().suffix(2).map(\.place)
    let moment = starts[0] + WaveSamples.rate * 400 / 1000

    let isUntouched = cut.speech[..<(moment - 2)].elementsEqual(uncut.speech[..<(moment - 2)])
    #expect(isUntouched)
    // What is left of the old speech: all that sounds after the key, without the answer to it, which is the same.
    let answer = uncut.speech[starts[1]...]
    let rest = zip(cut.speech[moment...], answer).map { $0 - $1 }
    #expect(uncut.speech[(moment - fade)..<(moment + fade)].contains { abs($0) > 1_000 }, "there is something to cut")
    #expect(rest[..<fade].contains { abs($0) > 100 }, "it fades and does not break off")
    let isSilent = rest[fade...].allSatisfy { abs($0) <= 2 }
    #expect(isSilent)
    let before = Array(uncut.speech[(moment - WaveSamples.rate / 10)..<moment])
    // −40 dBFS is 328 steps of 16 bits.
    #expect(largestStep(Array(before.suffix(1)) + rest.prefix(fade + 1)) < largestStep(before) + 328)
    // Its cue comes with the answer.
    let cue = try #require(try cut.places().last)
    #expect(abs(cue.place - moment) <= 2)
  }

  @Test func withoutSpeechTheCuesAreLeft() throws {
    let session = try RenderedSession(["--language", "hi", "--speech", "off"], keys: "Right Right")
    let isSilent = session.speech.allSatisfy { $0 == 0 }
    #expect(isSilent)
    #expect(try session.places().allSatisfy { $0.likeness > 0.99 })
    #expect(try session.places().count == 4)
  }

  private func largestStep(_ samples: [Int]) -> Int {
    zip(samples, samples.dropFirst()).map { abs($0 - $1) }.max() ?? 0
  }
}
