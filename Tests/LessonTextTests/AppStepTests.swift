import Feedback
import LessonText
import Phone
import Testing

/// What apps do, and when.
@Suite struct AppStepTests {
  @Test func everyStepIsRead() throws {
    let lines: [(String, Action)] = [
      ("Opens: Café", .open(ScreenAddress(app: "cafe", screen: "Café"))),
      ("Opens: settings", .open(ScreenAddress(app: "settings", screen: "Settings"))),
      ("Opens: Settings, More", .open(ScreenAddress(app: "settings", screen: "More"))),
      ("Opens app: {app}", .openApp(CafeApp.text("{app}"))), ("Closes:", .close),
      ("Does: Next item", .perform(.swipeRight)),
      ("Says: It is {time}.", .say(CafeApp.text("It is {time}."))), ("Plays: ringing", .play(.ringing)),
      ("Sets: x = a = b", .set("x", to: MarkedText("a = b"))), ("Sets: x =", .set("x", to: MarkedText(""))),
      ("Types: x = 5", .type(MarkedText("5"), into: "x")), ("Deletes last: x", .deleteLast(of: "x")),
      ("Calculates: x = ({x} + 1) × 2", .calculate(CafeApp.text("({x} + 1) × 2"), into: "x")),
      ("Clears: x", .set("x", to: MarkedText(""))),
      (
        "Adds to: contacts\nWith: name = {x}",
        .add(to: "contacts", fields: [FieldText("name", CafeApp.text("{x}"))], atStart: false)
      ),
      (
        "Adds first to: calls\nWith: kind = in\nWith: name =",
        .add(
          to: "calls", fields: [FieldText("kind", MarkedText("in")), FieldText("name", MarkedText(""))], atStart: true)
      ),
      ("Changes:\nWith: unread =", .change(fields: [FieldText("unread", MarkedText(""))])), ("Removes:", .remove),
      ("Removes all: calls", .removeAll(from: "calls")), ("Copies: {name}", .copy(CafeApp.text("{name}"))),
      ("Checks:", .check),
      ("Calls: {number}", .call(CafeApp.text("{number}"))), ("Rings: 0912", .ring(from: MarkedText("0912"))),
      ("Answers:", .answer), ("Refuses:", .refuse), ("Ends call:", .endCall),
      ("Sends key: 5", .sendKey(MarkedText("5"))), ("Replies: Yes", .reply(MarkedText("Yes"))),
      ("Caller says: Hello", .callerSays(MarkedText("Hello"))),
      ("Sends: Hi\nTo: {number}", .send(MarkedText("Hi"), to: CafeApp.text("{number}"))),
      ("Receives: Hi\nFrom: 0912", .receive(MarkedText("Hi"), from: MarkedText("0912"))),
      (
        "Notifies: email\nTitle: Lan\nBody: Hi\nTarget: Settings, More",
        .notify(
          NotificationText(
            .email, title: MarkedText("Lan"), text: MarkedText("Hi"),
            opens: ScreenAddress(app: "settings", screen: "More")))
      ),
      ("Waits: 86400", .wait(seconds: 86_400)), ("Starts timer: {x}", .startTimer(CafeApp.text("{x}"))),
      ("Stops ringing:", .stopRinging(againAfterMinutes: 0)), ("Rings again: 5", .stopRinging(againAfterMinutes: 5)),
      ("Locks:", .lock), ("Unlocks:", .unlock),
    ]
    let found = try CafeApp.steps(lines.map { $0.0 + "\n" }.joined())
    for (step, line) in zip(found, lines) { #expect(step == Step(line.1), "\(line.0)") }
    #expect(found.count == lines.count)
  }

  @Test func everyConditionIsRead() throws {
    let rows: [(String, PhoneCondition)] = [
      ("wifi is on", .isOn("wifi")), ("Wifi is off.", .isOff("wifi")), ("{wifi} is on", .isOn("wifi")),
      ("call state is talking", .equals("call state", MarkedText("talking"))),
      ("call state is not held", .not([.equals("call state", MarkedText("held"))])),
      ("name contains an is b", .contains("name", MarkedText("an is b"))),
      ("name does not contain {x}", .not([.contains("name", CafeApp.text("{x}"))])),
      ("calls is empty", .isEmpty("calls")),
      ("x is not empty", .not([.isEmpty("x")])), ("x is above {battery}", .isAbove("x", CafeApp.text("{battery}"))),
      ("x is below 5", .isBelow("x", MarkedText("5"))), ("x has 4 characters", .hasLength("x", 4)),
      ("x does not have १० characters", .not([.hasLength("x", 10)])),
    ]
    let found = try CafeApp.steps("Sets: x = 1\n" + rows.map { "If: \($0.0)\nSays: a\n" }.joined()).dropFirst()
    for (step, row) in zip(found, rows) { #expect(step.conditions == [row.1], "\(row.0)") }
    #expect(found.count == rows.count)
  }

  @Test(arguments: SmallLibrary.languages) func conditionsAndTriggersAreReadInEachLanguage(_ code: String) throws {
    let language = try #require(SmallLibrary.load(try SmallLibrary.files()).library?[Language(code)]?.language)
    var files = try SmallLibrary.files()
    var lines = "App: C\nId: cafe\n"
    for trigger in Trigger.allCases {
      for words in [trigger.rawValue] + (language.triggerNames[trigger] ?? []) { lines += "When: \(words)\nLocks:\n" }
    }
    var count = 0
    lines += "Event: E\n"
    for kind in ConditionSentence.allCases {
      for sentence in try #require(language.conditionSentences[kind]) {
        let places = [("name", "call state"), ("text", "talking {wifi}"), ("number", "5")]
        let filled = places.reduce(sentence) { $0.replacing("{\($1.0)}", with: $1.1) }
        lines += "If: \(filled)\nLocks:\n"
        count += 1
      }
    }
    files.files["\(code)/phone/cafe.txt"] = Array(lines.utf8)
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics.map(loaded.printer.text) == [])
    let app = try #require(loaded.library?[Language(code)]?.phone.apps["cafe"])
    #expect(Set(app.handlers.map(\.trigger)) == Set(Trigger.allCases))
    let conditions = app.events.first?.steps.compactMap(\.conditions.first) ?? []
    #expect(Set(conditions).count == ConditionSentence.allCases.count && conditions.count == count)
  }

  @Test func conditionsStandInGroups() throws {
    let found = try CafeApp.steps(
      """
      Says: 0
      If: wifi is on
      If: torch is on
      Says: 1
      Says: 2
      Otherwise:
      Says: 3
      If: mute is on
      Says: 4
      Otherwise:
      If: speaker is on
      Says: 5
      Otherwise:
      Says: 6
      Always:
      Says: 7
      """)
    let both: [PhoneCondition] = [.isOn("wifi"), .isOn("torch")]
    #expect(
      found.map(\.conditions) == [
        [], both, both, [.not(both)], [.isOn("mute")], [.not([.isOn("mute")]), .isOn("speaker")],
        [.not([.isOn("mute")]), .not([.isOn("speaker")])], [],
      ])
  }
}
