import Feedback
import Keys
import Phone

/// What the words in the places of goal sentences mean on a phone.
struct GoalWords {
  typealias Fault = GoalGrammar.Fault

  /// What a sentence means with its places filled.
  struct Meaning {
    var goal: Goal
    var item: PhoneNames.Item?
    /// Where the name stands that it is about.
    var place: Written
  }

  /// What is on the phone.
  let names: PhoneNames
  /// The names of keys.
  let keys: Vocabulary<Key.Symbol>
  /// The names of reading controls.
  let controls: Vocabulary<ReadingControl>
  /// The words for somebody without a name.
  let unknownNumber: [String]

  /// What a sentence means; `nil` where it can't be meant after all.
  /// - Parameter written: what stands in its place of a name.
  func meaning(
    of sentence: GoalSentence, _ whole: Written, _ written: (String) -> Written?
  ) throws(Fault) -> Meaning? {
    if sentence.places.contains("item") { return try itemMeaning(of: sentence, whole, written) }
    guard let condition = try condition(of: sentence, whole, written) else { return nil }
    let place = ["screen", "app", "person", "text"].lazy.compactMap(written).first ?? whole
    return Meaning(goal: Goal(condition, isNegated: sentence == .callNotMade), item: nil, place: place)
  }

  /// The words that may have been meant: looked for only where it is told, since a sentence is tried in many ways.
  func meant(by fault: Fault) -> [String] {
    switch fault.known {
    case nil: []
    case .items: names.itemIndex.near(fault.written.text)
    case .screens: NearMiss.words(near: fault.written.text, among: names.screenNames)
    case .apps: NearMiss.words(near: fault.written.text, among: names.appNames)
    case .persons: names.personIndex.near(fault.written.text)
    case .keys: keys.near(fault.written)
    case .controls: controls.near(fault.written)
    }
  }

  // MARK: Elements

  private func itemMeaning(
    of sentence: GoalSentence, _ whole: Written, _ written: (String) -> Written?
  ) throws(Fault) -> Meaning? {
    let place = written("item") ?? whole
    let number = written("number")
    // A number that is none leaves the sentence to others: "Wi-Fi is on" is no level.
    if let number, number.level == nil { return nil }
    let item = try self.item(place)
    let name = item?.name ?? place.string
    let goal: Goal
    switch sentence {
    case .isOn, .isChecked: goal = Goal(.state(item: try stateName(of: item, place), isOn: true))
    case .isOff, .isNotChecked: goal = Goal(.state(item: try stateName(of: item, place), isOn: false))
    case .wasOn: goal = Goal(.state(item: try stateName(of: item, place), isOn: true), .once)
    case .wasOff: goal = Goal(.state(item: try stateName(of: item, place), isOn: false), .once)
    case .equals: goal = Goal(try level(of: item, .equal, number, place))
    case .isAbove: goal = Goal(try level(of: item, .above, number, place))
    case .isBelow: goal = Goal(try level(of: item, .below, number, place))
    case .fieldHolds, .fieldIsEmpty:
      if let item, item.fields.isEmpty {
        throw Fault(problem: .itemWithoutText, written: place, details: ["written": item.name])
      }
      goal = Goal(.field(item: name, written("text")?.unquoted.string ?? ""))
    case .wasHeard: goal = Goal(.heard(name))
    case .wasActivated: goal = Goal(.activated(name))
    default: goal = Goal(.focus(name))
    }
    return Meaning(goal: goal, item: item, place: place)
  }

  private func item(_ written: Written) throws(Fault) -> PhoneNames.Item? {
    guard !names.isEmpty else { return nil }
    if let item = names.item(written.text) ?? names.item(written.unquoted.text) { return item }
    throw Fault(
      problem: .unknownItem, written: written, details: ["written": written.string], known: .items)
  }

  private func stateName(of item: PhoneNames.Item?, _ place: Written) throws(Fault) -> String {
    guard let item else { return place.string }
    guard !item.states.isEmpty || item.isRadioButton else {
      throw Fault(problem: .itemWithoutState, written: place, details: ["written": item.name])
    }
    return item.name
  }

  private func level(
    of item: PhoneNames.Item?, _ comparison: Condition.Comparison, _ number: Written?, _ place: Written
  ) throws(Fault) -> Condition {
    if let item, item.levels.isEmpty {
      throw Fault(problem: .itemWithoutLevel, written: place, details: ["written": item.name])
    }
    return .level(item: item?.name ?? place.string, comparison, try self.number(number ?? place, in: 0...100))
  }

  // MARK: All others

