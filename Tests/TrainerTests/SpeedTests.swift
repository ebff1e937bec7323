import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

@Suite struct SpeedTests {
  @Test func sixSpeedsRiseInEqualSteps() {
    let rates = Speed.allCases.map(\.wordsAMinute)
    #expect(rates.count == 6)
    for (slower, faster) in zip(rates, rates.dropFirst()) {
      #expect((1.27...1.35).contains(Double(faster) / Double(slower)), "\(slower) to \(faster)")
    }
    // Where the engine has these rates.
    #expect(rates.allSatisfy { (80...440).contains($0) })
  }

  @Test(arguments: [
    (1, Speed.slow), (80, .slow), (122, .slow), (123, .easy), (160, .easy), (170, .normal), (9_999, .veryFast),
  ])
  func anyRateGoesByTheNameOfTheNearest(_ rate: Int, _ speed: Speed) {
    #expect(Speed(nearestTo: rate) == speed)
  }

  @Test func languagesStartAtASpeedOfTheLadderThatIsKindToBeginners() {
    for pack in ShippedLibrary.library.packs {
      #expect(Speed.allCases.map(\.wordsAMinute).contains(pack.language.startRate))
      #expect((130...150).contains(pack.language.startRate))
    }
  }

  @Test(arguments: ["en", "vi", "hi"]) func eachSpeedIsSaidByItsNameWhenChosen(_ code: String) throws {
    var keyed = KeyedTrainer(in: code)
    for _ in Speed.allCases { try keyed.press("F3") }
    var names = [try #require(keyed.said.first)]
    for _ in Speed.allCases.dropFirst() {
      try keyed.press("F4")
      names.append(try #require(keyed.said.first))
      let name = keyed.trainer.words[.choice(keyed.trainer.choice(of: .speed), of: .speed)].plain
      #expect(names.last?.contains(name) == true)
    }
    #expect(Set(names).count == Speed.allCases.count)
    try keyed.press("F4")
    #expect(keyed.said.first?.contains(keyed.trainer.words[.choice("very fast", of: .speed)].plain) == true)
    #expect(keyed.said.first != names.last, "that it is the end, too")
  }
}
