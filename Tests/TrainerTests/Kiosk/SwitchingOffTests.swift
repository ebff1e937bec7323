import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// Where the PC starts with VoiceClass, a key asks whether to switch it off.
@Suite struct SwitchingOffTests {
  private func trainer(
    _ beginning: Trainer.Beginning = .menu, _ language: String = "en", isKiosk: Bool = true
  ) -> Trainer {
    var trainer = Trainer(ShippedLibrary.library, Profile(), language: Language(language), isKiosk: isKiosk)
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

  private let question = "Shall this PC be switched off? To switch it off, press Enter. To leave it on, press Escape."

  @Test(arguments: [Trainer.Beginning.menu, .lesson("first-keys"), .phone, .languageChoice])
  func itAsksFirstWhereverTheLearnerIs(_ beginning: Trainer.Beginning) throws {
    var trainer = trainer(beginning)
    let asked = try press(&trainer, "F10")
    #expect(said(asked) == [question])
    #expect(!asked.contains(.switchOff) && !asked.contains(.leave))
    let off = try press(&trainer, "Enter")
    #expect(said(off) == ["The PC is switching off. Goodbye, until next time."])
    #expect(off.contains(.switchOff) && off.contains(.leave))
    #expect(try press(&trainer, "Right") == [], "it is over")
  }

  @Test(arguments: ["Escape", "Backspace"]) func whoStaysFindsItAsItWas(_ key: String) throws {
    var trainer = trainer(.lesson("first-keys"))
    let before = trainer.display
    _ = try press(&trainer, "F10")
    let stays = try press(&trainer, key)
    #expect(said(stays).first == "The PC stays on.")
    #expect(said(stays).count > 1, "and where she is")
    #expect(trainer.display == before)
    #expect(trainer.state.cover == nil)
  }

  @Test(arguments: ["Right", "x", "F10", "Home"]) func anyOtherKeyHearsTheQuestionAgain(_ key: String) throws {
    var trainer = trainer()
    #expect(said(try press(&trainer, "F10", key)) == [question])
    #expect(said(try press(&trainer, "Space")) == [question])
    #expect(said(try press(&trainer, "F1")).first == question)
    #expect(trainer.display.focus == question)
  }

  @Test func leavingTheMainMenuIsSwitchingOff() throws {
    var trainer = trainer()
    #expect(said(try press(&trainer, "End")).first?.hasPrefix("Switch off the PC") == true)
    #expect(said(try press(&trainer, "Enter")) == [question])
    #expect(said(try press(&trainer, "Escape")).first == "The PC stays on.")
    #expect(said(try press(&trainer, "Escape")) == [question])
  }

  @Test func whoIsNewIsAskedInTheLanguageInFocus() throws {
    var trainer = trainer(.languageChoice, "vi")
    #expect(said(try press(&trainer, "Escape")).first?.hasPrefix("Bác có muốn tắt máy tính không?") == true)
    _ = try press(&trainer, "Escape", "Right", "Right")
    #expect(said(try press(&trainer, "F10")).first?.hasPrefix("क्या कंप्यूटर बंद करना है?") == true)
  }

  @Test func itStandsInTheListOfCommands() throws {
    var trainer = trainer()
    let menu = try press(&trainer, "Tab")
    #expect(!said(menu).isEmpty)
    let items = trainer.items(of: Menu(.commands)).filter { $0.next == .command(.switchOff) }
    #expect(items.map(\.text.plain) == ["switch off the PC, F10"])
  }

  @Test func anotherLearnerCanSwitchItOffToo() throws {
    var trainer = trainer()
    _ = trainer.handle(.learnerOpened(nil, Profile(), nil))
    #expect(said(try press(&trainer, "F10")) == [question])
  }

  @Test func elsewhereTheKeyHasNoUse() throws {
    var trainer = trainer(isKiosk: false)
    #expect(said(try press(&trainer, "F10")).first?.hasPrefix("F10 has no use here.") == true)
    #expect(said(try press(&trainer, "F7", "F10")).first?.hasPrefix("F10") == true)
    #expect(trainer.state.cover == .inputHelp)
    #expect(!trainer.items(of: Menu(.commands)).contains { $0.next == .command(.switchOff) })
    _ = try press(&trainer, "Escape")
    #expect(said(try press(&trainer, "Escape")).first?.hasPrefix("Do you want to leave VoiceClass?") == true)
  }

  @Test func inputHelpTellsWhatItDoes() throws {
    var trainer = trainer()
    #expect(said(try press(&trainer, "F7", "F10")).first?.contains("switch off the PC") == true)
    #expect(trainer.state.cover == .inputHelp)
  }
}
