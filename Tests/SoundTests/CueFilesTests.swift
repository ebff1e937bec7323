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
    let mayBeLong: Set<CueName> = [.lessonBegins, .lessonDone, .ringing, .hint, .failed, .right]
    #expect(rate.microseconds(FrameCount(samples.count)) <= (mayBeLong.contains(name) ? 1_500_000 : 250_000))
    let peak = samples.map { abs(Int($0)) }.max() ?? 0
    #expect((1_000...16_384).contains(peak), "far from the limit, and audible")
    let first = try #require(samples.firstIndex { abs(Int($0)) * 10 > peak })
    #expect(first < rate.frames(milliseconds: 5).count)
    #expect(abs(Int(samples[0])) * 8 < peak)
    #expect(abs(Int(samples[samples.count - 1])) * 30 < peak)
    let sounding = samples.filter { abs(Double($0)) > Double(peak) * 0.031_6 }
    let power = sounding.reduce(0) { $0 + Double($1) * Double($1) } / Double(sounding.count)
    let loudness = 20 * log10(power.squareRoot() / 32_768)
    #expect((-27...(-23)).contains(loudness))
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
