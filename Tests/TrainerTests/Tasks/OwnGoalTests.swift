import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// Goals about the trainer's own keys, and about what was heard.
@Suite struct OwnGoalTests {
  private let slower = "wait:9s F3"
  private let louder = "wait:9s F3 wait:9s F6"
  private let described = "wait:9s F3 wait:9s F6 wait:9s F7 a b a c"

  @Test func theTrainerSpeaksSlowerThanAtTheBeginning() throws {
    #expect(try TaskLibrary.heard("own", "en", "wait:9s F4").contains("(right)") == false)
    #expect(try TaskLibrary.heard("own", "en", "wait:9s F4 F3").contains("(right)") == false, "as it was")
    let done = try TaskLibrary.heard("own", "en", slower)
    #expect(done.prefix(3) == ["Speed: slow.", "(right)", "That is slower."])
  }

  /// Whoever has the slowest speed already is not kept from the lesson.
  @Test func askingForSlowerThanTheSlowestIsEnough() throws {
    var profile = Profile()
    profile.take(.rateSet(wordsAMinute: 105))
    let done = try TaskLibrary.heard("own", "en", slower, by: profile)
    #expect(done.contains("Speed: slow. That is the slowest.") && done.contains("(right)"), "\(done)")
    #expect(try TaskLibrary.heard("own", "en", "wait:9s F4", by: profile).contains("(right)") == false)
  }

  @Test(arguments: TaskLibrary.languages) func eachTaskIsDone(_ language: String) throws {
    var tasks = 0
    _ = try TaskLibrary.play("own", language, described + " Escape wait:9s Right wait:20s") { event in
      if case .taskDone = event { tasks += 1 }
    }
    #expect(tasks == 4)
  }

  @Test func theTrainerIsLouderThanAtTheBeginning() throws {
    #expect(try TaskLibrary.heard("own", "en", louder).contains("That is louder."))
    #expect(try TaskLibrary.heard("own", "en", "wait:9s F3 wait:9s F5").contains("(right)") == false)
  }

  @Test func differentKeysAreCountedAndHelpIsLeftByHerself() throws {
    let enough = "That is enough: 3 keys. To leave input help, press Escape."
    #expect(try TaskLibrary.heard("own", "en", described).last == enough)
    #expect(try TaskLibrary.heard("own", "en", described.dropLast(2).description).contains(enough) == false)
    let left = try TaskLibrary.heard("own", "en", described + " Escape")
    #expect(left.prefix(3) == ["Input help is off.", "(right)", "You know three keys."])
  }

  @Test func onlyWordsThatWereHeardToTheirEndCount() throws {
    let before = described + " Escape wait:9s"
    #expect(try TaskLibrary.heard("own", "en", before + " Right").contains("You heard it."))
    let cut = try TaskLibrary.heard("own", "en", before + " Right ~Left")
    #expect(!cut.contains("You heard it."))
    #expect(try TaskLibrary.heard("own", "en", before + " Right ~Space").contains("You heard it."), "said again")
  }

  @Test func anExamStandsAfterTheLessonsOfItsModule() throws {
    var library = TaskLibrary.library
    let english = try #require(library.packs.firstIndex { $0.language.language == Language("en") })
    library.packs[english].course.modules[0].exam = "drill"
    let module = library.packs[english].course.modules[0]
    let lessons = library.packs[english].lessonsInOrder.map(\.id)
    #expect(Array(lessons.prefix(module.lessons.count + 1)) == module.lessons + ["drill"])
  }
}
