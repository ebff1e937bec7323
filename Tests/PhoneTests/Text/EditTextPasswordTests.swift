import Testing

@testable import Phone

@Suite struct EditTextPasswordTests {
  @Test func aBulletStandsForEachCharacter() {
    var field = EditText("ab", isPassword: true)
    #expect(field.type("ế").hidden == .typed("•", replacing: "", finishing: nil, isFull: false))
    #expect(field.deleteBackward().hidden == .deleted("•"))
    #expect(field.move(.backward, by: .characters).hidden == .moved(over: "•", to: nil, clearsSelection: false))
    #expect(field.moveToBeginning().hidden == .cursor(at: "•", edge: .beginning, clearsSelection: false))
    #expect(field.clear().hidden == .cleared("••"))
  }

  @Test func noWordOfItIsFinished() {
    var field = EditText("ab", isPassword: true)
    #expect(field.type(" ") == .typed(" ", replacing: "", finishing: nil, isFull: false))
  }

  @Test func itHasNoWords() {
    var field = EditText("con mèo", isPassword: true)
    for granularity in [Granularity.words, .lines, .paragraphs] {
      #expect(field.move(.backward, by: granularity) == .moved(over: "con mèo", to: .beginning, clearsSelection: false))
      #expect(field.move(.backward, by: granularity) == .nothing(.beginningOfField))
      #expect(field.move(.forward, by: granularity) == .moved(over: "con mèo", to: .end, clearsSelection: false))
      #expect(field.move(.forward, by: granularity) == .nothing(.endOfField))
    }
    #expect(field.deleteBackward(by: .words) == .cleared("con mèo"))
  }

  @Test func itIsNeitherCutNorCopied() {
    var (field, clipboard) = (EditText("ab", isPassword: true), "")
    _ = field.selectAll()
    #expect(field.cut(into: &clipboard) == .nothing(.passwordIsNotCopied))
    #expect(field.copy(into: &clipboard) == .nothing(.passwordIsNotCopied))
    #expect(clipboard.isEmpty)
    #expect(field.paste("cd") == .pasted("cd", replacing: "ab", isFull: false))
  }

  /// Every kind of change, hidden, says nothing of the text but its length.
  @Test func nothingHiddenTellsTheText() {
    let changes: [EditChange] = [
      .typed("ab", replacing: "c", finishing: "d", isFull: true), .replaced("ab", by: "c", isFull: false),
      .deleted("ab"), .cleared("ab"), .cut("ab", clearsField: true), .copied("ab"),
      .pasted("ab", replacing: "c", isFull: false), .moved(over: "ab", to: .end, clearsSelection: true),
      .cursor(at: "a", edge: nil, clearsSelection: false), .selected("ab", unselected: "c", edge: .end),
      .selectedAll("ab"), .selectionCleared("ab"), .selectionMode(isOn: true, selected: "ab"),
      .nothing(.clipboardEmpty),
    ]
    #expect(Set(changes.map(ChangeKind.init)).count == changes.count)
    let hidden: [EditChange] = [
      .typed("••", replacing: "•", finishing: nil, isFull: true), .replaced("••", by: "•", isFull: false),
      .deleted("••"), .cleared("••"), .cut("••", clearsField: true), .copied("••"),
      .pasted("••", replacing: "•", isFull: false), .moved(over: "••", to: .end, clearsSelection: true),
      .cursor(at: "•", edge: nil, clearsSelection: false), .selected("••", unselected: "•", edge: .end),
      .selectedAll("••"), .selectionCleared("••"), .selectionMode(isOn: true, selected: "••"),
      .nothing(.clipboardEmpty),
    ]
    #expect(changes.map(\.hidden) == hidden)
    #expect(hidden.map(\.hidden) == hidden)
  }
}
