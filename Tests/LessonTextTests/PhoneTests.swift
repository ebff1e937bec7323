import Feedback
import LessonText
import Phone
import Testing

@Suite struct PhoneTests {
  private let path = "en/phone/practice.txt"
  private func app(_ body: String) -> String { "App: Practice\nId: practice\nScreen: Practice\nItem: Mango\n" + body }

  @Test func anAppIsReadAsItIsWritten() throws {
    let loaded = SmallLibrary.load(try SmallLibrary.files())
    let phone = try #require(loaded.library?[Language("en")]?.phone)
    let settings = try #require(phone.apps["settings"])
    #expect(settings.screens.map(\.title.plain) == ["Settings", "More"])
    #expect(
      settings.screens[0].elements == [
        Element(.heading, MarkedText("Settings")), Element(.toggle, MarkedText("Wi-Fi"), holds: .value("wifi")),
        Element(.slider, MarkedText("Media volume"), holds: .value("media volume")),
        Element(
          .button, MarkedText("More"), steps: [Step(.open(ScreenAddress(app: "settings", screen: "More")))]),
      ])
    #expect(
      phone.startValues == [
        "wifi": .isOn(true), "media volume": .percent(40), "settings/More/Vibrate": .isOn(false),
        "practice/Practice/Lamp": .isOn(true), "practice/Practice/Tea": .isOn(false),
        "practice/Practice/Brightness": .percent(40), "typing method": .text("direct"),
      ])
    let practice = try #require(phone.apps["practice"]?.screens.first)
    #expect(practice.containers == [Container(MarkedText("Fruits"))])
    #expect(
      practice.elements == [
        Element(.item, MarkedText("Banana"), container: 0), Element(.item, MarkedText("Mango"), container: 0),
        Element(
          .button, MarkedText("Bell"),
          steps: [Step(.play(.ringing)), Step(.say(MarkedText("Somebody is at the door.")))]),
        Element(.button, MarkedText("Gift"), isDisabled: true), Element(.button, MarkedText("")),
        Element(.toggle, MarkedText("Lamp"), holds: .value("practice/Practice/Lamp")),
        Element(.checkBox, MarkedText("Tea"), holds: .value("practice/Practice/Tea")),
        Element(.slider, MarkedText("Brightness"), holds: .value("practice/Practice/Brightness")),
      ])
    #expect(
      phone.apps["home"]?.screens.first?.elements.first?.steps == [
        Step(.open(ScreenAddress(app: "settings", screen: "Settings")))
      ])
  }

  @Test func wrongAppsAreTold() throws {
    try expect(
      in: app("Button: B\nOpens: «Setings»"), at: path, .unknownTarget, ["written": "Setings", "meant": "“Settings”"],
      besides: [])
    try expect(
      in: app("Switch: S\nStarts at: «of»"), at: path, .unknownValue,
      ["written": "of", "allowed": "on, off", "meant": "“on”, “off”"])
    try expect(
      in: app("Slider: S\nStarts at: «much»"), at: path, .badNumber,
      ["written": "much", "lowest": "0", "highest": "100"])
    try expect(in: app("Button: B\nDisabled: «yes»"), at: path, .textNotNeeded, ["keyword": "Disabled"])
    try expect(in: app("Screen: «practice»\nItem: A"), at: path, .screenTwice, ["written": "practice"])
    try expect(in: app("«Screen»: Empty"), at: path, .screenWithoutElements, ["screen": "Empty"])
    try expect(
      in: app("«End of list»:"), at: path, .keywordInWrongPlace,
      ["written": "End of list", "after": "“List:”, “Grid:”, “Tabs:”, “Landmark:”, “Table:”, “Choices:”"])
    try expect(
      in: app("Switch: A\nHolds: a\nSlider: B\nHolds: «a»"), at: path, .conflictingHolds, ["written": "a"])
    try expect(
      in: "App: Practice\nId: «My App»\nScreen: Practice\nItem: Mango", at: path, .badId,
      ["written": "My App", "meant": "“my-app”"])
  }

  @Test func aPhoneWithoutHomeIsNone() throws {
    var files = try SmallLibrary.files()
    files.files["en/phone/home.txt"] = nil
    let loaded = SmallLibrary.load(files)
    #expect(loaded.diagnostics.map(\.problem).contains(.missingHome))
    #expect(loaded.library?[Language("en")] == nil)
    #expect(loaded.library?[Language("vi")] != nil)
  }
}
