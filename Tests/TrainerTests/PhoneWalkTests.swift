import Feedback
import LessonText
import Support
import Testing

/// Anything at all is done to the shipped phones. The long walk is `make torture`.
@Suite struct PhoneWalkTests {
  private static let languages = ShippedLibrary.library.packs.map(\.language.language.code)

  @Test(arguments: languages) func aPhoneKeepsItsPromisesWhateverIsDoneToIt(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library.packs.first { $0.language.language.code == language })
    var walk = PhoneWalk(pack, seed: 1)
    for _ in 1...6_000 { try walk.step() }
    #expect(walk.largestState > 0 && walk.screensMet.count > 10)
  }

  @Test func theSameSeedGivesTheSameSession() throws {
    let pack = try #require(ShippedLibrary.library.packs.first)
    var (one, other) = (PhoneWalk(pack, seed: 7), PhoneWalk(pack, seed: 7))
    for _ in 1...1_500 {
      try one.step()
      try other.step()
    }
    #expect(one.heard == other.heard && one.phone == other.phone)
    var third = PhoneWalk(pack, seed: 8)
    for _ in 1...1_500 { try third.step() }
    #expect(third.heard != one.heard)
  }
}
