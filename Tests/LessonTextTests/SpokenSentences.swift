import Feedback
import Keys
import Phone
import Support
import Testing

@testable import LessonText

/// A language with its words, and English ones beside them, as lessons are read with.
struct SpokenSentences {
  let pack: LanguagePack
  let english: LanguagePack
  let sentences: LessonSentences
  let words: SentenceFilling

  init(_ code: String) throws {
    pack = try #require(ShippedLibrary.library[Language(code)])
    english = try #require(ShippedLibrary.library[Language("en")])
    sentences = try #require(ShippedLibrary.trial(code)).sentences
    words = try SentenceFilling(pack, sentences.starts.names)
  }

  /// The forms of a kind of goal.
  func patterns(_ kind: GoalSentence) -> [String] {
    (pack.language.goalSentences[kind] ?? []) + (english.language.goalSentences[kind] ?? [])
  }

  /// The forms of something that happens.
  func patterns(_ kind: HappeningSentence) -> [String] {
    (pack.language.happeningSentences[kind] ?? []) + (english.language.happeningSentences[kind] ?? [])
  }

  /// What a goal sentence is understood as; anything told is in `findings`.
  func understood(_ sentence: String) -> (goal: GoalGrammar.Understood?, told: [Diagnostic]) {
    var findings = Findings(file: "a.txt")
    let reading = sentences.goals.read(Written(line: sentence, number: 1), &findings)
    guard case .understood(let understood) = reading else { return (nil, findings.diagnostics) }
    return (understood, findings.diagnostics)
  }

  func occurrence(_ sentence: String) -> Occurrence? {
    var findings = Findings(file: "a.txt")
    let reading = sentences.happenings.read(Written(line: sentence, number: 1), &findings)
    guard case .understood(let occurrence) = reading else { return nil }
    return occurrence
  }

  func start(_ sentence: String) -> Start? {
    var findings = Findings(file: "a.txt")
    return sentences.starts.read(Written(line: sentence, number: 1), &findings)
  }
}

/// What is put in the places of patterns: names that the phone has.
struct SentenceFilling {
  /// A switch, a slider, an edit box, with what they hold.
  let toggle: (name: String, holds: String)
  let slider: (name: String, holds: String)
  let box: (name: String, holds: String)
  let item: String
  let screen: String
  let app: (name: String, id: String)
  let person: String
  let key: (name: String, symbol: Key.Symbol)
  let control: (name: String, control: ReadingControl)
  let unknown: String

  init(_ pack: LanguagePack, _ names: PhoneNames) throws {
    let items = names.itemNames.compactMap { names.item($0) }
    let held = { (sets: KeyPath<PhoneNames.Item, Set<String>>) in
      items.lazy.compactMap { item in item[keyPath: sets].first.map { (item.name, $0) } }.first {
        names.item($0.0)?[keyPath: sets].count == 1
      }
    }
    toggle = try #require(held(\.states))
    slider = try #require(held(\.levels))
    box = try #require(held(\.fields))
    item = try #require(names.itemNames.first { names.item($0)?.states.isEmpty == true })
    screen = try #require(names.screenNames.first { names.screens($0).count == 1 })
    let app = try #require(names.appNames.first { names.screens($0).count != 1 } ?? names.appNames.first)
    self.app = (app, try #require(names.app(app)).address.app)
    person = try #require(names.persons.first)
    key = (try #require(pack.phrases.template("key Right")).plain, .right)
    control = (try #require(pack.phrases.template("reading control words")).plain, .words)
    unknown = try #require(pack.language.specialWords[.unknownNumber]?.first)
  }

  /// The name of an item that a kind of goal can be said of.
  func item(for kind: GoalSentence) -> String {
    switch kind {
    case .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked: toggle.name
    case .equals, .isAbove, .isBelow: slider.name
    case .fieldHolds, .fieldIsEmpty: box.name
    default: item
    }
  }

  /// What stands in the places of a kind of goal.
  func filling(for kind: GoalSentence) -> [String: String] {
    [
      "item": item(for: kind), "screen": screen, "app": app.name, "number": kind == .contactExists ? "0100 22" : "12",
      "text": "120.000 a b", "person": person, "time": "18:05", "key": key.name, "control": control.name,
    ]
  }
}
