public import Feedback

/// When the phone's time begins, and how times and dates are written in its language.
public struct Calendar: Hashable, Sendable {
  /// Minutes after midnight at which the phone's time begins, 0 to 1,439.
  public var startMinute: Int
  /// The day on which it begins, in days since Monday, 1 January 2001: the only calendar is the Gregorian one.
  public var startDay: Int
  /// A time before noon, with the places hour (1 to 12), hour24 (0 to 23), minute (two digits).
  public var morning: MarkedText
  /// A time from noon on.
  public var afternoon: MarkedText
  /// A date, with the places weekday, day, month, year.
  public var date: MarkedText
  /// A length of less than a minute, with the place second.
  public var seconds: MarkedText
  /// A length of a minute and more, with the places minute and second. Written with a colon it would be read as a time.
  public var minutes: MarkedText
  /// The names of the days, Monday first.
  public var weekdays: [String] { didSet { comparableWeekdays = weekdays.map(\.comparable) } }
  /// The names of the days as texts are compared, made once: alarms are asked for them at each key.
  private(set) var comparableWeekdays: [String]
  /// The names of the months, January first.
  public var months: [String]

  /// A day from half past eight on, Monday 2 March 2026, by default written in digits alone.
  public init(
    startMinute: Int = 510, startDay: Int = 9191,
    morning: MarkedText = MarkedText([.detail("hour24"), .words(Utterance.Span(":")), .detail("minute")]),
    afternoon: MarkedText = MarkedText([.detail("hour24"), .words(Utterance.Span(":")), .detail("minute")]),
    date: MarkedText = MarkedText([.detail("day"), .words(Utterance.Span("/")), .detail("month")]),
    seconds: MarkedText = MarkedText([.detail("second")]),
    minutes: MarkedText = MarkedText([.detail("minute"), .words(Utterance.Span(" ")), .detail("second")]),
    weekdays: [String] = [], months: [String] = []
  ) {
    self.startMinute = startMinute
    self.startDay = startDay
    self.morning = morning
    self.afternoon = afternoon
    self.date = date
    self.seconds = seconds
    self.minutes = minutes
    self.weekdays = weekdays
    comparableWeekdays = weekdays.map(\.comparable)
    self.months = months
  }
}
