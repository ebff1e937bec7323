import Feedback
import Keys
public import LessonText
public import Phone

/// Makes lessons by chance, of everything that lessons can hold, with the names of a phone: what is tried must be more
/// than what somebody thought of.
public struct LessonGenerator {
  private let isPlain: Bool
  private var chance: SplitMix
  private var count = 0

  // What the phone has.
  private let items: [String]
  private let switches: [(name: String, holds: String)]
  private let sliders: [(name: String, holds: String)]
  private let boxes: [(name: String, holds: String)]
  private let screens: [(address: ScreenAddress, isOnly: Bool)]
  private let apps: [App]
  private let people: [String]
  private let facts: [(fact: App.Fact, reference: FactReference)]
  private let events: [StepSource]
  private let skills: [String]

  /// A generator of lessons in the language of a pack.
  /// - Parameter isPlain: texts of words alone, without the signs in which readers might stumble.
  public init(_ pack: LanguagePack, seed: UInt64, isPlain: Bool = false) {
    self.isPlain = isPlain
    chance = SplitMix(seed: seed)
    let all = pack.phone.apps.values.sorted { $0.id < $1.id }
    apps = all.filter { !$0.screens.isEmpty }
    let elements = apps.flatMap(\.screens).flatMap(\.elements).filter { $0.name.detailNames.isEmpty }
    var spellings: [String: Set<String>] = [:]
    let spelling = { (name: MarkedText) in String(name.plain.lowercased().filter { !".!।".contains($0) }) }
    for element in elements { spellings[spelling(element.name), default: []].insert(element.name.plain) }
    // Names that differ in case alone, or by a stop, are one name.
    let usable = elements.filter { !$0.name.isEmpty && spellings[spelling($0.name)]?.count == 1 }
    func holders(_ roles: Set<Role>) -> [(name: String, holds: String)] {
      var held: [String: Set<String>] = [:]
      var others: Set<String> = []
      for element in usable {
        guard case .value(let name) = element.holds else { continue }
        if roles.contains(element.role) {
          held[element.name.plain, default: []].insert(name)
        } else if element.role == .radioButton {
          others.insert(element.name.plain)
        }
      }
      return held.sorted { $0.key < $1.key }.compactMap { name, holds in
        guard holds.count == 1, !others.contains(name), let first = holds.first else { return nil }
        return (name, first)
      }
    }
    skills = pack.skills.map(\.id)
    items = Set(usable.map(\.name.plain)).sorted()
    switches = holders([.toggle, .checkBox])
    sliders = holders([.slider, .progressBar])
    boxes = holders([.editBox, .dropDown])
    let addresses = apps.flatMap { app in
      app.screens.filter { $0.title.detailNames.isEmpty }.map { ScreenAddress(app: app.id, screen: $0.title.plain) }
    }
    let titles = Dictionary(grouping: addresses) { $0.screen.lowercased() }
    screens = addresses.map { ($0, titles[$0.screen.lowercased()]?.count == 1) }
    people = pack.phone.startRecords["contacts"]?.map { $0["name"] }.filter { !$0.isEmpty } ?? []
    var known: Set<String> = []
    facts = all.flatMap { app in
      app.facts.enumerated().filter { known.insert($1.sentence.plain.lowercased()).inserted }.map { number, fact in
        (fact, FactReference(app: app.id, number: number))
      }
    }
    events = all.flatMap { app in app.events.indices.map { .event(app: app.id, $0) } }
  }

  /// The next lesson.
  /// - Parameter steps: how many it has.
  public mutating func lesson(steps: ClosedRange<Int> = 1...12) -> Lesson {
    count += 1
    let number = Int.random(in: steps, using: &chance)
    return Lesson(
      id: "lesson-\(count)", title: text(), module: text(), level: Int.random(in: 1...3, using: &chance),
      minutes: Int.random(in: 1...120, using: &chance), needs: some(0...2) { "lesson-\($0.count + 100)" },
      objective: text(), skills: trained(), steps: (0..<number).map { step(after: $0, of: number) })
  }

