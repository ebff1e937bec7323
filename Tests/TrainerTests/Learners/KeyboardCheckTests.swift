import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

@Suite struct KeyboardCheckTests {
  /// A trainer that has come to the check, on a keyboard that tells releases.
  private func begun(_ profile: Profile = Profile(), in language: String = "en") throws -> KeyedTrainer {
    var keyed = KeyedTrainer(profile, in: language)
    try keyed.press("F9", "End")
    keyed.take(Key(.end, phase: .release, physical: 107))
    for _ in keyed.trainer.settings where keyed.focus != .keyboardCheck { try keyed.press("Up") }
    try keyed.press("Right")
    return keyed
  }

  /// Goes through a check on a board; gives all that was said.
  private func played(
    _ keyed: inout KeyedTrainer, _ board: (Set<UInt16>) -> Set<UInt16>
  ) -> (said: [String], effects: [Effect]) {
    var said = keyed.said
    var effects: [Effect] = []
    for _ in 0..<100 {
      guard let asked = keyed.check?.asked else { break }
      let arrived = board(asked.places).sorted()
      for place in arrived { keyed.take(Key(.unknown, physical: place)) }
      for place in arrived { keyed.take(Key(.unknown, phase: .release, physical: place)) }
      said += keyed.said
      effects += keyed.effects
    }
    return (said, effects)
  }

  @Test(arguments: ["en", "vi", "hi"]) func whereOnlyPressesAreToldDotAfterDotIsOffered(_ code: String) throws {
    var keyed = KeyedTrainer(in: code)
    try keyed.press("F9")
    for _ in keyed.trainer.settings where keyed.focus != .keyboardCheck { try keyed.press("Down") }
    try keyed.press("Right")
    let sentence = keyed.trainer.words[KeyboardCheckSentence.noReleases.key].plain
    #expect(keyed.said == [sentence])
    #expect(keyed.check == nil && keyed.focus == .keyboardCheck)
    try keyed.press("Up", "Right")
    #expect(keyed.said.last == sentence, "chords were chosen where they can't be typed")
    try keyed.press("Right")
    #expect(!keyed.said.contains(sentence))
  }

  @Test(arguments: ["en", "vi", "hi"]) func aGoodBoardIsKnownAndBrailleIsTypedInChordsFromThenOn(_ code: String) throws
  {
    var keyed = try begun(in: code)
    #expect(keyed.said.count == 2, "what to do, and the first chord")
    let (said, effects) = played(&keyed) { $0 }
    let words = keyed.trainer.words
    #expect(said.contains(words[KeyboardCheckSentence.chords.key].plain))
    #expect(!said.contains { $0.contains("{") })
    #expect(effects.contains(.record(.settingChosen(setting: "keyboard check", choice: "chords"))))
    #expect(effects.contains(.record(.settingChosen(setting: "braille keys", choice: "chord"))))
    #expect(keyed.check == nil && keyed.focus == .keyboardCheck)
    #expect(said.last?.contains(words[.choice("chords", of: .keyboardCheck)].plain) == true)
    #expect(keyed.trainer.state.profile.phoneValues["braille keys"] == .text("chord"))
  }

  @Test func aBoardThatTellsTwoKeysTypesDotAfterDot() throws {
    var profile = Profile()
    profile.take(.settingChosen(setting: "braille keys", choice: "chord"))
    var keyed = try begun(profile)
    let (said, effects) = played(&keyed) { Set($0.sorted().prefix(2)) }
    let words = keyed.trainer.words
    #expect(said.contains(words[KeyboardCheckSentence.dotAfterDot.key].plain))
    #expect(effects.contains(.record(.settingChosen(setting: "keyboard check", choice: "dot after dot"))))
    #expect(effects.contains(.record(.settingChosen(setting: "braille keys", choice: "one by one"))))
    let told = try #require(said.first { $0.hasPrefix("It can't carry these together: ") })
    #expect((1...5).contains(told.split(separator: ";").count), "\(told)")
    #expect(said.contains { $0.hasPrefix("This keyboard loses ") })
    #expect(keyed.trainer.state.profile.phoneValues["braille keys"] == .text("one by one"))
  }

  @Test func whoLeavesAllOutKeepsHerWayOfTyping() throws {
    var profile = Profile()
    profile.take(.settingChosen(setting: "braille keys", choice: "chord"))
    var keyed = try begun(profile)
    for _ in 0..<100 where keyed.check != nil { try keyed.press("Enter") }
    #expect(keyed.check == nil)
    #expect(keyed.hears("Too much was left out"))
    #expect(keyed.trainer.state.profile.settings["keyboard check"] == "unclear")
    #expect(keyed.trainer.state.profile.settings["braille keys"] == "chord")
  }