  private func condition(
    of sentence: GoalSentence, _ whole: Written, _ written: (String) -> Written?
  ) throws(Fault) -> Condition? {
    let text = written("text")?.unquoted ?? whole
    let person = written("person") ?? whole
    switch sentence {
    case .focusFirst: return .focusEnd(.first)
    case .focusLast: return .focusEnd(.last)
    case .focusNumber:
      guard let number = written("number"), number.wholeNumber != nil else { return nil }
      return .focusNumber(try self.number(number, in: 1...500))
    case .screen: return .screen(try screen(written("screen") ?? whole))
    case .app: return .app(try app(written("app") ?? whole).app)
    case .clipboardHolds: return .clipboard(text.string)
    case .wordsHeard: return .heardWords(text.string)
    case .readingControl: return .readingControl(try control(written("control") ?? whole))
    case .readingAt: return .readingAt(text.string)
    case .answer: return .answer(text.string)
    case .callAnswered: return .call(.answered, try party(person))
    case .callEnded: return .call(.ended, try party(person))
    case .callRefused: return .call(.refused, try party(person))
    case .callMade, .callNotMade: return .call(.made, try party(person))
    case .keySent: return .keySent(text.string)
    case .replySaid: return .replied(text.string)
    case .messageSent: return .messageSent(to: try party(person), text: text.string, isWhole: true)
    case .messageSentTo: return .messageSent(to: try party(person), text: nil, isWhole: false)
    case .messageTextSent: return .messageSent(to: nil, text: text.string, isWhole: false)
    case .contactExists: return .contact(name: text.string, number: written("number")?.string)
    case .contactKnown: return .contact(name: text.string, number: nil)
    case .alarmOn: return .alarm(minutes: try minutes(written("time") ?? whole), isOn: true)
    case .alarmOff: return .alarm(minutes: try minutes(written("time") ?? whole), isOn: false)
    case .alarmStopped: return .alarmStopped(minutes: try minutes(written("time") ?? whole))
    case .notificationOpened: return .notification(text.string, .opened)
    case .notificationDismissed: return .notification(text.string, .dismissed)
    case .keyPressed: return .pressed(try key(written("key") ?? whole))
    case .keysDescribed:
      guard let number = written("number"), number.wholeNumber != nil else { return nil }
      return .keysDescribed(try self.number(number, in: 1...50))
    case .speechRepeated: return .repeated(.again)
    case .speechSlowed: return .repeated(.slower)
    case .speechSpelled: return .repeated(.spelled)
    case .speechStopped: return .stopped
    case .rateSlower: return .pace(.slower)
    case .rateFaster: return .pace(.faster)
    case .volumeLouder: return .loudness(.louder)
    case .volumeQuieter: return .loudness(.quieter)
    case .not, .once, .focus, .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked, .equals, .isAbove, .isBelow,
      .fieldHolds, .fieldIsEmpty, .wasHeard, .wasActivated:
      return nil
    }
  }

  private func screen(_ written: Written) throws(Fault) -> String {
    guard !names.isEmpty else { return written.string }
    if let place = names.screens(written.text).first { return place.address.screen }
    throw Fault(
      problem: .unknownScreen, written: written, details: ["written": written.string], known: .screens)
  }

  /// The app of a name.
  func app(_ written: Written) throws(Fault) -> (app: String, id: String) {
    guard !names.isEmpty else { return (written.string, "") }
    if let place = names.app(written.text) { return (place.app, place.address.app) }
    throw Fault(
      problem: .unknownApp, written: written, details: ["written": written.string], known: .apps)
  }

  private func key(_ written: Written) throws(Fault) -> Key.Symbol {
    if let symbol = keys[written.text] { return symbol }
    if written.text.count == 1, let symbol = Key.Symbol(name: written.string.lowercased()) { return symbol }
    throw Fault(
      problem: .unknownKey, written: written, details: ["written": written.string], known: .keys)
  }

  private func control(_ written: Written) throws(Fault) -> ReadingControl {
    if let control = controls[written.text] { return control }
    throw Fault(
      problem: .unknownValue, written: written,
      details: ["written": written.string, "allowed": controls.suggestions.joined(separator: ", ")],
      known: .controls)
  }

  /// Somebody: by a number, by a name that the phone has, or the word for a number without one.
  func party(_ written: Written) throws(Fault) -> Party {
    let name = written.unquoted
    if unknownNumber.contains(where: { $0.folded == name.text.folded }) { return .unknown }
    if name.isTelephoneNumber { return .number(name.string) }
    if names.isEmpty || names.hasPerson(name.text) { return .named(name.string) }
    throw Fault(
      problem: .unknownPerson, written: name, details: ["written": name.string], known: .persons)
  }

  /// Minutes after midnight, of a time such as 6:30, 18.05 or 7 giờ 15.
  func minutes(_ written: Written) throws(Fault) -> Int {
    let numbers = written.text.split { !$0.isNumber }.map { Int($0) }
    if let hour = numbers.first ?? nil, (0...23).contains(hour), numbers.count <= 2,
      let minute = numbers.count == 2 ? numbers[1] : 0, (0...59).contains(minute)
    {
      return hour * 60 + minute
    }
    throw Fault(problem: .badTime, written: written, details: ["written": written.string])
  }

  private func number(_ written: Written, in range: ClosedRange<Int>) throws(Fault) -> Int {
    if let number = written.level, range.contains(number) { return number }
    throw Fault(
      problem: .badNumber, written: written,
      details: ["written": written.string, "lowest": "\(range.lowerBound)", "highest": "\(range.upperBound)"])
  }
}

extension Written {
  /// Without the quotation marks that somebody put around it.
  var unquoted: Written {
    let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‘", "’"]
    let inner = trimmed
    let scalars = inner.text.unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last, marks.contains(first),
      marks.contains(last)
    else { return inner }
    return inner[scalars.index(after: scalars.startIndex)..<scalars.index(before: scalars.endIndex)].trimmed
  }

  /// A whole number, which may carry a percent sign.
  fileprivate var level: Int? {
    guard text.last == "%" else { return wholeNumber }
    return self[text.startIndex..<text.index(before: text.endIndex)].trimmed.wholeNumber
  }

  /// Whether it is made as telephone numbers are.
  fileprivate var isTelephoneNumber: Bool {
    text.contains { $0.isASCII && $0.isNumber }
      && text.allSatisfy { $0.isASCII && $0.isNumber || "+-.()*# ".contains($0) }
  }
}
