import Feedback
import LessonText
import Phone
import Support
import Testing

/// What is heard when a learner does something; the grammar itself stands in `Tables`.
@Suite struct ScreenReaderTests {
  private let reader: ScreenReader

  init() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    reader = ScreenReader(
      pack.phrases,
      keys: ScreenReader.HintKeys(
        activate: "Enter", up: "Up", down: "Down", longPress: "Hold", actions: "Menu", nextPage: "Next",
        previousPage: "Previous", answer: "Answer"),
      spoken: pack.language.spoken)
  }

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

  @Test func whoCallsIsToldWithoutTheTitleOfTheCall() throws {
    var phone = try ServicePhone.make()
    let calls = phone.happen(.lanCalls)
    #expect(
      heard(reader.respond(to: calls, on: phone)) == [
        "cue ringing", "protected Incoming call, Lan", "cue new-window", "cue focus", "queue Lan, Heading",
      ])
    #expect(heard(reader.introduce(phone)).contains("protected Incoming"), "met again it has its title")
    _ = phone.perform(.twoFingerDoubleTap)
    #expect(phone.place == ServicePhone.call)
    #expect(heard(reader.introduce(phone)).contains("protected Call"))
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
    #expect(heard(reader.respond(to: phone.perform(.swipeUp), on: phone)) == ["cue scrolled", "queue 45 percent"])
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
        "cue activated", "cue ringing", "protected It rings.",
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
    #expect(try hint("Wi-Fi") == "Double-tap, here Enter, to toggle")
    #expect(try hint("Deeper") == "Double-tap, here Enter, to activate")
    #expect(try hint("Volume") == "Swipe up or down, here Up or Down, to adjust")
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

  @Test func theLanguageOfSpeechIsOneOfThoseThatTheAppsOffer() throws {
    let row = ScreenReaderScene("Text=Words")
    var phone = try row.phone(Language("en"))
    for _ in 1...9 { _ = phone.perform(.swipeDownThenUp) }
    let changes = phone.perform(.swipeDown)
    #expect(changes == [.changed(nil, to: .text("vi"))])
    let response = reader.respond(to: changes, on: phone)
    #expect(heard(response) == ["queue Tiếng Việt"])
    #expect(response.feedback.compactMap(\.utterance).map(\.language) == [Language("vi")])
    #expect(phone.perform(.swipeUp) == [.changed(nil, to: .text("en"))])
    #expect(phone.perform(.swipeUp) == [.changed(nil, to: .text("hi"))], "before the first comes the last")
  }

  @Test func aPhoneWithoutLanguagesSaysSo() throws {
    var phone = try SmallPhone.make()
    _ = phone.perform(.swipeUpThenDown)
    #expect(phone.perform(.swipeDown) == [.nothing(.notOnThisPhone)])
  }

  @Test func whatIsAskedForIsExplainedEvenWhereHintsAreOff() throws {
    let phone = try ScreenReaderScene("Switch=Wi-Fi; on; set hints=off").phone(Language("en"))
    #expect(reader.introduce(phone).hint == nil)
    #expect(reader.explainFocus(of: phone)?.text == "Double-tap, here Enter, to toggle")
  }

  @Test func theItemAloneIsWordsWithinOtherWords() throws {
    let phone = try ScreenReaderScene("Switch=a & b; on; in=list Apps; at=1/3; set punctuation=all").phone(
      Language("en"))
    let words = reader.describeFocus(of: phone)
    #expect(words.plain == "on, a & b, Switch, 1 of 3")
    #expect(words.spans.map(\.punctuation) == [.none])
    #expect(heard(reader.tellFocus(of: phone)) == ["flush on, a & b, Switch, 1 of 3"])
  }

  @Test func allPhrasesAreAskedForOnce() {
    let names = ScreenReader.phraseKeys.map(\.name)
    #expect(Set(names).count == names.count)
  }
}

extension ScreenReaderTests {
  @Test(arguments: [" ", "   ", "\n", " \n "]) func blanksAreNeverSilence(_ text: String) throws {
    let phone = try SmallPhone.make()
    #expect(!reader.respond(to: [.read(text, isCharacter: false)], on: phone).feedback.isEmpty)
    #expect(!reader.respond(to: [.read(text, isCharacter: true)], on: phone).feedback.isEmpty)
  }
}
