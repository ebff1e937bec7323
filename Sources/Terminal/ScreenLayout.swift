/// Where the texts of a screen stand in a window: rows from the top, and the cursor.
///
/// Order on the screen is the order of reading: place, focus, hint, what was said. No borders, no padding, no second
/// column; the focus begins a line of its own with the cursor on it, which is what braille displays follow. A window
/// too low for all keeps the focus first, then the hint, a row of what was said last, the place, and older sayings.
///
/// In large letters the focus comes first, its name as large as it fits; then, as plain text, all of it with the cursor,
/// the hint, and what was said if that was something else. A name that fits in no size stands in the plain text alone.
struct ScreenLayout: Hashable {
  /// One row.
  struct Row: Hashable {
    var text: String
    /// Bold; nothing depends on it.
    var isFocus = false
    /// Part of a name that is written large; bold, too.
    var isLarge = false
  }

  /// No more than the window has, each no wider than it.
  private(set) var rows: [Row] = []
  /// Counts from 0.
  private(set) var cursorRow = 0
  /// Counts from 0.
  private(set) var cursorColumn = 0

  /// - Parameter fonts: For large letters; without any, all is in those of the terminal.
  init(_ screen: ScreenText, in size: WindowSize, fonts: [BitmapFont] = []) {
    let focusText = CellText(screen.focus)
    var focus = focusText.lines(width: size.columns)
    if focus.isEmpty { focus = [""] }
    focus = Array(focus.prefix(size.rows))
    if fonts.isEmpty {
      lay(screen, focus, in: size)
    } else {
      // One item: neither where it is nor once more what it is.
      let said = screen.said.filter { $0 != screen.focus }
      let item = ScreenText(focus: screen.focus, hint: screen.hint, said: said)
      lay(item, focus, in: size, Self.large(screen, below: focus, in: size, fonts))
    }
    if let caret = screen.caret { placeCursor(at: caret, in: focusText, lines: focus, width: size.columns) }
  }

  /// The name of what has the focus, as large as leaves room for the focus itself and the hint; if it fits in no size
  /// then, the hint gives way. `nil` where it fits in none.
  private static func large(
    _ screen: ScreenText, below focus: [String], in size: WindowSize, _ fonts: [BitmapFont]
  ) -> LargeText? {
    let room = size.rows - focus.count
    let hint = CellText(screen.hint).lines(width: size.columns).count
    for rows in [room - hint, room] {
      if let name = LargeText(screen.name, fonts: fonts, columns: size.columns, rows: rows) { return name }
    }
    return nil
  }

  private mutating func lay(
    _ screen: ScreenText, _ focus: [String], in whole: WindowSize, _ name: LargeText? = nil
  ) {
    let large = name?.rows ?? []
    let size = (columns: whole.columns, rows: whole.rows - large.count)
    let hint = CellText(screen.hint).lines(width: size.columns).prefix(size.rows - focus.count)
    let left = size.rows - focus.count - hint.count
    let hasRoomForPlace = left > (screen.said.isEmpty ? 0 : 1)
    let place = CellText(screen.place).lines(width: size.columns).prefix(hasRoomForPlace ? 1 : 0)
    let said = Self.newest(screen.said, width: size.columns, rows: left - place.count)

    rows = large.map { Row(text: $0, isLarge: true) } + place.map { Row(text: $0) }
    rows += focus.map { Row(text: $0, isFocus: true) }
    rows += hint.map { Row(text: $0) } + said.map { Row(text: $0) }
    cursorRow = large.count + place.count
  }

  /// The newest of what was said that finds room, oldest first; of the newest alone the beginning, if need be.
  private static func newest(_ said: [String], width: Int, rows: Int) -> [String] {
    var kept: [String] = []
    for text in said.reversed() {
      let lines = CellText(text).lines(width: width)
      guard kept.count + lines.count <= rows else { return kept.isEmpty ? Array(lines.prefix(rows)) : kept }
      kept = lines + kept
    }
    return kept
  }

  /// Lines are the focus without the blanks at which it was broken, so the caret is found by counting the rest.
  private mutating func placeCursor(at caret: Int, in focus: CellText, lines: [String], width: Int) {
    let before = focus.characters.prefix(max(0, caret))
    var letters = before.count { !$0.isWhitespace }
    // Several blanks within the text are shown as one, but at its end they are where the writer is.
    let blanks = before.reversed().prefix { $0.isWhitespace }.count
    let isAtEnd = before.count == focus.characters.count
    let trailing = isAtEnd ? blanks : min(blanks, 1)
    for (index, line) in lines.enumerated() {
      let own = line.count { !$0.isWhitespace }
      guard letters > own || (letters == own && trailing > 0 && index + 1 < lines.count) else {
        var seen = 0
        let until = line.prefix { character in
          guard seen < letters else { return false }
          if !character.isWhitespace { seen += 1 }
          return true
        }
        cursorRow += index
        let isAfterBreak = letters == 0 && index > 0
        cursorColumn = min(CellText.width(of: until) + (isAfterBreak ? 0 : trailing), width - 1)
        return
      }
      letters -= own
    }
    cursorRow += max(0, lines.count - 1)
    cursorColumn = min(CellText.width(of: lines.last ?? ""), width - 1)
  }
}
