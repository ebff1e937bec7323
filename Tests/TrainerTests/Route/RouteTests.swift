import Feedback
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// The search for ways finds what is there, does nothing that a learner can't do, and says how near it came.
@Suite struct RouteTests {
  static let tasks: [Proof.Task] = {
    guard let pack = WaysLesson.pack, let lesson = WaysLesson.lesson else { return [] }
    return Proof(of: lesson, in: pack).tasks
  }()

  @Test func theLessonIsWhole() {
    let errors = WaysLesson.loaded.diagnostics.filter {
      $0.place.file.hasSuffix("ways.txt") && $0.problem.severity == .error
    }
    #expect(errors.map { WaysLesson.loaded.printer.text($0) } == [])
    #expect(Self.tasks.count >= 25)
  }

  /// Each way is done key by key, as a learner would do it.
  @Test func everyTaskHasItsWay() {
    for task in Self.tasks {
      let instruction = task.exercise.instruction.plain
      switch task.outcome {
      case .failed(let attempt): Issue.record("\(instruction): \(attempt)")
      case .doneAtStart: break
      case .way(let way):
        var (phone, progress, trapped) = (task.phone, GoalProgress(), GoalProgress())
        let traps = task.exercise.traps.map(\.goal)
        for step in way {
          let changes: [[Change]] =
            switch step {
            case .wait(let milliseconds): [phone.pass(milliseconds: milliseconds)]
            case .gesture(let gesture): [phone.perform(gesture)]
            case .type(_, let keys): keys.map { phone.perform($0) }
            }
          for change in changes {
            progress.take(change, on: phone, task.exercise.goals)
            progress.hearAll(in: change, on: phone, task.exercise.goals)
            trapped.take(change, on: phone, traps)
          }
          #expect(step.gestures.allSatisfy { Command($0)?.gesture == $0 || $0.isTyped }, "\(instruction): \(step)")
        }
        #expect(progress.isDone(task.exercise.goals, phone), "\(instruction)")
        #expect(trapped.met.isEmpty, "\(instruction)")
      }
    }
  }

  @Test(arguments: [("Call Ben.", 10), ("Send money.", 53), ("Answer Anna.", 3), ("Last.", 1), ("Number.", 16)])
  func waysAreShort(_ instruction: String, _ most: Int) throws {
    let task = try #require(Self.tasks.first { $0.exercise.instruction.plain == instruction })
    guard case .way(let way) = task.outcome else {
      Issue.record("\(instruction) has no way")
      return
    }
    #expect(way.count <= most, "\(way)")
  }

  /// Who comes home is there, whatever has the focus: the last thing she opened from there, mostly.
  @Test func homeIsOneGestureAway() throws {
    let pack = try #require(WaysLesson.pack)
    var phone = Phone(pack.phone)
    for _ in 0..<20 where phone.focused?.name.plain != "All apps" { _ = phone.perform(.swipeRight) }
    _ = phone.perform(.doubleTap)
    #expect(phone.title.plain == "All apps")
    for _ in 0..<20 where phone.focused?.name.plain != "Clock" { _ = phone.perform(.swipeRight) }
    _ = phone.perform(.doubleTap)
    let goals = [Goal(.screen("Home"), .once), Goal(.app("Messages"))]
    let found = RouteFinder(model: pack.phone, goals: goals).counted(from: phone, GoalProgress())
    guard case .found(let way) = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
    #expect(way.first == .gesture(.swipeUpThenLeft))
    #expect(found.states <= 10)
  }

  // MARK: Typing

