import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// What a learner makes of the names of keys.
@Suite struct KeyNamesTests {
  private func names(_ language: String) throws -> KeyNames {
    KeyNames(Words(pack: try #require(ShippedLibrary.library[Language(language)])))
  }

  @Test func theLastKeyNamedCounts() throws {
    let names = try names("en")
    #expect(names.last(in: "Press Space, then the right arrow, and listen.") == Key(.right))
    #expect(names.last(in: "Press Enter.") == Key(.enter))
    #expect(names.last(in: "Listen.") == nil)
    #expect(names.last(in: "") == nil)
  }

  @Test(arguments: ["vi", "en", "hi"]) func keysAreKnownByTheNamesThatTheTrainerUses(_ language: String) throws {
    let names = try names(language)
    let words = Words(pack: try #require(ShippedLibrary.library[Language(language)]))
    for command in [Command.nextItem, .activate, .back, .notifications, .home] {
      let key = try #require(KeyBinding.key(for: command))
      #expect(names.last(in: words[.hintOnce, ["key": words.keyAndGesture(for: command)]].plain) == key, "\(command)")
    }
  }

  @Test(arguments: ["vi", "en", "hi"]) func nobodyIsLedOutByAName(_ language: String) throws {
    let words = Words(pack: try #require(ShippedLibrary.library[Language(language)]))
    #expect(try names(language).last(in: words.keyName(Key(.escape)).plain) == nil)
  }

  @Test func noFingerMissesSoThatItLeadsOut() {
    let keys = KeyBinding.all.flatMap(\.keys) + "abcxyz019;,./ñअ".map { Key(.character($0)) }
    for key in keys {
      #expect(!key.near.isEmpty)
      #expect(!key.near.contains { [.escape, .tab, .function(8)].contains($0.symbol) })
    }
  }
}
