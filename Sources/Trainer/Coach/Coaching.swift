/// How much the coach says of a key that does not lead on.
public enum Talk: String, Hashable, Sendable, Codable, CaseIterable {
  /// What was pressed and what it did, what differs, and what is wanted.
  case full
  /// What differs, and what is wanted.
  case short
  /// What is wanted.
  case brief

  /// So many of the last ten tasks, done without a hint and with one mistake at most, show that less will do.
  private static let cleanTasks = 8
  /// The newest of them count for themselves: what goes wrong now is to be helped now.
  private static let newest = 3

  /// Less where the last tasks went well, all of it again where they don't; brief by choice alone.
  /// - Parameter recent: Whether each of the last tasks, ten at most, was done well; the newest last.
  func adapted(to recent: [Bool]) -> Talk {
    let newest = recent.suffix(Self.newest)
    if newest.count(where: { !$0 }) >= 2 { return .full }
    if recent.count(where: { $0 }) >= Self.cleanTasks, newest.allSatisfy({ $0 }) { return .short }
    return self
  }
}

/// How the learner wants the coach to talk.
public enum CoachWish: String, Hashable, Sendable, Codable, CaseIterable {
  /// As her last tasks went.
  case automatic
  case full, short, brief

  /// How it talks, where the last tasks would have it talk so.
  func talk(_ adapted: Talk) -> Talk { Talk(rawValue: rawValue) ?? adapted }
}

/// How the coach behaves now.
struct Coaching: Hashable, Sendable, Codable {
  var talk = Talk.full
  /// Whether something is said when nobody presses a key for a while.
  var hasReminders = true
}
