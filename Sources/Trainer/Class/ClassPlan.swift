/// Which lessons a class does on which day: a fold over what instructors set, in the order of the log.
///
/// A class is known by its name; the one without a name is everybody. The last word on a day of a class counts, whichever
/// PC it was said at, so that a plan is changed in the middle of a week by saying something else.
public struct ClassPlan: Hashable, Sendable, Codable {
  /// What an instructor sets: all lessons of a day, in order. None takes away what was set for that day.
  public struct Change: Hashable, Sendable, Codable {
    /// The class, by its name; empty for everybody.
    public let className: String
    /// The day, counted from 1970.
    public let day: Int
    /// The ids of the lessons, in order.
    public let lessons: [String]

    /// Nobody does more in a day.
    public static let mostLessons = 20
    /// No id is longer.
    static let longestID = 80

    private enum CodingKeys: String, CodingKey { case className = "class", day, lessons }

    /// A change. What is beyond the bounds is left out: it may come from a stick of anybody's.
    public init(className: String = "", day: Int, lessons: [String]) {
      self.className = String(className.prefix(NameLine.longest))
      self.day = min(max(0, day), CivilDay.latest)
      var kept: [String] = []
      for id in lessons where kept.count < Self.mostLessons {
        guard !id.isEmpty, id.unicodeScalars.count <= Self.longestID, !kept.contains(id) else { continue }
        kept.append(id)
      }
      self.lessons = kept
    }

    /// What another version left out is nothing.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        className: try container.decodeIfPresent(String.self, forKey: .className) ?? "",
        day: try container.decode(Int.self, forKey: .day),
        lessons: try container.decodeIfPresent([String].self, forKey: .lessons) ?? [])
    }
  }

  /// Classes by their names as they are compared, then days.
  private var days: [String: [Int: [String]]] = [:]

  /// Nothing is planned.
  public init() {}

  /// Takes in what an instructor set.
  public mutating func take(_ change: Change) {
    let name = Self.compared(change.className)
    days[name, default: [:]][change.day] = change.lessons.isEmpty ? nil : change.lessons
    if days[name]?.isEmpty == true { days[name] = nil }
  }

  /// What a class itself does on a day; empty where nothing is set.
  public func ownLessons(on day: Int, of className: String) -> [String] {
    days[Self.compared(className)]?[day] ?? []
  }

  /// What a class does on a day: its own lessons, else those of everybody.
  public func lessons(on day: Int, of className: String) -> [String] {
    let own = ownLessons(on: day, of: className)
    return own.isEmpty ? ownLessons(on: day, of: "") : own
  }

  /// The days from one on for which a class has something, in order.
  public func days(from first: Int, of className: String) -> [Int] {
    let all = Set((days[Self.compared(className)] ?? [:]).keys).union((days[""] ?? [:]).keys)
    return all.filter { $0 >= first }.sorted()
  }

  /// Capitals make no other class.
  static func compared(_ name: String) -> String { name.lowercased() }
}
