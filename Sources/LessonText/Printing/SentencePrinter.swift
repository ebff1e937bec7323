import Feedback
import Keys
import Phone

/// Writes the sentences of goals, starts and events as a language says them.
///
/// Of all ways to say something it takes the first that is read as the same again: a name that holds words of a
/// sentence, or a text with a stop at its end, would be misunderstood in some.
struct SentencePrinter {
  private let own: LessonLanguage
  private let english: LessonLanguage?
  private let names: PhoneNames
  private let context: TextContext
  private let sentences: LessonSentences
  /// The elements that hold something, by the name under which they do.
  private var holders: [String: [String]] = [:]
  /// The words in texts by which sentences are kept apart.
  private static let file = "a.txt"

  /// A printer of the sentences of a language, with English ones where it has none of its own.
  init(_ pack: LanguagePack, english: LanguagePack?) {
    own = pack.language
    self.english = english?.language
    let apps = pack.phone.apps.values.sorted { $0.id < $1.id }
    names = PhoneNames(apps, pack.phone.startRecords)
    var context = TextContext(
      keywords: KeywordTable(own.keywords), marks: MarkReader(languages: [], commands: Vocabulary()),
      keys: Vocabulary(), states: Vocabulary(), cues: nil)
    context.learn(
      keys: pack.phrases.names(under: "key "), states: pack.phrases.names(under: "state "),
      controls: pack.phrases.names(under: "reading control "))
    context.words = own.words(beside: self.english)
    self.context = context
    sentences = LessonSentences(own.sheet, self.english?.sheet ?? LanguageSheet(), names, context)
    for name in names.itemNames {
      guard let item = names.item(name) else { continue }
      for held in [item.states, item.levels, item.fields].compactMap({ $0.count == 1 ? $0.first : nil }) {
        holders[held, default: []].append(name)
      }
    }
  }

  // MARK: Goals

  /// A goal as a sentence.
  func sentence(for goal: Goal) -> String {
    first(of: candidates(for: goal)) { written in
      var findings = Findings(file: Self.file)
      guard case .understood(let understood) = sentences.goals.read(written, &findings) else { return false }
      return understood.goal == goal
    }
  }

  private func candidates(for goal: Goal) -> [String] {
    var plain = goal
    guard !goal.isNegated else {
      plain.isNegated = false
      var found: [String] = []
      if case .call(.made, let party) = goal.condition { found = filled(.callNotMade, ["person": word(for: party)]) }
      return found + wrapped(.not, sentence(for: plain))
    }
    guard goal.tense == .once, !goal.condition.isEvent else { return candidates(for: goal.condition) }
    plain.tense = .now
    var found: [String] = []
    if case .state(let item, let isOn) = goal.condition { found = filled(isOn ? .wasOn : .wasOff, ["item": item]) }
    return found + wrapped(.once, sentence(for: plain))
  }

  private func wrapped(_ kind: GoalSentence, _ inner: String) -> [String] { filled(kind, ["goal": inner]) }

  private func candidates(for condition: Condition) -> [String] {
    switch condition {
    case .focus(let name): filled(.focus, ["item": name])
    case .focusEnd(let end): filled(end == .first ? .focusFirst : .focusLast)
    case .focusNumber(let number): filled(.focusNumber, ["number": "\(number)"])
    case .screen(let title): filled(.screen, ["screen": title])
    case .app(let name): filled(.app, ["app": name])
    case .state(let item, true): filled(.isOn, ["item": item]) + filled(.isChecked, ["item": item])
    case .state(let item, false): filled(.isOff, ["item": item]) + filled(.isNotChecked, ["item": item])
    case .level(let item, let comparison, let number):
      filled(comparison.sentence, ["item": item, "number": "\(number)"])
    case .field(let item, ""): filled(.fieldIsEmpty, ["item": item])
    case .field(let item, let text): filled(.fieldHolds, ["item": item, "text": text])
    case .clipboard(let text): filled(.clipboardHolds, ["text": text])
    case .contact(let name, let number?): filled(.contactExists, ["text": name, "number": number])
    case .contact(let name, nil): filled(.contactKnown, ["text": name])
    case .alarm(let minutes, let isOn): filled(isOn ? .alarmOn : .alarmOff, ["time": Self.time(minutes)])
    case .readingControl(let control): filled(.readingControl, ["control": word(for: control)])
    case .fact(let reference, let words): candidates(for: reference, words)
    case .heard(let name): filled(.wasHeard, ["item": name])
    case .heardWords(let text): filled(.wordsHeard, ["text": text])
    case .activated(let name): filled(.wasActivated, ["item": name])
    case .readingAt(let text): filled(.readingAt, ["text": text])
    case .call(let deed, let party): filled(deed.sentence, ["person": word(for: party)])
    case .keySent(let text): filled(.keySent, ["text": text])
    case .replied(let text): filled(.replySaid, ["text": text])
    case .messageSent(let party?, let text?, _):
      filled(.messageSent, ["person": word(for: party), "text": text])
    case .messageSent(let party?, nil, _): filled(.messageSentTo, ["person": word(for: party)])
    case .messageSent(nil, let text, _): filled(.messageTextSent, ["text": text ?? ""])
    case .alarmStopped(let minutes): filled(.alarmStopped, ["time": Self.time(minutes)])
    case .notification(let text, .opened): filled(.notificationOpened, ["text": text])
    case .notification(let text, .dismissed): filled(.notificationDismissed, ["text": text])
    case .answer(let text): filled(.answer, ["text": text])
    case .pressed(let key): filled(.keyPressed, ["key": word(for: key)])
    case .keysDescribed(let number): filled(.keysDescribed, ["number": "\(number)"])
    case .repeated(.again): filled(.speechRepeated)
    case .repeated(.slower): filled(.speechSlowed)
    case .repeated(.spelled): filled(.speechSpelled)
    case .stopped: filled(.speechStopped)
    case .pace(.slower): filled(.rateSlower)
    case .pace(.faster): filled(.rateFaster)
    case .loudness(.louder): filled(.volumeLouder)
    case .loudness(.quieter): filled(.volumeQuieter)
    }
  }

