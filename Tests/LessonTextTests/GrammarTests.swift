import Feedback
import Keys
import Phone
import Support
import Testing

@testable import LessonText

/// Every sentence that lessons may use, in every form that a language gives it, with names of the phone that ships.
@Suite struct GrammarTests {
  private static func filled(_ pattern: String, _ words: [String: String]) -> String {
    words.reduce(pattern) {
      $0.split(separator: "{\($1.key)}", omittingEmptySubsequences: false).joined(separator: $1.value)
    }
  }

  private func expected(_ kind: GoalSentence, _ words: SentenceFilling) -> Goal? {
    let (item, text, party) = (words.item(for: kind), "120.000 a b", Party.named(words.person))
    return switch kind {
    case .not, .once: nil
    case .focus: Goal(.focus(item))
    case .focusFirst: Goal(.focusEnd(.first))
    case .focusLast: Goal(.focusEnd(.last))
    case .focusNumber: Goal(.focusNumber(12))
    case .screen: Goal(.screen(words.screen))
    case .app: Goal(.app(words.app.name))
    case .isOn, .isChecked: Goal(.state(item: item, isOn: true))
    case .isOff, .isNotChecked: Goal(.state(item: item, isOn: false))
    case .wasOn: Goal(.state(item: item, isOn: true), .once)
    case .wasOff: Goal(.state(item: item, isOn: false), .once)
    case .equals: Goal(.level(item: item, .equal, 12))
    case .isAbove: Goal(.level(item: item, .above, 12))
    case .isBelow: Goal(.level(item: item, .below, 12))
    case .fieldHolds: Goal(.field(item: item, text))
    case .fieldIsEmpty: Goal(.field(item: item, ""))
    case .clipboardHolds: Goal(.clipboard(text))
    case .wasHeard: Goal(.heard(item))
    case .wordsHeard: Goal(.heardWords(text))
    case .wasActivated: Goal(.activated(item))
    case .readingControl: Goal(.readingControl(words.control.control))
    case .readingAt: Goal(.readingAt(text))
    case .answer: Goal(.answer(text))
    case .callAnswered: Goal(.call(.answered, party))
    case .callEnded: Goal(.call(.ended, party))
    case .callRefused: Goal(.call(.refused, party))
    case .callMade: Goal(.call(.made, party))
    case .callNotMade: Goal(.call(.made, party), isNegated: true)
    case .keySent: Goal(.keySent(text))
    case .replySaid: Goal(.replied(text))
    case .messageSent: Goal(.messageSent(to: party, text: text, isWhole: true))
    case .messageSentTo: Goal(.messageSent(to: party, text: nil, isWhole: false))
    case .messageTextSent: Goal(.messageSent(to: nil, text: text, isWhole: false))
    case .contactExists: Goal(.contact(name: text, number: "0100 22"))
    case .contactKnown: Goal(.contact(name: text, number: nil))
    case .alarmOn: Goal(.alarm(minutes: 1_085, isOn: true))
    case .alarmOff: Goal(.alarm(minutes: 1_085, isOn: false))
    case .alarmStopped: Goal(.alarmStopped(minutes: 1_085))
    case .notificationOpened: Goal(.notification(text, .opened))
    case .notificationDismissed: Goal(.notification(text, .dismissed))
    case .keyPressed: Goal(.pressed(words.key.symbol))
    case .keysDescribed: Goal(.keysDescribed(12))
    case .speechRepeated: Goal(.repeated(.again))
    case .speechSlowed: Goal(.repeated(.slower))
    case .speechSpelled: Goal(.repeated(.spelled))
    case .speechStopped: Goal(.stopped)
    case .rateSlower: Goal(.pace(.slower))
    case .rateFaster: Goal(.pace(.faster))
    case .volumeLouder: Goal(.loudness(.louder))
    case .volumeQuieter: Goal(.loudness(.quieter))
    }
  }

