extension CueRecipe {
  /// A line of the recipe that can't be understood.
  public struct Mistake: Error, Hashable, Sendable {
    /// What is wrong with it.
    public enum Problem: Hashable, Sendable {
      /// The line begins with none of `Cue`, `Loudness`, `Tone`, `Noise`, `Rest`, `With tone`, `With noise`, `Note`.
      case unknownKeyword(String)
      /// Something sounds before the first `Cue:`.
      case noCueYet
      /// A part that should begin together with the one before, and there is none.
      case nothingToSoundWith
      /// A cue without a name, or whose name is no small letters and hyphens.
      case badName(String)
      /// Two cues of one name.
      case cueTwice(String)
      /// Words that are no measure, colour or course.
      case notUnderstood(String)
      /// A frequency outside 40 to 8,000 Hz, a time outside 1 to 1,500 ms, or a strength outside 1 to 100 percent.
      case outOfRange(String)
      /// A cue in which nothing sounds.
      case emptyCue(String)
      /// A cue above 1,500 ms.
      case tooLong(String)
    }

    /// What is wrong.
    public var problem: Problem
    /// The line, counted from 1.
    public var line: Int

    /// A mistake in a line.
    public init(problem: Problem, line: Int) {
      self.problem = problem
      self.line = line
    }
  }

  /// Reads a recipe; its first mistake is thrown.
  public init(text: String) throws(Mistake) {
    var cues: [(cue: Cue, line: Int)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let number = index + 1
      do throws(Mistake.Problem) {
        guard let entry = try Entry(line) else { continue }
        switch entry {
        case .cue(let name):
          if cues.contains(where: { $0.cue.name == name }) { throw .cueTwice(name) }
          cues.append((Cue(name: name), number))
        case .loudness(let loudness):
          guard let last = cues.indices.last else { throw .noCueYet }
          cues[last].cue.loudness = loudness
        case .part(let part):
          guard let last = cues.indices.last else { throw .noCueYet }
          if part.isTogether, cues[last].cue.parts.isEmpty { throw .nothingToSoundWith }
          cues[last].cue.parts.append(part)
        }
      } catch {
        throw Mistake(problem: error, line: number)
      }
    }
    for (cue, line) in cues {
      guard cue.parts.contains(where: { $0.sound != .rest }) else {
        throw Mistake(problem: .emptyCue(cue.name), line: line)
      }
      guard cue.milliseconds <= Self.longestMilliseconds else {
        throw Mistake(problem: .tooLong(cue.name), line: line)
      }
    }
    self.init(cues: cues.map(\.cue))
  }
}

extension CueRecipe.Mistake.Problem: Error {}

extension CueRecipe.Cue {
  /// How long it lasts in all.
  public var milliseconds: Int {
    var start = 0
    var end = 0
    for part in parts {
      if !part.isTogether { start = end }
      end = max(end, start + part.milliseconds)
    }
    return end
  }
}

/// What one line says.
private enum Entry {
  case cue(String)
  case loudness(Decibels)
  case part(CueRecipe.Part)

  /// Nothing for a blank line or a note.
  init?(_ line: Substring) throws(CueRecipe.Mistake.Problem) {
    let line = line.trimmed
    if line.isEmpty { return nil }
    let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let keyword = halves[0].trimmed.lowercased()
    guard halves.count == 2 else { throw .unknownKeyword(String(line)) }
    let value = halves[1].trimmed
    switch keyword {
    case "note": return nil
    case "cue":
      let isName = value.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }
      guard isName, !value.isEmpty else { throw .badName(String(value)) }
      self = .cue(String(value))
    case "loudness": self = .loudness(try Self.decibels(value))
    case "tone": self = .part(try Phrase(value).tone())
    case "noise": self = .part(try Phrase(value).noise())
    case "rest": self = .part(try Phrase(value).rest())
    case "with tone":
      var part = try Phrase(value).tone()
      part.isTogether = true
      self = .part(part)
    case "with noise":
      var part = try Phrase(value).noise()
      part.isTogether = true
      self = .part(part)
    default: throw .unknownKeyword(String(halves[0].trimmed))
    }
  }

  private static func decibels(_ text: Substring) throws(CueRecipe.Mistake.Problem) -> Decibels {
    let words = text.split(separator: " ")
    guard words.count == 2, words[1].lowercased() == "db", let value = Double(words[0]) else {
      throw .notUnderstood(String(text))
    }
    guard (-60 ... -12).contains(value) else { throw .outOfRange(String(text)) }
    return Decibels(value)
  }
}

