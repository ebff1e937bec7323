/// How long a task has gone on, in milliseconds, from the moment at which its instruction was heard or cut short.
struct TaskClock: Hashable, Sendable, Codable {
  /// `nil` before that moment.
  private(set) var elapsed: Int?
  private var sinceKey = 0

  /// A limit that is over waits so long, in milliseconds, for a pause: of what is said, or of what is typed.
  static let patience = 10_000

  /// The instruction was heard, or cut short; once it has been, nothing changes.
  mutating func start() {
    guard elapsed == nil else { return }
    elapsed = 0
    sinceKey = 0
  }

  mutating func pass(milliseconds: Int) {
    guard let elapsed else { return }
    self.elapsed = elapsed + milliseconds
    sinceKey += milliseconds
  }

  mutating func keyPressed() { sinceKey = 0 }

  /// What is left of a limit in seconds, in milliseconds; 0 where it is over.
  func left(of limit: Int?) -> Int? { limit.map { max(0, $0 * 1000 - (elapsed ?? 0)) } }

  /// Whether the task should begin anew now: the time is over, and nobody is cut short by it.
  func isOver(_ limit: Int?, isTyping: Bool, isSilent: Bool) -> Bool {
    guard let limit, let elapsed, elapsed >= limit * 1000 else { return false }
    if isTyping { return sinceKey >= Self.patience }
    return isSilent || elapsed >= limit * 1000 + Self.patience
  }

  /// After how many milliseconds it may be over; `nil` where nothing is awaited.
  func nextMoment(_ limit: Int?, isTyping: Bool) -> Int? {
    guard let limit, let elapsed else { return nil }
    let left = limit * 1000 - elapsed
    if left > 0 { return left }
    return max(1, isTyping ? Self.patience - sinceKey : Self.patience + left)
  }
}
