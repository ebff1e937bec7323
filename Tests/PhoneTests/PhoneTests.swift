import Feedback
import Phone
import Testing

@Suite struct PhoneTests {
  private let apps = FocusOrigin.sameScreen(container: 0)
  private let noList = FocusOrigin.sameScreen(container: nil)

  @Test func startsAtHomeWithTheFocusOnTheFirstItem() throws {
    let phone = try SmallPhone.make()
    #expect(phone.title.plain == "Home")
    #expect(phone.focused?.name.plain == "Settings")
  }

  @Test func swipesMoveTheFocusOneItem() throws {
    var phone = try SmallPhone.make()
    #expect(phone.perform(.swipeRight) == [.focused(1, from: apps)])
    #expect(phone.perform(.swipeLeft) == [.focused(0, from: apps)])
  }

  @Test func anEdgeTakesTwoPressesToGoAround() throws {
    var phone = try SmallPhone.make()
    #expect(phone.perform(.swipeLeft) == [.nothing(.firstItem)])
    #expect(phone.perform(.swipeLeft) == [.focused(2, from: apps)])
    #expect(phone.perform(.swipeRight) == [.nothing(.lastItem)])
    #expect(phone.perform(.swipeRight) == [.focused(0, from: apps)])
  }

  @Test func anotherGestureBetweenForgetsTheEdge() throws {
    var phone = try SmallPhone.make()
    _ = phone.perform(.swipeLeft)
    _ = phone.perform(.doubleTap)
    _ = phone.perform(.swipeDownThenLeft)
    #expect(phone.perform(.swipeLeft) == [.nothing(.firstItem)])
  }