  @Test func escapeEndsItAndNothingIsKept() throws {
    var keyed = try begun()
    try keyed.press("s", "Escape")
    #expect(keyed.check == nil && keyed.focus == .keyboardCheck)
    #expect(keyed.hears("not done yet"))
    #expect(keyed.trainer.state.profile.settings["keyboard check"] == nil)
    try keyed.press("Escape")
    #expect(keyed.focus == nil)
  }

  @Test func whatComesWhileKeysAreHeldIsTheBoards() throws {
    var keyed = try begun()
    let asked = try #require(keyed.check?.asked)
    for place in asked.places.sorted() { keyed.take(Key(.unknown, physical: place)) }
    keyed.take(Key(.enter, physical: 28))
    #expect(keyed.check?.asked == asked, "it is not passed over")
    for place in asked.places.union([28]) { keyed.take(Key(.unknown, phase: .release, physical: place)) }
    #expect(keyed.hears("I also heard"))
    #expect(keyed.said.last == keyed.trainer.ask(try #require(keyed.check)).plain, "and it is asked once more")
  }

  @Test func otherKeysSayThatTheyAreNotUsedAndTheChordIsSaidAgain() throws {
    var keyed = try begun()
    let asked = try #require(keyed.said.last)
    try keyed.press("Right")
    #expect(keyed.said == [keyed.trainer.notUsed(Key(.right)).utterances.map(\.text).joined()])
    try keyed.press("Ctrl+Space")
    #expect(keyed.said == [asked])
    #expect(keyed.trainer.display.focus == asked)
    try keyed.press("F1")
    #expect(keyed.said.contains(asked))
    #expect(keyed.hears("leaves these keys out") && keyed.hears("ends the check"))
  }

  @Test func whatIsHeldLongIsNothingMore() throws {
    var keyed = try begun()
    let held = Key(.character("s"), phase: .repeated, physical: 31)
    #expect(keyed.trainer.ignores(held))
    let before = keyed.trainer.state
    #expect(keyed.trainer.handle(.key(held)) == [])
    #expect(keyed.trainer.state == before)
    #expect(!keyed.trainer.ignores(Key(.character("s"), physical: 31)))
    #expect(!KeyedTrainer().trainer.ignores(held), "in a menu it looks further")
  }

  /// Braille lies under the same fingers whatever the board types, and ends when the last key is let go.
  @Test func brailleIsTypedByPlace() throws {
    let pack = try #require(ShippedLibrary.library[Language("hi")])
    let address = try #require(pack.phone.firstEditBox)
    var free = FreePhone(pack.phone, showing: address.screen, focus: address.name)
    free.hold(["typing method": .text("braille"), "braille keys": .text("chord")], pack.phone)
    var keyed = KeyedTrainer(in: "hi")
    keyed.trainer.state.activity = .phone(free)
    try keyed.press("Enter")
    #expect(keyed.phone?.isTypingBraille == true)
    // On a Hindi board these are F and J: dots 1 and 4, which are च.
    let keys = [Key(.character("\u{93F}"), physical: 33), Key(.character("\u{930}"), physical: 36)]
    for key in keys { keyed.take(key) }
    for key in keys {
      var held = key
      held.phase = .repeated
      #expect(keyed.trainer.ignores(held))
    }
    for var key in keys {
      key.phase = .release
      keyed.take(key)
    }
    #expect(keyed.phone?.state.editing?.text.text == "\u{91A}")
    #expect(!keyed.trainer.ignores(Key(.backspace, phase: .repeated, physical: 14)), "deleting goes on")
  }
}

extension KeyedTrainer {
  /// The setting in focus; `nil` outside of the settings.
  fileprivate var focus: Setting? {
    guard case .settings(let walk) = trainer.state.cover, trainer.settings.indices.contains(walk.walk.focus) else {
      return nil
    }
    return trainer.settings[walk.walk.focus]
  }

  fileprivate var check: ChordCheck? {
    guard case .settings(let walk) = trainer.state.cover, case .checkingKeyboard(let check) = walk.mode else {
      return nil
    }
    return check
  }

  fileprivate var phone: Phone? {
    guard case .phone(let free) = trainer.state.activity else { return nil }
    return free.phone(trainer.words)
  }
}

extension PhoneModel {
  /// An edit box of several lines, which takes any text.
  fileprivate var firstEditBox: (screen: ScreenAddress, name: String)? {
    for app in apps.values.sorted(by: { $0.id < $1.id }) where app.id == "notes" {
      for screen in app.screens {
        guard let box = screen.elements.first(where: { $0.role == .editBox }) else { continue }
        return (ScreenAddress(app: app.id, screen: screen.title.plain), box.name.plain)
      }
    }
    return nil
  }
}
