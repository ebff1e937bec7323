import Feedback
import Support
import Testing

@testable import Trainer

@Suite struct LearnerTests {
  @Test func aFirstLetterAndEnterOpenWhatIsHers() throws {
    var keyed = KeyedTrainer(isClass: true)
    #expect(keyed.hears("Who is learning?"))
    try keyed.press("End", "l", "Enter")
    #expect(keyed.trainer.learner?.name == "Lan")
    #expect(keyed.said.first == "Hello, Lan.")
    #expect(keyed.trainer.state.wordsAMinute == 120, "her speed")
    #expect(keyed.hears("Go on with"), "where she stopped")
  }

  @Test func aDigitChoosesAtOnce() throws {
    var keyed = KeyedTrainer(isClass: true)
    try keyed.press("1")
    #expect(keyed.trainer.learner?.name == "Lan")
  }

  @Test func theListIsSaidThreeTimesAndThenWaits() throws {
    var trainer = KeyedTrainer(isClass: true).trainer
    for round in 1...4 {
      let effects = trainer.handle(.speechFinished)
      guard case .wake(_, let wake)? = effects.last else {
        #expect(round == 4)
        break
      }
      #expect(round < 4)
      #expect(trainer.handle(.moment(wake)).contains { if case .hear = $0 { true } else { false } })
    }
  }

  @Test func somebodyNewNeedsNoTyping() throws {
    var keyed = KeyedTrainer(isClass: true)
    #expect(try keyed.press("Down", until: "Somebody new"))
    try keyed.press("Enter")
    #expect(keyed.trainer.learner?.name == "Learner 3")
    #expect(keyed.hears("just press Enter"))
    try keyed.press("Enter")
    #expect(keyed.hears("Your name is Learner 3."))
    #expect(keyed.hears("Lesson: "), "the first lesson")
  }

  @Test func aTypedNameIsEchoedAndTaken() throws {
    var keyed = KeyedTrainer(isClass: true)
    #expect(try keyed.press("Down", until: "Somebody new"))
    try keyed.press("Enter", "M", "a", "x")
    #expect(keyed.said == ["x"])
    try keyed.press("Backspace")
    #expect(keyed.hears("x"))
    try keyed.press("i", "Enter")
    #expect(keyed.trainer.learner?.name == "Mai")
    #expect(keyed.desk.cards.contains { $0.name == "Mai" })
  }

  @Test func aVietnameseNameIsTypedAsItIsWritten() throws {
    var keyed = KeyedTrainer(in: "vi", isClass: true)
    #expect(try keyed.press("Down", until: "Người mới"))
    try keyed.press("Enter")
    #expect(keyed.hears("Học viên 3"))
    for key in ["H", "o", "a", "f", "Space", "A", "n", "Enter"] { try keyed.press(key) }
    #expect(keyed.trainer.learner?.name == "Hòa An")
  }

  @Test func aSecretOpensAfterItsKeysAlone() throws {
    var keyed = KeyedTrainer(isClass: true)
    try keyed.press("h", "Enter")
    #expect(keyed.hears("Hòa has a secret."))
    #expect(keyed.trainer.takesSecret)
    for key in ["a", "b", "b"] { try keyed.press(key) }
    #expect(keyed.hears("Those were other keys. Once more."))
    for key in ["a", "b", "c"] { try keyed.press(key) }
    #expect(keyed.trainer.learner?.name == "Hòa")
    #expect(!keyed.trainer.takesSecret)
  }

  @Test func afterThreeTriesSheIsSentToTheInstructorAndTheListIsThere() throws {
    var keyed = KeyedTrainer(isClass: true)
    try keyed.press("h", "Enter")
    for _ in 1...3 { try keyed.press("x", "y", "z") }
    #expect(keyed.hears("Your instructor can help."))
    #expect(keyed.hears("Who is learning?"))
    #expect(keyed.trainer.learner == nil)
  }

  @Test func aSecretIsChosenTwiceAndTakenAway() throws {
    var keyed = KeyedTrainer(isClass: true)
    try keyed.press("l", "Enter", "F9")
    #expect(try keyed.press("Up", until: "Secret: none"))
    try keyed.press("Enter", "Right", "q", "Right")
    #expect(keyed.hears("once more"))
    try keyed.press("Right", "w", "Right")
    #expect(keyed.hears("Those were other keys."), "a slip locks nobody out")
    for _ in 1...2 { try keyed.press("Right", "q", "Right") }
    #expect(keyed.hears("Your secret is kept."))
    #expect(keyed.effects.contains(.setSecret(["right", "q", "right"])))
    #expect(!keyed.said.contains { $0.contains("q") }, "it is never said")
    #expect(!keyed.trainer.display.focus.contains("q"))
    try keyed.press("Enter")
    #expect(keyed.effects.contains(.setSecret(nil)))
  }

  @Test func anotherLearnerLeavesTheFormerOnesSettingsAlone() throws {
    var keyed = KeyedTrainer(isClass: true)
    try keyed.press("l", "Enter", "F4")
    #expect(try keyed.press("Down", until: "Another learner"))
    try keyed.press("Enter", "h", "Enter", "a", "b", "c")
    #expect(keyed.trainer.learner?.name == "Hòa")
    #expect(keyed.trainer.state.wordsAMinute == 140)
    try keyed.press("F3", "F3")
    #expect(try keyed.press("Down", until: "Another learner"))
    try keyed.press("Enter", "l", "Enter")
    #expect(keyed.trainer.state.wordsAMinute == 140, "one step above the 120 that she had")
    #expect(keyed.desk.profile(of: "hoa").wordsAMinute == 105)
  }

  @Test func beforeSomebodyIsChosenThereIsNothingElse() throws {
    var keyed = KeyedTrainer(isClass: true)
    try keyed.press("F9")
    #expect(keyed.said.first == "First choose who is learning.")
    try keyed.press("F8", "1")
    #expect(keyed.hears("Ai đang học?"), "the list in the other language")
    try keyed.press("Escape")
    #expect(keyed.trainer.state.activity == .leaving(orBackTo: nil))
    try keyed.press("Right")
    #expect(keyed.hears("Ai đang học?"))
  }

  @Test func aGuestIsToldThatNothingIsKept() throws {
    var keyed = KeyedTrainer(isClass: true)
    #expect(try keyed.press("Down", until: "Guest"))
    try keyed.press("Enter")
    #expect(keyed.hears("nothing of this is kept"))
    #expect(keyed.trainer.learner == nil)
    #expect(!keyed.trainer.settings.contains(.name))
  }
}
