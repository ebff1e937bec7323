import Feedback
import Testing

@testable import Phone

@Suite struct PhraseTests {
  private func phrase(_ words: String) -> [Utterance.Span] { [Utterance.Span(words)] }
  private let noList = FocusOrigin.sameScreen(container: nil)

  @Test func phrasesAreGoneBackTo() throws {
    var phone = try ServicePhone.make()
    #expect(phone.perform(.repeatPhrase) == [.nothing(.noPhrase)])
    for words in ["One", "Two", "Three"] { phone.keep(phrase: phrase(words)) }
    #expect(phone.perform(.repeatPhrase) == [.phrase(phrase("Three"), isSpelled: false)])
    #expect(phone.perform(.earlierPhrase) == [.phrase(phrase("Two"), isSpelled: false)])
    phone.keep(phrase: phrase("Two"))
    #expect(
      phone.perform(.spellPhrase) == [.phrase(phrase("Two"), isSpelled: true)], "it is still the one gone back to")
    #expect(phone.perform(.copyPhrase) == [.copied("Two")])
    #expect(phone.perform(.earlierPhrase) == [.phrase(phrase("One"), isSpelled: false)])
    #expect(phone.perform(.earlierPhrase) == [.nothing(.noFurtherPhrase)])
    _ = phone.perform(.laterPhrase)
    _ = phone.perform(.laterPhrase)
    #expect(phone.perform(.laterPhrase) == [.nothing(.noFurtherPhrase)])
    phone.keep(phrase: phrase("Four"))
    #expect(phone.perform(.repeatPhrase) == [.phrase(phrase("Four"), isSpelled: false)])
  }

  @Test func aTapWithTwoFingersPausesAndSaysItAgain() throws {
    var phone = try ServicePhone.make()
    phone.keep(phrase: phrase("Home"))
    #expect(phone.perform(.twoFingerTap) == [.paused])
    #expect(phone.perform(.twoFingerTap) == [.phrase(phrase("Home"), isSpelled: false)])
    #expect(phone.perform(.twoFingerTap) == [.paused])
    _ = phone.perform(.swipeRight)
    #expect(phone.perform(.twoFingerTap) == [.paused], "whatever else is done has resumed it")
  }

  @Test func itReadsOnToTheEndWithoutGoingAround() throws {
    var phone = try ServicePhone.make(at: ServicePhone.form, on: "Account")
    #expect(phone.readFurther().isEmpty)
    #expect(phone.perform(.twoFingerTripleTap) == [.readingBegan, .focused(1, from: noList)])
    #expect(phone.readFurther() == [.focused(2, from: noList)])
    #expect(phone.perform(.swipeLeft) == [.focused(1, from: noList)])
    #expect(phone.readFurther() == [.focused(2, from: noList)], "it goes on from where the swipe led")
    #expect(phone.readFurther() == [.focused(3, from: noList)])
    #expect(phone.readFurther() == [.readingEnded] && phone.readFurther().isEmpty)
    #expect(phone.perform(.readFromTop) == [.readingBegan, .focused(0, from: noList)])
    _ = phone.perform(.firstItem)
    #expect(phone.readFurther().isEmpty, "any other gesture ends it")
  }

  @Test func pausingKeepsThePlaceOfReading() throws {
    var phone = try ServicePhone.make(at: ServicePhone.form, on: "Name")
    phone.keep(phrase: phrase("Name"))
    _ = phone.perform(.readFromTop)
    #expect(phone.perform(.twoFingerTap) == [.paused] && phone.readFurther().isEmpty)
    #expect(phone.perform(.twoFingerTap) == [.phrase(phrase("Name"), isSpelled: false)])
    #expect(phone.readFurther() == [.focused(1, from: noList)])
  }

  @Test func theMenuReadsTheScreenBeneathAndACallEndsIt() throws {
    var phone = try ServicePhone.make()
    _ = phone.perform(.swipeDownThenRight)
    #expect(phone.activate("Read from top").contains(.readingBegan))
    #expect(phone.place == ServicePhone.home && phone.state.isReadingOn)
    _ = phone.happen(.lanCalls)
    #expect(phone.readFurther().isEmpty)
  }

  @Test func aScreenIsSearched() throws {
    var phone = try ServicePhone.make()
    #expect(phone.perform(.swipeLeftThenDown).prefix(2) == [.opened(.search), .focused(0, from: .elsewhere)])
    #expect(phone.elements.map(\.role) == [.editBox])
    phone.set("screen search", to: .text("dong"))
    #expect(phone.elements.map(\.name.plain) == ["", "Đồng hồ"])
    phone.stopTyping()
    _ = phone.perform(.swipeRight)
    #expect(
      phone.perform(.doubleTap) == [
        .activated("Đồng hồ"), .opened(.screen(ServicePhone.home)), .focused(6, from: .elsewhere),
      ])
  }

  @Test func aSearchThatFindsNothingIsHeardOnce() throws {
    let model = try PhoneModel(apps: [
      App(
        id: "home", name: "Home", screens: [Screen(title: "Home", elements: [Element(.item, "Apple")])],
        events: ["z", "zz", "ap", "x"].map { App.Event("Type", [Step(.set("screen search", to: MarkedText($0)))]) })
    ])
    var phone = Phone(model)
    _ = phone.perform(.swipeLeftThenDown)
    #expect(phone.happen(.event(app: "home", 0)) == [.nothing(.notFound)])
    #expect(phone.happen(.event(app: "home", 1)).isEmpty)
    #expect(phone.happen(.event(app: "home", 2)) == [.found(1)])
    #expect(phone.happen(.event(app: "home", 3)) == [.nothing(.notFound)])
  }

  @Test func nothingIsToldTwiceWithinASecond() throws {
    var phone = try ServicePhone.make()
    #expect(phone.happen(.news) == [.notified(.news, title: "Rain", text: "Tomorrow")])
    _ = phone.pass(milliseconds: 999)
    #expect(phone.happen(.newsAgain).isEmpty)
    _ = phone.pass(milliseconds: 1)
    #expect(phone.happen(.newsAgain) == [.notified(.news, title: "Rain", text: "Tomorrow")])
    #expect(phone.activate("Tell").toasts == ["Told."])
    #expect(phone.activate("Tell").toasts == ["Told."], "a learner's own gesture always has its answer")
  }

  @Test(arguments: [("Đồng HỒ ", "dong ho"), ("Việt", "viet"), ("हिन्दी", "हिन्दी"), ("É", "e")])
  func marksOfLatinLettersAreNotNeededForFinding(_ text: String, _ found: String) {
    #expect(text.withoutMarks == found)
  }
}
