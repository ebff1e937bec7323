import Feedback
import Foundation
import Keys
import LessonText
import Support
import Testing
import Trainer

@Suite struct KeyTableTests {
  @Test(arguments: KeyPlace.allCases) func noKeyMeansTwoThingsInOnePlace(_ place: KeyPlace) {
    let keys = KeyBinding.all.filter { $0.places.contains(place) }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyCommandHasAKey() {
    for command in Command.allCases { #expect(KeyBinding.key(for: command) != nil, "\(command.rawValue)") }
  }

  @Test(arguments: KeyPlace.allCases) func repeatingLeavingAndHelpWorkEverywhere(_ place: KeyPlace) {
    for command in [Command.repeatSpeech, .leave, .whereAmI, .slower, .faster, .quieter, .louder, .inputHelp] {
      #expect(KeyBinding.key(for: command, in: place).map { KeyBinding.command(for: $0, in: place) } == command)
    }
  }

  @Test func aGestureStandsForOneCommand() {
    let gestures = Command.allCases.compactMap(\.gesture)
    #expect(Set(gestures).count == gestures.count)
    for gesture in gestures { #expect(Command(gesture)?.gesture == gesture) }
  }

  @Test func theKeyPageIsPrintedFromTheTable() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let path = ShippedLibrary.projectFolder + "/docs/keys.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page == KeyPage.text(pack), "Print it anew: voiceclass keys > docs/keys.md")
  }
}
