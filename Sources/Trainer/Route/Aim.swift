import Feedback
import LessonText
import Phone

/// What a search makes for: the goals, led back through the steps of the apps to what a learner can do towards them.
///
/// To send money one presses Confirm; that needs the right PIN, an amount and a name; the name is put there by Continue,
/// where the right number was typed. So it is known what to type, and what on each screen is worth trying.
final class Aim {
  let map: PhoneMap
  /// As the search began: what its records and PINs were.
  let phone: Phone
  let goals: [Goal]
  /// Some for each goal: all of them must come about.
  private(set) var needs: [[Need]] = []
  /// What is worth doing, wherever it stands.
  private(set) var places: Set<PhoneMap.Place> = []
  /// What is worth typing or choosing, by the name under which it is held.
  private(set) var texts: [String: [String]] = [:]
  /// What is typed into boxes that must not stay empty where nothing better is known.
  private var fillers: [String: String] = [:]
  /// Values that sliders are turned for.
  private(set) var sliders: Set<String> = []
  /// Elements whose own text is to be copied.
  var copiable: Set<PhoneMap.Place> = []
  /// Gestures that are worth trying wherever the phone is.
  private(set) var gestures: [Gesture] = []
  /// By what the goals name people and things, in small letters.
  private var identities: Set<String> = []
  /// Whether there are records of which the goals speak.
  private(set) var knowsRecords = false
  /// What records have in a field, in small letters, by the name of the field.
  private var knownTexts: [String: Set<String>] = [:]
  /// To open the lock.
  private(set) var unlocking: Need?
  private var known: [PhoneCondition: Need] = [:]
  /// What is being led back just now: names that depend on one another must come to an end.
  private var open: Set<String> = []

  /// Steps are led back to steps so often.
  private static let deepest = 5

  /// Gestures that the exercise names.
  let named: Set<Gesture>
  /// The screens on which something can be done for the goals.
  private(set) var ends: Set<Int> = []

  init(_ goals: [Goal], named: [Gesture], from phone: Phone, in map: PhoneMap) {
    self.map = map
    self.named = Set(named)
    self.phone = phone
    self.goals = goals
    identities = Set(goals.flatMap { $0.condition.identities(on: phone) })
    knowsRecords = phone.state.records.all.values.joined().contains { speaks(of: $0) }
    needs = goals.enumerated().map { needs(for: $1, $0) }
    for means in needs.joined().flatMap(\.means) {
      switch means.spot {
      case .screen(let screen): ends.insert(screen)
      case .element(let place): ends.insert(place.screen)
      case .anywhere: break
      }
    }
    if phone.isLockedNow {
      let means = map.deeds.filter { $0.action == .unlock }.flatMap { self.means(of: $0) }
      unlocking = Need(test: .condition(.isOff("locked")), means: means)
    }
  }

  /// What can be typed into a box that holds its text under a name.
  func texts(for name: String) -> [String] { texts[name] ?? fillers[name].map { [$0] } ?? [] }

  /// What must be so before something that depends on conditions can be done.
  func need(for condition: PhoneCondition) -> Need {
    if let need = known[condition] { return need }
    let need = Need(test: .condition(condition), means: means(to: condition, 1))
    known[condition] = need
    return need
  }

  // MARK: Leading back

  /// How a value comes to hold one of these texts; any text where there are none.
  func means(toHold name: String, _ texts: [String]?, _ depth: Int = 0) -> [Means] {
    guard depth < Self.deepest, open.insert(name).inserted else { return [] }
    defer { open.remove(name) }
    var means: [Means] = []
    for place in map.holders[name] ?? [] { means += self.means(toHold: texts, at: place, name, depth) }
    for deed in map.settings[name] ?? [] {
      guard case .set(_, let template) = deed.action else { continue }
      guard let texts else {
        if !template.isEmpty { means += self.means(of: deed, depth: depth + 1) }
        continue
      }
      for text in texts {
        guard let needs = needs(for: template, toCome: [text], depth + 1) else { continue }
        means += self.means(of: deed, after: needs, depth: depth + 1)
      }
    }
    return means
  }