  @Test(arguments: [("vi", "Nhà khỏe cả", "Nhaf khoer car"), ("hi", "सब ठीक है", ""), ("en", "All well", "All well")])
  func typingIsOneStep(_ language: String, _ text: String, _ keys: String) throws {
    let typing = try TypingPlace(language)
    let route = try #require(typing.finder(for: text).route(from: typing.phone, GoalProgress()))
    guard case .type(text, let gestures) = route.last else {
      Issue.record("\(route)")
      return
    }
    if !keys.isEmpty { #expect(gestures == keys.map { .type($0) }) }
  }

  @Test func whatIsBegunIsWrittenToItsEnd() throws {
    let typing = try TypingPlace("vi", typed: "Nhaf kh")
    let route = try #require(typing.finder(for: "Nhà khỏe").route(from: typing.phone, GoalProgress()))
    #expect(route == [.type("Nhà khỏe", keys: "oer".map { .type($0) })])
  }

  @Test func oneWrongLetterIsTakenBack() throws {
    let typing = try TypingPlace("en", typed: "All wr")
    let route = try #require(typing.finder(for: "All well").route(from: typing.phone, GoalProgress()))
    #expect(route == [.gesture(.deleteBefore), .type("All well", keys: "ell".map { .type($0) })])
  }

  @Test func whatStandsThereGoesFirst() throws {
    let typing = try TypingPlace("en", typed: "Something else")
    let route = try #require(typing.finder(for: "All well").route(from: typing.phone, GoalProgress()))
    #expect(route.prefix(2) == [.gesture(.selectAll), .gesture(.deleteBefore)])
    var phone = typing.phone
    _ = phone.perform(.selectAll)
    let rest = try #require(typing.finder(for: "All well").route(from: phone, GoalProgress()))
    #expect(rest == Array(route.dropFirst()), "what is selected is not selected again")
  }

  @Test(arguments: [
    ("en", "I would like to see Doctor Hill on the 31st of April, at ten", "April", "March"),
    ("vi", "Tôi muốn khám bệnh ngày 31 tháng tư, lúc mười giờ", "tư", "bảy"),
    ("hi", "मुझे 31 अप्रैल को सुबह दस बजे डॉक्टर से मिलना है", "अप्रैल", "मार्च"),
  ])
  func oneWordIsMendedWhereItStands(_ language: String, _ held: String, _ wrong: String, _ right: String) throws {
    let typing = try TypingPlace(language, holding: held)
    let text = held.replacing(wrong, with: right)
    let finder = typing.finder(for: text)
    var phone = typing.phone
    var left = try #require(finder.route(from: phone, GoalProgress()))
    #expect(!left.contains(.gesture(.selectAll)))
    #expect(left.contains(.gesture(.read(.words, isForward: false))))
    #expect(left.presses < held.count * 2 / 3)
    // After every step the way leads on, and grows no longer, so that one may forget where one is.
    for _ in 0..<held.count where !left.isEmpty {
      switch left[0] {
      case .gesture(let gesture): _ = phone.perform(gesture)
      case .type(_, let gestures): _ = phone.perform(try #require(gestures.first))
      case .wait: Issue.record("there is nothing to wait for")
      }
      let rest = try #require(finder.route(from: phone, GoalProgress()))
      #expect(rest.presses <= left.presses)
      left = rest
    }
    #expect(phone.textInHand == text)
  }

  // MARK: Where there is no way

  @Test func whatATrapClosesIsNotReached() throws {
    let pack = try #require(WaysLesson.pack)
    let goals = [Goal(.screen("Clock"))]
    let phone = Phone(pack.phone)
    #expect(RouteFinder(model: pack.phone, goals: goals).route(from: phone, GoalProgress()) != nil)
    let closed = RouteFinder(
      model: pack.phone, goals: goals, traps: [Trap(Goal(.screen("Clock")), why: MarkedText(""))])
    #expect(closed.route(from: phone, GoalProgress()) == nil)
  }

  @Test func anAttemptSaysHowNearItCame() throws {
    let pack = try #require(WaysLesson.pack)
    let goals = [Goal(.screen("Settings")), Goal(.clipboard("a text that stands nowhere"))]
    let finder = RouteFinder(model: pack.phone, goals: goals)
    guard case .failed(let attempt) = finder.search(from: Phone(pack.phone), GoalProgress()) else {
      Issue.record("a way was found")
      return
    }
    #expect(attempt.met.isSubset(of: [0]))
    #expect(attempt.states > 0 && attempt.states <= 2 * finder.mostTrials)
  }

  @Test func keysOfTheTrainerAreNoGestures() throws {
    let pack = try #require(WaysLesson.pack)
    let finder = RouteFinder(model: pack.phone, goals: [Goal(.stopped)])
    guard case .failed(let attempt) = finder.search(from: Phone(pack.phone), GoalProgress()) else {
      Issue.record("a way was found")
      return
    }
    #expect(attempt.reason == .notOfPhone)
  }

  @Test func whatIsNotAwaitedYetIsPutInFirst() throws {
    let pack = try #require(WaysLesson.pack)
    var finder = RouteFinder(model: pack.phone, goals: [Goal(.call(.answered, .named("Anna")))])
    #expect(finder.route(from: Phone(pack.phone), GoalProgress()) == nil)
    finder.events = [Occurrence(.call(from: "Anna"), afterMilliseconds: 3_000)]
    let route = try #require(finder.route(from: Phone(pack.phone), GoalProgress()))
    #expect(route.contains(.wait(milliseconds: 3_000)))
  }
}

extension Gesture {
  fileprivate var isTyped: Bool {
    switch self {
    case .type, .jump: true
    default: false
    }
  }
}

/// The place for practising to type, its first box in focus and perhaps being edited.
private struct TypingPlace {
  var phone: Phone
  private let name: String

  init(_ language: String, typed keys: String? = nil) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    let screens = try #require(pack.phone.apps["practice"]?.screens)
    let found = screens.lazy.compactMap { screen in
      screen.elements.first { $0.holds?.name == "practice text" }.map { (screen: screen, element: $0) }
    }.first
    let (screen, element) = try #require(found)
    name = element.name.plain
    phone = Phone(pack.phone)
    phone.show(ScreenAddress(app: "practice", screen: screen.title.plain))
    _ = phone.putFocus(onElementNamed: name)
    guard let keys else { return }
    _ = phone.perform(.doubleTap)
    for key in keys { _ = phone.perform(.type(key)) }
  }

  /// The box being edited, with a text in it.
  init(_ language: String, holding text: String) throws {
    try self.init(language, typed: "")
    let box = try #require(phone.focused)
    let keys = try #require(phone.typingMethod(into: box)?.keys(for: text))
    for key in keys { _ = phone.perform(.type(key)) }
    #expect(phone.textInHand == text)
  }

  func finder(for text: String) -> RouteFinder {
    RouteFinder(model: phone.model, goals: [Goal(.field(item: name, text))])
  }
}
