import Feedback
import Keys
import Support
import Testing

@testable import Trainer

/// Every menu, list, setting and question, by keys alone: each key is answered, everything has a way back, and F1 says
/// how to leave.
@Suite struct KeyboardWalkTests {
  private static let keys = [
    "Right", "Left", "Down", "Up", "Enter", "Escape", "Backspace", "Tab", "F1", "F7", "F8", "F9", "Space", "l", "1",
    "Home", "End", "PageDown", "PageUp",
  ]
  /// In a lesson and on the phone other tests walk; here it is what lies over them, and the way out.
  private static let keysOverLessons = ["Tab", "F1", "F7", "F8", "F9", "Escape", "Space"]
  private static let mostStates = 600
  /// What must have been met on the way.
  private static let kinds: Set = [
    "main menu", "help menu", "settings", "command menu", "word list", "progress list", "practice list", "lesson list",
    "module list", "input help", "learner list", "leaving", "name", "secret",
  ]

  @Test(arguments: ["en", "vi", "hi"]) func everyStateAnswersAndCanBeLeft(_ language: String) throws {
    var walk = Walk(language)
    while let state = walk.next(), walk.seen.count < Self.mostStates { try visit(state, &walk) }
    let (count, kinds) = (walk.seen.count, walk.kinds)
    #expect(count > 150)
    #expect(
      Self.kinds.subtracting(kinds) == [])
  }

  private func visit(_ trainer: Trainer, _ walk: inout Walk) throws {
    let isOverLesson = trainer.state.cover == nil && trainer.isInLessonOrPhone
    for name in isOverLesson ? Self.keysOverLessons : Self.keys {
      let key = try #require(Key(name: name))
      let (next, isHeard, said) = walk.press(key, on: trainer)
      let isAnswered = isHeard || next.isLeft
      #expect(isAnswered, "\(name) says nothing at \(walk.path(to: trainer))")
      if name == "F1", trainer.state.cover != .inputHelp {
        let leave = next.words.keyName(Key(.escape)).plain
        let tells = said.contains { $0.contains(leave) }
        #expect(tells, "F1 does not say how to leave at \(walk.path(to: trainer))")
      }
      walk.add(next, from: trainer, by: name)
    }
    expectAWayBack(from: trainer, by: "Escape", within: 6, walk)
    // In input help every key but Escape is described.
    if !isOverLesson, trainer.state.cover != .inputHelp, isListed(trainer) {
      expectAWayBack(from: trainer, by: "Backspace", within: 6, walk)
    }
  }

  /// Where Backspace leads back; elsewhere it deletes, or goes a step back in a lesson.
  private func isListed(_ trainer: Trainer) -> Bool { [.list, .settings].contains(trainer.place) }

  /// Pressed often enough, it leads to a menu with nothing behind it, or out.
  private func expectAWayBack(from trainer: Trainer, by name: String, within most: Int, _ walk: Walk) {
    guard let key = Key(name: name) else { return }
    var now = trainer
    func isThere() -> Bool { now.isAtTheTop || (name != "Escape" && now.state.cover == nil && !isListed(now)) }
    for _ in 0..<most where !isThere() { now = walk.press(key, on: now).next }
    let hasAWay = isThere()
    #expect(hasAWay, "\(name) leads nowhere from \(walk.path(to: trainer))")
  }
}

/// A walk through what can be reached, nearest first.
private struct Walk {
  /// What makes two places one: neither the time nor what was said or chosen before.
  struct Place: Hashable {
    var activity: TrainerState.Activity
    var cover: TrainerState.Cover?
    var language: Language
    var isKnown: Bool
  }

  private(set) var seen: [Place: String] = [:]
  private(set) var kinds: Set<String> = []
  private var waiting: [Trainer] = []
  private var index = 0
  private let language: Language
  private let desk = LearnerDesk()

