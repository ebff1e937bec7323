/// Reads the cells of Hindi.
struct DevanagariBrailleReader {
  private let table: BrailleTable
  private var out: [Unicode.Scalar]
  /// The last letter is a consonant with its own a, which a vowel would replace.
  private var isOpen: Bool
  private var hasHalant = false
  private var isNumber: Bool

  init(_ table: BrailleTable, after word: String) {
    self.table = table
    out = Array(word.unicodeScalars)
    isOpen = out.last.map { $0.isHindiConsonant || $0 == "\u{93C}" } ?? false
    isNumber = word.last?.isWholeNumber == true
  }

  var text: String { String(scalars: out).composed }

  mutating func read(_ cells: [BrailleCell]) -> (pending: BrailleSign?, isUnknown: Bool) {
    var rest = cells[...]
    while !rest.isEmpty {
      if let (sign, count) = sign(at: rest) {
        rest = rest.dropFirst(count)
        take(sign)
        if rest.isEmpty { return (sign, false) }
      } else if let row = row(at: rest) {
        take(row.text)
        rest = rest.dropFirst(row.cells.count)
      } else {
        return (table.letters + table.punctuation).areBegun(by: rest) ? (.prefix, false) : (nil, true)
      }
    }
    return (nil, false)
  }

  private func sign(at rest: ArraySlice<BrailleCell>) -> (sign: BrailleSign, count: Int)? {
    if isOpen, let a = table.letters.cells(of: "अ"), rest.starts(with: a) { return (.inherentA, a.count) }
    for (sign, cells) in table.signs where rest.starts(with: cells) {
      switch sign {
      // The cell is that of ण, with which no word begins.
      case .number where isNumber || out.last?.isHindi == true: continue
      // The cell is that of anusvara.
      case .letter where !isNumber: continue
      case .halant where table.punctuation.first(in: rest) != nil: continue
      default: return (sign, cells.count)
      }
    }
    return nil
  }

  private func row(at rest: ArraySlice<BrailleCell>) -> BrailleTable.Row? {
    if isNumber, let row = (BrailleTable.digits + table.punctuation.filter { $0.text == "," }).first(in: rest) {
      return row
    }
    let vowel = isOpen ? table.vowelSigns.first(in: rest) : nil
    let others = table.letters + table.punctuation
    return vowel ?? others.first(in: rest)
  }

  private mutating func take(_ sign: BrailleSign) {
    isNumber = sign == .number
    switch sign {
    case .halant: hasHalant = true
    case .inherentA: isOpen = false
    default: break
    }
  }

  private mutating func take(_ text: String) {
    let isConsonant = text.unicodeScalars.first?.isHindiConsonant == true
    isNumber = isNumber && (text == "," || text.first?.isWholeNumber == true)
    out += text.unicodeScalars
    isOpen = isConsonant && !hasHalant
    if isConsonant, hasHalant { out.append(Transliterator.halant) }
    hasHalant = false
  }
}

extension Unicode.Scalar {
  fileprivate var isHindiConsonant: Bool { (0x915...0x939).contains(value) }
  /// A letter or a sign of Devanagari.
  fileprivate var isHindi: Bool { Character(self).isDevanagari }
}

extension BrailleTable {
  /// The cells of a word in Devanagari.
  func devanagariCells(of word: Substring) -> [BrailleCell]? {
    var cells: [BrailleCell] = []
    var (isOpen, isNumber) = (false, false)
    var rest = Array(word.unicodeScalars)[...]
    while let first = rest.first {
      if let digit = Self.digits.cells(of: String(first)) {
        if !isNumber { cells += signs[.number] ?? [] }
        cells += digit
        (isOpen, isNumber) = (false, true)
        rest = rest.dropFirst()
        continue
      }
      guard let row = longestRow(startingWith: rest) else { return nil }
      let isPunctuation = punctuation.contains(row)
      if isNumber, !isPunctuation { cells += signs[.letter] ?? [] }
      isNumber = isNumber && row.text == ","
      rest = rest.dropFirst(row.text.unicodeScalars.count)
      let isConsonant = first.isHindiConsonant
      if isConsonant, rest.first == Transliterator.halant {
        cells += signs[.halant] ?? []
        rest = rest.dropFirst()
        isOpen = false
      } else {
        // A vowel of its own after a consonant: the a between them is written.
        if isOpen, !isConsonant, !isPunctuation, !first.isMark { cells += letters.cells(of: "अ") ?? [] }
        isOpen = isConsonant
      }
      cells += row.cells
    }
    return cells
  }

  private func longestRow(startingWith rest: ArraySlice<Unicode.Scalar>) -> Row? {
    (letters + vowelSigns + punctuation).filter { rest.starts(with: $0.text.unicodeScalars) }.max {
      $0.text.unicodeScalars.count < $1.text.unicodeScalars.count
    }
  }
}
