import Feedback
import LessonText
import Support
import Testing

@testable import Phone

/// Where the next letter goes, for whoever reads along with eyes or fingers.
@Suite struct CaretTests {
  private let reader: ScreenReader

  init() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    reader = ScreenReader(
      pack.phrases,
      keys: ScreenReader.HintKeys(
        activate: "Enter", up: "Up", down: "Down", longPress: "Hold", actions: "Menu", nextPage: "Next",
        previousPage: "Previous", answer: "Answer"),
      spoken: pack.language.spoken)
  }

  /// What is told of the item in focus, up to the caret.
  private func written(_ phone: Phone) -> String? {
    reader.caretInFocus(of: phone).map { String(reader.describeFocus(of: phone).plain.prefix($0)) }
  }

  @Test func itFollowsTheCursor() throws {
    var phone = try FormPhone.editing("Name", values: ["name": .text("Lan")])
    #expect(written(phone) == "Editing, Name, Lan")
    _ = phone.moveCursor(.backward, by: .characters)
    #expect(written(phone) == "Editing, Name, La")
    _ = phone.perform(.cursorToStart)
    #expect(written(phone) == "Editing, Name, ")
    phone.type("Ý ")
    #expect(written(phone) == "Editing, Name, Ý ")
  }

  /// What the name says already is not told again, so it is the name's last letters.
  @Test func aTextLikeTheNameIsNoTrap() throws {
    let phone = try FormPhone.editing("Name", values: ["name": .text("Name")])
    #expect(written(phone)?.hasSuffix("Name") == true)
    let other = try FormPhone.editing("Name", values: ["name": .text("edit")])
    #expect(written(other) == "Editing, Name, edit")
  }

  @Test func whereNothingIsWrittenThereIsNone() throws {
    var phone = try FormPhone.make(values: ["name": .text("Lan")])
    #expect(written(phone) == nil)
    phone.edit("Name")
    #expect(written(phone) != nil)
    _ = phone.perform(.enter)
    #expect(written(phone) == nil, "the keyboard has gone")
    #expect(try written(FormPhone.editing("Name")) == nil, "there is no letter yet")
    var secret = try FormPhone.editing("Password")
    secret.type("abc")
    #expect(written(secret) == nil, "of a password the number of letters alone is told")
  }
}
