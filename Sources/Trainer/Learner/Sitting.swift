/// A time of practising, from the start of the program or of a learner's turn on.
public struct Sitting: Hashable, Sendable, Codable {
  /// The day, counted from 1970 in local time; `nil` where the PC's clock can't be trusted: PCs of 2010 have dead
  /// batteries, and no network that would tell them the time.
  public var day: Int?
  /// Which start of the PC it belongs to, as the system names it.
  public var boot: String

  /// A sitting.
  public init(day: Int?, boot: String) {
    self.day = day
    self.boot = boot
  }

  /// Whether what was done in both counts as done twice: on two days, or, where a day is not known, after two starts of
  /// the PC.
  public func isApart(from other: Sitting) -> Bool {
    guard let day, let otherDay = other.day else { return boot != other.boot }
    return day != otherDay
  }
}
