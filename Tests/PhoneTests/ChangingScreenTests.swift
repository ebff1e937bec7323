import Feedback
import Testing

@testable import Phone

/// Screens that become others under the learner's finger: what has the focus is told, and is what she is told of.
@Suite struct ChangingScreenTests {
  private static let list = ScreenAddress(app: "home", screen: "Home")
  private static let note = ScreenAddress(app: "home", screen: "Note")
  private static let pages = [
    ScreenAddress(app: "home", screen: "First"), ScreenAddress(app: "home", screen: "Second"),
  ]

  private func make() throws -> Phone {
    let isRunning = PhoneCondition.isOn("running")
    let home = Screen(
      title: "Home",
      elements: [
        Element(.button, "Start", steps: [Step(.set("running", to: "on"))], shownIf: [.not([isRunning])]),
        Element(.button, "Stop", steps: [Step(.set("running", to: "off"))], shownIf: [isRunning]),
        Element(.button, "New", steps: [Step(.open(Self.note))]),
        Element(
          .item, ServicePhone.template("{text}"), customActions: [.init("Read", [Step(.say("Read."))])],
          repeats: .init("notes")),
        Element(
          .dropDown, "Sound", holds: .value("sound"), shownIf: [isRunning], choices: [.init("Bell"), .init("Bird")]),
        Element(.button, "Pages", steps: [Step(.open(Self.pages[0]))]),
      ])
    let note = Screen(
      title: "Note",
      elements: [
        Element(
          .button, "Keep",
          steps: [
            Step(.close), Step(.add(to: "notes", fields: [FieldText("text", "Second")], atStart: true)),
          ]),
        Element(.radioButton, "Bird", holds: .value("sound"), steps: [Step(.close)]),
      ])
    let model = try PhoneModel(
      apps: [
        App(
          id: "home", name: "Home",
          screens: [
            home, note,
            Screen(
              title: "First", elements: [Element(.text, "One")], loadingSeconds: 5, nextPage: Self.pages[1]),
            Screen(title: "Second", elements: [Element(.text, "Two")]),
          ],
          events: [App.Event("Gone", [Step(.removeAll(from: "notes")), Step(.set("running", to: "off"))])])
      ],
      startValues: ["running": .isOn(false), "sound": .text("Bell")],
      startRecords: ["notes": [Record(id: 1, fields: ["text": "First"])]])
    return Phone(model)
  }

  @Test func theFirstItemThatGoesGivesTheFocusToTheNextAndThatIsTold() throws {
    var phone = try make()
    #expect(
      phone.perform(.doubleTap) == [.activated("Start"), .focused(0, from: .itself)])
    #expect(phone.focused?.name.plain == "Stop")
    #expect(phone.perform(.doubleTap).last == .focused(0, from: .itself), "what comes in its place, as Play of Pause")
  }

  @Test func whatComesBeforeTheFocusMovesItsNumber() throws {
    var phone = try make()
    _ = phone.putFocus(onElementNamed: "First")
    phone.state.stack.append(OpenScreen(.screen(Self.note)))
    phone.refresh()
    let changes = phone.activate("Keep")
    #expect(phone.focused?.name.plain == "First" && phone.focus == 3)
    #expect(changes.last == .focused(3, from: .elsewhere), "the new one stands before it")
  }

  @Test func aChoiceThatClosesItsScreenIsToldAsAChoice() throws {
    var phone = try make()
    _ = phone.activate("New")
    let changes = phone.activate("Bird")
    #expect(changes.contains(.changed(.radioButton, to: .isOn(true))))
    #expect(phone.place == Self.list)
  }

  @Test(arguments: [("First", Gesture.customActions), ("Sound", .doubleTap)])
  func aListWhoseItemGoesClosesByItself(_ name: String, _ gesture: Gesture) throws {
    var phone = try make()
    _ = phone.activate("Start")
    _ = phone.putFocus(onElementNamed: name)
    _ = phone.perform(gesture)
    #expect(phone.state.stack.count == 2)
    let changes = phone.happen(.event(app: "home", 0))
    #expect(phone.place == Self.list && phone.focused != nil)
    #expect(changes == [.opened(.screen(Self.list)), .focused(phone.focus, from: .elsewhere)])
    #expect(phone.perform(.swipeRight).isEmpty == false)
  }

  @Test func whatIsAskedAgainAfterAStepOfNoConditionIsAskedAnew() throws {
    let isOn = PhoneCondition.isOn("running")
    let steps = [
      Step(.set("running", to: "off"), if: [isOn]), Step(.say("Off."), if: [isOn]), Step(.say("Always.")),
      Step(.say("Still on."), if: [isOn]),
    ]
    let screen = Screen(title: "Home", elements: [Element(.button, "Off", steps: steps)])
    let apps = [App(id: "home", name: "Home", screens: [screen])]
    var phone = Phone(try PhoneModel(apps: apps, startValues: ["running": .isOn(true)]))
    #expect(phone.perform(.doubleTap).toasts == ["Off.", "Always."])
  }

  @Test func aPageThatStillLoadsIsLeftForTheNext() throws {
    var phone = try make()
    #expect(phone.activate("Pages").contains(.loading))
    let turned = phone.perform(.twoFingerSwipeLeft)
    #expect(turned == [.page(number: 2, count: 2), .focused(0, from: .elsewhere)])
    #expect(phone.focused?.name.plain == "Two")
    #expect(phone.perform(.twoFingerSwipeRight).contains(.loading), "it has not been read to its end")
    #expect(phone.pass(seconds: 5) == [.loaded, .focused(0, from: .elsewhere)])
    #expect(phone.focused?.name.plain == "One")
  }

  @Test func aScreenThatTheAppsDoNotHaveCanBeLeft() throws {
    var state = try make().state
    state.stack.append(OpenScreen(.screen(ScreenAddress(app: "gone", screen: "Gone"))))
    var phone = Phone(try make().model, state)
    #expect(phone.focused?.name.plain == "Gone")
    for gesture: Gesture in [.swipeRight, .swipeLeft, .doubleTap, .twoFingerSwipeUp, .touch(.down), .jump("z")] {
      #expect(phone.perform(gesture).isEmpty == false)
    }
    _ = phone.perform(.swipeDownThenLeft)
    #expect(phone.place == Self.list)
  }
}
