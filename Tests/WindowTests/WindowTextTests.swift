import Testing

@testable import Window

@Suite struct WindowTextTests {
  @Test func theNameStandsApart() {
    let text = WindowText(focus: "On, Wi-Fi, Switch, 3 of 10", name: "Wi-Fi", hint: "", said: [])
    #expect(text.name == "Wi-Fi")
    #expect(text.details == "On, Switch, 3 of 10")
    #expect(text.line == "Wi-Fi, On, Switch, 3 of 10")
  }

  @Test(arguments: ["", "Bluetooth", "On, Wi-Fi"]) func withoutANameAllIsLarge(_ name: String) {
    let text = WindowText(focus: "On, Wi-Fi", name: name, hint: "", said: [])
    #expect(text.name == "On, Wi-Fi")
    #expect(text.details == "")
  }

  @Test func whatStandsThereIsNotWrittenTwice() {
    let said = ["On, Wi-Fi: Switch.", "Wi-Fi is on.", "Switch it off.", "Settings."]
    let text = WindowText(focus: "Wi-Fi, On, Switch", name: "Wi-Fi", hint: "Switch it off", said: said)
    #expect(text.saidBeside == ["Wi-Fi is on.", "Settings."])
    #expect(
      WindowText(focus: "Wi-Fi, On, Switch", name: "Wi-Fi", hint: "", said: ["Wi-Fi, On, Switch"]).saidBeside == [])
  }

  @Test func theCaretIsInTheName() {
    let focus = "Editing, Search, ab c, Edit box"
    let text = WindowText(focus: focus, name: "Search, ab c", caret: 19, hint: "", said: [])
    #expect(text.name.prefix(text.caret ?? 0) == "Search, ab")
    #expect(text.line.prefix(text.caret ?? 0) == "Search, ab")
    #expect(WindowText(focus: focus, name: "Search, ab c", hint: "", said: []).caret == nil)
    #expect(WindowText(name: "ab", caret: 7).caret == 2, "never beyond the name")
    #expect(WindowText(name: "ab", caret: -1).caret == 0)
  }

  @Test(arguments: [
    (nil, 6, "Nút 12", 1), (0, 6, "Nút 12", 1), (3, 6, "Nút 12", 4), (4, 6, "Nút 12", 5),
    // At its end, in a cell of its own.
    (6, 7, "Nút 12 ", 7), (6, 6, "út 12 ", 6), (6, 3, "12 ", 3), (2, 1, "t", 1),
  ])
  func theCursorIsWhereTheNextLetterGoes(_ caret: Int?, _ cells: Int, _ text: String, _ cursor: Int) {
    let line = BrailleLine("Nút  12", caret: caret.map { $0 > 3 ? $0 + 1 : $0 }, cells: cells)
    #expect(line.text == text && line.cursor == cursor)
  }

  @Test func aBrailleLineHasAsManyCodePointsAsCells() {
    #expect(BrailleLine("Nút", cells: 6).text == "Nút   ")
    #expect(BrailleLine("e\u{0301}\u{0007}  a", cells: 4).text == "é a ", "in NFC, without controls")
    #expect(BrailleLine("हिन्दी", cells: 3).text.unicodeScalars.count == 3)
    #expect(BrailleLine("", cells: 2).text == "  ")
  }

  @Test func lettersGoByTheirFonts() {
    let runs = LetterRun.runs(of: "Wi-Fi चालू। 1\u{200D}") { script, scalar in
      script == .devanagari ? scalar.value > 0x900 : scalar.isASCII
    }
    #expect(runs.map(\.text) == ["Wi-Fi ", "चालू।", " 1\u{200D}"])
    #expect(LetterRun.runs(of: "a🙂b") { _, scalar in scalar.isASCII }.map(\.text) == ["ab"], "no empty boxes")
  }
}