  init(_ code: String) {
    language = Language(code)
    var trainer = Trainer(ShippedLibrary.library, Profile(), language: language, learners: desk.cards)
    _ = trainer.begin(.learners)
    seen[Self.place(trainer)] = "the beginning"
    // Whoever has no name begins in the main menu; its parts are walked as early.
    var parts = [trainer]
    let places: [(String, Reply.Next)] = [
      ("main menu", .mainMenu), ("help menu", .menu(.help)), ("practice list", .menu(.practice)),
      ("progress list", .progress), ("word list", .words), ("settings", .settings), ("learner list", .menu(.learners)),
      ("lesson list", .lessonList), ("input help", .inputHelp), ("name", .somebodyNew),
    ]
    for (name, place) in places {
      var part = Trainer(ShippedLibrary.library, Profile(), language: language)
      _ = part.begin(.menu)
      _ = part.finish(part.go(to: place))
      seen[Self.place(part)] = name
      kinds.insert(name)
      parts.append(part)
    }
    waiting = parts
  }

  mutating func next() -> Trainer? {
    guard index < waiting.count else { return nil }
    defer { index += 1 }
    return waiting[index]
  }

  func press(_ key: Key, on trainer: Trainer) -> (next: Trainer, isHeard: Bool, said: [String]) {
    var next = trainer
    var effects = next.handle(.key(key))
    for effect in effects {
      // Names and secrets are given here too; what is asked for is answered as it would be of a small class.
      if case .openLearner = effect, let answer = LearnerDesk().carryOut(effect) { effects += next.handle(answer) }
    }
    let said = effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.text } else { nil } }
    return (next, effects.contains { if case .hear = $0 { true } else { false } }, said)
  }

  mutating func add(_ trainer: Trainer, from before: Trainer, by name: String) {
    let place = Self.place(trainer)
    guard seen[place] == nil else { return }
    seen[place] = path(to: before) + " " + name
    kinds.insert(trainer.kindName)
    // Other languages have a walk of their own.
    if trainer.state.language == language, !trainer.isLeft, !trainer.isMoreOfTheSame { waiting.append(trainer) }
  }

  func path(to trainer: Trainer) -> String { seen[Self.place(trainer)] ?? "" }

  private static func place(_ trainer: Trainer) -> Place {
    Place(
      activity: trainer.state.activity, cover: trainer.state.cover, language: trainer.state.language,
      isKnown: trainer.state.learner != nil)
  }
}

extension Trainer {
  fileprivate var isInLessonOrPhone: Bool {
    switch state.activity {
    case .lesson, .phone: true
    default: false
    }
  }

  /// Further on in a long list of one kind, or in a name: what is true of the first is true of these.
  fileprivate var isMoreOfTheSame: Bool {
    switch (state.cover, state.activity) {
    case (.commands(let menu), _): menu.walk.focus > 2 && ["command menu", "word list"].contains(menu.kind.rawValue)
    case (.settings(let walk), _):
      switch walk.mode {
      case .naming(let line): line.name.count > 1
      default: false
      }
    case (nil, .naming(let line)): line.name.count > 1
    default: false
    }
  }

  fileprivate var isLeft: Bool { state.activity == .left }

  /// There is nothing behind it but the way out.
  fileprivate var isAtTheTop: Bool {
    guard state.cover == nil else { return false }
    switch state.activity {
    case .menu(let menu): return menu.kind == .main || isFirst(menu)
    case .left, .leaving: return true
    case .languageChoice(_, let menu): return menu == nil
    default: return false
    }
  }

  fileprivate var kindName: String {
    switch (state.cover, state.activity) {
    case (.commands(let menu), _), (nil, .menu(let menu)): menu.kind.rawValue
    case (.settings, _): "settings"
    case (.inputHelp, _): "input help"
    case (nil, .leaving): "leaving"
    case (nil, .naming): "name"
    case (nil, .showingSecret): "secret"
    default: "other"
    }
  }
}
