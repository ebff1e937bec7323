import Feedback
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// What comes unannounced in later lessons.
@Suite struct SurpriseTests {
  private static let packs = ShippedLibrary.library.packs
  private static let safety = "check-safety"

  private func profile(_ frequency: Surprise.Frequency? = nil, practised: Int64 = 0, hasDone: Bool = true) -> Profile {
    var profile = Profile()
    if hasDone { profile.take(.checkEnded(module: Self.safety, passed: true, missed: [])) }
    if let frequency { profile.settings[Setting.surprises.rawValue] = frequency.rawValue }
    profile.practised = practised
    return profile
  }

  private func lesson(_ id: String, in pack: LanguagePack) throws -> Lesson { try #require(pack.lessons[id]) }

  // MARK: What comes, and to whom

  // By their place: a whole pack as the name of a case would be a book.
  @Test(arguments: packs.indices) func manyThingsMayCome(in place: Int) throws {
    let pack = Self.packs[place]
    let lesson = try lesson("pay-bill", in: pack)
    let drawn = (0..<200).compactMap {
      Surprise.drawn(for: lesson, in: pack, profile(.always, practised: $0 * 60_000))
    }
    #expect(drawn.count == 200)
    #expect(Set(drawn.map(\.number)).count == pack.module(Self.safety)?.surprises?.exercises.count)
    #expect(Set(drawn.map(\.step)).count > 2)
  }

  @Test func theSameHistoryBringsTheSame() throws {
    let pack = Self.packs[0]
    let lesson = try lesson("pay-bill", in: pack)
    let one = Surprise.drawn(for: lesson, in: pack, profile(.always, practised: 77))
    #expect(one != nil)
    #expect(one == Surprise.drawn(for: lesson, in: pack, profile(.always, practised: 77)))
  }

  @Test func aboutOneLessonInFourHasOne() throws {
    let pack = Self.packs[0]
    let lesson = try lesson("pay-bill", in: pack)
    let count = (0..<400).count { Surprise.drawn(for: lesson, in: pack, profile(practised: $0 * 60_000)) != nil }
    #expect((60...140).contains(count), "\(count)")
  }

  @Test func nobodyIsSurprisedWhoHasNotLearntIt() throws {
    let pack = Self.packs[0]
    let later = try lesson("pay-bill", in: pack)
    #expect(Surprise.drawn(for: later, in: pack, profile(.always, hasDone: false)) == nil)
    #expect(Surprise.drawn(for: later, in: pack, profile(.off)) == nil)
    let before = try lesson("write-message", in: pack)
    #expect(Surprise.drawn(for: before, in: pack, profile(.always)) == nil)
  }

  // MARK: What is to be done

  @Test(arguments: packs.indices) func eachHasAWayFromWhereverTheLearnerIs(in place: Int) throws {
    let pack = Self.packs[place]
    let surprises = try #require(pack.module(Self.safety)?.surprises)
    #expect(surprises.exercises.count >= 12)
    for exercise in surprises.exercises {
      for app in ["home", "messages", "notes"] {
        var phone = Phone(pack.phone)
        if let address = pack.phone.screen(0, of: app) { phone.show(address) }
        phone.begin(exercise)
        var finder = RouteFinder(exercise, model: pack.phone)
        finder.events = exercise.events
        #expect(finder.route(from: phone, GoalProgress()) != nil, "\(app): \(exercise.instruction.plain)")
      }
      #expect(exercise.hints.count >= 2)
    }
  }

  /// Whoever knows what to do comes to the end of the lesson: what came is dealt with, and the task begins anew.
  @Test(arguments: 0..<3, (0..<5).share(of: 2))
  func theLessonGoesOnAfterIt(_ third: Int, _ place: Int) throws {
    let number = third * 5 + place
    let pack = Self.packs[third]
    let lesson = try lesson(Self.surprised[third], in: pack)
    let moment = try #require(
      (0..<2_000).first {
        Surprise.drawn(for: lesson, in: pack, profile(.always, practised: $0 * 60_000))?.number == number
      })
    let trainer = Trainer(
      ShippedLibrary.library, profile(.always, practised: moment * 60_000), language: pack.language.language)
    let run = Self.run(trainer, lesson)
    #expect(run.stuck == nil)
    #expect(run.tasks.count == (try #require(Self.undisturbed[third])) + 1, "all of them, and what came")
  }

  private static let surprised = ["check-balance", "go-out", "find-service"]

  /// How many tasks each of them has where nothing comes.
  private static let undisturbed = packs.enumerated().map { place, pack -> Int? in
    var profile = Profile()
    profile.settings[Setting.surprises.rawValue] = Surprise.Frequency.off.rawValue
    return pack.lessons[surprised[place]].map {
      run(Trainer(ShippedLibrary.library, profile, language: pack.language.language), $0).tasks.count
    }
  }

  private static func run(_ trainer: Trainer, _ lesson: Lesson) -> RehearsalRun {
    var run = RehearsalRun(trainer, lesson: lesson.id, IdealLearner(branch: 0), hopeless: []) { feedback, _ in
      (feedback.utterance?.text.count ?? 2) * 60_000
    }
    run.run()
    return run
  }
}
