import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// Papers sound the same however the session is kept, and answer every key.
@Suite struct PaperSoundTests {
  private static func due() -> Profile {
    var profile = Profile()
    profile.begin(day: 1)
    for task in 1...3 { profile.done("next-previous", task) }
    profile.done("wifi-and-data", 1, hints: 2)
    profile.begin(day: 9)
    return profile
  }

  /// From the main menu: the warm-up first, the checks in the list, the placement.
  @Test(arguments: [
    ("vi", "Enter wait:3s Right F2 F1 Left Tab Escape ~Right Right wait:20s F2 Escape"),
    ("en", "Right Right Enter Right Enter ~Space F2 F2 Left F2 wait:50s F1 F2 F2 F2 Enter Escape"),
    ("hi", "Right Right Right Enter F2 F2 F2 F2 F2 F2 wait:9s Enter Escape"),
  ])
  func theSameInEachWay(_ language: String, _ keys: String) throws {
    func play(_ way: GoldenSession.Way) throws -> [String] {
      var session = ScriptedSession(
        Trainer(
          ShippedLibrary.library, Self.due(), language: Language(language), sitting: Sitting(day: 9, boot: "a")),
        duration: { feedback, _ in feedback.utterance.map { $0.text.count * 60_000 } ?? 100_000 },
        beforeKey: { way.disturb(&$0) })
      return session.play(try KeyScript(keys), from: .menu).map(\.event.transcriptLine)
    }
    let straight = try play(.straight)
    #expect(straight.count > 20)
    for way in [GoldenSession.Way.savedAndRestoredAtEachKey, .copiedAndLedAstrayAtEachKey] {
      #expect(try play(way) == straight, "\(way)")
    }
  }

  /// Random keys with a fixed seed: none is answered by silence.
  @Test(arguments: ["vital", "vital-exam", "next-previous"]) func noKeyIsAnsweredBySilence(_ module: String) throws {
    let keys = try [
      "Right", "Left", "Down", "Enter", "Space", "Backspace", "Home", "F1", "F2", "F3", "Tab", "Ctrl+z", "Ctrl+r", "a",
      "5", "Ctrl+Space", "Unknown",
    ].map { try #require(Key(name: $0)) }
    var seed: UInt64 = 7
    var trainer = Trainer(SkillLibrary.library, Profile(), language: Language("en"))
    for count in 1...150 {
      if case .lesson = trainer.state.activity {
      } else {
        trainer = Trainer(SkillLibrary.library, Profile(), language: Language("en"))
        _ = trainer.begin(.menu)
        let paper = try #require(SkillBook(trainer.words.pack, Profile()).check(of: module))
        let reply = trainer.go(to: .paper(paper))
        _ = trainer.finish(reply)
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let key = keys[Int(seed >> 33) % keys.count]
      let effects = trainer.handle(.key(key))
      let isHeard = effects.contains { if case .hear = $0 { true } else { false } }
      #expect(isHeard, "key \(count), \(key.name), is answered by silence")
      #expect(!trainer.display.focus.isEmpty, "after key \(count), \(key.name), nothing is in focus")
      if seed >> 60 < 8 { _ = trainer.handle(.speechFinished) }
    }
  }
}
