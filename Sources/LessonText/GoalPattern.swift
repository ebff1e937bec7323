/// A goal sentence with open places, ready to be compared with what an author wrote.
struct GoalPattern: Sendable {
  private enum Part: Sendable {
    case words([Character])
    case place(String)
  }

  /// What a text wrote in the open places.
  typealias Places = [String: Written]

  /// What the sentence means.
  let sentence: GoalSentence
  /// As the language writes it.
  let source: String
  /// How many characters it asks for; the more, the surer the meaning.
  let length: Int
  private let parts: [Part]

  /// A pattern such as `{item} is on`.
  init(_ source: String, means sentence: GoalSentence) {
    self.sentence = sentence
    self.source = source
    var parts: [Part] = []
    var rest = Array(source.folded)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(Array(rest[..<open]))) }
      parts.append(.place(String(rest[(open + 1)..<close])))
      rest = rest[(close + 1)...]
    }
    if !rest.isEmpty { parts.append(.words(Array(rest))) }
    self.parts = parts
    length = parts.reduce(0) { sum, part in
      if case .words(let words) = part { sum + words.count } else { sum }
    }
  }

  /// All ways in which a text can be read as this sentence; more than one where a name holds the sentence's words.
  func matches(_ text: GoalText) -> [Places] {
    var found: [Places] = []
    match(parts[...], text, from: 0, [:], &found)
    return found
  }

  /// No author writes a goal that can be read in more ways.
  private static let mostReadings = 32

  private func match(
    _ parts: ArraySlice<Part>, _ text: GoalText, from start: Int, _ places: Places, _ found: inout [Places]
  ) {
    guard found.count < Self.mostReadings else { return }
    guard let part = parts.first else {
      if start == text.characters.count { found.append(places) }
      return
    }
    let rest = parts.dropFirst()
    switch part {
    case .words(let words):
      guard text.characters[start...].starts(with: words) else { return }
      match(rest, text, from: start + words.count, places, &found)
    case .place(let name):
      // Words follow, or the end: only there can the place end.
      let ends = rest.isEmpty ? text.characters.count...text.characters.count : start...text.characters.count
      for end in ends where end > start {
        if case .words(let words) = rest.first, end < text.characters.count, text.characters[end] != words.first {
          continue
        }
        var places = places
        places[name] = text.written(start..<end)
        match(rest, text, from: end, places, &found)
      }
    }
  }

  /// The share of the sentence's words that a text has, in any order, give or take a slip.
  func likeness(to text: String) -> Double {
    let own = parts.flatMap { part in
      if case .words(let words) = part { words.split(separator: " ").map { String($0) } } else { [String]() }
    }
    let others = text.split(separator: " ").map(String.init)
    let shared = own.filter { !NearMiss.words(near: $0, among: others, .sure, atMost: 1).isEmpty }
    return Double(shared.count) / Double(max(own.count, 1))
  }

  /// The sentence with what is known put in its open places.
  func filled(item: String?, number: String?) -> String {
    var sentence = source
    for (name, words) in [("{item}", item), ("{number}", number)] {
      guard let words, let place = sentence.firstRange(of: name) else { continue }
      sentence.replaceSubrange(place, with: words)
    }
    return sentence
  }

  /// How far a text is from this sentence, whatever stands in the open places: letters to change for each letter of
  /// the sentence.
  func distance(from text: [Character]) -> Double {
    var last = Array(0...text.count)
    for part in parts {
      switch part {
      case .words(let words):
        for word in words {
          var current = [last[0] + 1]
          for column in 0..<text.count {
            let change = last[column] + (text[column] == word ? 0 : 1)
            current.append(min(change, last[column + 1] + 1, current[column] + 1))
          }
          last = current
        }
      case .place:
        for column in 0..<text.count { last[column + 1] = min(last[column + 1], last[column]) }
      }
    }
    return Double(last[text.count]) / Double(max(length, 1))
  }
}

/// What an author wrote as a goal, ready to be compared: small letters, single blanks, no stop at the end.
struct GoalText {
  /// Longer goals are not compared: no sentence with two names is.
  static let longest = 300

  /// As they are compared.
  private(set) var characters: [Character] = []
  private var indices: [Substring.Index] = []
  private let source: Written

  /// The text of a goal.
  init(_ written: Written) {
    source = written
    var index = written.text.startIndex
    while index < written.text.endIndex, characters.count < Self.longest {
      let character = written.text[index]
      if !character.isWhitespace {
        // A letter that becomes two in small is left alone: it stands for itself.
        let small = character.lowercased()
        characters.append(small.count == 1 ? Character(small) : character)
        indices.append(index)
      } else if characters.last != " " {
        characters.append(" ")
        indices.append(index)
      }
      index = written.text.index(after: index)
    }
    while let last = characters.last, last.isWhitespace || ".!।".contains(last) {
      characters.removeLast()
      index = indices.removeLast()
    }
    indices.append(index)
  }

  /// The author's words at a range of the compared characters.
  func written(_ range: Range<Int>) -> Written { source[indices[range.lowerBound]..<indices[range.upperBound]].trimmed }
}
