import Testing

@testable import Terminal

@Suite struct ScreenLayoutTests {
  private static let full = ScreenText(
    place: "Lesson: Answer a call", focus: "Messages, Button, 2 of 8", hint: "Press Enter to activate",
    said: ["Home", "Messages, Button, 2 of 8"])

  private func rows(_ screen: ScreenText, _ columns: Int, _ rows: Int) -> [String] {
    ScreenLayout(screen, in: WindowSize(columns: columns, rows: rows)).rows.map(\.text)
  }

  @Test func orderOnTheScreenIsTheOrderOfReading() {
    let layout = ScreenLayout(Self.full, in: WindowSize(columns: 80, rows: 24))
    #expect(
      layout.rows.map(\.text) == [
        "Lesson: Answer a call", "Messages, Button, 2 of 8", "Press Enter to activate", "Home",
        "Messages, Button, 2 of 8",
      ])
    #expect(layout.rows.map(\.isFocus) == [false, true, false, false, false])
    #expect(layout.cursorRow == 1 && layout.cursorColumn == 0)
  }

  @Test func aLowWindowKeepsTheFocusFirst() {
    #expect(rows(Self.full, 80, 1) == ["Messages, Button, 2 of 8"])
    #expect(rows(Self.full, 80, 2) == ["Messages, Button, 2 of 8", "Press Enter to activate"])
    #expect(
      rows(Self.full, 80, 3) == [
        "Messages, Button, 2 of 8", "Press Enter to activate", "Messages, Button, 2 of 8",
      ])
    #expect(
      rows(Self.full, 80, 4) == [
        "Lesson: Answer a call", "Messages, Button, 2 of 8", "Press Enter to activate", "Messages, Button, 2 of 8",
      ])
    #expect(rows(Self.full, 80, 5).count == 5)
  }

  @Test func noWindowIsTooSmall() {
    for columns in 1...30 {
      for height in 1...8 {
        let size = WindowSize(columns: columns, rows: height)
        for caret in [nil, 0, 5, 100] {
          var screen = Self.full
          screen.caret = caret
          let layout = ScreenLayout(screen, in: size)
          #expect(layout.rows.count <= height)
          #expect(layout.rows.allSatisfy { CellText.width(of: $0.text) <= columns })
          #expect((0..<layout.rows.count).contains(layout.cursorRow))
          #expect((0..<columns).contains(layout.cursorColumn))
          #expect(layout.rows[layout.cursorRow].isFocus)
        }
      }
    }
  }

  @Test func linesBreakAtBlanksAndWordsOnlyWhereTheyMust() {
    #expect(CellText("một hai ba").lines(width: 7) == ["một hai", "ba"])
    #expect(CellText("một hai ba").lines(width: 6) == ["một", "hai ba"])
    #expect(CellText("nghiêng").lines(width: 3) == ["ngh", "iên", "g"])
    #expect(CellText("  a   b  ").lines(width: 10) == ["a b"])
    #expect(CellText(" \n ").lines(width: 10) == [])
  }

  @Test func textCannotCommandTheTerminal() {
    let hostile = "\u{1B}[2Jxóa\u{9B}31m\u{7}\r\n\u{202E}ab\u{2028}c\u{7F}\0d"
    let row = rows(ScreenText(focus: hostile), 80, 3)[0]
    #expect(row == "[2Jxóa 31m ab c d")
  }

  @Test(arguments: [
    ("a", 1), ("ấ", 1), ("a\u{302}\u{301}", 1), ("ह", 1), ("हि", 2), ("क्", 1), ("क्ष", 2), ("सेटिंग", 4), ("漢", 2), ("한", 2),
    ("😀", 2), ("👨‍👩‍👧", 2), ("☎️", 2), ("\u{301}", 0), ("", 0),
  ]) func widthsAreThoseOfTerminals(_ text: String, _ cells: Int) {
    #expect(CellText.width(of: text) == cells)
  }

  /// The line breaks at the blank after `chào`: before it is still its line, after it the next.
  @Test(arguments: [
    (-1, 0, 0), (0, 0, 0), (3, 0, 3), (4, 0, 4), (8, 0, 8), (9, 1, 0), (10, 1, 1), (11, 1, 2), (99, 1, 2),
  ])
  func theCursorStandsAtTheCaret(_ caret: Int, _ row: Int, _ column: Int) {
    let layout = ScreenLayout(ScreenText(focus: "xin chào em", caret: caret), in: WindowSize(columns: 9, rows: 5))
    #expect(layout.rows.map(\.text) == ["xin chào", "em"])
    #expect((layout.cursorRow, layout.cursorColumn) == (row, column))
  }

  @Test func theCursorStandsAfterBlanksAtTheEnd() {
    let layout = ScreenLayout(ScreenText(focus: "xin  ", caret: 5), in: WindowSize(columns: 9, rows: 5))
    #expect(layout.cursorColumn == 5)
    let empty = ScreenLayout(ScreenText(focus: "", caret: 0), in: WindowSize(columns: 9, rows: 5))
    #expect((empty.cursorRow, empty.cursorColumn) == (0, 0))
  }

  @Test func aSizeThatIsNotKnownIsThatOfAVT100() {
    #expect(WindowSize(columns: 0, rows: 0) == WindowSize(columns: 80, rows: 24))
  }

  // MARK: Large letters

  private static let button = ScreenText(
    place: "Lesson: Answer a call", focus: "Phone, Button, 2 of 8", name: "Phone", hint: "Press Enter to activate",
    said: ["Phone, Button, 2 of 8"])

  private func large(_ screen: ScreenText, _ columns: Int, _ rows: Int) throws -> ScreenLayout {
    ScreenLayout(screen, in: WindowSize(columns: columns, rows: rows), fonts: try ShippedFonts.all)
  }

  @Test func inLargeLettersOneItemStandsAlone() throws {
    let layout = try large(Self.button, 80, 25)
    let huge = layout.rows.prefix { $0.isLarge }
    #expect(huge.count >= 10)
    #expect(layout.rows.dropFirst(huge.count).map(\.text) == ["Phone, Button, 2 of 8", "Press Enter to activate"])
    #expect(layout.rows[layout.cursorRow].isFocus && layout.cursorRow == huge.count && layout.cursorColumn == 0)
    #expect(huge.allSatisfy { $0.text.allSatisfy { " ▀▄█".contains($0) } })
  }

  @Test func whatWasSaidStandsBelowUnlessItIsTheFocus() throws {
    var screen = Self.button
    screen.said = ["Well done.", screen.focus]
    #expect(try large(screen, 80, 25).rows.last?.text == "Well done.")
  }

  @Test func aNameThatFitsInNoSizeIsPlainText() throws {
    for (name, columns, rows) in [("सेटिंग", 80, 25), ("Phone", 20, 25), ("Phone", 80, 4), ("", 80, 25)] {
      var screen = Self.button
      (screen.name, screen.focus) = (name, name.isEmpty ? "" : "\(name), 1")
      let layout = try large(screen, columns, rows)
      #expect(!layout.rows.contains { $0.isLarge })
      #expect(layout.rows.first?.text == screen.focus.split(separator: "\n").first.map(String.init) ?? "")
      #expect(layout.cursorRow == 0)
    }
  }

  /// The hint gives way to the name, the focus never does.
  @Test func aLowWindowKeepsTheNameAndTheFocus() throws {
    let layout = try large(Self.button, 40, 8)
    #expect(layout.rows.contains { $0.isLarge })
    #expect(layout.rows.contains { $0.isFocus && $0.text == "Phone, Button, 2 of 8" })
    for rows in 1...26 {
      for columns in [1, 7, 20, 40, 80, 132] {
        let layout = try large(Self.button, columns, rows)
        #expect(layout.rows.count <= rows)
        #expect(layout.rows.allSatisfy { CellText.width(of: $0.text) <= columns })
        #expect(layout.rows[layout.cursorRow].isFocus)
      }
    }
  }

  @Test func theCursorStandsAtTheCaretBelowTheName() throws {
    let screen = ScreenText(focus: "Lan Anh", name: "Lan", caret: 4)
    let layout = try large(screen, 80, 25)
    #expect(layout.rows[layout.cursorRow].text == "Lan Anh")
    #expect(layout.cursorColumn == 4)
  }
}