  private func expected(_ kind: HappeningSentence, _ words: SentenceFilling) -> Happening? {
    switch kind {
    case .after: nil
    case .call: .call(from: words.person)
    case .message: .message("120.000 a b", from: words.person)
    case .notification: .notification("120.000 a b", app: words.app.id)
    case .callerSays: .callerSays("120.000 a b")
    case .callerHangsUp: .callerHangsUp
    case .daysPass: .daysPass(12)
    case .alarmRings: .alarmRings(minutes: 1_085)
    }
  }

  // MARK: Goals

  @Test(arguments: SmallLibrary.languages) func everyFormOfAGoalIsItself(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    for kind in GoalSentence.allCases {
      guard let goal = expected(kind, spoken.words) else { continue }
      #expect(spoken.pack.language.goalSentences[kind] != nil, "\(code) has no sentence for \(kind.rawValue)")
      for pattern in spoken.patterns(kind) {
        let sentence = Self.filled(pattern, spoken.words.filling(for: kind))
        let (understood, told) = spoken.understood(sentence)
        #expect(understood?.goal == goal && understood?.sentence == .own(kind), "\(sentence): \(told)")
        // With a stop, in capitals, with too many blanks, and in the marks that some put around what is said.
        let spaced = sentence.split(separator: " ").joined(separator: "   ")
        #expect(spoken.understood("\(spaced). ").goal?.sentence == .own(kind), "\(spaced)")
        #expect(spoken.understood(sentence.uppercased()).goal?.sentence == .own(kind), "\(sentence.uppercased())")
        let filling = spoken.words.filling(for: kind).mapValues { $0 == "120.000 a b" ? "“120.000 a b.”" : $0 }
        if kind.places.contains("text") {
          #expect(spoken.understood(Self.filled(pattern, filling)).goal?.sentence == .own(kind), "\(pattern)")
        }
      }
    }
  }

