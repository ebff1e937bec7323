import Keys
import LessonText
import Phone

/// Knows only what she has been told. Without that she presses whatever comes under her finger, and asks for help when
/// nothing gets better. Once the coach has led her in a task, she mostly asks on; and with an arrow that she was told she
/// goes on until she is told something else.
struct LostLearner: SimulatedLearner {
  let thinking = 2_000
  /// Does what she is told in so many of a hundred cases.
  private static let followsPercent = 90
  /// Finds a letter under her fingers in so many of a hundred cases.
  private static let findsPercent = 60
  /// For each key that led nowhere she is so much more inclined to ask, in percent, up to the most.
  private static let asksPercent = 15
  private static let mostAsksPercent = 80
  /// Asks in so many of a hundred cases once she was led.
  private static let asksOnPercent = 80
  /// Goes on with an arrow in so many of a hundred cases.
  private static let goesOnPercent = 60
  /// So often a key is pressed of which it was not told how often.
  private static let timesOfNamedKey = 3
  /// How long she waits when she is told to, in milliseconds.
  private static let patience = 10_000

  private var chance: Chance
  private let names: KeyNames
  /// What is left of a key that was told several times.
  private var rest: [Key] = []
  /// Whether she has done something in this task that she was told.
  private var isLed = false
  /// The arrow on which she was set.
  private var arrow: Key?
  /// What she was told to type, or to answer.
  private var text: String?
  private var isAnswer = false
  /// Keys since she was last told anything.
  private var tries = 0
  private var step = -1

  init(_ chance: Chance, _ names: KeyNames) {
    self.chance = chance
    self.names = names
  }

  mutating func next(_ outlook: Outlook) -> Deed {
    if outlook.step != step {
      step = outlook.step
      (rest, arrow, text, tries, isLed) = ([], nil, nil, 0, false)
    }
    if outlook.isSpeaking { return interrupt(outlook) ?? .listen }
    switch outlook.demand {
    case .nothing: return .giveUp(.left)
    // Telling that was cut goes on when it is asked for, and every such remark says so.
    case .listening: return press(.activate, outlook)
    case .showing: return .listen
    case .offer(let choices, let focus): return accept(choices, focus, outlook)
    case .question:
      guard outlook.cover == nil else { return press(.leave, outlook) }
      let command: Command? = chance.pick([.nextItem, .nextItem, .previousItem, .activate])
      return command.map { press($0, outlook) } ?? .listen
    case .drill(let drill, let practice):
      guard outlook.cover == nil else { return press(.leave, outlook) }
      guard let next = Typist.next(drill, practice, outlook.scene) else { return press(.deleteBefore, outlook) }
      return find(Key(typing: next), percent: Self.findsPercent)
    case .practice, .inquiry: return practise(outlook)
    }
  }

  /// Looks for a key with her fingers, and finds it or one beside it.
  private mutating func find(_ key: Key, percent: Int) -> Deed {
    .press(chance.happens(percent: percent) ? key : chance.pick(key.near) ?? key)
  }

  /// Takes the help that is offered: to have it shown, or easier.
  private mutating func accept(_ choices: [LessonSession.Choice], _ focus: Int, _ outlook: Outlook) -> Deed {
    guard outlook.cover == nil else { return press(.leave, outlook) }
    let helps = choices.indices.filter { choices[$0] == .show || choices[$0] == .easier }
    let isAccepted = helps.isEmpty || (helps.contains(focus) && chance.happens(percent: 50))
    return press(isAccepted ? .activate : .nextItem, outlook)
  }

  private mutating func practise(_ outlook: Outlook) -> Deed {
    if case .commands = outlook.cover { return press(.leave, outlook) }
    if case .inputHelp = outlook.cover {
      return chance.happens(percent: 10) ? press(.leave, outlook) : anyKey(outlook)
    }
    if isAnswer, outlook.isAnswering, let deed = type(outlook) { return deed }
    if let told = outlook.told(names), chance.happens(percent: Self.followsPercent) { return follow(told, outlook) }
    if !rest.isEmpty { return .press(rest.removeFirst()) }
    if let deed = type(outlook) { return deed }
    if let arrow, chance.happens(percent: Self.goesOnPercent) { return .press(arrow) }
    arrow = nil
    let asks = isLed ? Self.asksOnPercent : min(Self.mostAsksPercent, Self.asksPercent * tries)
    if chance.happens(percent: asks) {
      tries = 0
      return press(.hint, outlook)
    }
    tries += 1
    return anyKey(outlook)
  }

