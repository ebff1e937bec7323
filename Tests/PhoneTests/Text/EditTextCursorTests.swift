import Testing

@testable import Phone

@Suite struct EditTextCursorTests {
  @Test func whatIsPassedIsHeardAndThenTheEdge() {
    var field = EditText("xin chào")
    #expect(field.move(.backward, by: .words) == .moved(over: "chào", to: nil, clearsSelection: false))
    #expect(field.cursor == 4)
    #expect(field.move(.backward, by: .characters) == .moved(over: " ", to: nil, clearsSelection: false))
    #expect(field.move(.backward, by: .words) == .moved(over: "xin", to: .beginning, clearsSelection: false))
    #expect(field.move(.backward, by: .words) == .nothing(.beginningOfField))
    #expect(field.move(.forward, by: .paragraphs) == .moved(over: "xin chào", to: .end, clearsSelection: false))
    #expect(field.move(.forward, by: .characters) == .nothing(.endOfField))
  }

  @Test func whereNoWordFollowsThereMayStillBeSigns() {
    var field = EditText("(bạn!)")
    #expect(field.move(.backward, by: .words) == .moved(over: "bạn", to: nil, clearsSelection: false))
    #expect(field.move(.backward, by: .words) == .nothing(.nothingFurther(.words)))
    #expect(field.move(.forward, by: .words) == .moved(over: "bạn", to: nil, clearsSelection: false))
    #expect(field.move(.forward, by: .words) == .nothing(.nothingFurther(.words)))
    #expect(field.move(.forward, by: .lines) == .moved(over: "!)", to: .end, clearsSelection: false))
  }

  @Test func anEmptyFieldHasTwoEdgesInOnePlace() {
    var field = EditText()
    #expect(field.move(.forward, by: .words) == .nothing(.endOfField))
    #expect(field.move(.backward, by: .words) == .nothing(.beginningOfField))
    #expect(field.moveToEnd() == .cursor(at: nil, edge: .beginning, clearsSelection: false))
    #expect(field.selectAll() == .nothing(.nothingToSelect))
  }

  @Test func theCursorCanBePut() {
    var field = EditText("हिं है")
    #expect(field.moveToBeginning() == .cursor(at: "हिं", edge: .beginning, clearsSelection: false))
    #expect(field.moveCursor(to: 1) == .cursor(at: " ", edge: nil, clearsSelection: false))
    #expect(field.moveToEnd() == .cursor(at: nil, edge: .end, clearsSelection: false))
    #expect(field.moveCursor(to: -7) == .cursor(at: "हिं", edge: .beginning, clearsSelection: false))
    #expect(field.moveCursor(to: 7) == .cursor(at: nil, edge: .end, clearsSelection: false))
  }

  @Test func selectionModeSelectsWhatIsPassed() {
    var field = EditText("xin chào bạn")
    _ = field.moveToBeginning()
    #expect(field.toggleSelectionMode() == .selectionMode(isOn: true, selected: ""))
    #expect(field.move(.forward, by: .words) == .selected("xin", unselected: "", edge: nil))
    // The blank between is selected with the word.
    #expect(field.move(.forward, by: .words) == .selected(" chào", unselected: "", edge: nil))
    #expect(field.selection == 0..<8)
    #expect(field.move(.backward, by: .characters) == .selected("", unselected: "o", edge: nil))
    #expect(field.toggleSelectionMode() == .selectionMode(isOn: false, selected: "xin chà"))
    #expect(field.move(.forward, by: .characters) == .moved(over: "o", to: nil, clearsSelection: true))
    #expect(field.selection == nil)
  }

  @Test func theCursorMayPassThePlaceWhereTheSelectionBegan() {
    var field = EditText("xin chào bạn")
    _ = field.moveCursor(to: 8)
    _ = field.toggleSelectionMode()
    #expect(field.moveToEnd() == .selected(" bạn", unselected: "", edge: .end))
    #expect(field.moveToBeginning() == .selected("xin chào", unselected: " bạn", edge: .beginning))
    #expect(field.selection == 0..<8)
    #expect(field.moveCursor(to: 9) == .selected(" ", unselected: "xin chào", edge: nil))
    #expect(field.moveCursor(to: 9) == .cursor(at: "b", edge: nil, clearsSelection: false))
    #expect(field.selectedText == " ")
  }

  @Test func theEdgeEndsSelectingToo() {
    var field = EditText("a")
    _ = field.toggleSelectionMode()
    #expect(field.move(.forward, by: .words) == .nothing(.endOfField))
    #expect(field.move(.backward, by: .words) == .selected("a", unselected: "", edge: .beginning))
    #expect(field.move(.backward, by: .words) == .nothing(.beginningOfField))
    #expect(field.isSelecting)
  }

  @Test func allIsSelectedAndTakenBack() {
    var field = EditText("xin")
    #expect(field.selectAll() == .selectedAll("xin"))
    #expect(field.selection == 0..<3)
    #expect(field.clearSelection() == .selectionCleared("xin"))
    #expect(field.clearSelection() == .nothing(.nothingSelected))
    #expect(field.text == "xin")
  }

  @Test func movingTakesTheSelectionBack() {
    var field = EditText("xin")
    _ = field.selectAll()
    #expect(field.moveToBeginning() == .cursor(at: "x", edge: .beginning, clearsSelection: true))
    #expect(field.selection == nil)
  }
}
