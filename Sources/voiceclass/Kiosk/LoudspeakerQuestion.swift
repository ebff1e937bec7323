import Keys

/// Which of several loudspeakers is the right one: each says in turn that Enter keeps it, and only who hears it can know.
struct LoudspeakerQuestion: Hashable {
  /// What is to be done next.
  enum Step: Hashable {
    /// Let this one ask.
    case ask(String)
    /// This one was heard, and is kept.
    case keep(String)
    /// Nobody has answered, or somebody wants to get on: the first one is used for now, and it is asked again next time.
    case leaveIt(String)
  }

  private let names: [String]
  private var index = 0
  private var asked = 0

  /// How often each one asks.
  static let rounds = 2

  /// The loudspeakers, the one in use first; `nil` where there is nothing to choose.
  init?(_ names: [String]) {
    guard names.count > 1 else { return nil }
    self.names = names
  }

  /// What is done first.
  var beginning: Step { .ask(names[index]) }

  /// A key that was pressed while one of them asked, or after.
  mutating func press(_ key: Key) -> Step {
    switch key.symbol {
    case .enter: return .keep(names[index])
    case .escape: return .leaveIt(names[0])
    case .right, .down: return go(to: index + 1)
    case .left, .up: return go(to: index + names.count - 1)
    // It was meant for something else; this one may not have been heard for the key.
    default: return .ask(names[index])
    }
  }

  /// Nobody has answered this one.
  mutating func nobodyAnswered() -> Step {
    asked += 1
    guard asked < names.count * Self.rounds else { return .leaveIt(names[0]) }
    return go(to: index + 1)
  }

  private mutating func go(to next: Int) -> Step {
    index = next % names.count
    return .ask(names[index])
  }
}
