import Feedback
import Keys
package import LessonText
import Phone

/// Somebody who gets lost in a task and then does what the hints tell her, to the letter: what proves that they lead to
/// the goal from wherever she is.
package struct HintWalk {
  /// What a hint tells her.
  package struct Hint {
    fileprivate let keys: [Key]
    fileprivate let waits: Int?

    /// Whether it is to begin again, since no way leads on.
    package let isReset: Bool
  }

  /// What is done at a moment of getting lost, each as likely as the others.
  private static let keys: [Key] =
    KeyBinding.all.filter { $0.command.gesture != nil || $0.command == .undo }.flatMap(\.keys)
    .filter { $0.phase == .press } + "abcdeghilmnostuy0123456789 ".map { Key(typing: $0) }
  /// Those that a beginner presses most, so many times as likely.
  private static let common: [Key] = [.right, .left, .enter, .backspace, .down, .up].map { Key($0) }

  private var trainer: Trainer
  private let step: Int
  private let begun: Trainer

  /// Hints that were given so far.
  package private(set) var hints = 0

  /// Begins a task of a lesson, by its step; `nil` where it is none to which a way leads on the phone.
  package init?(_ library: Library, _ pack: LanguagePack, lesson id: String, step: Int) {
    var trainer = Trainer(library, Profile(), language: pack.language.language)
    var session = LessonSession(id, phone: Phone(pack.phone).state)
    guard let scene = trainer.scene(of: session), scene.lesson.id == id else { return nil }
    _ = session.begin(at: step, scene)
    guard session.canShow(scene) else { return nil }
    trainer.state.activity = .lesson(session)
    _ = trainer.handle(.speechFinished)
    self.trainer = trainer
    self.step = step
    begun = trainer
  }

  /// Whether the task is done.
  package var isDone: Bool {
    guard case .lesson(let session) = trainer.state.activity, session.step == step else { return true }
    if case .praising = session.phase { return true }
    return false
  }

  /// Gets lost by so many keys, from the beginning of the task. What would do the task is left out.
  package mutating func getLost(keys count: Int, _ dice: inout some RandomNumberGenerator) {
    trainer = begun
    hints = 0
    for _ in 0..<count {
      var next = self
      let isCommon = Bool.random(using: &dice)
      guard let key = (isCommon ? Self.common : Self.keys).randomElement(using: &dice) else { continue }
      next.press(key)
      if Int.random(in: 0..<10, using: &dice) == 0 { next.wait(Int.random(in: 100...20_000, using: &dice)) }
      if !next.isDone { self = next }
    }
  }

  private mutating func press(_ key: Key) {
    _ = trainer.handle(.key(key))
    guard !isDone else { return }
    _ = trainer.handle(.speechFinished)
    // Something offered is left, and goes on as before.
    if case .lesson(let session) = trainer.state.activity, case .offering = session.phase {
      _ = trainer.handle(.key(Key(.backspace)))
      _ = trainer.handle(.speechFinished)
    }
  }

  private mutating func wait(_ milliseconds: Int) {
    _ = trainer.handle(.timePassed(milliseconds: milliseconds))
    guard !isDone else { return }
    _ = trainer.handle(.speechFinished)
  }

  /// What the hint tells her that names the next gesture; `nil` where it names none. As with any key that is no gesture,
  /// a phone that reads on by itself stops when it is asked for.
  package mutating func hint() -> Hint? {
    trainer.stopReading()
    guard case .lesson(let session) = trainer.state.activity, let practice = session.practice,
      let scene = trainer.scene(of: session), let exercise = scene.exercise(at: step)
    else { return nil }
    let phone = scene.phone(session.hand.state)
    let words = scene.words.at(phone)
    guard let way = practice.hintedWay(exercise, from: phone) else {
      guard practice.shortest != nil,
        let key = KeyBinding.key(for: .reset, in: words.place, words.keymap)
      else { return nil }
      return Hint(keys: [key], waits: nil, isReset: true)
    }
    guard words.hint(way) != nil else {
      return practice.ownKey(exercise, phone, words).map { Hint(keys: [$0], waits: nil, isReset: false) }
    }
    switch way.first {
    case .gesture(let gesture):
      guard let command = Command(gesture),
        let key = KeyBinding.boundKey(for: command, in: words.place, words.keymap)
      else { return nil }
      return Hint(keys: [key], waits: nil, isReset: false)
    case .type(_, let keys):
      return Hint(keys: keys.compactMap(\.letter).map { Key(typing: $0) }, waits: nil, isReset: false)
    case .wait(let milliseconds): return Hint(keys: [], waits: milliseconds, isReset: false)
    case nil: return nil
    }
  }

  /// Does what a hint tells her.
  package mutating func follow(_ hint: Hint) {
    hints += 1
    for key in hint.keys where !isDone { press(key) }
    if let milliseconds = hint.waits { wait(milliseconds) }
  }

  /// Where she is, for whoever looks for the reason why a hint did not lead on.
  package var place: String {
    guard case .lesson(let session) = trainer.state.activity, let scene = trainer.scene(of: session) else {
      return "out"
    }
    let phone = scene.phone(session.hand.state)
    let way = session.practice.flatMap { practice in
      scene.exercise(at: step).map { practice.hintedWay($0, from: phone) }
    }
    return
      "\(phone.title.plain), item \(phone.focus), place \(trainer.place), \(way.map { "\($0.map { Array($0.prefix(4)) } as Any)" } ?? "no practice")"
  }
}
