import Mixer
import Testing

@Suite struct CueRecipeTests {
  @Test func aRecipeIsReadLineByLine() throws {
    let recipe = try CueRecipe(
      text: """
        \u{FEFF}Note: Nothing of this line counts: not even the second colon.

        Cue: edge
        Loudness: -24 dB
        Tone: 220 Hz for 90 ms, falling to 180.5 Hz, warm, held, at 40 percent
        Rest: 20 ms\r
        NOISE: around 2000 Hz for 30 ms
          with tone : 440 Hz for 50 ms, rising to 660 Hz
        """)
    let parts: [CueRecipe.Part] = [
      .init(.tone(from: 220, to: 180.5, .warm), milliseconds: 90, course: .held, percent: 40),
      .init(.rest, milliseconds: 20),
      .init(.noise(around: 2_000), milliseconds: 30),
      .init(.tone(from: 440, to: 660, .pure), milliseconds: 50, isTogether: true),
    ]
    #expect(recipe.cues == [.init(name: "edge", loudness: Decibels(-24), parts: parts)])
    #expect(recipe.cues[0].milliseconds == 160)
  }

  @Test(arguments: [
    ("Cue: a\nTune: 4", 2, CueRecipe.Mistake.Problem.unknownKeyword("Tune")),
    ("something", 1, .unknownKeyword("something")),
    ("\nTone: 440 Hz for 90 ms", 2, .noCueYet),
    ("Loudness: -20 dB", 1, .noCueYet),
    ("Cue: a\nWith tone: 440 Hz for 90 ms", 2, .nothingToSoundWith),
    ("Cue: Big", 1, .badName("Big")),
    ("Cue:", 1, .badName("")),
    ("Cue: a\nRest: 1 ms\nCue: a", 3, .cueTwice("a")),
    ("Cue: a\nTone: 440 for 90 ms", 2, .notUnderstood("440 for 90 ms")),
    ("Cue: a\nTone: x Hz for 90 ms", 2, .notUnderstood("x Hz")),
    ("Cue: a\nTone: 440 Hz for 90 ms, rising to 330 Hz", 2, .notUnderstood("rising to 330 Hz")),
    ("Cue: a\nTone: 440 Hz for 90 ms, golden", 2, .notUnderstood("golden")),
    ("Cue: a\nTone: 440 Hz for 90 ms,", 2, .notUnderstood("")),
    ("Cue: a\nTone: nan Hz for 90 ms", 2, .outOfRange("nan Hz")),
    ("Cue: a\nTone: 9000 Hz for 90 ms", 2, .outOfRange("9000 Hz")),
    ("Cue: a\nTone: 440 Hz for 0 ms", 2, .outOfRange("0 ms")),
    ("Cue: a\nTone: 440 Hz for 9 ms, at 0 percent", 2, .outOfRange("at 0 percent")),
    ("Cue: a\nRest: 90 s", 2, .notUnderstood("90 s")),
    ("Cue: a\nLoudness: loud", 2, .notUnderstood("loud")),
    ("Cue: a\nLoudness: 0 dB", 2, .outOfRange("0 dB")),
    ("Cue: a\nRest: 90 ms", 1, .emptyCue("a")),
    ("\nCue: a\nTone: 440 Hz for 1500 ms\nRest: 1 ms", 2, .tooLong("a")),
  ])
  func aMistakeIsToldWithItsLine(text: String, line: Int, problem: CueRecipe.Mistake.Problem) {
    #expect(throws: CueRecipe.Mistake(problem: problem, line: line)) { try CueRecipe(text: text) }
  }

  @Test func aCueLastsAsLongAsItsPartsAndBeginsAndEndsSoftly() throws {
    let recipe = try CueRecipe(text: "Cue: a\nTone: 440 Hz for 100 ms, held\nRest: 50 ms\nTone: 440 Hz for 50 ms, held")
    let samples = try #require(recipe.renderAll().first).samples
    #expect(samples.count == 2_205 + 1_103 + 1_103)
    #expect(samples[2_205..<3_308].allSatisfy { $0 == 0 })
    for edge in [0, 2_204, 3_308, 4_410] { #expect(abs(Int(samples[edge])) < 100) }
  }

  @Test func aToneHasItsHeight() throws {
    let recipe = try CueRecipe(text: "Cue: a\nTone: 500 Hz for 1000 ms, held")
    let samples = try #require(recipe.renderAll().first).samples
    let rising = zip(samples, samples.dropFirst()).filter { $0 <= 0 && $1 > 0 }.count
    #expect((499...501).contains(rising))
  }

  @Test func loudnessIsReached() throws {
    let recipe = try CueRecipe(text: "Cue: a\nLoudness: -20 dB\nTone: 500 Hz for 1000 ms, held\nRest: 400 ms")
    let samples = try #require(recipe.renderAll().first).samples
    let power = samples.prefix(22_050).reduce(0) { $0 + Double($1) * Double($1) } / 22_050
    // −20 LUFS is a tenth of full scale and 0.69 dB, for a tone of this height.
    #expect((3_400...3_650).contains(power.squareRoot()), "\(power.squareRoot())")
    let measured = try #require(LoudnessMeter().loudness(of: samples, in: .ofCues))
    #expect(abs(measured - -20) < 0.1)
  }
}