  /// What must be held for a template to come to one of these texts; `nil` where it can't.
  func needs(for template: MarkedText, toCome texts: [String], _ depth: Int) -> [Need]? {
    if template.detailNames.isEmpty { return texts.contains { template.plain.means($0) } ? [] : nil }
    var wanted: [String: [String]] = [:]
    for text in texts {
      for (name, part) in template.places(comingTo: text) ?? [:] { wanted[name, default: []].append(part) }
    }
    guard !wanted.isEmpty else { return nil }
    return wanted.sorted { $0.key < $1.key }.filter { isValue($0.key) }.map { name, texts in
      Need(test: .value(name, texts), means: means(toHold: name, texts, depth))
    }
  }

  private func means(
    toHold texts: [String]?, at place: PhoneMap.Place, _ name: String, _ depth: Int
  ) -> [Means] {
    let element = map.screens[place.screen].elements[place.number]
    guard !element.isDisabled else { return [] }
    var means = Means(spot: .element(place), cost: 1)
    func isWanted(_ text: String) -> Bool { texts?.contains { $0.means(text) } ?? true }
    switch element.role {
    case .toggle, .checkBox: break
    case .radioButton: guard isWanted(element.ownValue) else { return [] }
    case .dropDown:
      guard element.choices.contains(where: { isWanted($0.value) }) else { return [] }
      add(texts ?? [], to: name)
      means.cost = 2
    case .editBox:
      add(texts ?? [], to: name)
      if texts == nil { fill(name, element) }
      means.cost = PhoneMap.fieldCost
    case .slider:
      sliders.insert(name)
      means.slider = name
    default: return []
    }
    places.insert(place)
    means.needs = needs(for: element.shownIf + element.enabledIf, depth + 1)
    return [means]
  }

  /// How a step comes to be done.
  func means(of deed: PhoneMap.Deed, after needs: [Need] = [], depth: Int = 0) -> [Means] {
    guard depth <= Self.deepest else { return [] }
    switch deed.source {
    case .element(let address, let number, let use):
      guard let screen = map.numbers[address] else { return [] }
      let place = PhoneMap.Place(screen: screen, number: number, use: use)
      places.insert(place)
      var all = needs + self.needs(for: deed.conditions, depth + 1)
      if deed.isChecked { all += checked(on: screen, besides: all, depth + 1) }
      return [Means(spot: .element(place), cost: use.cost, needs: all)]
    case .opening(let address):
      guard let screen = map.numbers[address] else { return [] }
      return [Means(spot: .screen(screen), cost: 0, needs: needs + self.needs(for: deed.conditions, depth + 1))]
    case .handler(let app, let index):
      guard let handlers = map.model.apps[app]?.handlers, handlers.indices.contains(index) else { return [] }
      return causes(of: handlers[index].trigger, depth + 1).map { cause in
        var cause = cause
        cause.needs += needs
        return cause
      }
    case .event: return []
    }
  }

  private func causes(of trigger: Trigger, _ depth: Int) -> [Means] {
    guard depth <= Self.deepest else { return [] }
    return map.deeds.filter { $0.action.trigger == trigger }.flatMap { means(of: $0, depth: depth + 1) }
  }

  /// What the checking of a screen's edit boxes asks for, besides what is asked for already.
  private func checked(on screen: Int, besides needs: [Need], _ depth: Int) -> [Need] {
    let asked = Set(needs.compactMap { if case .value(let name, _) = $0.test { name } else { nil } })
    return map.screens[screen].elements.enumerated().compactMap { number, element in
      guard element.role == .editBox, case .value(let name) = element.holds, !asked.contains(name),
        element.field.shortest > 0 || element.field.mustBe != nil
      else { return nil }
      let wanted = element.field.mustBe.map { [phone.filledIn($0, about: nil)] }
      let place = PhoneMap.Place(screen: screen, number: number)
      return Need(test: .value(name, wanted ?? []), means: means(toHold: wanted, at: place, name, depth))
    }
  }

  /// What must be so for conditions that speak of what the phone holds. What they say of a record is seen when it is
  /// there.
  func needs(for conditions: [PhoneCondition], _ depth: Int) -> [Need] {
    conditions.filter { $0.names.allSatisfy(isValue) }.map { condition in
      Need(test: .condition(condition), means: means(to: condition, depth))
    }
  }

