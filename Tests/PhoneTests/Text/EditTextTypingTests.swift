import Testing

@testable import Phone

@Suite struct EditTextTypingTests {
  @Test func whatIsTypedIsToldCharacterByCharacter() {
    var field = EditText()
    #expect(field.type("x") == .typed("x", replacing: "", finishing: nil, isFull: false))
    #expect(field.type("in") == .typed("in", replacing: "", finishing: nil, isFull: false))
    #expect(field.text == "xin")
    #expect(field.cursor == 3)
  }

  @Test(arguments: [
    ("xin", " ", "xin"), ("xin chào", " ", "chào"), ("chào bạn!", "\n", "bạn!"), ("मैं स्कूल", " ", "स्कूल"), ("", " ", nil),
    ("xin ", " ", nil), ("xin", ",", nil), ("xin", "  ", nil),
  ])
  func aBlankFinishesAWord(_ text: String, _ typed: String, _ word: String?) {
    var field = EditText(text)
    #expect(field.type(typed) == .typed(typed, replacing: "", finishing: word, isFull: false))
  }

  @Test func aBlankInsideAWordFinishesWhatStandsBeforeIt() {
    var field = EditText("xinchào")
    _ = field.moveCursor(to: 3)
    #expect(field.type(" ") == .typed(" ", replacing: "", finishing: "xin", isFull: false))
    #expect(field.text == "xin chào")
  }

  @Test func aTypingMethodTakesBackWhatItChanges() {
    var field = EditText("tiên")
    #expect(field.type("ến", deleting: 2) == .typed("ến", replacing: "ên", finishing: nil, isFull: false))
    #expect(field.text == "tiến")
    #expect(field.type("", deleting: 1) == .deleted("n"))
    #expect(field.type("a", deleting: 99) == .typed("a", replacing: "tiế", finishing: nil, isFull: false))
    #expect(field.type("b", deleting: -1) == .typed("b", replacing: "", finishing: nil, isFull: false))
    #expect(field.type("", deleting: 0) == .nothing(.nothingToInsert))
    #expect(field.text == "ab")
  }

  @Test func whatIsTypedIsComposedWithWhatIsThere() {
    var field = EditText("Vie")
    #expect(field.type("\u{323}\u{302}") == .typed("\u{323}\u{302}", replacing: "", finishing: nil, isFull: false))
    #expect(field.text.unicodeScalars.elementsEqual("Vi\u{1EC7}".unicodeScalars))
    #expect(field.cursor == 3)
  }

  @Test func aMatraJoinsItsLetter() {
    var field = EditText("क")
    #expect(field.type("ि") == .typed("ि", replacing: "", finishing: nil, isFull: false))
    #expect(field.cursor == 1)
    #expect(field.deleteBackward() == .deleted("ि"))
    #expect(field.text == "क")
    #expect(field.cursor == 1)
  }

  @Test func typingTakesThePlaceOfTheSelection() {
    var field = EditText("xin chào")
    _ = field.selectAll()
    #expect(field.type("a", deleting: 3) == .replaced("xin chào", by: "a", isFull: false))
    #expect(field.text == "a")
    #expect(field.selection == nil)
  }

