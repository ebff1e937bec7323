/// Which task, in every language alike.
public struct TaskID: Hashable, Sendable, Codable, Comparable {
  /// The id of its lesson.
  public var lesson: String
  /// Its number among all that is to be done in the lesson, on whatever branch: from 1.
  public var number: Int

  /// The task of a number in a lesson.
  public init(_ lesson: String, _ number: Int) {
    self.lesson = lesson
    self.number = number
  }

  public static func < (one: TaskID, other: TaskID) -> Bool {
    (one.lesson, one.number) < (other.lesson, other.number)
  }
}
