import Feedback
import Foundation
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// What keys mean to a session: the prefix key, the keymap, keys let go, the menu of commands.
@Suite struct KeyMeaningTests {
  private func trainer(_ beginning: Trainer.Beginning = .phone, _ profile: Profile = Profile()) -> Trainer {
    var trainer = Trainer(ShippedLibrary.library, profile, language: Language("en"))
    _ = trainer.begin(beginning)
    return trainer
  }

  private func said(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.text } else { nil } }
  }

  private func press(_ trainer: inout Trainer, _ names: String...) throws -> [Effect] {
    var effects: [Effect] = []
    for name in names { effects = trainer.handle(.key(try #require(Key(name: name)))) }
    return effects
  }

  private func meaning(_ trainer: inout Trainer, _ names: String...) throws -> Command? {
    var command: Command?
    for name in names { command = trainer.meaning(of: try #require(Key(name: name)))?.1 }
    return command
  }

  // MARK: The prefix key

  @Test(arguments: [
    ("Ctrl+h", Command.home), ("Ctrl+Backspace", .home), ("Space", .talkBackMenu), ("Enter", .activate),
    ("Shift+Enter", .longPress), ("Up", .itemAbove), ("Ctrl+Right", .lastItem), ("Shift+Right", .nextCharacter),
    ("Ctrl+l", .languages), ("/", .searchScreen), ("Alt+Right", .nextItem),
    // No binding knows them with Alt: they mean what they mean.
    ("Home", .firstItem), ("F1", .whereAmI), ("Escape", .leave), ("]", .nextWindow),
  ])
  func afterThePrefixAKeyCountsWithAlt(_ name: String, _ command: Command) throws {
    for prefix in ["Insert", "F12"] {
      var trainer = trainer()
      #expect(try meaning(&trainer, prefix, name) == command)
      #expect(!trainer.state.isPrefixed, "it holds for one key")
    }
  }

  @Test(arguments: [
    ("h", Command.home), ("H", .home), ("g", .talkBackMenu), ("=", .nextControl), ("+", .nextControl),
    ("-", .previousControl), ("/", .searchScreen), ("?", .searchScreen), ("Space", .answerCall), ("Enter", .activate),
    ("Up", .firstItem), ("Shift+Down", .lastItem), ("Backspace", .back),
  ])
  func inTheClassicKeymapThePrefixStandsForAltAndShift(_ name: String, _ command: Command) throws {
    var trainer = trainer()
    _ = trainer.switchKeymap()
    #expect(try meaning(&trainer, "Insert", name) == command)
  }

  @Test func thePrefixIsTold() throws {
    var trainer = trainer()
    #expect(said(try press(&trainer, "Insert")) == ["Alt. Now press the second key."])
    #expect(said(try press(&trainer, "F12")) == ["Alt is taken back."])
    _ = trainer.switchKeymap()
    #expect(said(try press(&trainer, "Insert")) == ["Shift and Alt. Now press the second key."])
  }

  @Test func inputHelpTellsOfKeysAfterThePrefixToo() throws {
    var trainer = trainer()
    let ofPrefix = said(try press(&trainer, "F7", "Insert"))
    #expect(ofPrefix == ["Insert: makes the next key a TalkBack key, as if Alt were held."])
    #expect(
      said(try press(&trainer, "Ctrl+h"))
        == ["Control and Alt and h: to the home screen. On a phone: swipe up then left."])
    #expect(said(try press(&trainer, "Insert", "Escape")).first == "Input help is off.")
  }

  // MARK: Keys let go

  @Test(arguments: ["Right", "a", "Space", "Shift", "Ctrl", "Enter"])
  func aKeyLetGoIsNothingInMenusNorWhereNoFingerTouches(_ name: String) throws {
    for beginning in [Trainer.Beginning.menu, .phone, .lesson("first-keys")] {
      var trainer = trainer(beginning)
      var before = trainer.state
      // But that the keyboard tells of it is kept in mind.
      before.tellsReleases = true
      var key = try #require(Key(name: name))
      key.phase = .release
      #expect(trainer.handle(.key(key)) == [])
      #expect(trainer.state == before)
    }
  }

  @Test func lettingGoOfShiftEndsATouch() throws {
    var trainer = trainer()
    _ = try press(&trainer, "Shift+Right")
    #expect(trainer.state.isExploring)
    _ = try press(&trainer, "F1")
    #expect(trainer.state.isExploring, "help lifts no finger")
    _ = trainer.handle(.key(Key(.shift, phase: .release)))
    #expect(!trainer.state.isExploring)
    _ = try press(&trainer, "Shift+Right", "Right")
    #expect(!trainer.state.isExploring, "another gesture has lifted it")
  }

  @Test func aScriptLetsKeysGoWithoutStoppingWhatSounds() throws {
    var session = ScriptedSession(trainer(), duration: { _, _ in 1_000_000 })
    let events = session.play(try KeyScript("Right ~up:Right ~up:Shift"), from: .phone).map(\.event)
    #expect(events.map(\.transcriptLine).suffix(2) == ["key up:Right", "key up:Shift"])
    #expect(!events.contains(.cut))
  }

  // MARK: The keymap

  @Test func theKeymapIsChosenInTheMenuAndKept() throws {
    var trainer = trainer()
    #expect(try meaning(&trainer, "Ctrl+Down") == .nextControl)
    _ = try press(&trainer, "Tab")
    let entry = "TalkBack keys: standard now. Enter changes to classic"
    var heard: [String] = []
    for _ in 1...200 {
      heard = said(try press(&trainer, "Right"))
      if heard.last?.hasPrefix(entry) == true { break }
    }
    #expect(heard.last?.hasPrefix(entry) == true)
    let effects = try press(&trainer, "Enter")
    #expect(said(effects) == ["TalkBack keys: classic. They go with Alt and Shift."])
    #expect(effects.contains(.record(.keymapChosen(keymap: .classic))))
    #expect(try meaning(&trainer, "Ctrl+Down") == .readOn)

    let kept = try JSONEncoder().encode(trainer.state)
    var restored = Trainer(trainer.library, try JSONDecoder().decode(TrainerState.self, from: kept))
    #expect(restored.state == trainer.state)
    #expect(try meaning(&restored, "Ctrl+Down") == .readOn)

    var profile = Profile()
    profile.take(.keymapChosen(keymap: .classic))
    #expect(self.trainer(.phone, profile).state.keymap == .classic)
    #expect(self.trainer().state.keymap == .standard)
  }

  // MARK: The menu

  @Test(arguments: KeyPlace.allCases, Keymap.allCases)
  func theMenuNamesEveryCommandThatCanBeUsed(_ place: KeyPlace, _ keymap: Keymap) throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let items = Menu.commandItems(Words(pack: pack, keymap: keymap), in: place)
    let commands = items.compactMap { if case .command(let command) = $0.next { command } else { nil } }
    #expect(commands.count == items.count)
    for binding in KeyBinding.all where binding.places.contains(place) && (binding.keymap ?? keymap) == keymap {
      guard ![.trainerMenu, .talkBackKey].contains(binding.command) else { continue }
      #expect(commands.contains(binding.command), "\(binding.command.name)")
    }
    #expect(items.map(\.section) == items.map(\.section).sorted(), "sections lie together")
    #expect(items.first?.section == 0, "the most used come first")
    for command in commands { #expect(!command.name.isEmpty) }
  }

  @Test func aSectionOfTheMenuIsNamedWhenItIsEntered() throws {
    var trainer = trainer()
    _ = try press(&trainer, "Tab")
    #expect(said(try press(&trainer, "PageDown")).first == "Moving about")
    #expect(said(try press(&trainer, "Right")).count == 1)
    #expect(said(try press(&trainer, "PageUp")).first == "Most used")
  }

  @Test func commandsWithoutAKeyAreReachedByTheirFirstLetter() throws {
    var trainer = trainer()
    _ = try press(&trainer, "Tab")
    var heard: Set<String> = []
    for _ in 1...40 { heard.formUnion(said(try press(&trainer, "n"))) }
    #expect(heard.contains { $0.hasPrefix("next paragraph, ") })
  }

  @Test func lessonsNameTheKeyOfACommand() throws {
    let words = Words(pack: try #require(ShippedLibrary.library[Language("en")]))
    #expect(words.keyAndGesture(for: .answerCall).plain == "Control and y, on a phone double-tap with two fingers")
    #expect(words.key(for: .nextParagraph).plain == "next paragraph")
    #expect(words.key(for: .back).plain == "Backspace")
    var typing = words
    typing.place = .editing
    #expect(typing.key(for: .back).plain == "Alt and Backspace", "Backspace deletes there")
    #expect(typing.key(for: .repeatSpeech).plain == "Control and Space", "Space types there")
    #expect(typing.key(for: .volumeUp).plain == "+", "a key of another place is better than none")
    #expect(words.keyName(Key(.shift, phase: .release)).plain == "letting go of Shift")
  }
}
