import Feedback
import Testing

@testable import Phone

@Suite struct HoldingTests {
  @Test(arguments: [
    ("1+2×3", "7"), ("(1+2)×3", "9"), ("7÷2", "3.5"), ("7,5*2", "15"), ("0,1+0,2", "0,3"), ("1/3", "0.33"),
    ("2 − 5", "-3"), ("-(2-5)", "3"), ("- -4", "4"), ("1.000.000+1", "1000001"), ("1.000,5+1", "1001,5"),
    ("1,000.5+1", "1001.5"), ("50%", "0.5"), ("200x15%", "30"), ("1÷1000", "0.001"), ("0-0", "0"), (".5+.5", "1"),
    ("५+२", "7"), ("1.005*1", "1.01"), ("1,00,000+1", "100001"), ("12", "12"), ("-0.001", "-0.001"),
  ])
  func sumsAreReckonedAsPeopleWriteThem(_ sum: String, _ result: String) {
    #expect(Sum.result(of: sum, in: Language("en")) == result)
  }

  @Test(arguments: [
    "", "+", "1+", "(1", "1)", "7÷0", "1÷(2-2)", "abc", "1..2", "1.2.3", "1.5,000", ".1,5", "1,2.3,4",
    "9999999999999*9", "()", "2(3)", ".",
    "1 2 +",
    String(repeating: "(", count: 150) + "1", String(repeating: "9", count: 500),
    String(repeating: "-", count: 150) + "1",
  ])
  func whatIsNoSumHasNoResult(_ sum: String) { #expect(Sum.result(of: sum, in: Language("en")) == nil) }

  @Test func vietnameseWritesAComma() { #expect(Sum.result(of: "7÷2", in: Language("vi")) == "3,5") }

  @Test func keysWriteASumAndItIsReckoned() throws {
    var phone = try ServicePhone.make(at: ServicePhone.sums, on: "7÷")
    #expect(phone.perform(.doubleTap) == [.activated("7÷"), .live("7÷", .assertive)])
    #expect(phone.activate("0").contains(.live("7÷0", .assertive)))
    #expect(phone.activate("=") == [.activated("="), .nothing(.noSum)])
    #expect(phone.state.values["sum"] == .text("7÷0"), "the learner can mend it")
    phone.set("sum", to: .text("7÷2"))
    _ = phone.activate("=")
    #expect(phone.activate("Copy") == [.activated("Copy"), .copied("3.5")])
    #expect(phone.state.clipboard == "3.5" && phone.known("clipboard") == "3.5")
    _ = phone.activate("Clear")
    #expect(phone.activate("Copy").last == .nothing(.nothingToCopy))
  }

  @Test func signsThatMayBeTypedAreRightWhenChecked() throws {
    var phone = try ServicePhone.make(at: ServicePhone.form, on: "Account")
    phone.set("form name", to: .text("Hoa"))
    _ = phone.perform(.doubleTap)
    for sign in "*100#+" { _ = phone.perform(.type(sign)) }
    phone.set("form pin", to: .text("1234"))
    #expect(phone.state.values["account"] == .text("*100#+"))
    #expect(phone.activate("Pay").toasts == ["Paid."])
    phone.set("account", to: .text("12a4"))
    _ = phone.activate("Form")
    #expect(phone.activate("Pay").contains(.wrongField(name: "Account", .other)))
  }

  @Test func aFormOpenedAnewHasNoErrorsYet() throws {
    var phone = try ServicePhone.make(at: ServicePhone.form, on: "Pay")
    _ = phone.perform(.doubleTap)
    #expect(phone.focused?.error == .required)
    _ = phone.perform(.swipeDownThenLeft)
    _ = phone.activate("Form")
    #expect(phone.elements.allSatisfy { $0.error == nil })
  }

  @Test func fieldsOfRecordsAreBoundedToo() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(
        .messageReceived, [Step(.change(fields: [FieldText("text", ServicePhone.template("{text}{text}{text}"))]))])
    ])
    _ = phone.happen(.lanWrites)
    for _ in 1...8 {
      _ = phone.trigger(
        .messageReceived, about: phone.records(of: "messages").first.map { Subject($0, in: "messages") })
    }
    #expect(phone.fields(of: "messages", "text").first?.count == Phone.longestText)
  }

  @Test func aVolumeOfAnyNumberIsTakenAsAVolume() throws {
    var phone = try ServicePhone.make(values: ["media volume": .text(String(Int.max))])
    #expect(phone.perform(.volumeUpKey) == [.nothing(.highest)])
    #expect(phone.perform(.volumeDownKey) == [.volume("media volume", percent: 90)])
  }

  @Test func theAppsUsedLastAreForgottenWhenAskedTo() throws {
    var phone = try ServicePhone.make(handlers: [App.Handler(.messageReceived, [Step(.removeAll(from: "recents"))])])
    _ = phone.activate("Form")
    #expect(phone.fields(of: "recents", "app") == ["bank"])
    _ = phone.happen(.lanWrites)
    #expect(phone.records(of: "recents").isEmpty)
  }

  @Test func aTextThatDoesNotFitChangesNothing() throws {
    var phone = try ServicePhone.make()
    for (name, text, expected) in [
      ("wifi", "off", Value.isOn(false)), ("wifi", "maybe", .isOn(false)), ("speed", "130", .percent(100)),
      ("speed", "fast", .percent(100)), ("dial", "fast", .text("fast")), ("new", "x", .text("x")),
    ] {
      _ = phone.set(name, text)
      #expect(phone.state.values[name] == expected)
    }
    _ = phone.type("9", into: "speed")
    _ = phone.type("s", into: "dial")
    _ = phone.deleteLast(of: "new")
    _ = phone.deleteLast(of: "new")
    #expect(phone.state.values["speed"] == .percent(100) && phone.state.values["dial"] == .text("fasts"))
    #expect(phone.state.values["new"] == .text(""))
    for _ in 1...30 { _ = phone.type(String(repeating: "x", count: 100), into: "new") }
    #expect(phone.state.values["new"]?.text.count == Phone.longestText)
    #expect(phone.copy(String(repeating: "y", count: 3000)) == [.copied(String(repeating: "y", count: 2000))])
  }

  @Test func aFormIsCheckedFromTheTop() throws {
    var phone = try ServicePhone.make(at: ServicePhone.form, on: "Pay")
    let noList = FocusOrigin.sameScreen(container: nil)
    #expect(
      phone.perform(.doubleTap) == [.activated("Pay"), .wrongField(name: "Name", .required), .focused(0, from: noList)])
    #expect(phone.elements[0].error == .required && phone.elements[2].error == .said("That is not your PIN."))
    #expect(phone.elements[1].error == .required)
    phone.set("form name", to: .text("Lan"))
    for (account, error) in [("  ", FieldError.required), ("123", .tooShort(4)), ("12a45", .other)] {
      phone.set("account", to: .text(account))
      #expect(phone.activate("Pay").contains(.wrongField(name: "Account", error)))
      #expect(phone.elements[0].error == nil, "what is right now is not told any more")
    }
    phone.set("account", to: .text("12 345"))
    #expect(phone.activate("Pay").contains(.wrongField(name: "PIN", .said("That is not your PIN."))))
    phone.set("form pin", to: .text("1234"))
    let changes = phone.activate("Pay")
    #expect(changes.toasts == ["Paid."] && phone.place == ServicePhone.home && phone.state.errors.isEmpty)
  }
}
