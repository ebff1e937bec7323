import Testing

@testable import Phone

@Suite struct EditTextClipboardTests {
  @Test func whatIsCutCanBePasted() {
    var (field, clipboard) = (EditText("mã 4711 đây"), "")
    _ = field.moveCursor(to: 3)
    _ = field.toggleSelectionMode()
    _ = field.move(.forward, by: .words)
    #expect(field.cut(into: &clipboard) == .cut("4711", clearsField: false))
    #expect(field.text == "mã  đây")
    #expect(field.cursor == 3)
    #expect(!field.isSelecting)
    #expect(field.paste(clipboard) == .pasted("4711", replacing: "", isFull: false))
    #expect(field.text == "mã 4711 đây")
    #expect(field.cursor == 7)
  }

  @Test func cuttingAllClearsTheField() {
    var (field, clipboard) = (EditText("a"), "")
    _ = field.selectAll()
    #expect(field.cut(into: &clipboard) == .cut("a", clearsField: true))
    #expect(field.isEmptyAndAtRest)
  }

  @Test func copyingLeavesTheTextAndEndsTheSelection() {
    var (field, clipboard) = (EditText("xin chào"), "before")
    _ = field.toggleSelectionMode()
    _ = field.move(.backward, by: .words)
    #expect(field.copy(into: &clipboard) == .copied("chào"))
    #expect(clipboard == "chào")
    #expect(field.text == "xin chào")
    #expect(field.cursor == 8)
    #expect(field.selection == nil)
    #expect(!field.isSelecting)
  }

  @Test func pastingTakesThePlaceOfTheSelection() {
    var field = EditText("xin")
    _ = field.selectAll()
    #expect(field.paste("Vie\u{323}\u{302}t") == .pasted("Việt", replacing: "xin", isFull: false))
    #expect(field.text.unicodeScalars.elementsEqual("Vi\u{1EC7}t".unicodeScalars))
  }

  @Test func withoutASelectionOrAClipboardNothingHappens() {
    var (field, clipboard) = (EditText("xin"), "before")
    let before = field
    #expect(field.cut(into: &clipboard) == .nothing(.nothingSelected))
    #expect(field.copy(into: &clipboard) == .nothing(.nothingSelected))
    #expect(field.paste("") == .nothing(.clipboardEmpty))
    #expect(clipboard == "before")
    #expect(field == before)
  }
}
