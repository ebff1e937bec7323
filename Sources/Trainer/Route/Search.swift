import Feedback
import LessonText
import Phone

/// A search for a way, while it goes on.
struct Search {
  let finder: RouteFinder
  let aim: Aim
  /// How much more what is left counts than what was done: 1 finds the shortest way, more finds one sooner.
  let haste: Int
  /// Things tried before it gives up.
  let mostTrials: Int
  private var moments: [Moment]
  /// How long the shortest way to each moment is so far: what was hoped of a way may turn out too good.
  private var seen: [Key: Int] = [:]
  private var queue = TrialQueue()
  /// Things that were tried.
  private(set) var trials = 0
  private var nearest: (moment: Int, far: Int, met: Int) = (0, .max, 0)

  /// What tells two moments of the search apart.
  private struct Key: Hashable {
    var phone: PhoneState
    var progress: GoalProgress
    /// The last phrase, where it can be copied for a goal.
    var phrase: [Utterance.Span]?
  }

  /// A moment of the search, and how it was reached.
  struct Moment {
    var phone: Phone
    var progress: GoalProgress
    var watch: TrapWatch
    /// Gestures, typing and waiting counted as one each.
    var length: Int
    var cameFrom: Int
    var steps: [RouteStep]
  }

  init(_ finder: RouteFinder, _ aim: Aim, from phone: Phone, _ progress: GoalProgress, haste: Int, mostTrials: Int) {
    self.finder = finder
    self.aim = aim
    self.haste = haste
    self.mostTrials = mostTrials
    let watch = TrapWatch(finder.traps, phone)
    moments = [Moment(phone: phone, progress: progress, watch: watch, length: 0, cameFrom: -1, steps: [])]
    seen = [key(of: phone, progress): 0]
  }

  private func key(of phone: Phone, _ progress: GoalProgress) -> Key {
    Key(
      phone: phone.state.withoutTraces, progress: progress, phrase: finder.copies ? phone.state.phrases.first : nil)
  }

  /// Tries what is most promising, until the goals are met or nothing is left.
  mutating func run() -> RouteFinder.Outcome {
    guard meet(0) else { return .failed(attempt(.noWay)) }
    while let trial = queue.pop() {
      guard trials < mostTrials else { return .failed(attempt(.tooMany)) }
      switch trial.what {
      case .arrive:
        // Only now is it certain that no other way is shorter.
        if let steps = provenWay(to: trial.moment) { return .found(steps) }
      case .act(let act):
        trials += 1
        guard let next = moment(after: act, from: trial.moment) else { continue }
        let key = key(of: next.phone, next.progress)
        guard next.length < seen[key] ?? .max else { continue }
        seen[key] = next.length
        moments.append(next)
        _ = meet(moments.count - 1)
      }
    }
    return .failed(attempt(.allTried))
  }

  /// Looks at a moment: whether it is the end, or what can be tried from it.
  private mutating func meet(_ number: Int) -> Bool {
    let moment = moments[number]
    let open = finder.openGoals(moment.progress, on: moment.phone)
    if open.isEmpty {
      queue.push(.init(hoped: moment.length, far: 0, moment: number, what: .arrive))
      return true
    }
    let situation = Situation(moment.phone, aim)
    guard let far = situation.far(to: open) else { return false }
    let met = finder.goals.count - open.count
    if far < nearest.far || (far == nearest.far && met > nearest.met) { nearest = (number, far, met) }
    for act in Acts(situation, open, finder, far, isFirst: number == 0).all {
      // What is hoped of a way grows no smaller on it.
      let hoped = moment.length + max(haste * far, act.cost + haste * act.farAfter)
      queue.push(.init(hoped: hoped, far: act.farAfter, moment: number, what: .act(act)))
    }
    return true
  }

  /// How long what an act does makes the way. Waiting on is the same waiting, and is told as one.
  private static func length(of made: [RouteStep], by act: Act, after last: RouteStep?) -> Int {
    switch (act.use, last) {
    case (.type, _): min(made.count, writtenAnew)
    case (.wait, .wait) where act.walk == 0: 0
    default: made.count
    }
  }

  /// Steps of writing a text where another stands: that is selected, deleted, and typed over. Mending has more steps and
  /// fewer keys, so it counts no more.
  private static let writtenAnew = 3

  /// What is so after something was done; `nil` where it can't be done, does nothing, or runs into a trap.
  private func moment(after act: Act, from number: Int) -> Moment? {
    var next = moments[number]
    var steps = Steps(finder, next)
    guard steps.walk(to: act.index), steps.use(act.use) else { return nil }
    next.phone = steps.phone
    next.progress = steps.progress
    next.watch = steps.watch
    next.length += act.walk + Self.length(of: steps.made, by: act, after: moments[number].steps.last)
    next.cameFrom = number
    next.steps = steps.swipes + steps.made
    return next
  }

  // MARK: The way

  /// The way to a moment, done gesture by gesture; `nil` where it does not lead there.
  private func provenWay(to end: Int) -> [RouteStep]? {
    var way: [[RouteStep]] = []
    var number = end
    while number > 0 {
      way.append(moments[number].steps)
      number = moments[number].cameFrom
    }
    let steps = way.reversed().flatMap { $0 }.withWaitsJoined
    var replay = Replay(finder.goals, finder.traps, moments[0].phone, moments[0].progress)
    for step in steps { guard replay.take(step) else { return nil } }
    return finder.isDone(replay.progress, replay.phone) ? steps : nil
  }

  private func attempt(_ reason: Attempt.Reason) -> Attempt {
    let moment = moments[nearest.moment]
    let met = finder.goals.indices.filter { finder.isMet(finder.goals[$0], $0, moment.progress, on: moment.phone) }
    return Attempt(
      reason, states: moments.count + trials, met: Set(met), screen: moment.phone.address, steps: moment.length)
  }
}

/// What waits to be tried, the most promising first; of equally promising ones what is nearer to the goal, and then what
/// was thought of first.
struct TrialQueue {
  struct Trial {
    enum What { case arrive, act(Act) }

    /// The length of the whole way that is hoped for.
    var hoped: Int
    /// How much of it is left then.
    var far: Int
    var moment: Int
    var what: What
    fileprivate var number = 0
  }

  private var heap: [Trial] = []
  private var pushed = 0

  mutating func push(_ trial: Trial) {
    var trial = trial
    trial.number = pushed
    pushed += 1
    heap.append(trial)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isBefore(heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Trial? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < heap.count else { break }
      let child = left + 1 < heap.count && heap[left + 1].isBefore(heap[left]) ? left + 1 : left
      guard heap[child].isBefore(heap[parent]) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return first
  }
}

extension TrialQueue.Trial {
  fileprivate func isBefore(_ other: Self) -> Bool { (hoped, far, number) < (other.hoped, other.far, other.number) }

  init(hoped: Int, far: Int, moment: Int, what: What) {
    (self.hoped, self.far, self.moment, self.what) = (hoped, far, moment, what)
  }
}