  private mutating func step(after index: Int, of count: Int) -> Lesson.Step {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0, 1: .say(text())
    case 2: .cue(cue())
    case 3...7: .practise(exercise())
    case 8, 9: .ask(question(after: index, of: count))
    case 10:
      .type(
        Drill(
          text: words(), hints: some(0...2) { $0.text() }, praise: maybe { $0.text() } ?? MarkedText(""),
          skills: trained()))
    default: .goTo(Int.random(in: (index + 1)...count, using: &chance))
    }
  }

  private mutating func exercise() -> Exercise {
    Exercise(
      instruction: text(), starts: some(0...3) { $0.start() }, events: some(0...2) { $0.occurrence() },
      goals: some(1...3) { $0.goal() },
      traps: some(0...2) { generator in
        var goal = generator.goal()
        if !goal.isNegated { goal.tense = .once }
        return Trap(goal, why: generator.maybe { $0.text() } ?? MarkedText(""))
      }, hints: some(0...3) { $0.text() }, praise: maybe { $0.text() } ?? MarkedText(""),
      limit: maybe { Int.random(in: 5...3_600, using: &$0.chance) }, skills: trained())
  }

  private mutating func question(after index: Int, of count: Int) -> Question {
    let number = Int.random(in: 2...4, using: &chance)
    let branches = flip()
    let right = branches && flip() ? nil : Int.random(in: 0..<number, using: &chance)
    var choices = (0..<number).map { choice in
      Question.Choice(text(), isRight: right.map { $0 == choice } ?? true)
    }
    if branches {
      for choice in choices.indices where choice == 0 || flip() {
        choices[choice].goesTo = Int.random(in: (index + 1)...count, using: &chance)
      }
    }
    return Question(
      text: text(), sounds: some(0...2) { $0.cue() }, choices: choices, why: maybe { $0.text() } ?? MarkedText(""),
      starts: some(0...1) { $0.start() }, events: some(0...1) { $0.occurrence() }, hints: some(0...2) { $0.text() },
      skills: trained())
  }

  private mutating func trained() -> [String] { some(0...2) { $0.one($0.skills) }.compactMap { $0 } }

  // MARK: Sentences

  private mutating func goal() -> Goal {
    var goal = Goal(condition())
    if Int.random(in: 0..<5, using: &chance) == 0 { goal.tense = .once }
    if Int.random(in: 0..<5, using: &chance) == 0 { goal.isNegated = true }
    return goal
  }

  /// Something that can be asked for; each kind in turn.
  public mutating func condition() -> Condition {
    let percent = Int.random(in: 0...100, using: &chance)
    let minutes = Int.random(in: 0..<1_440, using: &chance)
    switch Int.random(in: 0..<38, using: &chance) {
    case 0: return .focus(one(items) ?? "")
    case 1: return .focusEnd(flip() ? .first : .last)
    case 2: return .focusNumber(Int.random(in: 1...500, using: &chance))
    case 3: return .screen(one(screens)?.address.screen ?? "")
    case 4: return .app(one(apps)?.name.plain ?? "")
    case 5, 6: return .state(item: one(switches)?.name ?? "", isOn: flip())
    case 7: return .level(item: one(sliders)?.name ?? "", .equal, percent)
    case 8: return .level(item: one(sliders)?.name ?? "", .above, percent)
    case 9: return .level(item: one(sliders)?.name ?? "", .below, percent)
    case 10: return .field(item: one(boxes)?.name ?? "", words())
    case 11: return .field(item: one(boxes)?.name ?? "", "")
    case 12: return .clipboard(words())
    case 13: return .contact(name: words(), number: digits())
    case 14: return .contact(name: words(), number: nil)
    case 15: return .alarm(minutes: minutes, isOn: flip())
    case 16: return .readingControl(control())
    case 17...19: return fact()
    case 20: return .heard(one(items) ?? "")
    case 21: return .heardWords(words())
    case 22: return .activated(one(items) ?? "")
    case 23: return .readingAt(words())
    case 24, 25: return .call(one([.answered, .ended, .refused, .made]) ?? .made, party())
    case 26: return .keySent(one(["1", "0", "#", "*"]) ?? "1")
    case 27: return .replied(words())
    case 28: return .messageSent(to: party(), text: words(), isWhole: true)
    case 29: return .messageSent(to: party(), text: nil, isWhole: false)
    case 30: return .messageSent(to: nil, text: words(), isWhole: false)
    case 31: return .alarmStopped(minutes: minutes)
    case 32: return .notification(words(), flip() ? .opened : .dismissed)
    case 33: return .answer(words())
    case 34: return .pressed(key())
    case 35: return .keysDescribed(Int.random(in: 1...50, using: &chance))
    case 36: return .repeated(one(Condition.Repetition.allCases) ?? .again)
    default:
      return one([.stopped, .pace(.slower), .pace(.faster), .loudness(.louder), .loudness(.quieter)]) ?? .stopped
    }
  }

  private mutating func fact() -> Condition {
    guard let (fact, reference) = one(facts) else { return .stopped }
    var filled: [String: String] = [:]
    for name in fact.sentence.detailNames.sorted() { filled[name] = flip() ? words() : digits() }
    return .fact(reference, filled)
  }

  private mutating func start() -> Start {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0...2: return .screen(one(screens)?.address ?? ScreenAddress(app: "", screen: ""))
    case 3: return .focus(one(items) ?? "")
    case 4, 5: return .value(one(switches)?.holds ?? "", .isOn(flip()))
    case 6: return .value(one(sliders)?.holds ?? "", .percent(Int.random(in: 0...100, using: &chance)))
    case 7: return .value(one(boxes)?.holds ?? "", .text(words()))
    case 8: return .happening(.clipboard(words()))
    case 9: return .happening(.contact(name: words(), number: digits()))
    case 10:
      return .happening(
        one([
          .readingControl(control()), .alarm(minutes: Int.random(in: 0..<1_440, using: &chance), isOn: flip()),
          .answeredCall(from: person()),
        ]) ?? .callerHangsUp)
    default: return .happening(happening())
    }
  }

  private mutating func occurrence() -> Occurrence {
    Occurrence(happening(), afterMilliseconds: flip() ? 0 : Int.random(in: 1...3_600, using: &chance) * 1_000)
  }

  /// Something that a lesson lets happen.
  public mutating func happening() -> Happening {
    switch Int.random(in: 0..<9, using: &chance) {
    case 0, 1: .call(from: person())
    case 2: .message(words(), from: person())
    case 3: .notification(words(), app: one(apps)?.id ?? "")
    case 4: .callerSays(words())
    case 5: .callerHangsUp
    case 6: .daysPass(Int.random(in: 1...400, using: &chance))
    case 7: .alarmRings(minutes: Int.random(in: 0..<1_440, using: &chance))
    default: one(events).map { .event($0) } ?? .callerHangsUp
    }
  }

  // MARK: Words

  private mutating func party() -> Party {
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: .unknown
    case 1: .number(digits())
    default: one(people).map { .named($0) } ?? .unknown
    }
  }

  private mutating func person() -> String { flip() ? digits() : one(people) ?? digits() }

  private mutating func digits() -> String {
    (0..<Int.random(in: 3...9, using: &chance)).reduce(into: "0") { digits, _ in
      digits += "\(Int.random(in: 0...9, using: &chance))"
    }
  }

  private mutating func control() -> ReadingControl { one(ReadingControl.allCases) ?? .words }

  private mutating func key() -> Key.Symbol {
    flip()
      ? .function(Int.random(in: 1...12, using: &chance))
      : one([.right, .left, .enter, .escape, .tab, .home, .character("j"), .character("7")]) ?? .enter
  }

  private mutating func cue() -> CueName { one([.right, .wrong, .hint, .ringing, .focus]) ?? .right }

  /// A few words, with all that may stand in a text.
  private mutating func words() -> String {
    let signs = ["!", "?", "…", ":", "-", "[", "]", "{x}", "“a”", "120.000", "9:30", "=", "#", "👍"]
    let chosen = some(1...4) { generator in
      generator.one(generator.items) ?? "a"
    }
    guard !isPlain else { return chosen.joined(separator: " ") }
    let sign = Int.random(in: 0..<4, using: &chance) == 0 ? " " + (one(signs) ?? "") : ""
    return chosen.joined(separator: " ") + sign + (Int.random(in: 0..<4, using: &chance) == 0 ? "." : "")
  }

  /// A text with marks.
  private mutating func text() -> MarkedText {
    var pieces: [MarkedText.Piece] = [.words(Utterance.Span(words()))]
    for _ in 0..<Int.random(in: 0...2, using: &chance) {
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: pieces.append(.command(one(["next item", "activate", "hint", "back", "home"]) ?? "hint"))
      case 1:
        pieces.append(.words(Utterance.Span(one(items) ?? "a", language: Language(one(["vi", "en", "hi"]) ?? "en"))))
      case 2: pieces.append(.words(Utterance.Span("OTP 4711", isSpelled: true)))
      default: pieces.append(.words(Utterance.Span(one(items) ?? "a", relativeRate: 0.7)))
      }
      if flip() { pieces.append(.words(Utterance.Span(" " + words()))) }
    }
    return MarkedText(pieces)
  }

  // MARK: Chance

  private mutating func flip() -> Bool { Bool.random(using: &chance) }

  private mutating func one<Thing>(_ things: [Thing]) -> Thing? { things.randomElement(using: &chance) }

  private mutating func some<Thing>(
    _ range: ClosedRange<Int>, _ make: (inout LessonGenerator) -> Thing
  ) -> [Thing] {
    let number = Int.random(in: range, using: &chance)
    return (0..<number).map { _ in make(&self) }
  }

  private mutating func maybe<Thing>(_ make: (inout LessonGenerator) -> Thing) -> Thing? { flip() ? make(&self) : nil }
}