  private func candidates(for reference: FactReference, _ words: [String: String]) -> [String] {
    names.facts.filter { $0.reference == reference }.flatMap { fill($0.sentence, words, withoutMarks: []) }
  }

  // MARK: What happens

  /// Something that happens, as a sentence.
  func sentence(for occurrence: Occurrence) -> String {
    first(of: candidates(for: occurrence)) { written in
      var findings = Findings(file: Self.file)
      guard case .understood(let understood) = sentences.happenings.read(written, &findings) else { return false }
      return understood == occurrence
    }
  }

  private func candidates(for occurrence: Occurrence) -> [String] {
    let plain = candidates(for: occurrence.happening)
    guard occurrence.afterMilliseconds > 0 else { return plain }
    let number = "\(occurrence.afterMilliseconds / 1_000)"
    return plain.flatMap { filled(.after, ["number": number, "event": $0]) }
  }

  private func candidates(for happening: Happening) -> [String] {
    switch happening {
    case .call(let person): filled(.call, ["person": person])
    case .answeredCall(let person): filled(GoalSentence.callAnswered, ["person": person])
    case .message(let text, let person): filled(.message, ["person": person, "text": text])
    case .notification(let text, let app): filled(.notification, ["app": names.name(ofApp: app), "text": text])
    case .callerSays(let text): filled(.callerSays, ["text": text])
    case .callerHangsUp: filled(.callerHangsUp)
    case .event(let source): names.eventNames.filter { names.event($0) == source }
    case .daysPass(let days): filled(.daysPass, ["number": "\(days)"])
    case .alarmRings(let minutes): filled(HappeningSentence.alarmRings, ["time": Self.time(minutes)])
    case .value(let name, let value): candidates(forFactOf: .happening(.value(name, value)))
    case .clipboard(let text): filled(.clipboardHolds, ["text": text])
    case .readingControl(let control): filled(.readingControl, ["control": word(for: control)])
    case .contact(let name, let number): filled(.contactExists, ["text": name, "number": number])
    case .alarm(let minutes, let isOn): filled(isOn ? .alarmOn : .alarmOff, ["time": Self.time(minutes)])
    }
  }

  private func candidates(forFactOf start: Start) -> [String] {
    names.facts.filter { $0.start == start }.map(\.sentence)
  }

  // MARK: Starts

  /// How the phone is set, as a sentence.
  func sentence(for start: Start) -> String {
    first(of: candidates(for: start)) { written in
      var findings = Findings(file: Self.file)
      return sentences.starts.read(written, &findings) == start
    }
  }

