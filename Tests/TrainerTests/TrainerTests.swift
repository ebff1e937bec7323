import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

@Suite struct TrainerTests {
  private let english = Language("en")

  private func trainer(_ profile: Profile = Profile()) -> Trainer {
    Trainer(ShippedLibrary.library, profile, language: english)
  }

  private func said(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.text } else { nil } }
  }

  private func press(_ trainer: inout Trainer, _ names: String...) throws -> [Effect] {
    var effects: [Effect] = []
    for name in names { effects = trainer.handle(.key(try #require(Key(name: name)))) }
    return effects
  }

  @Test func aReleaseIsNoPress() throws {
    var trainer = trainer()
    _ = trainer.begin(.menu)
    #expect(trainer.handle(.key(Key(.right, phase: .release))) == [])
  }

  @Test func aLateMomentIsPassedOver() throws {
    var trainer = trainer()
    _ = trainer.begin(.lesson("wifi-and-data"))
    #expect(trainer.handle(.moment(Wake(number: 9_999))) == [])
  }

  @Test func theLanguageIsKeptWhenItIsChosen() throws {
    var trainer = trainer()
    _ = trainer.begin(.languageChoice)
    let effects = try press(&trainer, "3")
    #expect(effects.contains(.record(.languageChosen(language: "hi"))))
    #expect(trainer.state.language == Language("hi"))
  }

  @Test func speedAndVolumeAreKeptAndHaveEnds() throws {
    var trainer = trainer()
    _ = trainer.begin(.menu)
    let slower = try press(&trainer, "F3")
    #expect(slower.contains(.setRate(wordsAMinute: 105)))
    #expect(slower.contains(.record(.rateSet(wordsAMinute: 105))))
    #expect(said(slower).first == "Speed: slow.")
    #expect(said(try press(&trainer, "F3")).first == "Speed: slow. That is the slowest.")
    for _ in 1...10 { _ = try press(&trainer, "F4") }
    #expect(trainer.state.wordsAMinute == 400)
    for _ in 1...12 { _ = try press(&trainer, "F5") }
    #expect(trainer.state.volumePercent == 10, "never silent")
  }

  @Test func aProfileIsTakenUp() throws {
    var profile = Profile()
    for event: LearnerEvent in [
      .rateSet(wordsAMinute: 100), .volumeSet(percent: 50), .lessonFinished(lesson: "first-keys"),
    ] { profile.take(event) }
    var trainer = trainer(profile)
    let effects = trainer.begin(.menu)
    #expect(effects.prefix(2) == [.setRate(wordsAMinute: 100), .setVolume(percent: 50)])
    #expect(said(effects).last == "Next lesson: Slower, louder, help, and the way out, 1 of 9")
  }

  @Test func aHintWaitsForTheEndOfSpeechAndForItsDelay() throws {
    var trainer = trainer()
    _ = trainer.begin(.lesson("wifi-and-data"))
    for _ in 1...2 { _ = trainer.handle(.speechFinished) }
    _ = try press(&trainer, "Right")
    let effects = trainer.handle(.speechFinished)
    guard case .wake(400, let wake) = effects.last else {
      Issue.record("no hint is on its way: \(effects)")
      return
    }
    #expect(said(trainer.handle(.moment(wake))) == ["Double-tap, here Enter, to activate"])
  }

  @Test func aKeyTakesThePendingHintBack() throws {
    var trainer = trainer()
    _ = trainer.begin(.lesson("wifi-and-data"))
    for _ in 1...2 { _ = trainer.handle(.speechFinished) }
    _ = try press(&trainer, "Right")
    guard case .wake(_, let wake) = trainer.handle(.speechFinished).last else { return }
    _ = try press(&trainer, "Right")
    #expect(trainer.handle(.moment(wake)) == [])
  }

  /// Two tables with one key would share its sentence, and nobody would be told.
  @Test func eachSentenceHasOneKey() {
    let names = Dictionary(grouping: Trainer.phraseKeys, by: \.name)
    #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func anUnknownLessonLeadsToTheList() {
    var trainer = trainer()
    let modules = ShippedLibrary.library[Language("en")]?.course.modules ?? []
    #expect(modules.count == 16)
    #expect(said(trainer.begin(.lesson("no-such-lesson"))).first == "Lessons, in \(modules.count) parts.")
    // Each part ends with a check, its own or one that is put together.
    for module in modules {
      _ = trainer.finish(trainer.go(to: .module(module.id)))
      #expect(trainer.items(of: Menu(ofModule: module.id)).count == module.lessons.count + 1, "\(module.id)")
    }
  }

  @Test func pastedTextIsToldAndNotTakenForKeys() {
    var trainer = trainer()
    _ = trainer.begin(.menu)
    let before = trainer.display
    #expect(said(trainer.handle(.pasted("\u{1b}[C\r\u{1b}"))) == ["Text was pasted. It does nothing here."])
    #expect(trainer.display == before)
  }

  @Test func whatWentUnheardIsSaidAgainWhenSoundReturns() throws {
    var trainer = trainer()
    _ = trainer.begin(.menu)
    let last = said(try press(&trainer, "Right"))
    #expect(said(trainer.handle(.soundReturned)) == ["Sound is back."] + last)
  }

  @Test func aRemarkIsNotWhatSpaceSaysAgain() throws {
    var trainer = trainer()
    _ = trainer.begin(.lesson("first-keys"))
    let told = try press(&trainer, "Enter")
    _ = try press(&trainer, "x")
    #expect(said(try press(&trainer, "Space")) == said(told), "the telling, not the remark about x")
    _ = try press(&trainer, "F7", "Right", "Escape")
    #expect(said(try press(&trainer, "Space")) == said(told), "nor the help that was over it")
  }

  @Test func theListOfCommandsCanSayAgainToo() throws {
    var trainer = trainer()
    _ = trainer.begin(.lesson("first-keys"))
    let told = try press(&trainer, "Enter")
    _ = try press(&trainer, "Tab", "r")
    #expect(said(try press(&trainer, "Enter")).last == said(told).last)
  }

  @Test func aModifierAloneStopsSpeechAndAsksForNothing() throws {
    var trainer = trainer()
    _ = trainer.begin(.lesson("wifi-and-data"))
    #expect(said(try press(&trainer, "Ctrl")).isEmpty)
    _ = try press(&trainer, "Enter")
    _ = try press(&trainer, "Enter", "Insert", "Ctrl")
    #expect(said(try press(&trainer, "Ctrl+h")).first == "Home", "the prefix outlives a modifier")
  }

  @Test func thePhoneIsThereAfterTheLanguageIsChosen() throws {
    var trainer = trainer()
    _ = trainer.begin(.phoneAfterLanguageChoice)
    #expect(said(try press(&trainer, "2")).last?.hasPrefix("Phone, Button, Row 1, Column 1") == true)
  }

  @Test func noticesComeFirst() {
    var trainer = trainer()
    #expect(said(trainer.begin(.menu, notices: [.notKept])).first?.hasPrefix("What you do today") == true)
  }

  @Test func aLibraryWithoutLanguagesLeavesAtOnce() {
    var trainer = Trainer(Library(packs: []), Profile(), language: english)
    #expect(trainer.begin(.menu) == [.leave])
    #expect(trainer.display.focus.isEmpty)
  }

  /// Random keys with a fixed seed, in each language: every key is answered by something heard, there is always
  /// something in focus, and the same keys lead to the same state.
  @Test(arguments: ["vi", "en", "hi"]) func noKeyIsEverAnsweredBySilence(_ code: String) throws {
    let keys = try [
      "Right", "Left", "Up", "Down", "Enter", "Space", "Backspace", "Home", "End", "PageUp", "PageDown", "F1", "F2",
      "F3", "F4", "F5", "F6", "F7", "F8", "F9", "Tab", "Insert", "Alt+Right", "Ctrl+Alt+h", "Ctrl+c", "a", "क", "2",
      "Unknown", "Escape", "Delete",
    ].map { try #require(Key(name: $0)) }
    func play() -> TrainerState {
      var trainer = Trainer(ShippedLibrary.library, Profile(), language: Language(code))
      _ = trainer.begin(.lesson("next-previous"))
      var seed: UInt64 = 7
      for count in 1...Share.count(4_000, share: 1_200) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let key = keys[Int(seed >> 33) % keys.count]
        let effects = trainer.handle(.key(key))
        #expect(!said(effects).isEmpty, "key \(count), \(key.name), is answered by silence")
        #expect(!trainer.display.focus.isEmpty, "after key \(count), \(key.name), nothing is in focus")
        if seed >> 60 < 4 { _ = trainer.handle(.speechFinished) }
        if effects.contains(.leave) { _ = trainer.begin(.lesson("wifi-and-data")) }
      }
      return trainer.state
    }
    #expect(play() == play())
  }
}
