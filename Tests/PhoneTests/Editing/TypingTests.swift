import Feedback
import Testing

@testable import Phone

@Suite struct TypingTests {
  @Test func activatingABoxBeginsAndItsTextIsHeldAtOnce() throws {
    var phone = try FormPhone.make(values: ["name": .text("Lan")])
    #expect(!phone.isTyping && phone.perform(.type("x")) == [.nothing(.notTyping)])
    #expect(phone.edit("Name") == [.typingBegan(text: "Lan", isPassword: false)])
    #expect(phone.isTyping && phone.state.editing?.page == .letters)
    let changes = phone.perform(.type("a"))
    #expect(changes == [.edited(.typed("a", replacing: "", finishing: nil, isFull: false), isPassword: false)])
    #expect(phone.held("name") == "Lana" && phone.focused?.value == .text("Lana"))
    #expect(phone.perform(.doubleTap) == [.typingBegan(text: "Lana", isPassword: false)], "again is harmless")
    #expect(phone.perform(.enter) == [.typingEnded])
    #expect(!phone.isTyping && phone.state.editing == nil && phone.held("name") == "Lana")
  }

  @Test func backTakesTheKeyboardAwayFirst() throws {
    var phone = try FormPhone.editing("Name")
    #expect(phone.perform(.swipeDownThenLeft) == [.typingEnded])
    #expect(phone.title.plain == "Form")
    _ = phone.perform(.swipeDownThenLeft)
    #expect(phone.title.plain == "Home")
  }

