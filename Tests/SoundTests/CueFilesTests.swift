import Feedback
import Glibc
import LessonText
import Mixer
import Sound
import Testing

@Suite struct CueFilesTests {
  /// Each cue file is what its recipe gives, byte for byte. What differs is left beside it with `.actual` at its end:
  /// listen to it, and rename it if it is better.
  @Test func filesAreWhatTheRecipeGives() throws {
    let recipe = try CueRecipe(text: text(of: "recipe.txt"))
    for (file, samples) in recipe.renderAll() {
      let path = "\(AudioFolder.path)/\(file)"
      let actual = "\(path).actual"
      let wave = try WaveFile(path: actual, channels: .mono)
      try wave.write(samples)
      try wave.finish()
      if bytes(of: actual) == bytes(of: path) { unlink(actual) } else { Issue.record("\(file) differs") }
    }
    #expect(Set(recipe.cues.map(\.name)) == Set(CueName.required.map(\.rawValue)))
  }

  @Test func everyCueHasAMeaning() throws {
    #expect(AudioFolder.list.diagnostics.isEmpty)
    let rows = AudioFolder.list.list.rows
    #expect(Set(rows.map(\.name)) == Set(CueName.required) && rows.count == CueName.required.count)
    #expect(rows.allSatisfy { $0.meaning.hasSuffix(".") })
    #expect(Set(rows.map(\.meaning)).count == rows.count)
  }

  @Test(arguments: CueName.required) func aCueIsShortSoftAndStartsAtOnce(name: CueName) throws {
    let samples = try #require(try AudioFolder.cues()[name])
    let rate = SampleRate.speech
    let mayBeLong: Set<CueName> = [.lessonBegins, .lessonDone, .ringing, .vibrationLong, .hint, .failed, .right]
    #expect(rate.microseconds(FrameCount(samples.count)) <= (mayBeLong.contains(name) ? 1_500_000 : 250_000))
    let peak = samples.map { abs(Int($0)) }.max() ?? 0
    #expect((1_000...16_384).contains(peak), "far from the limit, and audible")
    let first = try #require(samples.firstIndex { abs(Int($0)) * 10 > peak })
    #expect(first < rate.frames(milliseconds: 5).count)
    #expect(abs(Int(samples[0])) * 8 < peak)
    #expect(abs(Int(samples[samples.count - 1])) * 30 < peak)
    // Speech is at −22 LUFS: 6 dB below it.
    let loudness = try #require(LoudnessMeter().loudness(of: samples, in: .ofCues))
    #expect(abs(loudness - -28) < 0.5, "\(loudness)")
  }

  /// The loudest that can meet: a call that rings and vibrates, a message, an item at the right, and speech with the
  /// highest peaks that any voice has, all as loud as can be set.
  @Test func everythingAtOnceIsNotClipped() throws {
    let cues = try AudioFolder.cues()
    for pan in [Pan.centre, Pan(0.9)] {
      var mixer = Mixer()
      for name in [CueName.ringing, .vibrationLong, .message, .focusActionable, .activated] {
        mixer.enqueue(cue: try #require(cues[name]), gain: Gain(cueVolumePercent: 130), pan: pan)
      }
      // A tone of 230 Hz, at 98 percent of full scale.
      mixer.enqueue(speech: (0..<22_050).map { Int16(32_100 * sin(Double($0) * 0.065_5)) }, pan: pan)
      let samples = mixer.render(FrameCount(22_050))
      for channel in 0...1 {
        let heard = stride(from: channel, to: samples.count, by: 2).map { samples[$0] }
        let isFlat = zip(zip(heard, heard.dropFirst()), heard.dropFirst(2)).contains { pair, third in
          abs(Int(pair.0)) > 32_000 && pair.0 == pair.1 && pair.1 == third
        }
        #expect(!isFlat, "rounded, and not cut off")
        #expect(heard.allSatisfy { abs(Int($0)) < 32_767 })
      }
    }
  }

  @Test func cuesAreToldApart() throws {
    let cues = try AudioFolder.cues()
    let all = CueName.required.compactMap { cues[$0] }
    #expect(Set(all).count == CueName.required.count)
  }

  private func text(of file: String) throws -> String {
    String(decoding: try #require(bytes(of: "\(AudioFolder.path)/\(file)")), as: UTF8.self)
  }
}

/// The bytes of a small file; `nil` when it isn't there.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var all = [UInt8](repeating: 0, count: 1 << 22)
  return Array(all[..<fread(&all, 1, all.count, file)])
}
