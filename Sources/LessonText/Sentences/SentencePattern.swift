/// A sentence with open places, of a goal, a condition, or anything that authors say in fixed forms, ready to be
/// compared with what an author wrote.
struct SentencePattern<Meaning: Sendable>: Sendable {
  private enum Part: Sendable {
    case words([Unicode.Scalar])
    case place(String)
  }

  /// Where in a text the open places are filled, by their names.
  struct Places {
    fileprivate var ranges: [(name: String, range: Range<Int>)] = []

    /// Where the place of a name is filled; `nil` where the sentence has none.
    subscript(name: String) -> Range<Int>? { ranges.first { $0.name == name }?.range }
  }

  /// What the sentence means.
  let sentence: Meaning
  /// As the language writes it.
  let source: String
  /// How many characters it asks for; the more, the surer the meaning.
  let length: Int
  private let parts: [Part]
  /// Whether blanks alone part its name from what comes after it, as in Hindi.
  var hasBareBorder: Bool { parts.contains { if case .words(let words) = $0 { words == [" "] } else { false } } }
  /// The names of its places, in order.
  var placeNames: [String] { parts.compactMap { if case .place(let name) = $0 { name } else { nil } } }

  /// A pattern such as `{item} is on`.
  init(_ source: String, means sentence: Meaning) {
    self.sentence = sentence
    self.source = source
    var parts: [Part] = []
    var rest = Array(source.folded.unicodeScalars)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(Array(rest[..<open]))) }
      parts.append(.place(rest[(open + 1)..<close].text))
      rest = rest[(close + 1)...]
    }
    if !rest.isEmpty { parts.append(.words(Array(rest))) }
    self.parts = parts
    length = parts.reduce(0) { sum, part in
      if case .words(let words) = part { sum + words.count } else { sum }
    }
  }

  /// The words it ends with; `nil` where it ends with a place.
  var end: [Unicode.Scalar]? { if case .words(let words) = parts.last { words } else { nil } }

  /// The words it begins with; `nil` where it begins with a place.
  var beginning: [Unicode.Scalar]? { if case .words(let words) = parts.first { words } else { nil } }

  /// All ways in which a text can be read as this sentence; more than one where a name holds the sentence's words.
  /// - Parameter steps: grows by the steps that it took.
  func matches(_ text: SentenceText, _ steps: inout Int) -> [Places] {
    // Most patterns are not meant, and most differ in their last words or their first.
    if let end, !text.scalars.ends(with: end) { return [] }
    if let beginning, !text.scalars.starts(with: beginning) { return [] }
    var found: [Places] = []
    var left = Self.mostSteps
    match(parts[...], text, from: 0, Places(), &found, &left)
    steps += Self.mostSteps - left
    guard found.count > 1, text.scalars.contains("“") else { return found }
    // A place that opens a quotation and does not close it was most likely meant to go on.
    let isWhole = { (places: Places) in
      places.ranges.allSatisfy {
        text.scalars[$0.range.lowerBound] != "“" || text.scalars[$0.range.upperBound - 1] == "”"
      }
    }
    return found.filter(isWhole) + found.filter { !isWhole($0) }
  }

  /// No author writes a sentence that can be read in more ways.
  private static var mostReadings: Int { 32 }

  /// No author writes a sentence in which looking for its words takes longer.
  static var mostSteps: Int { 20_000 }

  private func match(
    _ parts: ArraySlice<Part>, _ text: SentenceText, from start: Int, _ places: Places, _ found: inout [Places],
    _ left: inout Int
  ) {
    guard found.count < Self.mostReadings else { return }
    guard let part = parts.first else {
      if start == text.scalars.count { found.append(places) }
      return
    }
    let rest = parts.dropFirst()
    switch part {
    case .words(let words):
      guard text.scalars[start...].starts(with: words) else { return }
      match(rest, text, from: start + words.count, places, &found, &left)
    case .place(let name):
      // Words follow, or the end: only there can the place end.
      let ends = rest.isEmpty ? text.scalars.count...text.scalars.count : start...text.scalars.count
      for end in ends where end > start {
        left -= 1
        guard left > 0 else { return }
        if case .words(let words) = rest.first, end < text.scalars.count, text.scalars[end] != words.first { continue }
        var places = places
        places.ranges.append((name, start..<end))
        match(rest, text, from: end, places, &found, &left)
      }
    }
  }

  /// Its words, without those in its places.
  var words: [String] {
    parts.flatMap { part in
      if case .words(let words) = part { words.split(separator: " ").map(\.text) } else { [String]() }
    }
  }

  /// The sentence with what is known put in its open places.
  func filled(_ known: [String: String?]) -> String {
    var sentence = source
    for (name, words) in known.sorted(by: { $0.key < $1.key }) {
      guard let words, let place = sentence.firstRange(of: "{\(name)}") else { continue }
      sentence.replaceSubrange(place, with: words)
    }
    return sentence
  }

  /// How far a text is from this sentence, whatever stands in the open places: letters to change for each letter of
  /// the sentence.
  func distance(from letters: some Collection<Unicode.Scalar>) -> Double {
    let text = Array(letters)
    var last = Array(0...text.count)
    for part in parts {
      switch part {
      case .words(let words):
        for word in words {
          var corner = last[0]
          last[0] += 1
          for column in 0..<text.count {
            let change = corner + (text[column] == word ? 0 : 1)
            corner = last[column + 1]
            last[column + 1] = min(change, corner + 1, last[column] + 1)
          }
        }
      case .place:
        for column in 0..<text.count { last[column + 1] = min(last[column + 1], last[column]) }
      }
    }
    return Double(last[text.count]) / Double(max(length, 1))
  }
}

extension Collection<Unicode.Scalar> {
  /// As a string.
  var text: String {
    // One by one: to append them together takes Swift ten times as long.
    var view = String.UnicodeScalarView()
    for scalar in self { view.append(scalar) }
    return String(view)
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with words: [Unicode.Scalar]) -> Bool {
    count >= words.count && self[(count - words.count)...].elementsEqual(words)
  }
}
