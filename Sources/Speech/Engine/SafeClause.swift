internal import Feedback

/// Text that the engine may be given: the only thing it is ever given, and only made here.
///
/// eSpeak NG 1.51 crashes or reads freed memory on pictures, hyphens in Hindi, signs of foreign scripts, many
/// apostrophes, very long words, and takes control characters for commands. So this is the last step before every
/// call, and there is no other initialiser and no option to skip it.
struct SafeClause: Hashable {
  /// Longest clause, in code points, with its mark; also the unit in which speech can be cut.
  static let longest = 200
  /// Most dots in a clause: 86 of them, as in A.B.C. without blanks, overrun a buffer of 1.51.
  private static let mostDots = 24

  /// The text, with a NUL at its end and none before.
  let bytes: [UInt8]
  /// What comes after it.
  let ending: Clause.Ending

  private init(_ text: Letters, _ ending: Clause.Ending) {
    bytes = text.string.utf8.filter { $0 != 0 } + [0]
    self.ending = ending
  }

  /// A clause that the guard made in another process of this program, as it came from there; `nil` for bytes that no
  /// guard can have let through.
  init?(guarded bytes: [UInt8]) {
    // A code point takes at most four bytes.
    guard bytes.last == 0, bytes.count > 1, bytes.count <= Self.longest * 4 + 1,
      bytes.dropLast().allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      String(validating: bytes.dropLast(), as: UTF8.self) != nil
    else { return nil }
    self.bytes = bytes
    // What comes after it is the other's concern.
    ending = .joint
  }

  /// The same in a plainer form, for an engine that ended at this one: small letters of one script in short words,
  /// digits one by one, and no sign but the last.
  var plainer: SafeClause {
    let letters = text.letters
    // The guard lets Latin letters through beside a voice's own script, and no other.
    let main = letters.lazy.compactMap { Script.of($0) }.first { $0 != .latin } ?? .latin
    var plain: Letters = []
    var length = 0
    var marks = 0
    for letter in letters {
      let isOwn = letter.isPartOfWord && Script.of(letter) == main
      if isOwn, letter.isMark {
        marks += 1
        if length > 0, marks <= Self.mostMarksWhenPlain { plain.append(letter) }
      } else if isOwn, length < Self.longestWordWhenPlain {
        plain.append(letter.small)
        (length, marks) = (length + 1, 0)
      } else {
        if let last = plain.last, last != " " { plain.append(" ") }
        if letter.isDigit { plain += [letter, " "] }
        if isOwn { plain.append(letter.small) }
        (length, marks) = (isOwn ? 1 : 0, 0)
      }
    }
    // Blanks around digits make it longer; one place is left for the mark at the end.
    plain = Letters(plain.prefix(Self.longest - 1))
    while plain.last == " " { plain.removeLast() }
    return plain.isEmpty ? self : SafeClause(Self.closed(plain, ending), ending)
  }

  /// Longest word of the plainer form, in letters.
  private static let longestWordWhenPlain = 12
  /// Most marks on a letter there, such as a vowel sign and a nasal.
  private static let mostMarksWhenPlain = 2

  /// The text without its NUL, for tests.
  var text: String { String(decoding: bytes.dropLast(), as: UTF8.self) }

  /// A clause as the engine may be given it: cut where it is too long, and nothing where nothing is left.
  static func guarded(_ clause: Clause, _ tables: LanguageTables) -> [SafeClause] {
    var pieces: [Letters] = []
    for word in SafeWords(tables).words(of: clause.text.letters) {
      // One place is left for the mark at the end.
      if let last = pieces.last, last.count + 1 + word.count < longest, dots(last) + dots(word) <= mostDots {
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

  private static func dots(_ text: Letters) -> Int { text.count { $0 == "." } }

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

/// The words of a text that a voice may be given.
private struct SafeWords {
  /// Longest word, in code points; 1.51 overruns its buffers at a few hundred.
  private static let longestWord = 30
  /// Longest row of digits.
  private static let longestNumber = 9

  private let alphabet: Alphabet
  /// Latin voices know hyphens, apostrophes and digits beside letters.
  private let isLatin: Bool
  /// The Vietnamese voice gets no digits: it reads them wrong.
  private let knowsDigits: Bool
  private var words: [Letters] = []
  private var word: Letters = []

  init(_ tables: LanguageTables) {
    alphabet = tables.alphabet
    isLatin = tables.alphabet.script == .latin
    knowsDigits = tables.spoken.numbers != .vietnamese
  }

  /// The words that are left: each begins with a letter or a digit, and has at most one mark behind it.
  func words(of text: Letters) -> [Letters] {
    var safe = self
    for (index, letter) in text.enumerated() {
      safe.add(letter, before: index + 1 < text.count ? text[index + 1] : nil)
    }
    safe.endWord()
    return safe.words
  }

  private mutating func add(_ letter: Unicode.Scalar, before next: Unicode.Scalar?) {
    if letter.isPartOfWord, alphabet.holds(letter) {
      addLetter(letter)
    } else if letter.isDigit, knowsDigits {
      addDigit(letter)
    } else if canJoin(letter, before: next) {
      word.append(letter)
    } else if isPause(letter), let last = word.last, last.isPartOfWord || last.isDigit {
      word.append(letter)
      // The dots of O.T.P. stay inside their word.
      if !(letter == "." && isLatin && next?.isPartOfWord == true) { endWord() }
    } else {
      // Everything else becomes a blank.
      endWord()
    }
  }

  private mutating func addLetter(_ letter: Unicode.Scalar) {
    if letter.isMark {
      // A sign without a letter of its script before it names the alphabet, or worse.
      guard let last = word.last, last.isPartOfWord, Script.of(last) == Script.of(letter),
        word.count < Self.longestWord
      else { return }
    } else if let last = word.last {
      let isOtherScript = last.isPartOfWord && Script.of(last) != Script.of(letter)
      if isOtherScript || last.isDigit && !isLatin || word.count >= Self.longestWord { endWord() }
    }
    word.append(letter)
  }

  private mutating func addDigit(_ digit: Unicode.Scalar) {
    if let last = word.last {
      let isFull = word.count >= Self.longestNumber && word.suffix(Self.longestNumber).allSatisfy(\.isDigit)
      // At 091234567 and 0003.5 the Hindi voice reads memory that was never written: zeros in front stand alone.
      let isZeroInFront = word == ["0"]
      if last.isPartOfWord && !isLatin || isFull || isZeroInFront || word.count >= Self.longestWord { endWord() }
    }
    word.append(digit)
  }

  /// A decimal point between digits; one apostrophe a word, and hyphens, between letters.
  private func canJoin(_ sign: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard let last = word.last, let next else { return false }
    switch sign {
    case ".": return last.isDigit && next.isDigit && knowsDigits && isPlainNumber
    case "-": return isLatin && knowsDigits && last.isPartOfWord && isOwnLetter(next)
    case "'": return isLatin && knowsDigits && last.isPartOfWord && isOwnLetter(next) && !word.contains("'")
    default: return false
    }
  }

  /// One point a number.
  private var isPlainNumber: Bool { word.allSatisfy(\.isDigit) }

  private func isOwnLetter(_ letter: Unicode.Scalar) -> Bool {
    letter.isPartOfWord && !letter.isMark && alphabet.holds(letter)
  }

  private func isPause(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case ".", ",", "?", "!": true
    case "।": alphabet.script == .devanagari
    default: false
    }
  }

  private mutating func endWord() {
    while let last = word.last, last == "'" || last == "-" { word.removeLast() }
    if !word.isEmpty { words.append(word) }
    word = []
  }
}
