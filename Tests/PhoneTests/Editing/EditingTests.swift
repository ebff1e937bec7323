import Feedback
import Phone
import Testing

@Suite struct EditingTests {
  @Test func theCursorMovesByTheReadingControl() throws {
    var phone = try FormPhone.editing("Note", values: ["note": .text("one two")])
    #expect(
      phone.perform(.swipeUp) == [.edited(.moved(over: "o", to: nil, clearsSelection: false), isPassword: false)])
    #expect(
      phone.perform(.read(.words, isForward: false)) == [
        .edited(.moved(over: "tw", to: nil, clearsSelection: false), isPassword: false)
      ])
    _ = phone.perform(.swipeDownThenUp)
    #expect(phone.state.readingControl == .words)
    #expect(
      phone.perform(.swipeUp) == [
        .edited(.moved(over: "one", to: .beginning, clearsSelection: false), isPassword: false)
      ])
    #expect(phone.perform(.swipeUp) == [.edited(.nothing(.beginningOfField), isPassword: false)])
    #expect(
      phone.perform(.cursorToEnd) == [.edited(.cursor(at: nil, edge: .end, clearsSelection: false), isPassword: false)])
    #expect(
      phone.perform(.cursorToStart) == [
        .edited(.cursor(at: "o", edge: .beginning, clearsSelection: false), isPassword: false)
      ])
    #expect(phone.perform(.deleteAfter) == [.edited(.deleted("o"), isPassword: false)])
    #expect(phone.held("note") == "ne two")
  }

  @Test func selectionModeSelectsAsTheCursorMoves() throws {
    var phone = try FormPhone.editing("Name", values: ["name": .text("one two")])
    #expect(
      phone.perform(.twoFingerDoubleTapAndHold) == [
        .edited(.selectionMode(isOn: true, selected: ""), isPassword: false)
      ])
    #expect(
      phone.perform(.read(.words, isForward: false)) == [
        .edited(.selected("two", unselected: "", edge: nil), isPassword: false)
      ])
    #expect(
      phone.perform(.threeFingerDoubleTapAndHold) == [
        .edited(.cut("two", clearsField: false), isPassword: false)
      ])
    #expect(phone.held("name") == "one " && phone.state.clipboard == "two")
    #expect(phone.perform(.threeFingerDoubleTap) == [.edited(.nothing(.nothingSelected), isPassword: false)])
  }

  @Test func theClipboardGoesFromBoxToBox() throws {
    var phone = try FormPhone.editing("Note", values: ["note": .text("8 4\n5")])
    _ = phone.perform(.selectAll)
    #expect(phone.perform(.threeFingerDoubleTap) == [.edited(.copied("8 4\n5"), isPassword: false)])
    phone.edit("Name")
    #expect(
      phone.perform(.threeFingerTripleTap) == [
        .edited(.pasted("8 4 5", replacing: "", isFull: false), isPassword: false)
      ])
    phone.edit("Number")
    _ = phone.perform(.threeFingerTripleTap)
    #expect(phone.held("name") == "8 4 5" && phone.held("number") == "845")
    phone.edit("Name")
    _ = phone.perform(.selectAll)
    #expect(phone.perform(.deleteBefore) == [.edited(.cleared("8 4 5"), isPassword: false)])
    #expect(phone.perform(.deleteBefore) == [.edited(.nothing(.nothingToDelete), isPassword: false)])
    #expect(phone.perform(.deleteAfter) == [.edited(.nothing(.nothingToDelete), isPassword: false)])
  }

  @Test func whatHasTheFocusIsCopiedOutsideOfEditing() throws {
    var phone = try FormPhone.make(values: ["password": .text("secret"), "name": .text("Lan")])
    #expect(phone.perform(.threeFingerTripleTap) == [.nothing(.notTyping)])
    for (name, copied) in [("Clear", "Clear"), ("Name", "Lan"), ("Password", "Password")] {
      _ = phone.putFocus(onElementNamed: name)
      #expect(phone.perform(.threeFingerDoubleTap) == [.copied(copied)])
      #expect(phone.state.clipboard == copied)
    }
    phone.edit("Number")
    #expect(phone.perform(.threeFingerTripleTap) == [.edited(.nothing(.digitsOnly), isPassword: false)])
  }

  @Test func longTextsAreBounded() throws {
    var phone = try FormPhone.make(values: ["note": .text(String(repeating: "a", count: 3_000))])
    _ = phone.putFocus(onElementNamed: "Note")
    _ = phone.perform(.threeFingerDoubleTap)
    #expect(phone.state.clipboard.count == 2_000)
    _ = phone.perform(.doubleTap)
    #expect(phone.held("note").count == 2_000)
    #expect(phone.perform(.type("a")) == [.edited(.nothing(.maximumLengthReached), isPassword: false)])
  }
}
