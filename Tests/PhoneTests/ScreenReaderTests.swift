import Feedback
import Phone
import Testing

/// What is heard, in what order, for each kind of item and event; sections are those of TalkBack's own rules.
@Suite struct ScreenReaderTests {
  static let words = Phrases(
    Language("en"),
    [
      "role button": "Button", "role heading": "Heading", "role switch": "Switch", "role check box": "Check box",
      "role slider": "Slider", "role image": "Image", "state on": "on", "state off": "off",
      "state checked": "checked", "state not checked": "not checked", "state disabled": "disabled",
      "percent": MarkedText([.detail("number"), .words(Utterance.Span(" percent"))]), "unlabelled": "Unlabelled",
      "position": MarkedText([.detail("number"), .words(Utterance.Span(" of ")), .detail("count")]),
      "in list": MarkedText([.words(Utterance.Span("In list ")), .detail("list")]),
      "out of list": MarkedText([.words(Utterance.Span("Out of list ")), .detail("list")]),
      "item count": MarkedText([.detail("count"), .words(Utterance.Span(" items"))]),
      "reading control words": "Words", "no next headings": "No next heading",
      "hint activate both": MarkedText([.words(Utterance.Span("Activate with ")), .detail("key")]),
      "hint toggle both": MarkedText([.words(Utterance.Span("Toggle with ")), .detail("key")]),
      "hint adjust both": MarkedText([.detail("key"), .words(Utterance.Span(" or ")), .detail("other key")]),
    ])
  let reader = ScreenReader(Self.words, keys: .init(activate: "Enter", up: "Up", down: "Down"))

  /// The reply to a gesture, each thing heard a line.
  private func heard(_ response: ScreenReader.Response) -> [String] {
    response.feedback.map { feedback in
      switch feedback {
      case .play(let cue): "cue \(cue.name)"
      case .say(let utterance): "\(utterance.interruption.rawValue) \(utterance.text)"
      }
    }
  }

  @Test(arguments: [
    ("Settings", "Settings, Heading", "focus"), ("Wi-Fi", "off, Wi-Fi, Switch", "focus-actionable"),
    ("Volume", "40 percent, Volume, Slider", "focus-actionable"),
    ("Backup", "not checked, Backup, Check box", "focus-actionable"),
    ("", "Unlabelled, Button", "focus-actionable"), ("Words", "Words", "focus"), ("A hill", "A hill, Image", "focus"),
  ])
  func anItemIsStateNameRole(_ name: String, _ words: String, _ cue: String) throws {
    let phone = try SmallPhone.make(at: SmallPhone.settings, on: name)
    let response = reader.respond(
      to: [.focused(phone.focus, from: .sameScreen(container: phone.focused?.container))], on: phone)
    #expect(heard(response) == ["cue \(cue)", "flush \(words)"])
  }

  @Test func aListIsEnteredWithItsNameAndLength() throws {
    let phone = try SmallPhone.make()
    #expect(
      heard(reader.introduce(phone)) == [
        "cue new-window", "protected Home", "cue focus-actionable",
        "queue Settings, Button, 1 of 3, In list Apps, 3 items",
      ])
  }

  @Test func withinAListOnlyThePositionIsSaid() throws {
    var phone = try SmallPhone.make()
    let response = reader.respond(to: phone.perform(.swipeRight), on: phone)
    #expect(heard(response).last == "flush Đồng hồ, Button, disabled, 2 of 3")
  }

  @Test func aSwitchSaysItsNewStateAloneAndQueued() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Wi-Fi")
    #expect(heard(reader.respond(to: phone.perform(.doubleTap), on: phone)) == ["cue on", "queue on"])
    #expect(heard(reader.respond(to: phone.perform(.doubleTap), on: phone)) == ["cue off", "queue off"])
  }

  @Test func aSliderSaysItsNewValueInPlaceOfTheOld() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Volume")
    #expect(heard(reader.respond(to: phone.perform(.swipeUp), on: phone)) == ["cue scrolled", "flush 45 percent"])
  }

  @Test func anEdgeIsACueAndAReason() throws {
    var phone = try SmallPhone.make()
    let response = reader.respond(to: phone.perform(.swipeLeft), on: phone)
    #expect(heard(response) == ["cue edge"])
    #expect(response.reason == .firstItem)
  }

  @Test func aButtonWithActionsPlaysAndTellsThem() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Bell")
    #expect(
      heard(reader.respond(to: phone.perform(.doubleTap), on: phone)) == [
        "cue ringing", "cue activated", "queue It rings.",
      ])
  }

  @Test func aReadingControlSaysItsNameAndWhereNothingFollows() throws {
    var phone = try SmallPhone.make(at: SmallPhone.settings, on: "Words")
    #expect(heard(reader.respond(to: phone.perform(.swipeDownThenUp), on: phone)) == ["flush Words"])
    #expect(heard(reader.respond(to: phone.perform(.swipeDown), on: phone)) == ["flush Words"])
    for _ in 1...3 { _ = phone.perform(.swipeDownThenUp) }
    #expect(
      heard(reader.respond(to: phone.perform(.swipeDown), on: phone)) == ["cue edge", "flush No next heading"])
  }

  @Test func hintsFollowWhatCanBeDone() throws {
    func hint(_ name: String) throws -> String? {
      let phone = try SmallPhone.make(at: SmallPhone.settings, on: name)
      return reader.introduce(phone).hint?.text
    }
    #expect(try hint("Wi-Fi") == "Toggle with Enter")
    #expect(try hint("Deeper") == "Activate with Enter")
    #expect(try hint("Volume") == "Up or Down")
    #expect(try hint("Settings") == nil)
    var phone = try SmallPhone.make()
    #expect(reader.respond(to: phone.perform(.swipeRight), on: phone).hint == nil, "a disabled item has no hint")
  }

  @Test(arguments: [(0, 0.5), (25, 0.75), (50, 1.0), (75, 1.5), (100, 2.0)])
  func thePhonesSpeedIsItsOwnSetting(_ percent: Int, _ rate: Double) throws {
    var phone = try SmallPhone.make()
    phone.set(Phone.speechRateValue, to: .percent(percent))
    guard case .say(let title) = reader.introduce(phone).feedback[1] else { throw PhoneModel.Failure.noHome }
    #expect(title.spans.map(\.relativeRate) == [rate])
  }
}
