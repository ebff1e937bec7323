/// When she did something, as far as that can be known: in which sitting, and how many she had had by then.
public struct Attendance: Hashable, Sendable, Codable {
  /// The sitting; `nil` where nothing is kept of it.
  public var sitting: Sitting?
  /// How many sittings apart from each other there had been, that one included.
  public var number: Int

  /// An attendance.
  public init(_ sitting: Sitting?, number: Int) {
    self.sitting = sitting
    self.number = number
  }

  /// Days from an attendance to this one; `nil` where the PC's clock can't be trusted, or was set back.
  func days(since earlier: Attendance) -> Int? {
    guard let day = sitting?.day, let before = earlier.sitting?.day, day >= before else { return nil }
    return day - before
  }
}