  private mutating func follow(_ told: Told, _ outlook: Outlook) -> Deed {
    (rest, arrow, text, isLed) = ([], nil, nil, true)
    switch told {
    case .press(let key, let times):
      // Without a number, most often it is to be pressed again and again, until something is heard; but not what opens.
      if times == nil, key.isArrow { arrow = key }
      let times = times ?? (key.isSafeAgain && !key.isArrow ? Self.timesOfNamedKey : 1)
      // Where keys write, she has to find it.
      if case .character = key.symbol, key.modifiers.isEmpty { return find(key, percent: Self.followsPercent) }
      rest = Array(repeating: key, count: max(0, times - 1))
      return .press(key)
    case .type(let text), .answer(let text):
      self.text = text
      if case .answer = told { isAnswer = true } else { isAnswer = false }
      return type(outlook) ?? anyKey(outlook)
    case .wait: return .wait(milliseconds: Self.patience)
    }
  }

  /// The next key of what she was told to type.
  private mutating func type(_ outlook: Outlook) -> Deed? {
    guard let text else { return nil }
    if isAnswer { return answer(text, outlook) }
    if let next = Typist.next(text, on: outlook.phone) {
      return find(Key(typing: next), percent: Self.followsPercent)
    }
    if Typist.wrongCharacters(text, on: outlook.phone) ?? 0 > 0 {
      guard outlook.phone.isAtEndOfTyping else {
        return outlook.key(for: Gesture.cursorToEnd).map { .press($0) } ?? anyKey(outlook)
      }
      return press(.deleteBefore, outlook)
    }
    self.text = nil
    return nil
  }

  /// The next key of an answer that she was told.
  private mutating func answer(_ text: String, _ outlook: Outlook) -> Deed? {
    guard case .practice(_, let practice) = outlook.demand else { return nil }
    if practice.answer == nil, outlook.place == .editing { return press(.back, outlook) }
    let typed = practice.answer?.text ?? ""
    if typed.isSameAnswer(as: text) {
      self.text = nil
      return press(.giveAnswer, outlook)
    }
    guard let next = Typist.next(text, after: typed, outlook.scene.typingMethod) else {
      return press(.deleteBefore, outlook)
    }
    return find(Key(typing: next), percent: Self.followsPercent)
  }

  /// Most of what she does waits for silence; a tale that is to be stopped she cuts sooner or later, but not what she is
  /// told to do.
  private mutating func interrupt(_ outlook: Outlook) -> Deed? {
    guard case .practice(let exercise, _) = outlook.demand, outlook.cover == nil,
      exercise.goals.contains(where: { $0.condition == .stopped }), outlook.told(names) == nil,
      chance.happens(percent: 50),
      case .press(let key) = anyKey(outlook)
    else { return nil }
    return .interrupt(key, afterMilliseconds: Int.random(in: 500...5_000, using: &chance))
  }

  private mutating func anyKey(_ outlook: Outlook) -> Deed {
    chance.pick(Self.keys).map { .press($0) } ?? .listen
  }

  /// What lies under her fingers: the keys that were taught first, the more often the larger they are, and the letters.
  /// None of them leads out of a lesson.
  private static let keys: [Key] =
    [.right, .left, .up, .down, .enter, .backspace, .space].flatMap { Array(repeating: Key($0), count: 6) }
    + [.home, .end, .pageUp, .pageDown].map { Key($0) }
    + "qwertyuiopasdfghjklzxcvbnm1234567890".map { Key(.character($0)) }

  private func press(_ command: Command, _ outlook: Outlook) -> Deed {
    outlook.key(for: command).map { .press($0) } ?? .listen
  }
}

extension Outlook {
  /// Whether an answer has been begun.
  fileprivate var isAnswering: Bool {
    if case .practice(_, let practice) = demand { practice.answer != nil } else { false }
  }
}

extension Key {
  /// Whether it is one of the four arrows.
  fileprivate var isArrow: Bool { [Key(.right), Key(.left), Key(.up), Key(.down)].contains(self) }

  /// Whether it neither opens nor leaves anything.
  fileprivate var isSafeAgain: Bool { modifiers.isEmpty && ![.enter, .backspace, .escape].contains(symbol) }
}
