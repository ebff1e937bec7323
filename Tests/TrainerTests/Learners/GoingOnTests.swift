import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

@Suite struct GoingOnTests {
  private func profile(_ lesson: String, _ step: Int) -> Profile {
    var profile = Profile()
    profile.take(.stepReached(lesson: lesson, step: step))
    return profile
  }

  @Test func enterGoesOnAtTheSameStep() throws {
    var keyed = KeyedTrainer(profile("wifi-and-data", 6))
    #expect(keyed.hears("You stopped in the lesson Turn on the Wi-Fi"))
    try keyed.press("Enter")
    #expect(keyed.trainer.lessonStep?.step == 5)
    #expect(keyed.said.first?.hasPrefix("We go on with Turn on the Wi-Fi") == true)
    #expect(keyed.said.first?.contains("step 6 of") == true)
    #expect(keyed.said.count > 1, "and the step itself")
  }

  @Test func everyStepOfEveryLessonCanBeGoneOnWith() throws {
    let pack = ShippedLibrary.library.packs[0]
    let first = Set(pack.course.modules.prefix(8).flatMap(\.lessonsAndExam))
    for lesson in pack.lessonsInOrder where first.contains(lesson.id) || ShippedLibrary.isTried(lesson.id, in: pack) {
      for step in (1...lesson.steps.count).reversed().share(of: 5) {
        var keyed = KeyedTrainer(profile(lesson.id, step), in: ShippedLibrary.library.packs[0].language.language.code)
        try keyed.press("Enter")
        let reached = keyed.trainer.lessonStep?.step
        #expect(reached.map { $0 >= step - 1 } == true, "\(lesson.id) \(step)")
      }
    }
  }

  @Test func aShorterLessonGoesOnAtItsLastStep() throws {
    var keyed = KeyedTrainer(profile("wifi-and-data", 999))
    try keyed.press("Enter")
    let steps = try #require(ShippedLibrary.library[Language("en")]?.lessons["wifi-and-data"]).steps.count
    #expect(keyed.trainer.lessonStep?.step == steps - 1)
  }

  @Test func aLessonThatIsGoneIsTold() throws {
    var keyed = KeyedTrainer(profile("lost-lesson", 3))
    #expect(keyed.hears("The lesson in which you stopped is not here now."))
    #expect(keyed.hears("Next lesson"))
    try keyed.press("Enter")
    #expect(keyed.trainer.lessonStep != nil)
  }

  @Test func whereALessonIsLeftIsWhereItGoesOn() throws {
    var keyed = KeyedTrainer()
    try keyed.press("Enter")
    _ = keyed.trainer.handle(.speechFinished)
    let step = try #require(keyed.trainer.lessonStep?.step)
    try keyed.press("Escape")
    #expect(keyed.trainer.state.profile.place?.step == step + 1)
    #expect(keyed.hears("Go on with"))
  }
}
