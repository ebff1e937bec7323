public import Phone

/// One step of a way: what a learner does, or that she waits.
public enum RouteStep: Hashable, Sendable {
  /// A gesture, by its key.
  case gesture(Gesture)
  /// A text is written into the edit box in hand, by these keys.
  case type(String, keys: [Gesture])
  /// Something comes by itself after so long.
  case wait(milliseconds: Int)

  /// What is pressed for it.
  public var gestures: [Gesture] {
    switch self {
    case .gesture(let gesture): [gesture]
    case .type(_, let keys): keys
    case .wait: []
    }
  }

  /// What is typed for it, key by key.
  var letters: [Character] { if case .type(_, let keys) = self { keys.compactMap(\.letter) } else { [] } }

  /// Whether it is a letter that leads to an item.
  var isLeap: Bool { if case .type(_, let keys) = self, case .jump = keys.first { true } else { false } }

  /// The gesture that it is; `nil` for typing and waiting.
  public var gesture: Gesture? { if case .gesture(let gesture) = self { gesture } else { nil } }
}

extension Gesture {
  /// The letter that is pressed for it, to be written or to lead to an item.
  var letter: Character? {
    switch self {
    case .type(let letter), .jump(let letter): letter
    default: nil
    }
  }
}

extension [RouteStep] {
  /// Waiting in a row is one waiting.
  var withWaitsJoined: [RouteStep] {
    reduce(into: []) { steps, step in
      if case .wait(let more) = step, case .wait(let before) = steps.last {
        steps[steps.count - 1] = .wait(milliseconds: before + more)
      } else {
        steps.append(step)
      }
    }
  }

  /// Keys that are pressed for all of it.
  public var presses: Int { reduce(0) { $0 + $1.gestures.count } }
}

/// What a search for a way tried, where it found none.
public struct Attempt: Hashable, Sendable {
  /// Why there is none.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// Nothing in the apps leads there.
    case noWay = "no way"
    /// All that leads nearer was tried.
    case allTried = "all tried"
    /// So much was tried that the search was given up.
    case tooMany = "too many"
    /// It asks for something that no gesture on the phone brings about.
    case notOfPhone = "not of the phone"
  }

  /// Why it ended.
  public var reason: Reason
  /// Moments of the phone that were looked at.
  public var states: Int
  /// Which goals were met where it came nearest, by their numbers.
  public var met: Set<Int>
  /// The screen on which it came nearest.
  public var screen: ScreenAddress
  /// Steps to there.
  public var steps: Int

  init(_ reason: Reason, states: Int = 0, met: Set<Int> = [], screen: ScreenAddress, steps: Int = 0) {
    self.reason = reason
    self.states = states
    self.met = met
    self.screen = screen
    self.steps = steps
  }
}