/// The text of a part: clauses between commas, the measures first.
private struct Phrase {
  typealias Problem = CueRecipe.Mistake.Problem
  private let measures: [Substring]
  private let clauses: [[Substring]]

  init(_ text: Substring) {
    let all = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
    measures = all.first ?? []
    clauses = Array(all.dropFirst())
  }

  /// `440 Hz for 90 ms`, then a glide, a colour, a course or a strength.
  func tone() throws(Problem) -> CueRecipe.Part {
    guard measures.count == 5, measures[2] == "for" else { throw notUnderstood(measures) }
    let from = try frequency(measures[0...1])
    var to = from
    var timbre = CueRecipe.Timbre.pure
    var part = CueRecipe.Part(.rest, milliseconds: try time(measures[3...4]))
    for clause in clauses {
      if clause.count == 4, ["rising", "falling"].contains(clause[0]), clause[1] == "to" {
        to = try frequency(clause[2...3])
        guard clause[0] == "rising" ? to > from : to < from else { throw notUnderstood(clause) }
      } else if clause.count == 1, let colour = CueRecipe.Timbre(rawValue: String(clause[0])) {
        timbre = colour
      } else {
        try take(clause, into: &part)
      }
    }
    part.sound = .tone(from: from, to: to, timbre)
    return part
  }

  /// `around 2000 Hz for 20 ms`, then a course or a strength.
  func noise() throws(Problem) -> CueRecipe.Part {
    guard measures.count == 6, measures[0] == "around", measures[3] == "for" else { throw notUnderstood(measures) }
    let sound = CueRecipe.Part.Sound.noise(around: try frequency(measures[1...2]))
    var part = CueRecipe.Part(sound, milliseconds: try time(measures[4...5]))
    for clause in clauses { try take(clause, into: &part) }
    return part
  }

  /// `20 ms`.
  func rest() throws(Problem) -> CueRecipe.Part {
    guard measures.count == 2, clauses.isEmpty else { throw notUnderstood(measures) }
    return CueRecipe.Part(.rest, milliseconds: try time(measures[0...1]))
  }

  private func take(_ clause: [Substring], into part: inout CueRecipe.Part) throws(Problem) {
    if clause.count == 1, let course = CueRecipe.Part.Course(rawValue: String(clause[0])) {
      part.course = course
    } else if clause.count == 3, clause[0] == "at", clause[2] == "percent", let percent = Int(clause[1]) {
      guard (1...100).contains(percent) else { throw .outOfRange(clause.joined(separator: " ")) }
      part.percent = percent
    } else {
      throw notUnderstood(clause)
    }
  }

  private func frequency(_ words: ArraySlice<Substring>) throws(Problem) -> Double {
    let text = words.joined(separator: " ")
    guard let number = words.first, words.last == "Hz", let value = Double(number) else { throw .notUnderstood(text) }
    guard (40...8_000).contains(value) else { throw .outOfRange(text) }
    return value
  }

  private func time(_ words: ArraySlice<Substring>) throws(Problem) -> Int {
    let text = words.joined(separator: " ")
    guard let number = words.first, words.last == "ms", let value = Int(number) else { throw .notUnderstood(text) }
    guard (1...CueRecipe.longestMilliseconds).contains(value) else { throw .outOfRange(text) }
    return value
  }

  private func notUnderstood(_ words: [Substring]) -> Problem { .notUnderstood(words.joined(separator: " ")) }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