  @Test func aDoubleTapOpensAndBackReturnsToTheSameFocus() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Deeper")
    #expect(
      phone.perform(.doubleTap) == [
        .activated("Deeper"), .opened(.screen(SmallPhone.deeper)), .focused(0, from: .elsewhere),
      ])
    #expect(
      phone.perform(.swipeDownThenLeft) == [.opened(.screen(SmallPhone.settings)), .focused(5, from: .elsewhere)])
  }

  @Test func backAtHomeFindsNothing() throws {
    var phone = try SmallPhone.make()
    #expect(phone.perform(.swipeDownThenLeft) == [.nothing(.nothingBack)])
  }

  @Test func homeIsReachedFromAnyDepth() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Deeper")
    _ = phone.perform(.doubleTap)
    _ = phone.perform(.swipeUpThenLeft)
    #expect(phone.title.plain == "Home")
    #expect(phone.state.stack.count == 1)
  }

  @Test func aSwitchTurnsAndTurnsBack() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Wi-Fi")
    #expect(phone.perform(.doubleTap) == [.activated("Wi-Fi"), .changed(.toggle, to: .isOn(true))])
    #expect(phone.state.values["wifi"] == .isOn(true))
    _ = phone.perform(.doubleTap)
    #expect(phone.state.values["wifi"] == .isOn(false))
  }

  @Test func aSliderMovesByATwentiethAndStopsAtBothEnds() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Volume")
    #expect(phone.perform(.swipeUp) == [.changed(.slider, to: .percent(45))])
    for _ in 1...11 { _ = phone.perform(.swipeUp) }
    #expect(phone.perform(.swipeUp) == [.nothing(.highest)])
    for _ in 1...20 { _ = phone.perform(.swipeDown) }
    #expect(phone.perform(.swipeDown) == [.nothing(.lowest)])
    #expect(phone.state.values["volume"] == .percent(0))
  }

  @Test func whatIsDisabledOrOnlyTextDoesNotAct() throws {
    var phone = try SmallPhone.make()
    _ = phone.perform(.swipeRight)
    #expect(phone.perform(.doubleTap) == [.nothing(.disabled)])
    _ = phone.perform(.swipeRight)
    #expect(phone.perform(.doubleTap) == [.nothing(.notActionable)])
  }

  @Test(arguments: [("d", "Đồng hồ"), ("Đ", "Đồng hồ"), ("n", "Note"), ("S", "Settings")])
  func aLetterJumpsWhateverItsMarks(_ letter: Character, _ name: String) throws {
    var phone = try SmallPhone.make()
    _ = phone.perform(.jump(letter))
    #expect(phone.focused?.name.plain == name)
  }

  @Test(arguments: [("के", "क"), ("अंगूर", "अ"), ("सेब", "स"), ("Ốc", "o"), ("o", "Ô")])
  func aNameBeginsWithItsLetterWhateverSignsFollow(_ name: String, _ letter: Character) {
    #expect(name.begins(withLetter: letter))
    #expect(!name.begins(withLetter: "z") && !"".begins(withLetter: letter))
  }

  @Test func aLetterThatNothingStartsWithIsTold() throws {
    var phone = try SmallPhone.make()
    #expect(phone.perform(.jump("z")) == [.nothing(.noSuchLetter)])
  }

  @Test func charactersAreReadByGraphemeAndGoOnIntoTheNextItem() throws {
    var phone = try SmallPhone.make()
    _ = phone.perform(.swipeRight)
    #expect(phone.perform(.swipeDown) == [.read("Đ", isCharacter: true)])
    #expect(phone.perform(.swipeDown) == [.read("ồ", isCharacter: true)])
    #expect(phone.perform(.swipeUp) == [.read("ồ", isCharacter: true)], "back over what was passed, as on Android")
    for _ in 1...6 { _ = phone.perform(.swipeDown) }
    #expect(phone.perform(.swipeDown) == [.read("N", isCharacter: true)])
    #expect(phone.focused?.name.plain == "Note")
    for _ in 1...3 { _ = phone.perform(.swipeDown) }
    #expect(phone.perform(.swipeDown) == [.nothing(.endOfText)])
  }

  @Test func theReadingControlDecidesHowFarASwipeGoes() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "A hill")
    #expect(phone.perform(.swipeDownThenUp) == [.chose(.words)])
    #expect(phone.perform(.swipeDown) == [.read("A", isCharacter: false)])
    #expect(phone.perform(.swipeDown) == [.read("hill", isCharacter: false)])
    #expect(phone.perform(.swipeUpThenDown) == [.chose(.characters)])
    #expect(phone.perform(.swipeUpThenDown) == [.chose(.language)], "before the first comes the last")
    #expect(phone.perform(.swipeUpThenDown) == [.chose(.speechRate)])
    #expect(phone.perform(.swipeUp) == [.changed(nil, to: .percent(55))])
  }

  @Test func headingsAndControlsAreJumpedTo() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Backup")
    for _ in 1...4 { _ = phone.perform(.swipeDownThenUp) }
    #expect(phone.state.readingControl == .headings)
    #expect(phone.perform(.swipeDown) == [.noneFurther(.headings, isForward: true)])
    #expect(phone.perform(.swipeUp) == [.focused(0, from: noList)])
    #expect(phone.perform(.swipeUp) == [.noneFurther(.headings, isForward: false)])
    #expect(phone.perform(.swipeDownThenUp) == [.chose(.controls)])
    #expect(phone.perform(.swipeDown) == [.focused(1, from: noList)])
  }

  @Test func scrollingMovesAPageAndTellsItsEnds() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Wi-Fi")
    #expect(phone.perform(.twoFingerSwipeDown) == [.nothing(.noPageAbove)])
    #expect(phone.perform(.twoFingerSwipeUp) == [.scrolled(percent: 88), .focused(8, from: noList)])
    #expect(phone.perform(.twoFingerSwipeUp) == [.nothing(.noPageBelow)])
  }

  @Test func aMillionScreensDeepStaysBounded() throws {
    let again = ScreenAddress(app: "home", screen: "Home")
    let model = try PhoneModel(
      apps: [
        App(
          id: "home", name: "Home",
          screens: [Screen(title: "Home", elements: [Element(.button, "Again", steps: [Step(.open(again))])])])
      ],
      startValues: [:])
    var phone = Phone(model)
    for _ in 1...1000 { _ = phone.perform(.doubleTap) }
    #expect(phone.state.stack.count == PhoneState.deepestStack)
  }

  @Test func aModelWithoutHomeOrWithAnEmptyScreenIsRefused() {
    #expect(throws: PhoneModel.Failure.noHome) { try PhoneModel(apps: [], startValues: [:]) }
    let empty = App(id: "home", name: "Home", screens: [Screen(title: "Home", elements: [])])
    #expect(throws: PhoneModel.Failure.self) { try PhoneModel(apps: [empty], startValues: [:]) }
  }

  /// Random gestures with a fixed seed: always one focus that exists, never nothing in answer, same seed same end.
  @Test func randomGesturesNeverLoseTheFocus() throws {
    let gestures: [Gesture] = [
      .swipeRight, .swipeLeft, .swipeUp, .swipeDown, .swipeDownThenUp, .swipeUpThenDown, .doubleTap, .swipeDownThenLeft,
      .swipeUpThenLeft,
      .twoFingerSwipeUp, .twoFingerSwipeDown, .firstItem, .lastItem, .jump("w"), .jump("?"),
    ]
    func walk() throws -> Phone {
      var phone = try SmallPhone.make()
      var seed: UInt64 = 42
      for _ in 1...20_000 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let changes = phone.perform(gestures[Int(seed >> 33) % gestures.count])
        #expect(!changes.isEmpty && phone.focused != nil)
      }
      return phone
    }
    #expect(try walk() == walk())
  }
}
