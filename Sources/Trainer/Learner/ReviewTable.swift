/// After how long a task comes again: the longer she has had it, the later.
enum ReviewTable {
  /// Days. From the curriculum: after a day, then about twice as late each time.
  static let days = [1, 3, 7, 16, 35, 90]
  /// Sittings, where the PC does not know the day. Learners come two or three times a week.
  static let sittings = [1, 2, 3, 5, 8, 13]
  /// The place of what somebody showed that she knew already: after three days.
  static let shown = 1
  /// The last place.
  static var last: Int { days.count - 1 }

  /// How much of the time has passed, in percent: from 100 on it is due.
  static func ripeness(at place: Int, since earlier: Attendance, on attendance: Attendance) -> Int {
    let place = min(max(0, place), last)
    if let passed = attendance.days(since: earlier) { return passed * 100 / days[place] }
    return max(0, attendance.number - earlier.number) * 100 / sittings[place]
  }
}