  @Test(arguments: SmallLibrary.languages) func goalsAreTurnedRoundAndPutInTime(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    for kind in GoalSentence.allCases {
      guard let goal = expected(kind, spoken.words) else { continue }
      for pattern in spoken.patterns(kind) {
        let sentence = Self.filled(pattern, spoken.words.filling(for: kind))
        for not in spoken.patterns(.not) {
          let negated = Self.filled(not, ["goal": sentence])
          let wanted = Goal(goal.condition, goal.tense, isNegated: !goal.isNegated)
          #expect(spoken.understood(negated).goal?.goal == wanted, "\(negated)")
        }
        for once in spoken.patterns(.once) {
          let sometime = Self.filled(once, ["goal": sentence])
          let wanted = Goal(goal.condition, .once, isNegated: goal.isNegated)
          #expect(spoken.understood(sometime).goal?.goal == wanted, "\(sometime)")
        }
      }
      // Both together, in the first form of each.
      guard let not = spoken.patterns(.not).first, let once = spoken.patterns(.once).first,
        let pattern = spoken.patterns(kind).first
      else { continue }
      let sentence = Self.filled(pattern, spoken.words.filling(for: kind))
      let both = Self.filled(not, ["goal": Self.filled(once, ["goal": sentence])])
      #expect(
        spoken.understood(both).goal?.goal == Goal(goal.condition, .once, isNegated: !goal.isNegated), "\(both)")
    }
  }

  /// No name of the phone holds words by which a sentence would be taken for another.
  @Test(arguments: SmallLibrary.languages) func everyNameOfThePhoneCanBeAskedFor(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    let names = spoken.sentences.starts.names
    func expect(_ kind: GoalSentence, _ place: String, _ name: String, _ condition: Condition) {
      guard let pattern = spoken.patterns(kind).first else { return }
      let sentence = Self.filled(pattern, [place: name, "number": "12"])
      let (understood, told) = spoken.understood(sentence)
      #expect(understood?.goal.condition == condition, "\(sentence): \(told)")
    }
    for name in names.itemNames.prefix(400) {
      // A sentence loses the stop at its end: where both are names, the one without is meant.
      let bare = name.trimmingSuffix { $0.isWhitespace || $0 == "." }
      guard bare == name || names.item(bare)?.name == name else { continue }
      expect(.focus, "item", name, .focus(name))
      expect(.wasHeard, "item", name, .heard(name))
      expect(.wasActivated, "item", name, .activated(name))
      guard let item = names.item(name) else { continue }
      if !item.states.isEmpty || item.isRadioButton {
        expect(.isOn, "item", name, .state(item: name, isOn: true))
        expect(.isOff, "item", name, .state(item: name, isOn: false))
      }
      if !item.levels.isEmpty { expect(.isAbove, "item", name, .level(item: name, .above, 12)) }
      if !item.fields.isEmpty { expect(.fieldIsEmpty, "item", name, .field(item: name, "")) }
    }
    for name in names.screenNames { expect(.screen, "screen", name, .screen(name)) }
    for name in names.appNames { expect(.app, "app", name, .app(name)) }
    for name in names.persons where name.first?.isNumber != true {
      expect(.callAnswered, "person", name, .call(.answered, .named(name)))
      expect(.messageSentTo, "person", name, .messageSent(to: .named(name), text: nil, isWhole: false))
    }
  }

  // MARK: Facts

  @Test(arguments: SmallLibrary.languages) func everyFactOfTheAppsIsItself(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    let facts = spoken.pack.phone.apps.values.flatMap { app in
      app.facts.enumerated().map { (fact: $1, reference: FactReference(app: app.id, number: $0)) }
    }
    #expect(facts.count >= 154)
    for (fact, reference) in facts {
      for word in ["Lan", "120.000", "“Lan và Minh.”"] {
        let places = fact.sentence.detailNames
        let words = Dictionary(uniqueKeysWithValues: places.map { ($0, word) })
        let sentence = Self.filled(fact.sentence.plain, words)
        let inner = word.filter { !"“”".contains($0) }
        let goal = Goal(.fact(reference, Dictionary(uniqueKeysWithValues: places.map { ($0, inner) })))
        let (understood, told) = spoken.understood(sentence)
        #expect(understood?.goal == goal, "\(reference.app): \(sentence): \(told)")
        for not in spoken.patterns(.not) {
          let negated = Self.filled(not, ["goal": sentence])
          #expect(spoken.understood(negated).goal?.goal == Goal(goal.condition, isNegated: true), "\(negated)")
        }
        for once in spoken.patterns(.once) {
          let sometime = Self.filled(once, ["goal": sentence])
          #expect(spoken.understood(sometime).goal?.goal == Goal(goal.condition, .once), "\(sometime)")
        }
        if places.isEmpty { break }
      }
    }
  }

  // MARK: Happenings

  @Test(arguments: SmallLibrary.languages) func everyFormOfAHappeningIsItself(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    let words = spoken.words
    let filling = [
      "person": words.person, "text": "120.000 a b", "app": words.app.name, "number": "12", "time": "18:05",
    ]
    var plain: [(sentence: String, happening: Happening)] = []
    for kind in HappeningSentence.allCases {
      guard let happening = expected(kind, words) else { continue }
      #expect(spoken.pack.language.happeningSentences[kind] != nil, "\(code) has no sentence for \(kind.rawValue)")
      for pattern in spoken.patterns(kind) { plain.append((Self.filled(pattern, filling), happening)) }
    }
    for app in spoken.pack.phone.apps.values {
      for (number, event) in app.events.enumerated() {
        plain.append((event.name.plain, .event(.event(app: app.id, number))))
      }
    }
    for (sentence, happening) in plain {
      #expect(spoken.occurrence(sentence) == Occurrence(happening), "\(sentence)")
      for after in spoken.patterns(.after) {
        let later = Self.filled(after, ["number": "5", "event": sentence])
        #expect(spoken.occurrence(later) == Occurrence(happening, afterMilliseconds: 5_000), "\(later)")
      }
      // What happens before a task, unheard. A screen of that name would be meant before it.
      if spoken.sentences.starts.names.screens(sentence).isEmpty {
        #expect(spoken.start(sentence) == .happening(happening), "\(sentence)")
      }
    }
  }

  // MARK: Starts

  @Test(arguments: SmallLibrary.languages) func whatCanBeSetIsSet(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    let words = spoken.words
    let screen = try #require(spoken.sentences.starts.names.screens(words.screen).first?.address)
    let first = try #require(spoken.sentences.starts.names.app(words.app.name)?.address)
    let settable: [(kind: GoalSentence, start: Start)] = [
      (.focus, .focus(words.item)), (.screen, .screen(screen)), (.app, .screen(first)),
      (.isOn, .value(words.toggle.holds, .isOn(true))), (.isOff, .value(words.toggle.holds, .isOn(false))),
      (.isChecked, .value(words.toggle.holds, .isOn(true))), (.isNotChecked, .value(words.toggle.holds, .isOn(false))),
      (.equals, .value(words.slider.holds, .percent(12))), (.fieldHolds, .value(words.box.holds, .text("120.000 a b"))),
      (.fieldIsEmpty, .value(words.box.holds, .text(""))), (.clipboardHolds, .happening(.clipboard("120.000 a b"))),
      (.callAnswered, .happening(.answeredCall(from: words.person))),
      (.contactExists, .happening(.contact(name: "120.000 a b", number: "0100 22"))),
      (.alarmOn, .happening(.alarm(minutes: 1_085, isOn: true))),
      (.alarmOff, .happening(.alarm(minutes: 1_085, isOn: false))),
      (.readingControl, .happening(.readingControl(words.control.control))),
    ]
    for (kind, start) in settable {
      for pattern in spoken.patterns(kind) {
        let sentence = Self.filled(pattern, words.filling(for: kind))
        #expect(spoken.start(sentence) == start, "\(sentence)")
      }
    }
    for kind in GoalSentence.allCases
    where !settable.contains(where: { $0.kind == kind }) && expected(kind, words) != nil {
      for pattern in spoken.patterns(kind) {
        let sentence = Self.filled(pattern, words.filling(for: kind))
        #expect(spoken.start(sentence) == nil, "\(sentence)")
      }
    }
    var facts = 0
    for fact in spoken.sentences.starts.names.facts {
      guard let start = fact.start else { continue }
      facts += 1
      #expect(spoken.start(fact.sentence) == start, "\(fact.sentence)")
    }
    #expect(facts > 0)
  }

  // MARK: What may have been meant

  /// Of a sentence with a slip, its own kind is among the three that are told.
  @Test(arguments: SmallLibrary.languages) func theNearestSentencesAreTold(_ code: String) throws {
    let spoken = try SpokenSentences(code)
    for kind in GoalSentence.allCases {
      guard expected(kind, spoken.words) != nil, let pattern = spoken.pack.language.goalSentences[kind]?.first else {
        continue
      }
      // A letter too many in the longest word of its own.
      let words = pattern.split(separator: " ")
      guard
        let longest = words.indices.filter({ words[$0].first != "{" }).max(by: { words[$0].count < words[$1].count })
      else { continue }
      var slipped = words.map(String.init)
      slipped[longest] += slipped[longest].suffix(1)
      let sentence = Self.filled(slipped.joined(separator: " "), spoken.words.filling(for: kind))
      var findings = Findings(file: "a.txt")
      guard spoken.sentences.goal(Written(line: sentence, number: 1), &findings) == nil else { continue }
      let meant = findings.diagnostics.first?.details["meant"] ?? ""
      let nearest = spoken.sentences.goals.nearest(to: Written(line: sentence, number: 1))
      #expect((1...3).contains(nearest.count), "\(sentence)")
      let forms = Set(spoken.patterns(kind))
      var steps = 0
      let isAmong = nearest.contains { near in
        let text = SentenceText(Written(line: near, number: 1))
        return forms.contains { !SentencePattern($0, means: kind).matches(text, &steps).isEmpty }
      }
      if findings.diagnostics.first?.problem == .unknownGoal { #expect(isAmong, "\(sentence): \(meant)") }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isLeftOut: (Character) -> Bool) -> String {
    String(self[..<(lastIndex { !isLeftOut($0) }.map(index(after:)) ?? startIndex)])
  }
}