  private func candidates(for start: Start) -> [String] {
    switch start {
    case .screen(let address):
      let app = names.name(ofApp: address.app)
      return [address.screen, "\(app), \(address.screen)", app] + filled(.app, ["app": app])
        + filled(.screen, ["screen": address.screen])
    case .focus(let name): return filled(.focus, ["item": name])
    case .happening(let happening):
      let plain = candidates(for: happening)
      // A screen may have the name of what happens; what comes after a time is no screen.
      return plain + plain.flatMap { filled(.after, ["number": "0", "event": $0]) }
    case .value(let name, let value):
      let items = holders[name] ?? []
      let found =
        switch value {
        case .isOn(let isOn): items.flatMap { candidates(for: .state(item: $0, isOn: isOn)) }
        case .percent(let number): items.flatMap { candidates(for: .level(item: $0, .equal, number)) }
        case .text(let text): items.flatMap { candidates(for: .field(item: $0, text)) }
        }
      return found + candidates(forFactOf: start)
    }
  }

  // MARK: Words

  private func word(for party: Party) -> String {
    switch party {
    case .named(let name): name
    case .number(let number): number
    case .unknown: context.words[.unknownNumber]?.first ?? SpecialWord.unknownNumber.rawValue
    }
  }

  private func word(for key: Key.Symbol) -> String {
    if let name = context.keys.suggestions.first(where: { context.keys[$0] == key }) { return name }
    if case .character(let character) = key { return String(character) }
    return ""
  }

  private func word(for control: ReadingControl) -> String {
    context.controls.suggestions.first { context.controls[$0] == control } ?? control.rawValue
  }

  /// The word for the end of a lesson.
  var end: String { context.words[.end]?.first ?? SpecialWord.end.rawValue }

  private static func time(_ minutes: Int) -> String {
    "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }

  // MARK: Patterns

  private func filled(_ kind: GoalSentence, _ words: [String: String] = [:]) -> [String] {
    ((own.goalSentences[kind] ?? []) + (english?.goalSentences[kind] ?? [])).flatMap { fill($0, words) }
  }

  private func filled(_ kind: HappeningSentence, _ words: [String: String] = [:]) -> [String] {
    ((own.happeningSentences[kind] ?? []) + (english?.happeningSentences[kind] ?? [])).flatMap { fill($0, words) }
  }

  /// The places where quotation marks around the words are no part of them.
  private static let withoutMarks: Set<String> = ["number", "goal", "event", "screen", "app", "key", "control"]

  /// A pattern with its places filled, as it is and with quotation marks.
  private func fill(
    _ pattern: String, _ words: [String: String], withoutMarks: Set<String> = withoutMarks
  ) -> [String] {
    let quoted = words.map { ($0, withoutMarks.contains($0) ? $1 : "“\($1)”") }
    let ways = [words, Dictionary(quoted) { first, _ in first }].map { Self.fill(pattern, $0) }
    return ways[0] == ways[1] ? [ways[0]] : ways
  }

  private static func fill(_ pattern: String, _ words: [String: String]) -> String {
    var sentence = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      sentence += rest[..<open]
      sentence += words[String(name)] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return sentence + rest
  }

  /// The first that is read as what it says; where none is, the first of all.
  private func first(of candidates: [String], where isSame: (Written) -> Bool) -> String {
    candidates.first { isSame(Written(line: $0, number: 1)) } ?? candidates.first ?? ""
  }
}

extension Condition.Comparison {
  fileprivate var sentence: GoalSentence {
    switch self {
    case .equal: .equals
    case .above: .isAbove
    case .below: .isBelow
    }
  }
}

extension Condition.CallDeed {
  fileprivate var sentence: GoalSentence {
    switch self {
    case .answered: .callAnswered
    case .ended: .callEnded
    case .refused: .callRefused
    case .made: .callMade
    }
  }
}

extension LessonLanguage {
  /// Its own words for what has no name, then those of another language.
  fileprivate func words(beside other: LessonLanguage?) -> [SpecialWord: [String]] {
    Dictionary(
      uniqueKeysWithValues: SpecialWord.allCases.map { word in
        (word, (specialWords[word] ?? []) + (other?.specialWords[word] ?? []) + [word.rawValue])
      })
  }

  /// The sentences of lessons.
  fileprivate var sheet: LanguageSheet {
    var sheet = LanguageSheet()
    sheet.goals = goalSentences
    sheet.happenings = happeningSentences
    return sheet
  }
}

extension Phrases {
  /// The names that sentences give to something under keys that begin alike, and the English ones in the keys.
  fileprivate func names(under prefix: String) -> Vocabulary<String> {
    let keys = names.filter { $0.hasPrefix(prefix) }.sorted()
    var vocabulary = Vocabulary<String>()
    for key in keys {
      guard let text = template(key)?.plain, !text.isBlank else { continue }
      vocabulary.add(text, String(key.dropFirst(prefix.count)))
    }
    for key in keys {
      let name = String(key.dropFirst(prefix.count))
      vocabulary.add(name, name)
    }
    return vocabulary
  }
}
