import Foundation
import Keys
import Support
import Testing

@testable import voiceclass

@Suite struct LoudspeakerQuestionTests {
  @Test func oneAloneIsNoQuestion() {
    #expect(LoudspeakerQuestion([]) == nil)
    #expect(LoudspeakerQuestion(["a"]) == nil)
  }

  @Test func eachAsksInTurnAndTheOneThatIsHeardIsKept() throws {
    var question = try #require(LoudspeakerQuestion(["a", "b", "c"]))
    #expect(question.beginning == .ask("a"))
    #expect(question.nobodyAnswered() == .ask("b"))
    #expect(question.nobodyAnswered() == .ask("c"))
    #expect(question.press(Key(.enter)) == .keep("c"))
  }

  @Test func afterTwoRoundsTheFirstOneIsUsedForNow() throws {
    var question = try #require(LoudspeakerQuestion(["a", "b"]))
    #expect((1...4).map { _ in question.nobodyAnswered() } == [.ask("b"), .ask("a"), .ask("b"), .leaveIt("a")])
  }

  @Test func arrowsLeadFromOneToTheNext() throws {
    var question = try #require(LoudspeakerQuestion(["a", "b", "c"]))
    #expect(question.press(Key(.right)) == .ask("b"))
    #expect(question.press(Key(.down)) == .ask("c"))
    #expect(question.press(Key(.right)) == .ask("a"))
    #expect(question.press(Key(.left)) == .ask("c"))
    #expect(question.press(Key(.character("x"))) == .ask("c"), "said again")
    #expect(question.press(Key(.escape)) == .leaveIt("a"))
  }

  @Test func whatIsKeptIsReadAgain() throws {
    let folder = try PrivateFolder()
    let file = LoudspeakerFile(environment: ["XDG_DATA_HOME": folder.path])
    #expect(file.name == nil)
    #expect(file.keep("alsa_output.pci-0000_00_1b.0.analog-stereo"))
    #expect(file.name == "alsa_output.pci-0000_00_1b.0.analog-stereo")
    try folder.write("\n", to: "voiceclass/loudspeaker.txt")
    #expect(file.name == nil)
    #expect(!LoudspeakerFile(environment: [:]).keep("a"))
  }
}
