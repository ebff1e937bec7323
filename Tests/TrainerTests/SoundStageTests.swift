import Feedback
import Support
import Testing

@testable import Trainer

@Suite struct SoundStageTests {
  private func utterance(by speaker: Speaker, pan: Double = 0) -> Utterance {
    Utterance([.init("a")], by: speaker, in: Language("en"), pan: pan)
  }

  @Test func thingsComeFromWhereTheyLieAndNothingFromTheVeryEnd() {
    let stage = SoundStage()
    #expect(stage.placed(.play(Cue(.focus, pan: -0.5, pitch: 1.25))) == .play(Cue(.focus, pan: -0.5, pitch: 1.25)))
    #expect(stage.placed(.play(Cue(.edge, pan: 1))) == .play(Cue(.edge, pan: 0.9)))
    #expect(stage.placed(utterance(by: .phone, pan: -1)).pan == -0.9)
    #expect(stage.placed(utterance(by: .trainer)).pan == 0)
  }

  @Test func speakersStandApartUnlessTheyTellAPlace() {
    let stage = SoundStage(speakers: .apart)
    #expect(stage.placed(utterance(by: .trainer)).pan == -0.4)
    #expect(stage.placed(utterance(by: .phone)).pan == 0.4)
    #expect(stage.placed(utterance(by: .phone, pan: -0.8)).pan == -0.8)
    #expect(stage.placed(.play(Cue(.right))) == .play(Cue(.right)), "cues are nobody's")
  }

  @Test(arguments: SoundStage.Speakers.allCases) func inTheMiddleEverythingIs(_ speakers: SoundStage.Speakers) {
    let stage = SoundStage(width: .middle, speakers: speakers)
    for speaker in Speaker.allCases { #expect(stage.placed(utterance(by: speaker, pan: 0.7)).pan == 0) }
    #expect(stage.placed(.play(Cue(.focus, pan: 0.7, pitch: 2))) == .play(Cue(.focus, pitch: 2)), "the height stays")
  }

  /// As it is chosen, so it is heard from the next word on, and in the next session from the first.
  @Test(arguments: ["en", "vi", "hi"]) func theSettingsAreHeardAtOnceAndKept(_ code: String) throws {
    var keyed = KeyedTrainer(in: code)
    try keyed.press("F9")
    func press(to setting: Setting) throws {
      let index = try #require(keyed.trainer.settings.firstIndex(of: setting))
      try keyed.press("Home")
      for _ in 0..<index { try keyed.press("Down") }
    }
    func pans(_ effects: [Effect]) -> [Double] {
      effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.pan } else { nil } }
    }
    try press(to: .speakers)
    try keyed.press("Right")
    #expect(pans(keyed.effects) == [-0.4, -0.4, 0.4], "its name, a sentence of each")
    try press(to: .direction)
    try keyed.press("Right")
    #expect(keyed.said.count == 3)
    #expect(pans(keyed.effects) == [0, 0, 0])
    try keyed.press("Right")
    #expect(pans(keyed.effects) == [-0.4, -0.9, 0.9], "its name, one thing at either side")
    #expect(keyed.trainer.state.profile.choice(of: .speakers) == "apart")
    var later = Trainer(ShippedLibrary.library, keyed.trainer.state.profile, language: Language(code))
    #expect(pans(later.begin(.menu)).allSatisfy { $0 == -0.4 })
  }
}
