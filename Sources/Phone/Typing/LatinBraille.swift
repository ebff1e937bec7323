/// Reads the cells of English and Vietnamese.
struct LatinBrailleReader {
  private let table: BrailleTable
  private var done = ""
  private var run: [VietnameseLetter] = []
  private var tone: (tone: Tone, index: Int)?
  private var isCapital = false
  private var areCapitals = false
  private var isNumber: Bool

  init(_ table: BrailleTable, after word: String) {
    self.table = table
    isNumber = word.last?.isWholeNumber == true
    for character in word {
      if let (letter, tone) = VietnameseLetter.reading(character) {
        take(letter, tone)
      } else {
        type(String(character))
      }
    }
  }

  /// The text so far, the tone in its place.
  var text: String {
    guard let tone else { return done + String(run.map { $0.written(with: nil) }) }
    let place = VietnameseSyllable.toneIndex(run, .traditional) ?? tone.index
    return done + String(run.enumerated().map { $1.written(with: $0 == place ? tone.tone : nil) })
  }

  mutating func read(_ cells: [BrailleCell], isWhole: Bool) -> (pending: BrailleSign?, isUnknown: Bool) {
    var rest = cells[...]
    while let cell = rest.first {
      if isNumber, let digit = BrailleTable.digits.first(in: rest) {
        type(digit.text)
        rest = rest.dropFirst()
      } else if isNumber, let sign = table.punctuation.first(in: rest), ",.".contains(sign.text) {
        type(sign.text)
        rest = rest.dropFirst()
      } else if let sign = sign(at: rest) {
        rest = rest.dropFirst(table.signs[sign]?.count ?? 1)
        take(sign)
        if rest.isEmpty { return (sign, false) }
      } else if let mark = tone(at: rest), isVowel(rest.dropFirst().first) {
        if tone != nil { finishRun() }
        tone = (mark, run.count)
        rest = rest.dropFirst()
      } else if tone(at: rest) != nil, rest.count == 1, !isWhole {
        return (.tone, false)
      } else if let letter = letter(of: cell) {
        take(letter, nil)
        rest = rest.dropFirst()
      } else if let row = punctuation(at: rest) {
        type(row.text)
        rest = rest.dropFirst(row.cells.count)
      } else {
        return table.punctuation.areBegun(by: rest) && !isWhole ? (.prefix, false) : (nil, true)
      }
    }
    return (nil, false)
  }

  private func sign(at rest: ArraySlice<BrailleCell>) -> BrailleSign? {
    table.signs.filter { sign, cells in
      // Outside a number the letter sign of Vietnamese is a tone.
      rest.starts(with: cells) && (sign != .letter || isNumber || table.tones.isEmpty)
    }.max { $0.value.count < $1.value.count }?.key
  }

  private mutating func take(_ sign: BrailleSign) {
    isNumber = sign == .number
    if sign == .capital { isCapital = true }
    if sign == .capitalWord { areCapitals = true }
  }

  private mutating func take(_ letter: VietnameseLetter, _ own: Tone?) {
    if let own {
      if tone != nil { finishRun() }
      tone = (own, run.count)
    }
    var letter = letter
    letter.isCapital = letter.isCapital || isCapital || areCapitals
    run.append(letter)
    isCapital = false
    isNumber = false
  }

  private mutating func type(_ text: String) {
    finishRun()
    done += text
  }

  private mutating func finishRun() {
    done = text
    run = []
    tone = nil
  }

  private func tone(at rest: ArraySlice<BrailleCell>) -> Tone? {
    table.tones.first(in: rest)?.text.unicodeScalars.first.flatMap { Tone(rawValue: $0.value) }
  }

  private func letter(of cell: BrailleCell) -> VietnameseLetter? {
    table.letters.first(in: [cell])?.text.first.flatMap(VietnameseLetter.reading)?.letter
  }

  private func isVowel(_ cell: BrailleCell?) -> Bool { cell.flatMap(letter)?.isVowel == true }

  /// Quotation marks open where a word starts.
  private func punctuation(at rest: ArraySlice<BrailleCell>) -> BrailleTable.Row? {
    guard let found = table.punctuation.first(in: rest) else { return nil }
    let same = table.punctuation.filter { $0.cells == found.cells }
    return same.first { ($0.text == "“") == text.isEmpty } ?? found
  }
}

extension BrailleTable {
  /// The cells of a word in Latin letters.
  func latinCells(of word: Substring) -> [BrailleCell]? {
    var cells: [BrailleCell] = []
    let areCapitals = word.count > 1 && word.allSatisfy { $0.isLetter && $0.isUppercase }
    if areCapitals { cells += signs[.capitalWord] ?? [] }
    var isNumber = false
    var rest = word
    while let first = rest.first {
      if let digit = Self.digits.cells(of: String(first)) {
        if !isNumber { cells += signs[.number] ?? [] }
        isNumber = true
        cells += digit
        rest = rest.dropFirst()
      } else if let row = punctuation.cells(of: String(first)) {
        isNumber = isNumber && (first == "," || first == ".")
        cells += row
        rest = rest.dropFirst()
      } else {
        let run = rest.prefix { VietnameseLetter.reading($0) != nil }
        if run.isEmpty { return nil }
        if isNumber { cells += signs[.letter] ?? [] }
        isNumber = false
        guard let letters = self.cells(ofLetters: run, areCapitals: areCapitals) else { return nil }
        cells += letters
        rest = rest.dropFirst(run.count)
      }
    }
    return cells
  }

  private func cells(ofLetters run: Substring, areCapitals: Bool) -> [BrailleCell]? {
    let read = run.compactMap(VietnameseLetter.reading)
    let letters = read.map(\.letter)
    let place = read.firstIndex { $0.tone != nil }
    var cells: [BrailleCell] = []
    for (index, letter) in letters.enumerated() {
      if letter.isCapital, !areCapitals { cells += signs[.capital] ?? [] }
      if let place, index == VietnameseSyllable.initialCount(letters) ?? place, let tone = read[place].tone {
        guard let row = tones.first(where: { $0.text.unicodeScalars.first?.value == tone.rawValue }) else { return nil }
        cells += row.cells
      }
      let small = VietnameseLetter(letter.base, letter.mark)
      guard let row = self.letters.cells(of: String(small.written(with: nil))) else { return nil }
      cells += row
    }
    return cells
  }
}
