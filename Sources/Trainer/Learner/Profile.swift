/// What is known of a learner when a session starts: a fold over her events, in the order of their clock.
public struct Profile: Hashable, Sendable, Codable {
  /// The language she chose, by its code; `nil` before the first choice.
  public var language: String?
  /// Her speed in words a minute; `nil` for the language's own.
  public var wordsAMinute: Int?
  /// Her volume in percent; `nil` for the program's own.
  public var volumePercent: Int?
  /// The keymap of TalkBack she chose; `nil` for the standard one.
  public var keymap: Keymap?
  /// What she chose in the settings, both by name.
  public internal(set) var settings: [String: String] = [:]
  /// The lessons she has done to the end.
  public var finishedLessons: Set<String> = []
  /// Where a lesson was left: the id, and the step that counts from 1. `nil` where none is open.
  public internal(set) var place: Place?
  /// The tasks she has met.
  public internal(set) var tasks: [TaskID: TaskHistory] = [:]
  /// Whether she did each of the last tasks without a hint and without more than one mistake, the newest last.
  public internal(set) var recent: [Bool] = []
  /// How many sittings she has had, and the last one.
  public internal(set) var sittings = 0
  public internal(set) var sitting: Sitting?
  /// The modules of which she has passed the check, by their ids; and what is asked again of the others.
  public internal(set) var passedChecks: Set<String> = []
  public internal(set) var missed: [String: [TaskID]] = [:]
  /// The modules that she knew already.
  public internal(set) var shownModules: Set<String> = []
  /// When she showed that.
  public internal(set) var shownAt: [String: Attendance] = [:]
  /// How modules were for her, where she said so.
  public internal(set) var impressions: [String: String] = [:]
  /// Days between the last sitting and this one, until there was a warm-up; `nil` where they are not known.
  public internal(set) var pause: Int?
  /// The class to which she belongs, by its name; `nil` for none.
  public internal(set) var className: String?
  /// How long she has practised, in milliseconds.
  public internal(set) var practised: Int64 = 0
  /// When she did something last, in milliseconds since 1970; `nil` where nothing is known.
  public internal(set) var lastMoment: Int64?

  enum CodingKeys: CodingKey {
    case language, wordsAMinute, volumePercent, keymap, settings, finishedLessons, place, tasks, recent, sittings
    case sitting, passedChecks, missed, shownModules, shownAt, impressions, pause, practised, lastMoment
    case className
  }

  /// A place in a lesson.
  public struct Place: Hashable, Sendable, Codable {
    /// The lesson, by its id.
    public var lesson: String
    /// The step, from 1.
    public var step: Int
  }

  /// So many of the last tasks tell how she is doing now.
  static let mostRecent = 10
  /// A pause longer than this is none in which she practised, in milliseconds.
  public static let longestPause: Int64 = 300_000

  /// Which fold this is: profiles that were kept are thrown away when it changes. Raise it with every change of what
  /// ``take(_:at:)`` makes of the same events.
  public static let version = 4

  /// A learner nothing is known of.
  public init() {}

  /// Takes in what she did.
  /// - Parameter moment: When, in milliseconds since 1970; `nil` where that is not known.
  public mutating func take(_ event: LearnerEvent, at moment: Int64? = nil) {
    pass(to: moment, isBeginning: event.isBeginning)
    switch event {
    case .languageChosen(let code): language = code
    case .rateSet(let wordsAMinute): self.wordsAMinute = wordsAMinute
    case .volumeSet(let percent): volumePercent = percent
    case .keymapChosen(let keymap): self.keymap = keymap
    case .settingChosen(let setting, let choice): settings[setting] = choice
    case .sittingBegun(let sitting):
      let before = attendance
      if self.sitting?.isApart(from: sitting) ?? true { sittings += 1 }
      self.sitting = sitting
      if let days = attendance.days(since: before), days > 0 { pause = days }
    case .lessonBegun(let lesson): place = Place(lesson: lesson, step: 1)
    case .stepReached(let lesson, let step), .lessonLeft(let lesson, let step):
      place = Place(lesson: lesson, step: step)
    case .lessonFinished(let lesson):
      finishedLessons.insert(lesson)
      if place?.lesson == lesson { place = nil }
    case .taskDone(let lesson, let number, _, let hints, let more):
      take(TaskID(lesson, number), hints: hints, more ?? TaskResult())
    case .taskSkipped(let lesson, let number, _):
      tasks[TaskID(lesson, number), default: TaskHistory()].takeSkipped(at: attendance)
    case .trapMet(let lesson, let number):
      tasks[TaskID(lesson, number), default: TaskHistory()].takeTrapped(at: attendance)
    case .checkEnded(let module, let passed, let missed):
      if passed { passedChecks.insert(module) }
      self.missed[module] = missed.isEmpty ? nil : missed
    case .moduleShown(let module):
      shownModules.insert(module)
      shownAt[module] = attendance
    case .classJoined(let name): className = name.isEmpty ? nil : String(name.prefix(NameLine.longest))
    case .moduleJudged(let module, let impression): impressions[module] = impression
    }
  }

  /// When she is at it.
  public var attendance: Attendance { Attendance(sitting, number: sittings) }

  private mutating func take(_ task: TaskID, hints: Int, _ result: TaskResult) {
    tasks[task, default: TaskHistory()].takeDone(hints: hints, result, at: attendance)
    if result.occasion == .warmUp { pause = nil }
    recent.append(hints == 0 && result.mistakes.values.reduce(0, +) <= 1)
    recent.removeFirst(max(0, recent.count - Self.mostRecent))
  }

  private mutating func pass(to moment: Int64?, isBeginning: Bool) {
    guard let moment else { return }
    defer { lastMoment = max(moment, lastMoment ?? moment) }
    guard let lastMoment, !isBeginning else { return }
    practised += min(max(0, moment - lastMoment), Self.longestPause)
  }
}

extension LearnerEvent {
  /// Whether what lay before it was no practising.
  fileprivate var isBeginning: Bool { if case .sittingBegun = self { true } else { false } }
}
