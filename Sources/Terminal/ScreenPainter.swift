/// Turns screens into bytes for a terminal, and repaints only what changed: a screen reader beside us reads aloud
/// whatever changes on a terminal.
struct ScreenPainter: Hashable {
  private var size: WindowSize?
  private var painted: ScreenLayout?
  /// In which everything is painted; others call for a new beginning.
  var colours = TerminalColours.own { didSet { if colours != oldValue { forget() } } }
  /// What the terminal knows of colours.
  var palette = TerminalColours.Palette.sixteen
  /// For large letters; empty for those of the terminal.
  var fonts: [BitmapFont] = []

  /// What stands on the terminal is not known any more.
  mutating func forget() { (size, painted) = (nil, nil) }

  /// The bytes that turn what stands there into this screen; none if nothing changes.
  mutating func paint(_ screen: ScreenText, in size: WindowSize) -> [UInt8] {
    let layout = ScreenLayout(screen, in: size, fonts: fonts)
    var old = painted?.rows ?? []
    var text = ""
    if self.size != size || painted == nil {
      // A sequence that was cut short before is ended by the first ESC.
      text += "\(colours.sequence(palette))\u{1B}[H\u{1B}[2J"
      old = []
    }
    for (index, row) in layout.rows.enumerated() where index >= old.count || old[index] != row {
      text += "\u{1B}[\(index + 1);1H" + written(row, width: size.columns)
    }
    for index in layout.rows.count..<max(layout.rows.count, old.count) { text += "\u{1B}[\(index + 1);1H\u{1B}[K" }
    let cursor = "\u{1B}[\(layout.cursorRow + 1);\(layout.cursorColumn + 1)H"
    let isSamePlace = painted?.cursorRow == layout.cursorRow && painted?.cursorColumn == layout.cursorColumn
    (self.size, painted) = (size, layout)
    if text.isEmpty { return isSamePlace ? [] : Array(cursor.utf8) }
    // Without line wrap, a terminal that counts cells differently still keeps its lines apart.
    return Array("\u{1B}[?7l\(text)\u{1B}[?7h\(cursor)".utf8)
  }

  /// The rest of a row is cleared after its text, not before, so that nothing flickers; and not where the row is full,
  /// since the cursor then still stands on its last letter.
  private func written(_ row: ScreenLayout.Row, width: Int) -> String {
    let isBold = (row.isFocus || row.isLarge) && !row.text.isEmpty && colours.allowsBold(palette)
    let text = isBold ? "\u{1B}[1m\(row.text)\(colours.sequence(palette))" : row.text
    return CellText.width(of: row.text) < width ? text + "\u{1B}[K" : text
  }
}
