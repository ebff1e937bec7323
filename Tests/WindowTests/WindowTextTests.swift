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
