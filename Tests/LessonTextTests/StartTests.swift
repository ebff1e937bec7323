import Feedback
import LessonText
import Phone
import Testing

@Suite struct StartTests {
  private func lesson(_ starts: [String]) -> String {
    "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nPractise: Do.\n"
      + starts.map { "Start: \($0)\n" }.joined() + "Goal: Bell was activated"
  }
  private let path = "en/01-first/first.txt"

  @Test func startsAreScreensValuesAndTheFocus() throws {
    var files = try SmallLibrary.files()
    let text = lesson([
      "Home", "more", "Settings, More", "screen is Practice", "app is Settings", "Wi-Fi is off", "Media volume is 20",
      "Vibrate is checked", "focus is on Mango",
    ])
    files.files[path] = Array(text.utf8)
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics == [])
    guard case .practise(let exercise) = loaded.library?[Language("en")]?.lessons["first"]?.steps.first else {
      Issue.record("no exercise")
      return
    }
    #expect(
      exercise.starts == [
        .screen(ScreenAddress(app: "home", screen: "Home")), .screen(ScreenAddress(app: "settings", screen: "More")),
        .screen(ScreenAddress(app: "settings", screen: "More")),
        .screen(ScreenAddress(app: "practice", screen: "Practice")),
        .screen(ScreenAddress(app: "settings", screen: "Settings")), .value("wifi", .isOn(false)),
        .value("media volume", .percent(20)), .value("settings/More/Vibrate", .isOn(true)), .focus("Mango"),
      ])
  }

  @Test func wrongStartsAreTold() throws {
    try expect(in: lesson(["«Hme»"]), at: path, .unknownScreen, ["written": "Hme", "meant": "“Home”"])
    try expect(
      in: lesson(["Settings, «Mor»"]), at: path, .unknownScreen, ["written": "Mor", "meant": "“More”"])
    try expect(
      in: lesson(["«Wi-Fi is onn»"]), at: path, .unknownScreen,
      ["written": "Wi-Fi is onn", "meant": "“Wi-Fi is on”, “Wi-Fi is off”, “Wi-Fi is checked”"])
    try expect(
      in: lesson(["«Bell was heard»"]), at: path, .startNotSettable, ["written": "Bell was heard"])
    try expect(
      in: lesson(["«Media volume is above 20»"]), at: path, .startNotSettable,
      ["written": "Media volume is above 20"])
  }

  @Test func anExerciseThatIsDoneAtOnceIsTold() throws {
    let text =
      "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\n"
      + "«Practise»: Do.\nStart: Wi-Fi is off\nGoal: Wi-Fi is off"
    try expect(in: text, at: path, .goalAlreadyTrue)
  }
}
