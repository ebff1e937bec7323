import Testing

@testable import Phone

/// Whatever is done to an edit box, in whatever order: the same chance each time.
@Suite struct EditTextChanceTests {
  @Test func whateverIsDoneTheFieldStaysWhole() {
    var (dice, clipboard) = (FixedDice(seed: 4), "")
    var seen: Set<ChangeKind> = []
    for round in 0..<200 {
      var field = EditText(
        dice.text(upTo: 12), maximumLength: round.isMultiple(of: 2) ? nil : round % 30,
        isPassword: round.isMultiple(of: 5))
      for _ in 0..<60 {
        let before = field
        let change = anything(to: &field, &clipboard, &dice)
        seen.insert(ChangeKind(change))
        expectWhole(field)
        if case .nothing = change { #expect(field == before) }
        expectTrue(change, of: field, from: before)
      }
    }
    // What is no digit is refused before it comes to the text: the phone's own tests see that.
    #expect(seen == Set(ChangeKind.allCases).subtracting([.digitsOnly]))
  }

  /// Where the new text joined nothing, as many characters taken back give the text before.
  @Test func whatIsTypedAndTakenBackLeavesNothing() {
    var (dice, count) = (FixedDice(seed: 11), 0)
    for _ in 0..<4_000 {
      var field = EditText(dice.text(upTo: 12))
      _ = field.moveCursor(to: Int.random(in: 0...field.content.count, using: &dice))
      let before = field
      let typed = TextContent(dice.text(upTo: 4))
      _ = field.type(typed.text)
      guard field.content.characters[before.cursor..<field.cursor] == typed.characters[...],
        field.content.count == before.content.count + typed.count
      else { continue }
      _ = field.type("", deleting: typed.count)
      #expect(field == before)
      count += 1
    }
    #expect(count > 1_000)
  }

  /// A sign of Devanagari joins what is there, and backspace takes it and nothing else.
  @Test func aSignTypedAndTakenBackLeavesNothing() {
    var dice = FixedDice(seed: 12)
    let signs = ["ा", "ि", "ी", "ु", "े", "\u{902}", "\u{94D}", "क", "त", "र"]
    var field = EditText()
    for _ in 0..<500 {
      let before = field
      _ = field.type(signs[Int.random(in: 0..<signs.count, using: &dice)])
      var other = field
      _ = other.deleteBackward()
      #expect(other == before)
    }
  }

  private func anything(
    to field: inout EditText, _ clipboard: inout String, _ dice: inout FixedDice
  ) -> EditChange {
    let granularity = Granularity.allCases[Int.random(in: 0..<4, using: &dice)]
    let direction = TextDirection.allCases[Int.random(in: 0..<2, using: &dice)]
    switch Int.random(in: 0..<20, using: &dice) {
    case 0...3: return field.type(dice.text(upTo: 3), deleting: Int.random(in: -1...2, using: &dice))
    case 4: return field.deleteBackward()
    case 5: return field.deleteBackward(by: granularity)
    case 6: return field.deleteForward(by: granularity)
    case 7...10: return field.move(direction, by: granularity)
    case 11: return field.moveCursor(to: Int.random(in: -2...20, using: &dice))
    case 12: return Bool.random(using: &dice) ? field.moveToBeginning() : field.moveToEnd()
    case 13, 14: return field.toggleSelectionMode()
    case 15: return Bool.random(using: &dice) ? field.selectAll() : field.clearSelection()
    case 16: return field.cut(into: &clipboard)
    case 17: return field.copy(into: &clipboard)
    case 18: return Bool.random(using: &dice) ? field.paste(clipboard) : field.paste(dice.text(upTo: 2))
    default:
      let range = dice.range(upTo: field.content.count + 1)
      return Bool.random(using: &dice) ? field.replace(range, with: dice.text(upTo: 2)) : field.clear()
    }
  }

  private func expectWhole(_ field: EditText) {
    let whole = TextContent(field.text)
    #expect(field.content.characters.map(\.scalars) == whole.characters.map(\.scalars))
    #expect((0...field.content.count).contains(field.cursor))
    #expect((0...field.content.count).contains(field.anchor))
    if let maximum = field.maximumLength { #expect(field.content.count <= maximum) }
    #expect(field.selection.map { $0.contains(min(field.anchor, field.cursor)) } ?? (field.anchor == field.cursor))
  }

  /// What a change tells must be what can be seen of the field before and after.
  private func expectTrue(_ change: EditChange, of field: EditText, from before: EditText) {
    switch change {
    case .typed(_, _, _, let isFull), .replaced(_, _, let isFull), .pasted(_, _, let isFull):
      #expect(isFull == field.isFull)
      #expect(field.selection == nil && !field.isSelecting)
    case .cleared(let text): #expect(field.content.isEmpty && before.text == text)
    case .deleted(let text): #expect(!text.isEmpty && field.selection == nil && !field.isSelecting)
    case .cut(let text, let clearsField):
      #expect(text == before.selectedText && clearsField == field.content.isEmpty && !field.isPassword)
    case .copied(let text): #expect(text == before.selectedText && field.text == before.text && !field.isPassword)
    case .moved(let text, let edge, let clears):
      #expect(!text.isEmpty && edge == field.edge && clears == (before.selection != nil))
      #expect(field.text == before.text && field.selection == nil)
    case .cursor(let character, let edge, _):
      #expect(character == field.content.character(at: field.cursor) && edge == field.edge)
    case .selected(let new, let old, let edge):
      #expect(new.isEmpty == field.newlySelected(since: before).isEmpty && edge == field.edge)
      #expect(new == field.content[field.newlySelected(since: before)])
      #expect(old == before.content[before.newlySelected(since: field)])
    case .selectedAll(let text): #expect(text == field.text && text == field.selectedText)
    case .selectionCleared(let text): #expect(text == before.selectedText && field.selection == nil)
    case .selectionMode(let isOn, let text):
      #expect(isOn == field.isSelecting && isOn != before.isSelecting && text == field.selectedText)
    case .nothing: break
    }
  }
}

extension EditText {
  /// What is selected now and wasn't before: always one stretch, since one end stays.
  fileprivate func newlySelected(since before: EditText) -> Range<Int> {
    let (new, old) = (selection ?? cursor..<cursor, before.selection ?? before.anchor..<before.anchor)
    let positions = new.filter { !old.contains($0) }
    guard let first = positions.first, let last = positions.last else { return 0..<0 }
    return first..<last + 1
  }
}
