import Feedback
import Phone
import Testing

@Suite struct GlassTests {
  /// A home of a search box, a grid of ten in four columns, a bar of three tabs, and a long list elsewhere.
  private func home() throws -> Phone {
    let names = (1...10).map { MarkedText("App \($0)") }
    let screen = Screen(
      title: "Home",
      elements: [Element(.text, "Clock")] + names.map { Element(.button, $0, container: 0) }
        + ["A", "B", "C"].map { Element(.tab, $0, container: 1) },
      containers: [Container("Apps", .grid(columns: 4)), Container("", .tabBar)])
    return Phone(try PhoneModel(apps: [App(id: "home", name: "Home", screens: [screen])]))
  }

  private func touched(_ phone: inout Phone, _ direction: Gesture.Direction) -> Touched? {
    guard case .touched(let touched, _) = phone.perform(.touch(direction)).first else { return nil }
    return touched
  }

  @Test func aFingerGoesOverTheGrid() throws {
    var phone = try home()
    #expect(phone.perform(.lift) == [.nothing(.notTouching)])
    #expect(touched(&phone, .down) == .element(0), "it comes down where the focus is")
    #expect(touched(&phone, .up) == .frame)
    #expect(touched(&phone, .left) == .frame)
    #expect(touched(&phone, .down) == .element(3), "below the middle")
    #expect(phone.focused?.name.plain == "App 3")
    #expect(touched(&phone, .left) == .element(2))
    #expect(touched(&phone, .left) == .element(1))
    #expect(touched(&phone, .left) == .frame)
    #expect(touched(&phone, .down) == .element(5))
    #expect(touched(&phone, .down) == .element(9))
    #expect(touched(&phone, .right) == .element(10))
    #expect(touched(&phone, .right) == .empty)
    #expect(phone.focus == 10, "empty glass leaves the focus")
    #expect(touched(&phone, .right) == .empty)
    #expect(touched(&phone, .right) == .frame)
    #expect(touched(&phone, .down) == .element(13), "the last tab")
    #expect(phone.perform(.lift) == [.lifted])
    #expect(phone.perform(.lift) == [.nothing(.notTouching)])
  }

  /// Six columns of sixty apps and a dock: ten rows and one, of which the glass shows eight.
  @Test func aScreenScrollsByTheRowsOfTheGlass() throws {
    let names = (1...60).map { MarkedText("App \($0)") }
    let screen = Screen(
      title: "Home",
      elements: names.map { Element(.button, $0, container: 0) } + [Element(.button, "Dock")],
      containers: [Container("Apps", .grid(columns: 6))])
    var phone = Phone(try PhoneModel(apps: [App(id: "home", name: "Home", screens: [screen])]))
    for _ in 1...47 {
      let changes = phone.perform(.swipeRight)
      #expect(changes == [.focused(phone.focus, from: .sameScreen(container: 0))], "still on the first eight rows")
    }
    #expect(phone.perform(.swipeRight) == [.scrolled(percent: 80), .focused(48, from: .sameScreen(container: 0))])
    #expect(phone.place(of: 48).down == 0.0625, "it is at the top of the glass now")
    #expect(phone.perform(.twoFingerSwipeUp) == [.nothing(.noPageBelow)])
    #expect(
      phone.perform(.twoFingerSwipeDown) == [.scrolled(percent: 0), .focused(0, from: .sameScreen(container: 0))])
    #expect(
      phone.perform(.twoFingerSwipeUp) == [.scrolled(percent: 80), .focused(48, from: .sameScreen(container: 0))])
  }

  @Test func belowTheLastRowIsEmptyGlass() throws {
    var phone = try home()
    _ = phone.perform(.lastItem)
    #expect(touched(&phone, .down) == .element(13))
    // The tabs are the fifth row of eight.
    for _ in 1...3 { #expect(touched(&phone, .down) == .empty) }
    #expect(touched(&phone, .down) == .frame)
  }

  @Test func placesSpreadOverTheGlass() throws {
    let phone = try home()
    #expect(phone.place(of: 0) == GlassPlace(across: 0, down: 0.0625))
    #expect(phone.place(of: 1) == GlassPlace(across: -0.75, down: 0.1875))
    #expect(phone.place(of: 4) == GlassPlace(across: 0.75, down: 0.1875))
    #expect(phone.place(of: 99) == GlassPlace(across: 0, down: 0.5))
    for index in phone.elements.indices {
      let place = phone.place(of: index)
      #expect((-1...1).contains(place.across) && (0...1).contains(place.down))
    }
  }

  @Test func doubleTapActivatesWhatTheFingerFoundAndTakesItAway() throws {
    var phone = try home()
    _ = phone.perform(.touch(.down))
    _ = phone.perform(.touch(.down))
    #expect(phone.perform(.doubleTap) == [.activated("App 3")])
    #expect(phone.state.finger == nil)
  }

  @Test func theFocusGoesToItsNeighbours() throws {
    var phone = try home()
    #expect(phone.perform(.item(.up)) == [.nothing(.nothingThere)])
    #expect(phone.perform(.item(.left)) == [.nothing(.nothingThere)])
    for (direction, focus) in [
      (Gesture.Direction.down, 3), (.right, 4), (.down, 8), (.down, 10), (.left, 9), (.down, 11), (.right, 12),
      (.up, 10),
    ] {
      let changes = phone.perform(.item(direction))
      #expect(changes.last == .focused(focus, from: changes.lastOrigin), "\(direction)")
      #expect(phone.focus == focus)
    }
    #expect(phone.perform(.item(.right)) == [.nothing(.nothingThere)])
  }

  @Test func alongListIsExploredAPageAtATime() throws {
    let screen = Screen(title: "Home", elements: (0..<20).map { Element(.item, MarkedText("\($0)")) })
    var phone = Phone(try PhoneModel(apps: [App(id: "home", name: "Home", screens: [screen])]))
    _ = phone.perform(.twoFingerSwipeUp)
    #expect(touched(&phone, .up) == .element(8))
    #expect(touched(&phone, .up) == .frame)
    for index in 9...15 { #expect(touched(&phone, .down) == .element(index)) }
    #expect(touched(&phone, .down) == .frame)
    #expect(phone.perform(.fourFingerSwipeDown) == [.nothing(.noWindow)])
  }
}

extension [Change] {
  /// Where the last change says the focus was.
  fileprivate var lastOrigin: FocusOrigin {
    guard case .focused(_, let origin) = last else { return .elsewhere }
    return origin
  }
}
