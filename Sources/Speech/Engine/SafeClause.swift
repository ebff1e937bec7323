internal import Feedback

/// Text that the engine may be given: the only thing it is ever given, and only made here.
///
/// eSpeak NG 1.51 crashes or reads freed memory on pictures, hyphens in Hindi, signs of foreign scripts, many
/// apostrophes, very long words, and takes control characters for commands. So this is the last step before every
/// call, and there is no other initialiser and no option to skip it.
struct SafeClause: Hashable {
  /// The text, with a NUL at its end and none before.
  let bytes: [UInt8]
  /// What comes after it.
  let ending: Clause.Ending

  /// Longest word, in code points.
  private static let longestWord = 30
  /// Longest row of digits.
  private static let longestNumber = 9
  /// Longest clause, in code points; also the unit in which speech can be cut.
  static let longestClause = 200

  private init(_ text: Letters, _ ending: Clause.Ending) {
    var bytes = Array(text.string.utf8)
    bytes.removeAll { $0 == 0 }
    bytes.append(0)
    self.bytes = bytes
    self.ending = ending
  }

  /// The text, for tests and for messages.
  var text: String { String(decoding: bytes.dropLast(), as: UTF8.self) }

  /// A clause as the engine may be given it: cut where it is too long, and nothing where nothing is left.
  static func guarded(_ clause: Clause, _ tables: LanguageTables) -> [SafeClause] {
    let words = words(of: clause.text.letters, tables)
    var pieces: [Letters] = []
    for word in words {
      if let last = pieces.last, last.count + 1 + word.count <= longestClause {
        pieces[pieces.count - 1] += [" "] + word
      } else {
        pieces.append(word)
      }
    }
    return pieces.enumerated().map { index, piece in
      guard index == pieces.count - 1 else { return SafeClause(piece, .joint) }
      return SafeClause(closed(piece, clause.ending), clause.ending)
    }
  }

  /// The words that are left, each with at most one mark behind it, beginning with a letter or a digit.
  private static func words(of text: Letters, _ tables: LanguageTables) -> [Letters] {
    let isLatin = tables.alphabet.script == .latin
    let allowsDigits = tables.spoken.numbers != .vietnamese
    var words: [Letters] = []
    var word: Letters = []

    func endWord() {
      while let last = word.last, last == "'" || last == "-" { word.removeLast() }
      if !word.isEmpty { words.append(word) }
      word = []
    }

    for (index, letter) in text.enumerated() {
      let last = word.last
      let next = index + 1 < text.count ? text[index + 1] : nil
      if letter.isPartOfWord, tables.alphabet.holds(letter) {
        if letter.isMark {
          // A sign without a letter of its script before it names the alphabet, or worse.
          guard let last, last.isPartOfWord, Script.of(last) == Script.of(letter) else { continue }
        } else if let last, last.isPartOfWord ? Script.of(last) != Script.of(letter) : last.isDigit && !isLatin {
          endWord()
        }
        if word.count >= longestWord {
          endWord()
          if letter.isMark { continue }
        }
        word.append(letter)
      } else if letter.isDigit, allowsDigits {
        if let last,
          last.isPartOfWord && !isLatin
            || word.suffix(longestNumber).allSatisfy(\.isDigit)
              && word.count >= longestNumber
            || word.count >= longestWord
        {
          _ = last
          endWord()
        }
        word.append(letter)
      } else if letter == "." || letter == ",", let last, last.isDigit, let next, next.isDigit, letter == "." {
        word.append(letter)
      } else if letter == "'" || letter == "-", isLatin, allowsDigits, let last, last.isPartOfWord,
        next?.isPartOfWord == true, letter == "-" || !word.contains("'")
      {
        word.append(letter)
      } else if isPause(letter, tables) {
        if let last, last.isPartOfWord || last.isDigit {
          word.append(letter)
          // The dots of O.T.P. stay inside their word.
          if letter != "." || next?.isPartOfWord != true || !isLatin { endWord() }
        } else {
          endWord()
        }
      } else {
        endWord()
      }
    }
    endWord()
    return words
  }

  private static func isPause(_ letter: Unicode.Scalar, _ tables: LanguageTables) -> Bool {
    switch letter {
    case ".", ",", "?", "!": true
    case "।": tables.alphabet.script == .devanagari
    default: false
    }
  }

  /// With the mark of its ending, which gives the sentence its tune, unless a mark is there already.
  private static func closed(_ text: Letters, _ ending: Clause.Ending) -> Letters {
    let mark: Unicode.Scalar
    switch ending {
    case .joint, .letter: return text
    case .comma: mark = ","
    case .stop: mark = "."
    case .question: mark = "?"
    case .exclamation: mark = "!"
    }
    guard let last = text.last, last.isPartOfWord || last.isDigit else { return text }
    return text + [mark]
  }
}
