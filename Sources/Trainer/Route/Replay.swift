import LessonText
import Phone

/// Steps being done on a phone, and which goals and traps come true by them.
struct Replay {
  private let goals: [Goal]
  private let traps: [Trap]
  private(set) var phone: Phone
  private(set) var progress: GoalProgress
  private(set) var watch: TrapWatch
  /// Whether nothing came of what was done last.
  private(set) var isIdle = false

  init(
    _ goals: [Goal], _ traps: [Trap], _ phone: Phone, _ progress: GoalProgress, _ watch: TrapWatch? = nil
  ) {
    self.watch = watch ?? TrapWatch(traps, phone)
    self.goals = goals
    self.traps = traps
    self.phone = phone
    self.progress = progress
  }

  /// Does a step; `false` where it runs into a trap.
  mutating func take(_ step: RouteStep) -> Bool {
    switch step {
    case .gesture(let gesture): return take(phone.perform(gesture))
    case .type(_, let keys): return keys.allSatisfy { take(phone.perform($0)) }
    case .wait(let milliseconds): return take(phone.pass(milliseconds: milliseconds))
    }
  }

  /// Takes in what changed.
  mutating func take(_ changes: [Change]) -> Bool {
    isIdle = changes.allSatisfy(\.isNothing)
    phone.keepSaid(in: changes, for: goals)
    progress.take(changes, on: phone, goals)
    progress.hearAll(in: changes, on: phone, goals)
    guard !traps.isEmpty else { return true }
    let goals = traps.map(\.goal)
    watch.progress.take(changes, on: phone, goals)
    watch.progress.hearAll(in: changes, on: phone, goals)
    return watch.sprung(traps, phone) == nil
  }
}

/// What an act does, on a copy of the phone. Swipes are not done one by one: the focus is put where they lead.
struct Steps {
  private let finder: RouteFinder
  private(set) var phone: Phone
  private(set) var progress: GoalProgress
  private(set) var watch: TrapWatch
  /// To the element.
  private(set) var swipes: [RouteStep] = []
  /// With the element.
  private(set) var made: [RouteStep] = []

  init(_ finder: RouteFinder, _ moment: Search.Moment) {
    self.finder = finder
    (phone, progress, watch) = (moment.phone, moment.progress, moment.watch)
  }

  /// Goes to an element; `false` where a trap lies on the way.
  mutating func walk(to index: Int?) -> Bool {
    guard let index, index != phone.focus else { return true }
    let isForward = index > phone.focus
    let indices = isForward ? Array((phone.focus + 1)...index) : Array((index..<phone.focus).reversed())
    swipes = Array(repeating: .gesture(isForward ? .swipeRight : .swipeLeft), count: indices.count)
    guard finder.caresForMoves else {
      phone.moveFocus(to: index)
      return true
    }
    for index in indices {
      phone.moveFocus(to: index)
      guard take([.focused(index, from: .elsewhere)]) else { return false }
    }
    return true
  }

  /// Uses the element in focus; `false` where nothing comes of it, or a trap.
  mutating func use(_ use: Act.Use) -> Bool {
    switch use {
    case .nothing: return true
    case .gestures(let gestures): return gestures.allSatisfy { perform($0) }
    case .type(let text): return type(text)
    case .leap(let letter):
      guard let key = phone.jumpKey(for: letter) else { return false }
      let before = phone.focus
      made.append(.type(String(letter), keys: [.jump(key)]))
      return take(phone.perform(.jump(key))) && phone.focus != before
    case .wait:
      guard let milliseconds = phone.nextMomentInHand else { return false }
      made.append(.wait(milliseconds: milliseconds))
      return take(phone.pass(milliseconds: milliseconds))
    }
  }

  mutating func perform(_ gesture: Gesture) -> Bool {
    let changes = phone.perform(gesture)
    made.append(.gesture(gesture))
    // A way that runs against an edge to go around it is short, but no beginner would be told it.
    guard !changes.allSatisfy(\.isNothing) else { return false }
    return take(changes)
  }

  private mutating func take(_ changes: [Change]) -> Bool {
    var replay = Replay(finder.goals, finder.traps, phone, progress, watch)
    guard replay.take(changes) else { return false }
    (phone, progress, watch) = (replay.phone, replay.progress, replay.watch)
    return true
  }

  // MARK: Typing

  /// Writes a text into the edit box in focus, as it is taught: what stands there goes first, unless it is the beginning,
  /// or most of it.
  private mutating func type(_ text: String) -> Bool {
    guard let shown = phone.focused, let method = phone.typingMethod(into: shown) else { return false }
    let text = phone.taking(text, into: shown)
    if phone.textInHand == nil, !perform(.doubleTap) { return false }
    guard let held = phone.textInHand, let keys = method.keys(for: text) else { return false }
    if held != text, text.isEmpty { return empty() }
    if held != text, !write(text, keys, after: held, method), !mend(text, method) {
      if !(phone.textInHand ?? "").isEmpty, !empty() { return false }
      guard write(text, keys, after: "", method) else { return false }
    }
    return true
  }

  /// Deletes all that stands in the box in hand.
  private mutating func empty() -> Bool { (phone.isAllSelected || perform(.selectAll)) && perform(.deleteBefore) }

  /// Writes what is left of a text whose beginning stands there.
  private mutating func write(_ text: String, _ keys: [Character], after held: String, _ method: TypingMethod) -> Bool {
    guard let done = method.count(of: keys, thatWrote: held) else { return false }
    var trial = self
    guard trial.write(text, Array(keys.dropFirst(done))), trial.phone.textInHand == text else { return false }
    self = trial
    return true
  }

  /// Presses the keys of a text, or of what is left of it.
  mutating func write(_ text: String, _ keys: [Character]) -> Bool {
    let gestures = keys.map { Gesture.type($0) }
    made.append(.type(text, keys: gestures))
    return gestures.allSatisfy { take(phone.perform($0)) }
  }
}
