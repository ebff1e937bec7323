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
  /// The screen on which the exercise began.
  let origin: ScreenAddress
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
  /// Where the steps stand that are worth being done, by whomever.
  private(set) var sources: Set<StepSource> = []
  /// Gestures that are worth trying wherever the phone is.
  private(set) var gestures: [Gesture] = []
  /// By what the goals name people and things, in small letters.
  private var identities: Set<String> = []
  /// Whether there are records of which the goals speak.
  private(set) lazy var knowsRecords = phone.state.records.all.values.joined().contains { speaks(of: $0) }
  /// What the records of a collection have in a field.
  private var knownTexts: [FieldName: KnownTexts] = [:]
  /// To open the lock.
  private(set) var unlocking: Need?
  private var tables: [[Int]?]
  /// Needs made so far.
  private(set) var needCount = 0
  private var known: [PhoneCondition: Need] = [:]
  private var wished: [Wish: Need] = [:]
  private var causes: [Trigger: [Means]] = [:]

  /// That something holds one of these texts; any where there are none.
  private struct Wish: Hashable {
    var name: String
    var texts: [String]
  }

  /// Gestures that the exercise names.
  let named: Set<Gesture>
  /// The screens on which something can be done for the goals.
  private(set) var ends: Set<Int> = []
  /// All of them are the phone's own, such as the notifications.
  private(set) var areEndsOfSystem = false

  init(_ goals: [Goal], named: [Gesture], from phone: Phone, since origin: ScreenAddress, in map: PhoneMap) {
    self.map = map
    self.origin = origin
    self.named = Set(named)
    tables = Array(repeating: nil, count: map.screens.count)
    self.phone = phone
    self.goals = goals
    identities = Set(goals.flatMap { $0.condition.identities(on: phone) })
    needs = goals.enumerated().map { needs(for: $1, $0) }
    for means in needs.joined().flatMap(\.means) {
      switch means.spot {
      case .screen(let screen): ends.insert(screen)
      case .element(let place): ends.insert(place.screen)
      case .anywhere: break
      }
    }
    // While the phone is open, its lock is nothing that one goes to.
    let own = Set(phone.systemScreens.map(\.screen.app) + (phone.isLockedNow ? [] : [phone.lockApp]))
    areEndsOfSystem = ends.allSatisfy { own.contains(map.addresses[$0].app) }
    if phone.isLockedNow {
      unlocking = need(
        .condition(.isOff("locked")), map.deeds.filter { $0.action == .unlock }.flatMap { means(of: $0) })
    }
  }

  /// What can be typed into a box that holds its text under a name.
  func texts(for name: String) -> [String] {
    let all = texts[name] ?? fillers[name].map { [$0] } ?? []
    // What is only asked to be in it is in one of the others.
    return all.filter { part in
      !all.contains { $0.utf8.count > part.utf8.count && !part.isEmpty && $0.contains(bytesOf: part) }
    }
  }

  /// Something to write into a box that must not stay empty: digits, or its own name.
  func filler(for element: Element) -> String {
    let length = max(1, element.field.shortest)
    guard !element.field.isNumeric else { return String((0..<length).map { Character("\(($0 + 1) % 10)") }) }
    let name = element.name.plain
    return String(
      (name.count < length ? name + String(repeating: "a", count: length) : name).prefix(element.field.longest))
  }

  /// Gestures from each screen to one, at least.
  func distances(to screen: Int) -> [Int] {
    if let known = tables[screen] { return known }
    let table = map.distances(to: screen)
    tables[screen] = table
    return table
  }

  // MARK: Leading back

  /// A need, by what brings it about.
  func need(_ test: Need.Test, _ means: [Means]) -> Need {
    defer { needCount += 1 }
    return Need(needCount, test, means: means)
  }

  /// What must be so before something that depends on conditions can be done.
  func need(for condition: PhoneCondition) -> Need {
    if let need = known[condition] { return need }
    let need = self.need(.condition(condition), [])
    known[condition] = need
    need.means = means(to: condition)
    return need
  }

  /// That something holds one of these texts; any text where there are none.
  func need(_ name: String, _ texts: [String]?) -> Need {
    let wish = Wish(name: name, texts: texts ?? [])
    if let need = wished[wish] { return need }
    let need = self.need(.value(name, texts ?? []), [])
    wished[wish] = need
    for place in map.holders[name] ?? [] { need.means += means(toHold: texts, at: place, name) }
    for deed in map.settings[name] ?? [] {
      guard case .set(_, let template) = deed.action else { continue }
      guard let texts else {
        if !template.isEmpty { need.means += means(of: deed) }
        continue
      }
      for text in texts {
        guard let needs = needs(for: template, toCome: [text], in: deed) else { continue }
        need.means += means(of: deed, after: needs)
      }
    }
    return need
  }

  /// How a value comes to hold one of these texts.
  func means(toHold name: String, _ texts: [String]?) -> [Means] { need(name, texts).means }

  /// What must be held for a template to come to one of these texts where a step is done; `nil` where it can't. What it
  /// takes from a record must be in one of those that may be at hand there.
  func needs(for template: MarkedText, toCome texts: [String], in deed: PhoneMap.Deed) -> [Need]? {
    if template.detailNames.isEmpty {
      return texts.contains { template.plain.isSameAsWritten($0) || template.plain.means($0) } ? [] : nil
    }
    var wanted: [String: [String]] = [:]
    for text in texts {
      guard let places = template.places(comingTo: text) else { continue }
      let fields = places.filter { !isValue($0.key) }
      let collections = map.subjects(of: deed)
      guard fields.allSatisfy({ name, text in hasRecord(with: text, in: name, of: collections) }) else { continue }
      for (name, part) in places { wanted[name, default: []].append(part) }
    }
    guard !wanted.isEmpty else { return nil }
    return wanted.sorted { $0.key < $1.key }.filter { isValue($0.key) }.map { need($0, $1) }
  }

  private func means(toHold texts: [String]?, at place: PhoneMap.Place, _ name: String) -> [Means] {
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
      if texts == nil { fillers[name] = filler(for: element) }
      means.cost = PhoneMap.fieldCost
    case .slider:
      sliders.insert(name)
      means.slider = name
    default: return []
    }
    places.insert(place)
    means.needs = needs(for: element.shownIf + element.enabledIf)
    return [means]
  }

  /// How a step comes to be done.
  func means(of deed: PhoneMap.Deed, after needs: [Need] = []) -> [Means] {
    sources.insert(deed.source)
    switch deed.source {
    case .element(let address, let number, let use):
      guard let screen = map.numbers[address] else { return [] }
      let place = PhoneMap.Place(screen: screen, number: number, use: use)
      places.insert(place)
      var all = needs + self.needs(for: deed.conditions)
      if deed.isChecked { all += checked(on: screen, besides: all) }
      return [Means(spot: .element(place), cost: use.cost, needs: all)]
    case .opening(let address):
      guard let screen = map.numbers[address] else { return [] }
      return [Means(spot: .screen(screen), cost: 0, needs: needs + self.needs(for: deed.conditions))]
    case .handler(let app, let index):
      guard let trigger = map.trigger(app, index) else { return [] }
      return causes(of: trigger).map { cause in
        var cause = cause
        cause.needs += needs
        return cause
      }
    case .event: return []
    }
  }

  private func causes(of trigger: Trigger) -> [Means] {
    if let known = causes[trigger] { return known }
    causes[trigger] = []
    let found = map.deeds.filter { $0.action.trigger == trigger }.flatMap { self.means(of: $0) }
    causes[trigger] = found
    return found
  }

  /// What the checking of a screen's edit boxes asks for, besides what is asked for already.
  private func checked(on screen: Int, besides needs: [Need]) -> [Need] {
    let asked = Set(needs.compactMap { if case .value(let name, _) = $0.test { name } else { nil } })
    return map.screens[screen].elements.compactMap { element in
      guard element.role == .editBox, case .value(let name) = element.holds, !asked.contains(name),
        element.field.shortest > 0 || element.field.mustBe != nil
      else { return nil }
      return need(name, element.field.mustBe.map { [phone.filledIn($0, about: nil)] })
    }
  }

  /// What must be so for conditions that speak of what the phone holds. What they say of a record is seen when it is
  /// there.
  func needs(for conditions: [PhoneCondition]) -> [Need] {
    conditions.filter { $0.names.allSatisfy(isValue) }.map { need(for: $0) }
  }

  private func means(to condition: PhoneCondition) -> [Means] {
    switch condition {
    case .isOn("online"): ["wifi", "mobile data"].flatMap { means(toHold: $0, ["on"]) }
    case .isOn(let name): means(toHold: name, ["on"])
    case .isOff(let name): means(toHold: name, ["off"])
    case .equals(let name, let text), .contains(let name, let text):
      text.detailNames.isEmpty ? means(toHold: name, [text.plain]) : []
    case .isEmpty("call state"): endingCall
    case .isEmpty(let name): means(toHold: name, [""])
    case .isAbove(let name, let text): means(toHold: name, Double(text.plain).map { ["\(Int($0) + 1)"] })
    case .isBelow(let name, let text): means(toHold: name, Double(text.plain).map { ["\(Int($0) - 1)"] })
    case .not(let conditions):
      switch conditions.first {
      case .isEmpty(let name): means(toHold: name, nil)
      case .isOn(let name): means(toHold: name, ["off"])
      case .isOff(let name): means(toHold: name, ["on"])
      case .equals(let name, let text): means(toHold: name, others(than: text.plain, heldAs: name))
      default: []
      }
    case .hasLength: []
    }
  }

  /// Whether a name is one of the phone's, not of a record's field alone.
  func isValue(_ name: String) -> Bool {
    map.holders[name] != nil || map.settings[name] != nil || phone.knownText(named: name) != nil
  }

  /// What can be chosen besides a text; `nil` for anything that can be written.
  private func others(than text: String, heldAs name: String) -> [String]? {
    let choices = (map.holders[name] ?? []).flatMap { map.screens[$0.screen].elements[$0.number].choices }
    let others = choices.map(\.value).filter { !$0.means(text) }
    return others.isEmpty ? nil : others
  }

  /// How a call that is in the way comes to its end.
  private var endingCall: [Means] {
    add([.twoFingerDoubleTap])
    return [Means(spot: .anywhere, cost: 1)] + map.deeds.filter { $0.action == .endCall }.flatMap { means(of: $0) }
  }

  // MARK: What is typed

  func add(_ wanted: [String], to name: String) {
    for text in wanted where texts[name]?.contains(text) != true { texts[name, default: []].append(text) }
  }

  /// Something is worth doing besides.
  func add(_ place: PhoneMap.Place) { places.insert(place) }

  /// Gestures are worth trying besides.
  func add(_ more: [Gesture]) { gestures += more.filter { !gestures.contains($0) } }

  // MARK: Records

  /// Whether the goals speak of a record.
  func speaks(of record: Record) -> Bool {
    !identities.isEmpty && record.fields.values.contains { identities.contains($0.lowercased()) }
  }

  private struct FieldName: Hashable {
    var collection: String
    var field: String
  }

  /// What the records of a collection have in a field.
  private func fieldTexts(named field: String, of collection: String) -> KnownTexts {
    let name = FieldName(collection: collection, field: field)
    if let known = knownTexts[name] { return known }
    let texts = KnownTexts(phone.heldRecords(of: collection).compactMap { $0.fields[field] })
    knownTexts[name] = texts
    return texts
  }

  /// Whether a record of one of these collections has a text in a field.
  func hasRecord(with text: String, in field: String, of collections: Set<String>) -> Bool {
    collections.contains { fieldTexts(named: field, of: $0).contains(text) }
  }

  /// Whether a record of one of these collections has words, in small letters, in a field.
  func hasRecord(saying words: String, in field: String, of collections: Set<String>) -> Bool {
    collections.contains { fieldTexts(named: field, of: $0).small.contains { $0.contains(bytesOf: words) } }
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
  /// Whether a gesture that opens one of the phone's own screens may help. A learner gets everywhere without it; so it is
  /// told to her where the exercise names it, or where nothing can be done elsewhere.
  func isWorthOpening(_ screen: Int, by gesture: Gesture) -> Bool {
    named.contains(gesture) || (ends.contains(screen) && areEndsOfSystem)
  }
}
