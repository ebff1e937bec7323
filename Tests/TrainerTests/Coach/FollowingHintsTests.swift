import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// From wherever a learner got to, the hints lead to the goal, if she does what they say.
@Suite struct FollowingHintsTests {
  /// States in each language, and keys to the farthest of them.
  private static let (states, longestWay) = (34, 30)
  /// Hints that nobody would go on following.
  private static let mostHints = 150

  @Test(arguments: TaskLibrary.languages)
  func theyLeadToTheGoal(_ language: String) throws {
    let library = ShippedLibrary.library
    let pack = try #require(library[Language(language)])
    var walks: [HintWalk] = []
    for lesson in pack.lessonsInOrder where walks.count < Self.states {
      walks += lesson.steps.indices.compactMap { HintWalk(library, pack, lesson: lesson.id, step: $0) }
    }
    #expect(walks.count >= 9)
    var dice = SplitMix(seed: 2026)
    for number in 0..<Self.states {
      var walk = walks[number % walks.count]
      walk.getLost(keys: Int.random(in: 1...Self.longestWay, using: &dice), &dice)
      let start = walk.place
      while !walk.isDone, walk.hints < Self.mostHints, let hint = walk.hint() { walk.follow(hint) }
      #expect(walk.isDone, "state \(number): from \(start) to \(walk.place) in \(walk.hints) hints")
    }
  }
}
