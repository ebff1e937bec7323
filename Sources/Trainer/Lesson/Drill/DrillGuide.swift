import Phone
@_spi(_Unicode) import Swift

/// What leads from what stands on the line to what is to be typed, key by key.
///
/// Marks and tones of Telex may be typed at once or late, so no order of keys is laid down: a key is right if what
/// stands there then is right so far, or leads there sooner than before.
struct DrillGuide {
  /// In NFC.
  let target: String
  let method: TypingMethod

  /// Lines looked at in a search: many times what a word takes.
  private static let mostLines = 200

  /// Whether a key that made one line of another was a right one.
  func accepts(_ line: TypedLine, after before: TypedLine) -> Bool {
    guard let way = way(from: line) else { return false }
    if line.text != before.text, isRightSoFar(line.text) { return true }
    return way.count < (self.way(from: before)?.count ?? .max)
  }

  /// The keys that are missing, as far as they are sure: those to the end of the word. Empty where all is typed, `nil`
  /// where no key leads there any more.
  func way(from line: TypedLine) -> [Character]? {
    guard line.text != target else { return [] }
    switch method {
    case .direct:
      let goal = goal(after: line.text)
      return goal.hasPrefix(line.text) ? Array(goal.dropFirst(line.text.count)) : nil
    case .inscript: return signs(after: line.text)
    case .telex, .transliteration: return search(from: line, to: goal(after: line.text))
    }
  }

  /// Whether all letters stand there, and only marks are missing.
  func lacksMarksAlone(_ text: String) -> Bool { text != target && text.withoutMarks == target.withoutMarks }

  /// Whether what stands there is right as far as it goes; marks may be missing in the last word.
  func isRightSoFar(_ text: String) -> Bool {
    guard method == .telex else { return target._nfd.starts(with: text._nfd) }
    let wordStart = start(ofWordBefore: text.count)
    guard text.count <= target.count, text.prefix(wordStart) == target.prefix(wordStart) else { return false }
    let (typed, wanted) = (text.dropFirst(wordStart), target.dropFirst(wordStart))
    let word = wanted.prefix { $0.isLetter == wanted.first?.isLetter }
    let tones = Set(word.flatMap { LetterParts($0).tones })
    return zip(typed, wanted).allSatisfy { typed, wanted in
      let (own, their) = (LetterParts(typed), LetterParts(wanted))
      return own.base == their.base && own.marks.isSubset(of: their.marks) && own.tones.isSubset(of: tones)
    }
  }

  // MARK: Words

  /// The target to the end of the word that is being typed, or of the blanks after it.
  private func goal(after text: String) -> String {
    let ends = target.indices.dropFirst().filter { index in
      target[index].isLetter != target[target.index(before: index)].isLetter || !target[index].isLetter
    }
    let prefixes = ends.map { String(target[..<$0]) } + [target]
    return prefixes.first { $0.count >= text.count && $0 != text } ?? target
  }

  /// How many letters come before the word of which a letter is the last one.
  private func start(ofWordBefore count: Int) -> Int {
    let before = Array(target.prefix(count))
    guard let last = before.last else { return 0 }
    return before.count - before.reversed().prefix { last.isLetter && $0.isLetter }.count
  }

  // MARK: InScript

  /// One key a sign; the plain keys before those with Shift, which type several signs at once.
  private func signs(after text: String) -> [Character]? {
    let (typed, wanted) = (Array(text._nfd), Array(target._nfd))
    guard wanted.starts(with: typed) else { return nil }
    var rest = wanted.dropFirst(typed.count)
    var keys: [Character] = []
    while let first = rest.first {
      let found = Self.inScriptKeys.first { rest.starts(with: $0.signs) }
      keys.append(found?.key ?? Character(first))
      rest = rest.dropFirst(found?.signs.count ?? 1)
    }
    return keys
  }

  private static let inScriptKeys: [(key: Character, signs: [Unicode.Scalar])] = InScript.keys
    .map { (key: $0.key, signs: Array($0.value._nfd)) }
    .sorted { ($0.signs.count, $0.key) < ($1.signs.count, $1.key) }

  // MARK: Searching

  /// A line met in a search, and the keys that led there.
  private struct Reached {
    var line: TypedLine
    var keys: [Character]
  }

  /// Tries keys on copies of the line, nearest first; of lines equally near the one reached last, since every order of
  /// letters and marks is equally long.
  private func search(from line: TypedLine, to goal: String) -> [Character]? {
    let keys = keys(for: goal)
    var seen: Set<TypedLine> = [line]
    var waiting: [Int: [Reached]] = [missing(line.text, goal): [Reached(line: line, keys: [])]]
    for _ in 0..<Self.mostLines {
      guard let nearest = waiting.keys.min(), let here = waiting[nearest]?.popLast() else { return nil }
      if waiting[nearest]?.isEmpty == true { waiting[nearest] = nil }
      if here.line.text == goal { return here.keys }
      for key in keys.reversed() {
        var next = here
        guard !next.line.type(key).isEmpty, next.line.text.count <= goal.count, seen.insert(next.line).inserted else {
          continue
        }
        next.keys.append(key)
        waiting[next.keys.count + missing(next.line.text, goal), default: []].append(next)
      }
    }
    return nil
  }

  /// About how many keys are missing.
  private func missing(_ text: String, _ goal: String) -> Int {
    guard method == .telex else {
      let (typed, wanted) = (Array(text._nfd), Array(goal._nfd))
      let right = zip(typed, wanted).prefix { $0 == $1 }.count
      return wanted.count - right + typed.count - right
    }
    let marks = zip(text, goal).map { typed, wanted in
      let (own, their) = (LetterParts(typed), LetterParts(wanted))
      return (own.base == their.base ? 0 : 2) + (own.marks == their.marks ? 0 : 1) + (own.tones == their.tones ? 0 : 1)
    }
    return marks.reduce(max(0, goal.count - text.count), +)
  }

  /// The keys with which the last word of a text may be typed.
  private func keys(for goal: String) -> [Character] {
    guard goal.last?.isLetter == true else { return Array(goal.suffix(1)) }
    let word = goal.dropFirst(start(ofWordBefore: goal.count))
    guard method == .telex else { return Self.latinLetters }
    // Letters come first: of two ways equally short, the one is told that leaves marks to the end.
    let letters = word.map { LetterParts($0).base }
    let marks = word.flatMap { LetterParts($0).keys.sorted() }
    return (letters + marks).reduce(into: []) { keys, key in if !keys.contains(key) { keys.append(key) } }
  }

  private static let latinLetters = (UInt8(ascii: "A")...UInt8(ascii: "z")).map { Character(Unicode.Scalar($0)) }
    .filter(\.isLetter)
}
