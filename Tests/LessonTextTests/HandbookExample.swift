import Feedback
import LessonText
import Support
import Testing

/// An example of a handbook or a page, put where it can be read: a whole file as it stands, a part under the head that
/// it needs.
struct HandbookExample: CustomStringConvertible {
  /// Where it can be tried.
  enum Home: Equatable {
    /// Among the shipped lessons, where it may name whatever is on the phone.
    case lesson
    /// Among the shipped pieces.
    case piece(id: String)
    /// In a small library, in the place of that file.
    case file(String)
  }

  /// The code of the language.
  let language: String
  /// The entry or chapter that it belongs to.
  let title: String
  let lines: [String]
  let isAboutApps: Bool
  /// The English keyword of each word.
  private let keywords: [String: String]

  var description: String { "\(language) \(title): \(lines.first ?? "")" }

  init(_ lines: [String], of title: String, in language: LessonLanguage, isAboutApps: Bool = false) {
    self.lines = lines
    self.title = title
    self.language = language.language.code
    self.isAboutApps = isAboutApps
    var keywords: [String: String] = [:]
    for keyword in Keyword.allCases {
      for word in [keyword.rawValue] + (language.keywords[keyword] ?? []) {
        keywords[word.lowercased()] = keyword.rawValue
      }
    }
    self.keywords = keywords
  }

  /// All examples of a handbook.
  static func all(in handbook: Handbook, _ language: LessonLanguage) -> [HandbookExample] {
    var isAboutApps = false
    var examples: [HandbookExample] = []
    for chapter in handbook.chapters {
      if chapter.entries.contains(where: { $0.subject == .keyword(.app) }) { isAboutApps = true }
      for (title, blocks) in [(chapter.title, chapter.blocks)] + chapter.entries.map({ ($0.subject.name, $0.blocks) }) {
        for case .example(let lines) in blocks {
          examples.append(HandbookExample(lines, of: title, in: language, isAboutApps: isAboutApps))
        }
      }
    }
    return examples
  }

  /// The English keyword with which a line starts.
  private func keyword(_ line: String) -> String? {
    line.firstIndex(of: ":").flatMap { keywords[line[..<$0].lowercased()] }
  }

  private var first: String? { lines.lazy.compactMap(keyword).first { $0 != "Note" } }
  private var present: Set<String> { Set(lines.compactMap(keyword)) }

  private func text(behind keyword: String) -> String? {
    lines.first { self.keyword($0) == keyword }.flatMap { line in
      line.firstIndex(of: ":").map { String(line[line.index(after: $0)...].drop { $0 == " " }) }
    }
  }

  var home: Home {
    if let line = lines.first, line.hasSuffix(".txt"), let space = line.lastIndex(of: " ") {
      return .file(String(line[line.index(after: space)...]))
    }
    if !present.isDisjoint(with: ["Course", "Exam", "Surprises"]) { return .file("course.txt") }
    if first == "Piece" { return .piece(id: text(behind: "Piece") ?? "") }
    return isAboutApps || first == "App" ? .file("phone/practice.txt") : .lesson
  }

  /// The file that it makes.
  /// - Parameter number: tells its lesson from all others.
  func text(number: Int) throws -> String {
    switch home {
    case .lesson: lesson(number)
    case .piece: lines.joined(separator: "\n")
    case .file("phone/practice.txt"): try app()
    case .file("course.txt"): (present.contains("Course") ? lines : ["Course: C"] + lines).joined(separator: "\n")
    case .file: lines.dropFirst().joined(separator: "\n")
    }
  }

  /// The ids of lessons that a course plan names.
  var namedLessons: [String] {
    lines.filter { ["Lesson", "Exam"].contains(keyword($0)) }.compactMap {
      $0.split(separator: " ").last.map(String.init)
    }
  }

  private static let head: [(String, String)] = [
    ("Lesson", "Lesson: A"), ("Module", "Module: M"), ("Level", "Level: 1"), ("Minutes", "Minutes: 5"),
    ("Objective", "Objective: O"),
  ]
  private static let exercise: Set<String> = ["Start", "Event", "Goal", "Never", "Limit", "Hint", "Praise"]
  private static let question: Set<String> = ["Choice", "Answer", "Why", "Listen"]

  private func lesson(_ number: Int) -> String {
    var text = Self.head.filter { !present.contains($0.0) }.map(\.1)
    // Each has an id of its own, whatever it says.
    text += ["Id: example-\(number)"]
    let body = lines.filter { keyword($0) != "Id" }
    if let first, Self.exercise.contains(first) { text.append("Practise: A.") }
    if let first, Self.question.contains(first) { text.append("Ask: A?") }
    text += body
    let isExercise = present.contains("Practise") || first.map(Self.exercise.contains) == true
    if isExercise, !present.contains("Goal") { text.append("Goal: key Enter was pressed") }
    let headKeywords = Set(Self.head.map(\.0)).union(["Id", "Needs", "Note"])
    if present.isSubset(of: headKeywords), body.allSatisfy({ keyword($0) != nil }) { text.append("Say: A.") }
    return text.joined(separator: "\n")
  }

  private func app() throws -> String {
    guard let first, first != "App" else { return lines.joined(separator: "\n") }
    // As the shipped app is called: examples may open it.
    let own = try Repository.text("Lessons/\(language)/phone/practice.txt").split(separator: "\n").map(String.init)
    let head = own.prefix(2) + own.filter { keyword($0) == "Screen" }.prefix(1)
    let screen = [head[2], "Heading: A"]
    let text: [String] =
      switch first {
      case "Fact", "Value", "Records": head[..<2] + lines + screen
      case "Screen", "Dialog", "Menu", "Page": head[..<2] + lines + (names(head[2]) ? [] : screen)
      default: head[..<2] + screen + lines
      }
    return text.joined(separator: "\n")
  }

  /// Whether the screen of that line is in the example already.
  private func names(_ screen: String) -> Bool {
    lines.contains { $0.split(separator: ": ").last == screen.split(separator: ": ").last }
  }
}
