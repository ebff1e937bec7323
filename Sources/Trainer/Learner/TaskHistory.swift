/// What is known of a task that a learner has met.
public struct TaskHistory: Hashable, Sendable, Codable {
  /// How often it was done, left out, and ended by a trap.
  public internal(set) var (done, skipped, trapped) = (0, 0, 0)
  /// How often it was done without a hint, without being shown, and without a trap before.
  public internal(set) var clean = 0
  /// Hints given in all.
  public internal(set) var hints = 0
  /// Keys that did not lead on, by their kind.
  public internal(set) var mistakes: [Mistake: Int] = [:]

  /// In how many sittings apart from each other it was done without a hint.
  public private(set) var cleanSittings = 0
  /// Its place in the table of reviews.
  public private(set) var place = 0
  /// When it was met last.
  public private(set) var last: Attendance?
  /// How often it was missed since it was last done without a hint.
  public private(set) var misses = 0
  /// The last sitting in which it was done without a hint.
  private var lastClean: Sitting?
  /// The numbers of the sittings in which it was missed last, and ended by a trap without having been done since.
  private var missedIn: Int?
  private var trappedIn: Int?

  /// So often it is done without a hint before it is mastered, in so many sittings.
  static let timesToMaster = (clean: 3, sittings: 2)
  /// With more hints it counts as missed.
  static let mostHints = 3

  init() {}

  /// Whether it was done three times without a hint, on two days or more.
  public var isMastered: Bool {
    clean >= Self.timesToMaster.clean && cleanSittings >= Self.timesToMaster.sittings
  }

  /// How much of the time until it comes again has passed, in percent; `nil` for what was never met.
  public func ripeness(on attendance: Attendance) -> Int? {
    last.map { ReviewTable.ripeness(at: place, since: $0, on: attendance) }
  }

  /// Whether it is to come again.
  public func isDue(on attendance: Attendance) -> Bool { (ripeness(on: attendance) ?? 0) >= 100 }

  /// How it stands.
  public func state(on attendance: Attendance) -> SkillState {
    guard last != nil else { return .new }
    guard isMastered else { return .learning }
    // What is only just due again is not lost yet.
    return misses > 0 || (ripeness(on: attendance) ?? 0) >= 200 ? .rusty : .sure
  }

  /// Hints, mistakes and misses a try, in hundredths.
  public var trouble: Int {
    let tries = done + skipped + trapped
    guard tries > 0 else { return 0 }
    // A miss weighs as much as the hints with which it would have been one.
    let weight = hints + mistakes.values.reduce(0, +) + (skipped + trapped) * Self.mostHints
    return weight * 100 / tries
  }

  // MARK: What happened

  mutating func takeDone(hints: Int, _ result: TaskResult, at attendance: Attendance) {
    done += 1
    self.hints += hints
    mistakes.merge(result.mistakes) { $0 + $1 }
    let (wasMastered, wasDue) = (isMastered, isDue(on: attendance))
    let wasTrapped = trappedIn == attendance.number
    trappedIn = nil
    if hints > Self.mostHints || result.wasShown {
      miss(at: attendance)
    } else if hints > 0 {
      place = max(0, place - 1)
    } else if !wasTrapped {
      clean += 1
      misses = 0
      if let sitting = attendance.sitting, lastClean?.isApart(from: sitting) ?? true {
        cleanSittings += 1
        lastClean = sitting
      }
      if wasMastered, wasDue { place = min(place + 1, ReviewTable.last) }
    }
    last = attendance
  }

  mutating func takeSkipped(at attendance: Attendance) {
    skipped += 1
    trappedIn = nil
    miss(at: attendance)
    last = attendance
  }

  mutating func takeTrapped(at attendance: Attendance) {
    trapped += 1
    trappedIn = attendance.number
    miss(at: attendance)
    last = attendance
  }

  /// However often it is missed in a sitting, it goes back once.
  private mutating func miss(at attendance: Attendance) {
    misses += 1
    if missedIn != attendance.number { place = max(0, place - 2) }
    missedIn = attendance.number
  }
}

extension TaskHistory {
  private enum CodingKeys: String, CodingKey {
    case done, skipped, trapped, clean, hints, mistakes, cleanSittings, place, last, misses, lastClean, missedIn
    case trappedIn
  }

  /// What an older version kept says less.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys) throws -> Int { try container.decodeIfPresent(Int.self, forKey: key) ?? 0 }
    (done, skipped, trapped) = (try number(.done), try number(.skipped), try number(.trapped))
    (clean, hints, misses) = (try number(.clean), try number(.hints), try number(.misses))
    (cleanSittings, place) = (try number(.cleanSittings), try number(.place))
    mistakes = try container.decodeIfPresent([Mistake: Int].self, forKey: .mistakes) ?? [:]
    last = try container.decodeIfPresent(Attendance.self, forKey: .last)
    lastClean = try container.decodeIfPresent(Sitting.self, forKey: .lastClean)
    missedIn = try container.decodeIfPresent(Int.self, forKey: .missedIn)
    trappedIn = try container.decodeIfPresent(Int.self, forKey: .trappedIn)
  }
}
