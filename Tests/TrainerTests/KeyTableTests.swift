import Feedback
import Foundation
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

@Suite struct KeyTableTests {
  @Test(arguments: KeyPlace.allCases, Keymap.allCases)
  func noKeyMeansTwoThingsInOnePlace(_ place: KeyPlace, _ keymap: Keymap) {
    let bindings = KeyBinding.all.filter { $0.places.contains(place) && ($0.keymap ?? keymap) == keymap }
    let keys = bindings.flatMap { $0.keys + $0.disguises }
    for (key, same) in Dictionary(grouping: keys, by: { $0 }) {
      #expect(same.count == 1, "\(key.name) in \(place.rawValue), \(keymap.rawValue)")
    }
  }

  @Test func eachCommandIsKnownOnce() {
    let commands = Command.allCases
    #expect(Set(commands).count == commands.count)
    #expect(Set(commands.map(\.name)).count == commands.count)
    for command in commands { #expect(Command(name: command.name) == command) }
    for binding in KeyBinding.all { #expect(commands.contains(binding.command), "\(binding.command)") }
  }

  @Test func everyCommandHasAKeyOrStandsInTheMenu() {
    for command in Command.allCases {
      #expect(KeyPlace.allCases.contains { command.isUsable(in: $0, .standard) }, "\(command.name)")
      #expect(KeyPlace.allCases.contains { command.isUsable(in: $0, .classic) }, "\(command.name)")
    }
  }

  @Test(arguments: KeyPlace.allCases, Keymap.allCases)
  func repeatingLeavingAndHelpWorkEverywhere(_ place: KeyPlace, _ keymap: Keymap) {
    for command in [
      Command.repeatSpeech, .leave, .whereAmI, .hint, .slower, .faster, .quieter, .louder, .inputHelp, .language,
      .trainerMenu,
    ] {
      let key = KeyBinding.boundKey(for: command, in: place, keymap)
      #expect(key.map { KeyBinding.command(for: $0, in: place, keymap) } == command, "\(command.name)")
    }
  }

  @Test(arguments: KeyPlace.allCases) func aLostLearnerIsToldOnlyWhatWorks(_ place: KeyPlace) {
    let told = Command.first(in: place).filter { KeyBinding.boundKey(for: $0, in: place, .standard) != nil }
    #expect(told.contains(.repeatSpeech) && told.contains(.leave))
    #expect(place == .keys || told == Command.first(in: place))
  }

  /// Ctrl+H, I, J, M and Ctrl+[ are other keys to a terminal; Shift with some keys never gets through it.
  @Test func theTrainersOwnKeysGetThroughATerminal() {
    let kept: [Key.Symbol] = [.pageUp, .pageDown, .home, .end, .insert, .function(10), .function(11)]
    for key in KeyBinding.single.flatMap(\.keys) {
      if key.modifiers.contains(.control), case .character(let letter) = key.symbol {
        #expect(letter.isLetter && !"hijm".contains(letter), "\(key.name)")
      }
      if key.modifiers.contains(.shift) || key.symbol == .function(10) || key.symbol == .function(11) {
        #expect(!kept.contains(key.symbol), "\(key.name)")
      }
    }
  }

  @Test func aGestureStandsForOneCommand() {
    let gestures = Command.allCases.compactMap(\.gesture)
    #expect(Set(gestures).count == gestures.count)
    for gesture in gestures { #expect(Command(gesture)?.gesture == gesture) }
  }

  @Test(arguments: [Language("en"), Language("vi"), Language("hi")])
  func everyCommandHasANameOfItsOwn(_ language: Language) throws {
    let pack = try #require(ShippedLibrary.library[language])
    let names = Command.allCases.map { pack.phrases[.command($0)].plain }
    for (name, same) in Dictionary(grouping: names, by: { $0.lowercased() }) { #expect(same.count == 1, "\(name)") }
    let deeds = Command.allCases.map { Words(pack: pack).deed($0, in: .phone).plain }
    for (deed, same) in Dictionary(grouping: deeds, by: { $0 }) { #expect(same.count == 1, "\(deed)") }
    let gestures = Command.allCases.compactMap { $0.gesture?.name }.map { pack.phrases[.gesture($0)].plain }
    #expect(Set(gestures).count == gestures.count)
  }

  @Test func theKeyPageIsPrintedFromTheTable() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let path = ShippedLibrary.projectFolder + "/docs/keys.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page == KeyPage.text(pack), "Print it anew: voiceclass keys > docs/keys.md")
  }

  @Test func theKeyPageTellsOfEveryKeyAndCommand() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let lines = Set(KeyPage.text(pack).split(separator: "\n"))
    let words = Words(pack: pack)
    for binding in KeyBinding.all {
      let deeds = binding.places.map { words.deed(binding.command, in: $0).plain }
      #expect(lines.contains { line in deeds.contains { line.contains(": \($0).") } }, "\(binding.command.name)")
    }
    for command in Command.allCases {
      let deed = words.deed(command, in: .phone).plain
      #expect(lines.contains { $0.contains(": \(deed).") }, "\(command.name)")
    }
  }
}
