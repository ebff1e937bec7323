/// What the cells of a word say so far.
struct BrailleReading: Hashable, Sendable {
  /// The text, with what stood before the cells.
  var text = ""
  /// What the last cell is where it types nothing by itself.
  var pending: BrailleSign?
  /// The last cells mean nothing here.
  var isUnknown = false

  /// Reads the cells of a word.
  ///
  /// - Parameters:
  ///   - word: the part of the word that stands before the cells already.
  ///   - isWhole: no more cells will come, so nothing may stay open.
  init(_ cells: [BrailleCell], after word: String, in table: BrailleTable, isWhole: Bool) {
    switch table.grammar {
    case .latin, .vietnamese:
      var reader = LatinBrailleReader(table, after: word)
      (pending, isUnknown) = reader.read(cells, isWhole: isWhole)
      text = reader.text
    case .devanagari:
      var reader = DevanagariBrailleReader(table, after: word)
      (pending, isUnknown) = reader.read(cells)
      text = reader.text
    }
  }
}

extension BrailleTable {
  /// The cells that write a text; `nil` where it holds something that has none.
  public func cells(of text: String) -> [BrailleCell]? {
    var all: [BrailleCell] = []
    for (index, word) in text.composed.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { all.append(.blank) }
      let cells = grammar == .devanagari ? devanagariCells(of: word) : latinCells(of: word)
      guard let cells else { return nil }
      all += cells
    }
    return all
  }
}