  @Test(arguments: [
    // Signs one after the other in Devanagari, whole letters in composed Vietnamese, whole emoji, whole flags.
    ("स्त्री", ["ी", "र", "\u{94D}", "त", "\u{94D}", "स"]), ("Việt", ["t", "ệ", "i", "V"]),
    ("a👨‍👩‍👧👍🏽", ["👍🏽", "👨‍👩‍👧", "a"]), ("🇻🇳1\u{FE0F}\u{20E3}", ["1\u{FE0F}\u{20E3}", "🇻🇳"]), ("a\r\n", ["\r\n", "a"]),
    ("क\u{93C}", ["\u{93C}", "क"]),
  ])
  func backspaceTakesTheLastSign(_ text: String, _ signs: [String]) {
    var field = EditText(text)
    for sign in signs { #expect(field.deleteBackward() == .deleted(sign)) }
    #expect(field.deleteBackward() == .nothing(.nothingToDelete))
    #expect(field.isEmptyAndAtRest)
  }

  @Test func deletingForwardTakesTheWholeCharacter() {
    var field = EditText("स्त्री!")
    _ = field.moveToBeginning()
    #expect(field.deleteForward() == .deleted("स्त्री"))
    #expect(field.deleteForward() == .deleted("!"))
    #expect(field.deleteForward() == .nothing(.nothingToDelete))
  }

  @Test func deletingByWords() {
    var field = EditText("xin chào bạn!")
    #expect(field.deleteBackward(by: .words) == .deleted("bạn!"))
    _ = field.moveToBeginning()
    #expect(field.deleteForward(by: .words) == .deleted("xin"))
    #expect(field.text == " chào ")
    _ = field.moveCursor(to: 1)
    #expect(field.deleteBackward(by: .words) == .deleted(" "))
    #expect(field.deleteForward(by: .paragraphs) == .cleared("chào "))
    #expect(field.deleteBackward(by: .lines) == .nothing(.nothingToDelete))
  }

  @Test func deletingTakesTheSelectionFirst() {
    for delete in [{ $0.deleteBackward() }, { $0.deleteForward() }, { $0.deleteBackward(by: .words) }]
      as [(inout EditText) -> EditChange]
    {
      var field = EditText("xin chào")
      _ = field.moveToBeginning()
      _ = field.toggleSelectionMode()
      _ = field.move(.forward, by: .words)
      #expect(delete(&field) == .deleted("xin"))
      #expect(field.text == " chào")
      #expect(field.selection == nil)
      #expect(!field.isSelecting)
    }
  }

  @Test func clearingTellsWhatWasThere() {
    var field = EditText("ab")
    #expect(field.clear() == .cleared("ab"))
    #expect(field.clear() == .nothing(.nothingToDelete))
    #expect(field.isEmptyAndAtRest)
  }

  @Test func aSuggestionReplacesAWord() {
    var field = EditText("xin chao bạn")
    #expect(field.replace(4..<8, with: "chào") == .replaced("chao", by: "chào", isFull: false))
    #expect(field.text == "xin chào bạn")
    #expect(field.cursor == 8)
    #expect(field.replace(90..<99, with: "!") == .replaced("", by: "!", isFull: false))
    #expect(field.replace(0..<4, with: "") == .deleted("xin "))
    #expect(field.replace(0..<0, with: "") == .nothing(.nothingToInsert))
    #expect(field.text == "chào bạn!")
  }

  @Test func aFullFieldSaysSo() {
    var field = EditText("123", maximumLength: 5)
    #expect(field.type("4") == .typed("4", replacing: "", finishing: nil, isFull: false))
    #expect(field.type("567") == .typed("5", replacing: "", finishing: nil, isFull: true))
    #expect(field.type("8") == .nothing(.maximumLengthReached))
    #expect(field.paste("8") == .nothing(.maximumLengthReached))
    #expect(field.replace(5..<5, with: "8") == .nothing(.maximumLengthReached))
    #expect(field.text == "12345")
    _ = field.selectAll()
    #expect(field.paste("987654") == .pasted("98765", replacing: "12345", isFull: true))
    #expect(field.type("40", deleting: 1) == .typed("4", replacing: "5", finishing: nil, isFull: true))
  }

  @Test func aSignThatJoinsTheLastCharacterStillFits() {
    var field = EditText("क", maximumLength: 1)
    #expect(field.isFull)
    #expect(field.type("ा") == .typed("ा", replacing: "", finishing: nil, isFull: true))
    #expect(field.type("क") == .nothing(.maximumLengthReached))
  }

  @Test func whatDoesNotFitAtFirstIsLeftOut() {
    #expect(EditText("Việt Nam", maximumLength: 4).text == "Việt")
    #expect(EditText("Việt", maximumLength: 0).text == "")
    #expect(EditText("Việt", maximumLength: -1).isFull)
    #expect(!EditText("Việt").isFull)
  }
}

extension EditText {
  /// As it is when nothing was ever typed.
  var isEmptyAndAtRest: Bool { content.isEmpty && cursor == 0 && selection == nil && !isSelecting }
}
