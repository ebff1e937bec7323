import Feedback
import Keys
import Support
import Testing

@testable import Trainer

/// The records of a small class without a file, and an instructor before them who presses keys by name.
struct InstructedClass {
  private(set) var trainer: Trainer
  /// What the records hold.
  var records: ClassRecords
  /// What was asked of them.
  private(set) var wishes: [ClassWish] = []
  /// What was said since the last key.
  private(set) var said: [String] = []
  private(set) var effects: [Effect] = []
  /// Whether they answer.
  var isKept = true

  /// Saturday, 28 November 2026.
  static let today = 20_785

  static func learner(_ name: String, _ events: LearnerEvent..., hasSecret: Bool = false) -> ClassLearner {
    var profile = Profile()
    for event in events { profile.take(event) }
    return ClassLearner(LearnerCard(id: name.lowercased(), name: name, hasSecret: hasSecret), profile)
  }

  /// Lan, who goes on; Minh, who is stuck, and has a secret.
  init(in language: String = "en", beginning: Trainer.Beginning = .menu) {
    let sitting = LearnerEvent.sittingBegun(sitting: Sitting(day: Self.today, boot: "b"))
    let hard = LearnerEvent.taskDone(
      lesson: "next-previous", task: 1, keys: 9, hints: 5, more: TaskResult(mistakes: [.direction: 3]))
    records = ClassRecords(
      learners: [
        Self.learner("Lan", sitting, .stepReached(lesson: "wifi-and-data", step: 4)),
        Self.learner("Minh", sitting, hard, hard, .lessonFinished(lesson: "next-previous"), hasSecret: true),
      ], plan: ClassPlan(), today: Self.today)
    trainer = Trainer(
      ShippedLibrary.library, Profile(), language: Language(language),
      learners: beginning == .learners ? records.learners.map(\.card) : [], today: Self.today)
    take(trainer.begin(beginning))
  }

  var words: Words { trainer.words }

  func words(_ sentence: ClassSentence, _ details: [String: MarkedText] = [:]) -> String {
    words[sentence.key, details].plain
  }

  func hears(_ part: String) -> Bool { said.contains { $0.contains(part) } }

  /// The kind of the menu she is in.
  var menu: Menu.Kind? { if case .menu(let menu) = trainer.state.activity { menu.kind } else { nil } }

  /// Presses keys, of which the last one's answer is kept.
  mutating func press(_ names: String...) throws {
    for name in names {
      (said, effects) = ([], [])
      take(trainer.handle(.key(try #require(Key(name: name)))))
    }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) throws {
    for letter in text { try press(letter == " " ? "Space" : String(letter)) }
  }

  /// Presses a key until something is said; `false` when it never is.
  mutating func press(_ name: String, until part: String) throws -> Bool {
    for _ in 1...60 where !hears(part) { try press(name) }
    return hears(part)
  }

  /// From the main menu into the class.
  mutating func goIn() throws {
    #expect(try press("Down", until: words[LearnerSentence.menuHelp.key].plain))
    try press("Enter")
    #expect(try press("Down", until: words(.menu)))
    try press("Enter", "Enter")
  }

  mutating func answer(_ input: Input) {
    (said, effects) = ([], [])
    take(trainer.handle(input))
  }

  private mutating func take(_ new: [Effect]) {
    effects += new
    for effect in new {
      switch effect {
      case .hear(.say(let utterance)): said.append(utterance.text)
      case .classWork(let wish): take(trainer.handle(.classAnswered(carryOut(wish))))
      case .openLearner(.guest): take(trainer.handle(.learnerOpened(nil, Profile(), nil)))
      default: break
      }
    }
  }

  private mutating func carryOut(_ wish: ClassWish) -> ClassAnswer {
    wishes.append(wish)
    guard isKept else { return .failed(wish) }
    switch wish {
    case .open, .tell: break
    case .add(let name, let className):
      guard !records.learners.contains(where: { $0.card.name == name }) else { return .nameTaken(name) }
      records.learners.append(Self.learner(name, .classJoined(name: className)))
    case .put(let id, let className):
      for index in records.learners.indices where records.learners[index].card.id == id {
        records.learners[index].profile.take(.classJoined(name: className))
      }
    case .plan(let change): records.plan.take(change)
    case .clearSecret(let id):
      for index in records.learners.indices where records.learners[index].card.id == id {
        records.learners[index].card.hasSecret = false
      }
    case .report(let className, _):
      return .written("class-report\(className).html", .folder("/r"), className: className)
    }
    return .done(wish, records)
  }
}
