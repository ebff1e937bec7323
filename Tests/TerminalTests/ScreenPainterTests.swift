import Testing

@testable import Terminal

@Suite struct ScreenPainterTests {
  private let size = WindowSize(columns: 20, rows: 6)

  @Test func whatIsPaintedIsTheLayoutWhateverWasThereBefore() {
    let screens = [
      ScreenText(place: "Bài 1", focus: "Tin nhắn, Nút, 2/8", hint: "Nhấn Enter", said: ["Tin nhắn"]),
      ScreenText(place: "Bài 1", focus: "Gọi", hint: "", said: ["Tin nhắn", "Gọi"]),
      ScreenText(focus: "सेटिंग, बटन", hint: "Enter दबाएँ", said: ["a b c d e f g h i j k l m n o p"]),
      ScreenText(focus: "12345678901234567890", hint: "12345678901234567890"), ScreenText(),
      ScreenText(focus: "xin chào", caret: 4),
    ]
    var painter = ScreenPainter()
    var emulator = ScreenEmulator(columns: 20, rows: 6)
    for screen in screens + screens.reversed() + screens {
      emulator.take(painter.paint(screen, in: size))
      let layout = ScreenLayout(screen, in: size)
      var expected = layout.rows.map(\.text)
      while expected.last == "" { expected.removeLast() }
      #expect(emulator.text.map { $0.filter { $0 != "\u{0}" } } == expected)
      #expect(emulator.cursor == (layout.cursorRow, layout.cursorColumn))
    }
  }

  @Test func theSameScreenIsNotPaintedAgain() {
    var painter = ScreenPainter()
    let screen = ScreenText(place: "Bài 1", focus: "Gọi")
    #expect(!painter.paint(screen, in: size).isEmpty)
    #expect(painter.paint(screen, in: size).isEmpty)
  }

  @Test func onlyWhatChangedIsPainted() {
    var painter = ScreenPainter()
    _ = painter.paint(ScreenText(place: "Bài 1", focus: "Gọi", hint: "Enter"), in: size)
    let bytes = painter.paint(ScreenText(place: "Bài 1", focus: "Tin", hint: "Enter"), in: size)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "\u{1B}[?7l\u{1B}[2;1H\u{1B}[1mTin\u{1B}[m\u{1B}[K\u{1B}[?7h\u{1B}[2;1H"
    )
    let caret = painter.paint(ScreenText(place: "Bài 1", focus: "Tin", caret: 1, hint: "Enter"), in: size)
    #expect(String(decoding: caret, as: UTF8.self) == "\u{1B}[2;2H")
  }

  @Test func anotherSizeIsPaintedWhole() {
    var painter = ScreenPainter()
    let screen = ScreenText(place: "Bài 1", focus: "Tin nhắn, Nút, 2/8", hint: "Nhấn Enter để mở")
    _ = painter.paint(screen, in: size)
    for (columns, rows) in [(8, 3), (1, 1), (80, 24), (2, 50)] {
      let small = WindowSize(columns: columns, rows: rows)
      var emulator = ScreenEmulator(columns: columns, rows: rows)
      emulator.take(painter.paint(screen, in: small))
      #expect(emulator.text == ScreenLayout(screen, in: small).rows.map(\.text))
    }
  }

  @Test func theCursorIsNeverHidden() {
    var painter = ScreenPainter()
    let bytes = painter.paint(ScreenText(focus: "Gọi", said: ["a"]), in: size)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("?25l"))
  }

  @Test func ofALargeNameOnlyWhatChangedIsPainted() throws {
    let window = WindowSize(columns: 80, rows: 25)
    var painter = ScreenPainter()
    painter.fonts = try ShippedFonts.all
    var emulator = ScreenEmulator(columns: 80, rows: 25)
    let screens = ["Tin nhắn", "Tin nhanh", "Danh bạ", "सेटिंग", "Gọi"].enumerated().map { index, name in
      ScreenText(place: "Bài 1", focus: "\(name), Nút, \(index + 1)/5", name: name, hint: "Nhấn Enter")
    }
    for screen in screens + screens.reversed() {
      emulator.take(painter.paint(screen, in: window))
      let layout = ScreenLayout(screen, in: window, fonts: painter.fonts)
      #expect(emulator.text.map { $0.filter { $0 != "\u{0}" } } == layout.rows.map(\.text))
      #expect(emulator.cursor == (layout.cursorRow, layout.cursorColumn))
      #expect(painter.paint(screen, in: window).isEmpty)
      // The name stays, and its place in the list alone is written again.
      var moved = screen
      moved.focus += "0"
      let bytes = painter.paint(moved, in: window)
      #expect(!String(decoding: bytes, as: UTF8.self).contains { "▀▄█".contains($0) })
      emulator.take(bytes)
      emulator.take(painter.paint(screen, in: window))
    }
  }

  @Test func onTheConsoleBlackLettersAreNotBold() {
    for palette in TerminalColours.Palette.allCases {
      for colours in [TerminalColours.own, .whiteOnBlack, .blackOnWhite, .yellowOnBlack, .yellowOnBlue] {
        var painter = ScreenPainter()
        (painter.palette, painter.colours) = (palette, colours)
        let text = String(decoding: painter.paint(ScreenText(focus: "Gọi"), in: size), as: UTF8.self)
        #expect(text.contains(colours.sequence(palette)))
        #expect(text.contains("\u{1B}[1m") == !(palette == .sixteen && colours == .blackOnWhite))
      }
    }
  }
}
