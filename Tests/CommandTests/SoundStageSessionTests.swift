import Foundation
import Support
import Testing

/// Where things lie is heard in the file: left and right by their strength, high and low by their tone.
@Suite struct SoundStageSessionTests {
  private func power(_ samples: ArraySlice<Int>) -> Double { samples.reduce(0) { $0 + Double($1 * $1) } }

  @Test func cuesComeFromWhereItemsLie() throws {
    let session = try RenderedSession(
      ["--language", "en"], keys: "t Enter Right Right Right Right Right Right Right Right")
    let places = try session.places()
    var (pans, pitches): (Set<Double>, Set<Double>) = ([], [])
    for cue in places where cue.name.hasPrefix("focus") {
      // Within its file at the height that the transcript tells, so its tone is right, too.
      #expect(cue.likeness > 0.97, "\(cue)")
      let stretch = cue.place..<min(cue.place + cue.length, session.cues.count)
      let (left, right) = (power(session.cues[stretch]), power(session.cuesAtTheRight[stretch]))
      // Equal power: the squares are 1 − pan and 1 + pan.
      #expect(abs((right - left) / (right + left) - cue.pan) < 0.02, "\(cue)")
      pans.insert(cue.pan)
      pitches.insert(cue.pitch)
    }
    #expect(pans.contains { $0 < 0 } && pans.contains { $0 > 0 }, "\(pans)")
    #expect(pitches.count > 2, "\(pitches)")
  }
}
