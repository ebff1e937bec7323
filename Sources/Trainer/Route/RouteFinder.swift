import LessonText
import Phone

/// Searches the phone for the shortest way to the goals of an exercise, from wherever the learner is now.
///
/// The phone is a pure value, so whatever can be done with it is tried on a copy. Two things keep it short: the goals are
/// led back through the steps of the apps to what is worth trying at all (``Aim``); and what is tried is not each swipe,
/// but going to an element and using it, the most promising first (A*). What is found so is done once more, gesture by
/// gesture, before it is believed.
struct RouteFinder {
  let model: PhoneModel
  let goals: [Goal]
  /// What must never come true.
  var traps: [Trap] = []
  /// What will happen and is not awaited by the phone yet.
  var events: [Occurrence] = []
  /// Gestures that the exercise names, besides those that every way may be made of.
  var named: [Gesture] = []
  /// The screen on which the exercise began, where it was not where the search begins: of several things of one name, the
  /// one there is meant.
  var origin: ScreenAddress?
  /// Things tried before it gives up: far more than a way has, few enough for a hint in time.
  var mostTrials = 500

  /// What came of a search.
  enum Outcome {
    case found([RouteStep])
    case failed(Attempt)
  }

  /// The steps that lead to all goals; empty where they are met, `nil` where no way was found.
  func route(from phone: Phone, _ progress: GoalProgress) -> [RouteStep]? {
    if case .found(let steps) = search(from: phone, progress) { steps } else { nil }
  }

  /// The same, and what was tried where no way was found.
  func search(from phone: Phone, _ progress: GoalProgress) -> Outcome { counted(from: phone, progress).outcome }

  /// The same, and how many moments of the phone were looked at.
  func counted(from phone: Phone, _ progress: GoalProgress) -> (outcome: Outcome, states: Int) {
    let here = expecting(events, phone)
    // What is asked of the keyboard no gesture brings about.
    guard goals.contains(where: { !$0.condition.isLearnersOwn }) else {
      return (.failed(Attempt(.notOfPhone, screen: phone.address)), 1)
    }
    if isDone(progress, here) { return (.found([]), 1) }
    let back = wayBack(from: here, progress)
    if let back, back.count <= Self.surelyShortest { return (.found(back), back.count + 1) }
    let aim = Aim(goals, named: named, from: here, since: origin ?? here.address, in: PhoneMap.of(model))
    var trials = 0
    for (haste, share) in Self.hastes {
      var search = Search(self, aim, from: here, progress, haste: haste, mostTrials: mostTrials * share / 100)
      let outcome = search.run()
      trials += search.trials
      switch outcome {
      case .found(let way): return (.found(back.flatMap { $0.count <= way.presses ? $0 : nil } ?? way), trials)
      case .failed(let attempt):
        if let back { return (.found(back), trials) }
        if attempt.reason == .tooMany, haste != Self.hastes.last?.haste { continue }
        return (outcome, trials)
      }
    }
    return (.failed(Attempt(.tooMany, states: trials, screen: here.address)), trials)
  }

  /// Whether steps lead to all goals and past every trap, and something comes of each.
  func isWay(_ steps: [RouteStep], from phone: Phone, _ progress: GoalProgress) -> Bool {
    var replay = Replay(goals, traps, expecting(events, phone), progress)
    return steps.allSatisfy { replay.take($0) && !replay.isIdle } && isDone(replay.progress, replay.phone)
  }

  private func expecting(_ events: [Occurrence], _ phone: Phone) -> Phone {
    var here = phone
    for event in events { here.expect(event.happening, afterMilliseconds: event.afterMilliseconds) }
    return here
  }

  /// First the shortest way is looked for; where it lies too deep, any way that is not much longer. The share of the
  /// trials, in percent, that each may take.
  private static let hastes: [(haste: Int, share: Int)] = [(1, 30), (3, 70)]

  /// Back, and back again, where that alone leads to the goals: the way that a learner knows, and that the apps' own
  /// steps, along which the search is led, don't tell of.
  private func wayBack(from phone: Phone, _ progress: GoalProgress) -> [RouteStep]? {
    // Where a place on the screen is asked for, nobody means that of another one.
    guard !goals.contains(where: \.condition.isAboutPlace) else { return nil }
    var replay = Replay(goals, traps, phone, progress)
    for count in 1...Self.mostBacks {
      guard replay.take(.gesture(.swipeDownThenLeft)) else { return nil }
      if isDone(replay.progress, replay.phone) { return Array(repeating: .gesture(.swipeDownThenLeft), count: count) }
    }
    return nil
  }

  /// As deep as anybody goes into an app.
  private static let mostBacks = 6
  /// A way back of so many steps is taken without a search.
  private static let surelyShortest = 2

  // MARK: Goals

  /// Whether the way is at its end. Answers and keys of the trainer are the learner's alone; the way leads to where nothing
  /// else is left.
  func isDone(_ progress: GoalProgress, _ phone: Phone) -> Bool {
    goals.enumerated().allSatisfy { isMet($1, $0, progress, on: phone) }
  }

  /// The goals that are not met, by their numbers.
  func openGoals(_ progress: GoalProgress, on phone: Phone) -> [Int] {
    goals.indices.filter { !isMet(goals[$0], $0, progress, on: phone) }
  }

  /// Whether a goal is met, by its number.
  func isMet(_ goal: Goal, _ index: Int, _ progress: GoalProgress, on phone: Phone) -> Bool {
    goal.condition.isLearnersOwn || progress.isMet(goal, index, on: phone)
  }

  /// Whether something is to be copied.
  var copies: Bool { goals.contains { $0.condition.isCopy } }

  /// Whether it makes a difference over which elements one goes.
  var caresForMoves: Bool { goals.contains { $0.tense == .once } || !traps.isEmpty }
}

extension Condition {
  /// Whether it asks for something in the clipboard.
  var isCopy: Bool { if case .clipboard = self { true } else { false } }

  /// Whether it asks for an answer.
  var isAnswer: Bool { if case .answer = self { true } else { false } }

  /// Whether it is met by the learner alone, whatever the phone does.
  var isLearnersOwn: Bool { isAnswer || !isAboutPhone }
}

extension Change {
  /// Whether nothing happened.
  var isNothing: Bool { if case .nothing = self { true } else { false } }
}
