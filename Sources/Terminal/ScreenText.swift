/// What stands on the screen: for a helper who looks on, and for a braille display that follows the cursor.
public struct ScreenText: Hashable, Sendable {
  /// Where the learner is: the lesson, or the phone's screen.
  public var place: String
  /// The focused item alone: name, role, state, position, in that order, since a braille display has 40 cells or fewer.
  public var focus: String
  /// The name alone of the item in focus: what is written large where letters are. Empty where all of the focus is.
  public var name: String
  /// Where in `focus` text is being edited, in characters from 0; `nil` puts the cursor on its first letter.
  public var caret: Int?
  /// What can be done now.
  public var hint: String
  /// The last things said, the newest last.
  public var said: [String]

  /// A screen, by default empty.
  public init(
    place: String = "", focus: String = "", name: String = "", caret: Int? = nil, hint: String = "", said: [String] = []
  ) {
    self.place = place
    self.focus = focus
    self.name = name.isEmpty ? focus : name
    self.caret = caret
    self.hint = hint
    self.said = said
  }
}

/// The size of a terminal's window, in character cells; at least 1 by 1.
public struct WindowSize: Hashable, Sendable {
  /// Cells in a row.
  public let columns: Int
  /// Rows of cells.
  public let rows: Int

  /// A size. One that the terminal doesn't know (0) is that of a VT100, 80 by 24.
  public init(columns: Int, rows: Int) {
    self.columns = columns > 0 ? columns : 80
    self.rows = rows > 0 ? rows : 24
  }
}