  private func means(to condition: PhoneCondition, _ depth: Int) -> [Means] {
    switch condition {
    case .isOn("online"): ["wifi", "mobile data"].flatMap { means(toHold: $0, ["on"], depth) }
    case .isOn(let name): means(toHold: name, ["on"], depth)
    case .isOff(let name): means(toHold: name, ["off"], depth)
    case .equals(let name, let text), .contains(let name, let text):
      text.detailNames.isEmpty ? means(toHold: name, [text.plain], depth) : []
    case .isEmpty(let name): means(toHold: name, [""], depth)
    case .isAbove(let name, let text): means(toHold: name, Double(text.plain).map { ["\(Int($0) + 1)"] }, depth)
    case .isBelow(let name, let text): means(toHold: name, Double(text.plain).map { ["\(Int($0) - 1)"] }, depth)
    case .not(let conditions):
      switch conditions.first {
      case .isEmpty(let name): means(toHold: name, nil, depth)
      case .isOn(let name): means(toHold: name, ["off"], depth)
      case .isOff(let name): means(toHold: name, ["on"], depth)
      default: []
      }
    case .hasLength: []
    }
  }

  /// Whether a name is one of the phone's, not of a record's field alone.
  func isValue(_ name: String) -> Bool {
    map.holders[name] != nil || map.settings[name] != nil || phone.knownText(named: name) != nil
  }

  // MARK: What is typed

  func add(_ wanted: [String], to name: String) {
    for text in wanted where texts[name]?.contains(text) != true { texts[name, default: []].append(text) }
  }

  /// Something to write into a box that must not stay empty: digits, or its own name.
  private func fill(_ name: String, _ element: Element) {
    let length = max(1, element.field.shortest)
    fillers[name] =
      element.field.isNumeric
      ? String((0..<length).map { Character("\(($0 + 1) % 10)") })
      : String(element.name.plain.prefix(element.field.longest))
  }

  /// Something is worth doing besides.
  func add(_ place: PhoneMap.Place) { places.insert(place) }

  /// Gestures are worth trying besides.
  func add(_ more: [Gesture]) { gestures += more.filter { !gestures.contains($0) } }

  // MARK: Records

  /// Whether the goals speak of a record.
  func speaks(of record: Record) -> Bool {
    record.fields.values.contains { identities.contains($0.lowercased()) }
  }

  /// What all records have in a field, in small letters.
  func fieldTexts(named name: String) -> Set<String> {
    if let known = knownTexts[name] { return known }
    let texts = Set(phone.state.records.all.values.joined().compactMap { $0.fields[name]?.lowercased() })
    knownTexts[name] = texts
    return texts
  }
}

extension Action {
  /// What the apps hear of it.
  fileprivate var trigger: Trigger? {
    switch self {
    case .send: .messageSent
    case .answer, .call: .callAnswered
    case .endCall: .callEnded
    case .refuse: .callRefused
    case .sendKey: .keySent
    case .reply: .replySaid
    case .unlock: .unlocked
    default: nil
    }
  }
}

extension Condition {
  /// By what it names people and things.
  fileprivate func identities(on phone: Phone) -> [String] {
    let texts: [String] =
      switch self {
      case .focus(let name), .heard(let name), .activated(let name), .screen(let name): [name]
      case .call(_, let party), .messageSent(let party?, _, _): phone.texts(for: party)
      case .contact(let name, let number): [name] + (number.map { [$0] } ?? [])
      case .notification(let name, _): [name]
      case .fact(_, let words): Array(words.values)
      case .clipboard(let text), .heardWords(let text), .readingAt(let text): [text]
      case .alarm(let minutes, _): ["\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"]
      default: []
      }
    return texts.map { $0.lowercased() }
  }
}

extension Aim {
  /// Whether one of the phone's own screens may help: where the goals are on it, or on one that it leads to alone.
  func isWorthOpening(_ screen: Int, by gesture: Gesture) -> Bool { named.contains(gesture) || ends.contains(screen) }
}