  @Test func aBlankTellsTheWord() throws {
    var phone = try FormPhone.editing("Name")
    #expect(
      phone.type("so ").last
        == .edited(.typed(" ", replacing: "", finishing: "so", isFull: false), isPassword: false))
  }

  @Test func linesComeByEnterWhereThereAreLines() throws {
    var phone = try FormPhone.editing("Note")
    phone.type("a")
    #expect(
      phone.perform(.enter) == [
        .edited(.typed("\n", replacing: "", finishing: "a", isFull: false), isPassword: false)
      ])
    phone.type("b\r\nc")
    #expect(phone.held("note") == "a\nb\nc" && phone.isTyping)
    #expect(phone.perform(.type("\u{0}")) == [.edited(.nothing(.nothingToInsert), isPassword: false)])
  }

  @Test func theMaximumLengthIsKept() throws {
    var phone = try FormPhone.editing("Short", "vi")
    phone.type("abc")
    #expect(phone.perform(.type("k")) == [.edited(.nothing(.maximumLengthReached), isPassword: false)])
    #expect(phone.held("short") == "abc")
    phone = try FormPhone.editing("Short", "vi")
    phone.type("xong")
    phone.type("s")
    #expect(phone.held("short") == "xón", "marks need no room")
    phone = try FormPhone.editing("Short", values: ["short": .text("longer")])
    #expect(phone.held("short") == "longer")
    #expect(phone.perform(.type("k")) == [.edited(.nothing(.maximumLengthReached), isPassword: false)])
    _ = phone.perform(.deleteBefore)
    #expect(phone.held("short") == "longe")
  }

  @Test func numbersTakeDigitsAndTheSignsOfADialPad() throws {
    var phone = try FormPhone.editing("Number", "vi", values: ["typing method": .text("telex")])
    #expect(phone.state.editing?.page == .numbers)
    for key in ["a", " ", "s", "."] as [Character] {
      #expect(phone.perform(.type(key)) == [.edited(.nothing(.digitsOnly), isPassword: false)])
    }
    phone.type("+8४*#")
    #expect(phone.held("number") == "+84*#")
    phone = try FormPhone.editing("PIN")
    #expect(phone.perform(.type("#")) == [.edited(.nothing(.digitsOnly), isPassword: true)])
    phone.type("73045")
    #expect(phone.held("pin") == "7304")
  }

  @Test func passwordsAreWhatIsPressedAndAreNotCopied() throws {
    var phone = try FormPhone.editing("Password", "vi")
    #expect(
      phone.perform(.type("a")) == [
        .edited(.typed("a", replacing: "", finishing: nil, isFull: false), isPassword: true)
      ])
    phone.type("as W")
    #expect(phone.held("password") == "aas W")
    _ = phone.perform(.selectAll)
    #expect(phone.perform(.threeFingerDoubleTap) == [.edited(.nothing(.passwordIsNotCopied), isPassword: true)])
    #expect(phone.perform(.threeFingerDoubleTapAndHold) == [.edited(.nothing(.passwordIsNotCopied), isPassword: true)])
    #expect(phone.state.clipboard.isEmpty)
  }

  @Test func theFocusMayMoveAwayAndComeBack() throws {
    var phone = try FormPhone.editing("Name")
    phone.type("an")
    _ = phone.perform(.cursorToStart)
    _ = phone.perform(.swipeRight)
    #expect(!phone.isTyping && phone.state.editing?.page == .letters)
    #expect(phone.perform(.type("x")) == [.nothing(.notTyping)])
    #expect(phone.perform(.threeFingerTripleTap) == [.nothing(.notTyping)])
    _ = phone.perform(.swipeLeft)
    #expect(phone.perform(.doubleTap) == [.typingBegan(text: "an", isPassword: false)])
    phone.type("L")
    #expect(phone.held("name") == "Lan", "the cursor is where it was")
    _ = phone.perform(.swipeRight)
    _ = phone.perform(.doubleTap)
    phone.type("k")
    #expect(phone.held("name") == "Lan" && phone.held("short") == "k", "another box is edited now")
  }

  @Test func whatStepsPutIntoTheBoxIsWhatIsEdited() throws {
    var phone = try FormPhone.editing("Name")
    phone.type("Lan")
    phone.set("name", to: .text("gone"))
    phone.type("!")
    #expect(phone.held("name") == "gone!")
  }

  @Test func aBoxThatGoesEndsItsTyping() throws {
    var phone = try FormPhone.editing("Name")
    _ = phone.putFocus(onElementNamed: "Hidden")
    #expect(phone.perform(.doubleTap).last == .typingEnded)
    #expect(phone.state.editing == nil)
    phone = try FormPhone.editing("Note")
    _ = phone.putFocus(onElementNamed: "Home")
    let changes = phone.perform(.doubleTap)
    #expect(phone.state.editing == nil && !changes.contains(.typingEnded), "with its screen it goes in silence")
  }

  @Test func fieldsOfRecordsAreTypedIntoTheirRecord() throws {
    var phone = try FormPhone.make()
    let last = try #require(phone.elements.lastIndex { $0.isNamed("Label") })
    _ = phone.putFocus(onElementNamed: "Label")
    _ = phone.perform(.swipeRight)
    #expect(phone.focus == last)
    _ = phone.perform(.doubleTap)
    phone.type("s")
    #expect(phone.state.records["labels"]?.map { $0["label"] } == ["one", "twos"])
  }

  @Test func whatWasWrongIsWrongNoMoreOnceItChanges() throws {
    var phone = try FormPhone.editing("Name")
    phone.state.errors = ["name": .required, "number": .tooShort(3)]
    _ = phone.perform(.cursorToEnd)
    #expect(phone.state.errors.count == 2, "the cursor changes no text")
    phone.type("L")
    #expect(phone.state.errors == ["number": .tooShort(3)])
    #expect(phone.focused?.error == nil)
  }

  @Test func aBoxThatHoldsNothingIsNotEdited() throws {
    let screen = Screen(title: "Home", elements: [Element(.editBox, "Lost")])
    var phone = Phone(try PhoneModel(apps: [App(id: "home", name: "Home", screens: [screen])]))
    #expect(phone.perform(.doubleTap) == [.nothing(.notActionable)])
  }
}
