import Feedback
import LessonText
import Phone
import Testing

/// Every line of the app language becomes what it says.
@Suite struct AppLanguageTests {
  @Test func theWholeAppIsReadWithoutAComplaint() throws {
    let phone = try CafeApp.model(try Repository.text("Tests/Apps/cafe.txt").withoutHead)
    let cafe = try #require(phone.apps["cafe"])
    #expect(cafe.screens.map(\.title.plain) == ["Café", "Dish", "Order", "Waiter", "More"])
    #expect(cafe.screens.map(\.kind) == [.app, .app, .web, .dialog, .menu])
    #expect(cafe.screens[0].loadingSeconds == 2)
    #expect(cafe.screens[0].nextPage == ScreenAddress(app: "cafe", screen: "Order"))
    #expect(cafe.screens[0].openingSteps.count == 4)
    #expect(phone.startRecords["dishes"]?.map { $0["name"] } == ["Noodle soup", "Bánh mì"])
    #expect(phone.startValues["table number"] == .text("7"))
    #expect(cafe.handlers.map(\.trigger) == [.callAnswered, .messageReceived])
    #expect(phone.events.map(\.name.plain) == ["The café calls"])
  }

  @Test func groupsHaveTheirKindsAndEnds() throws {
    let phone = try CafeApp.model(
      """
      Screen: A
      List: L
      Item: a
      Heading: ends the list
      Grid: G
      Columns: 4
      Heading: stays in the grid
      Tabs:
      Tab: t
      Landmark: M
      Link: l
      Table: T
      Columns: 3
      Text: x
      Choices:
      Radio button: r
      Holds: choice
      End of list:
      Text: outside
      """)
    let screen = try #require(phone.apps["cafe"]?.screens.first)
    #expect(
      screen.containers.map(\.kind) == [
        .list, .grid(columns: 4), .tabBar, .landmark, .table(columns: 3), .choices,
      ])
    #expect(screen.elements.map(\.container) == [0, nil, 1, 2, 3, 4, 5, nil])
  }

  @Test func elementsAreDescribed() throws {
    let found = try CafeApp.elements(
      """
      Edit box: Name
      Holds: Guest  Name
      Password:
      Lines: many
      Digits only:
      Longest: 20
      Shortest: 1
      Must be: {pin}
      Error: Wrong
      Explains: As on the card of {guest name}
      Starts at: 12
      Drop down list: When
      Holds: when
      Choice: now = At once
      Choice: tomorrow
      Starts at: At once
      Radio button: Here
      Holds: how
      Chooses: here
      Radio button: There
      Holds: how
      Progress bar: Work
      Text: {number of contacts}
      Live: assertive
      Heading: Sub
      Level: 2
      """)
    #expect(
      found[0].field
        == Field(
          isPassword: true, hasLines: true, isNumeric: true, longest: 20, shortest: 1, mustBe: CafeApp.text("{pin}"),
          error: MarkedText("Wrong")))
    #expect(found[0].holds == .value("guest name"))
    #expect(found[0].explanation == CafeApp.text("As on the card of {guest name}"))
    #expect(found[1].choices == [.init(MarkedText("At once"), value: "now"), .init(MarkedText("tomorrow"))])
    #expect(found[2].choices == [.init(MarkedText("Here"), value: "here")])
    #expect(found[3].choices == [])
    #expect(found[4].holds == .value("cafe/Café/Work"))
    #expect(found[5].live == .assertive)
    #expect(found[6].level == 2)
    let values = try CafeApp.model(
      """
      Value: lamp = on
      Value: light = 30
      Value: note = a text
      Screen: A
      Switch: Lamp
      Holds: lamp
      Slider: Light
      Holds: light
      Drop down list: When
      Holds: when
      Choice: now = At once
      Choice: later = Later
      Edit box: E
      Holds: e
      """
    ).startValues
    #expect(values["lamp"] == .isOn(true))
    #expect(values["light"] == .percent(30))
    #expect(values["note"] == .text("a text"))
    #expect(values["when"] == .text("now"))
    #expect(values["e"] == .text(""))
  }

  @Test func elementsStandForRecords() throws {
    let found = try CafeApp.elements(
      """
      Item: {name}
      Each: contacts
      Where: number is {this number}
      Where: favourite is on
      Shown if: number of contacts is above 2
      Enabled if: this number is not empty
      Switch: On
      Holds: this on
      When held:
      Says: held
      Action: First
      Says: one
      Removes:
      Action: Second
      Locks:
      """)
    #expect(
      found[0].repeats
        == Element.Repetition(
          "contacts", where: [.equals("number", CafeApp.text("{this number}")), .isOn("favourite")]))
    #expect(found[0].shownIf == [.isAbove("number of contacts", MarkedText("2"))])
    #expect(found[0].enabledIf == [.not([.isEmpty("this number")])])
    #expect(found[1].holds == .field("on"))
    #expect(found[1].steps == [])
    #expect(found[1].heldSteps == [Step(.say(MarkedText("held")))])
    #expect(
      found[1].customActions == [
        .init(MarkedText("First"), [Step(.say(MarkedText("one"))), Step(.remove)]),
        .init(MarkedText("Second"), [Step(.lock)]),
      ])
  }

  @Test func wrongLinesAreTold() throws {
    let path = "en/phone/practice.txt"
    let head = "App: Practice\nId: practice\nScreen: Practice\nItem: Mango\n"
    try expect(
      in: head + "Button: B\n«Sends»: Hi", at: path, .missingLine, ["keyword": "To"])
    try expect(in: head + "«Grid»: G\nItem: a", at: path, .missingLine, ["keyword": "Columns"])
    try expect(in: head + "«Radio button»: R", at: path, .missingLine, ["keyword": "Holds"])
    try expect(in: head + "«Drop down list»: D", at: path, .missingLine, ["keyword": "Choice"])
    try expect(
      in: head + "Button: B\nWaits: «0»", at: path, .badNumber,
      ["written": "0", "lowest": "1", "highest": "86400"])
    try expect(
      in: head + "Screen: S\nLoads: «500»\nItem: a", at: path, .badNumber,
      ["written": "500", "lowest": "1", "highest": "120"])
    try expect(
      in: head + "Edit box: B\nLongest: 3\nShortest: «4»", at: path, .badNumber,
      ["written": "4", "lowest": "0", "highest": "3"])
    try expect(
      in: head + "Button: B\nNotifies: «mail»\nTitle: a\nBody: b", at: path, .unknownValue,
      ["written": "mail", "allowed": "call, message, email, event, alarm, news, system", "meant": "“email”, “call”"])
    try expect(
      in: head + "Button: B\n«Holds»: b", at: path, .keywordInWrongPlace,
      [
        "written": "Holds",
        "after":
          "“Switch:”, “Check box:”, “Slider:”, “Edit box:”, “Drop down list:”, “Radio button:”, “Progress bar:”",
      ])
    try expect(
      in: head + "Button: B\nSets: «x: 5»", at: path, .missingEquals, ["keyword": "Sets"])
    try expect(
      in: head + "Item: {name}\n«Where»: name is empty", at: path, .keywordInWrongPlace,
      ["written": "Where", "after": "“Each:”"])
    try expect(
      in: head + "Drop down list: D\nChoice: a\nStarts at: «b»", at: path, .unknownValue,
      ["written": "b", "allowed": "a"])
    try expect(
      in: head + "Button: B\nOpens: Settings, «Mor»", at: path, .unknownScreen, ["written": "Mor", "meant": "“More”"])
    try expect(
      in: head + "Records: r\nRecord:\nField: a = 1\nField: «a» = 2", at: path, .entryTwice, ["written": "a"])
    try expect(in: head + "Button: B\nSays: a «{»time", at: path, .unclosedBrace)
  }

  @Test func lessonsSpeakOfNamesThatThePhoneFillsIn() throws {
    var files = try SmallLibrary.files()
    files.files["en/phone/contacts.txt"] = Array(
      """
      App: Contacts
      Id: contacts
      Records: contacts
      Record:
      Field: name = Lan
      Field: number = 0912
      Screen: Contacts
      Heading: Contacts
      Item: {name}, {number}
      Each: contacts
      Screen: Now
      Text: Battery {battery} percent
      Text: {call name}
      """.utf8)
    let head = "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nPractise: Do.\n"
    func told(_ goal: String) -> [Problem] {
      files.files["en/01-first/first.txt"] = Array((head + "Goal: focus is on \(goal)").utf8)
      return SmallLibrary.load(files).ownDiagnostics.map(\.problem)
    }
    #expect(told("Lan, 0912") == [])
    #expect(told("battery 80 percent") == [])
    #expect(told("Lan") == [])
    #expect(told("Minh, 0912") == [.unknownItem])
    #expect(told("Battery 80") == [.unknownItem])
  }

  @Test func timesAreWrittenAsPeopleSayThem() throws {
    let library = try #require(SmallLibrary.load(try SmallLibrary.files()).library)
    let vietnamese = try #require(library[Language("vi")])
    #expect(vietnamese.phone.calendar.morning == CafeApp.text("{hour24} giờ {minute}"))
    #expect(vietnamese.phone.calendar.weekdays.first == "Thứ Hai" && vietnamese.phone.calendar.months.count == 12)
    #expect(vietnamese.phone.startValues["typing method"] == .text("telex"))
    #expect(library[Language("hi")]?.phone.language == Language("hi"))
    for pack in library.packs { #expect(pack.phone.calendar.months.count == 12) }
  }

  @Test func longFilesTakeNoMoreThanTheirLength() throws {
    // Each of these would take hours if reading one line meant reading those before it again.
    let bodies = [
      String(repeating: "If: wifi is on\nOtherwise:\n", count: 20_000) + "Says: a",
      String(repeating: "If: wifi is on\n", count: 10_000) + String(repeating: "Says: a\n", count: 10_000),
      "Adds to: a\n" + String(repeating: "With: a = {a}{b}{c}\n", count: 20_000),
      "Says: " + String(repeating: "{wifi} ", count: 50_000),
    ]
    let trial = try Trial("en/phone/practice.txt")
    for body in bodies {
      let bytes = Array(("App: P\nId: practice\nScreen: P\nButton: Mango\n" + body).utf8)
      trial.expectInside(bytes, #_sourceLocation)
    }
  }
}

extension String {
  /// Without its first lines, up to the id.
  fileprivate var withoutHead: String {
    guard let id = firstRange(of: "Id: cafe\n") else { return self }
    return String(self[id.upperBound...])
  }
}
