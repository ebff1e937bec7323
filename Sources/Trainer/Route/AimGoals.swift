import Feedback
import LessonText
import Phone

extension Aim {
  /// What must come about for a goal, all of it, and by what.
  func needs(for goal: Goal, _ number: Int) -> [Need] {
    guard !goal.isNegated else { return [need(.goal(number), means(against: goal.condition))] }
    if case .fact(let reference, let words) = goal.condition { return needs(for: reference, words, number) }
    if case .focus(let name) = goal.condition, goal.tense == .now {
      return [need(.goal(number), reaching(named: name, on: lastScreens))]
    }
    return [need(.goal(number), means(to: goal.condition))] + hearing(goal.condition)
  }

  /// The screens of which one is to be in front at the end, where a goal says so.
  private var lastScreens: Set<Int> {
    let titles = goals.filter { $0.tense == .now && !$0.isNegated }.compactMap { goal in
      if case .screen(let title) = goal.condition { title } else { nil }
    }
    return Set(
      titles.flatMap { screens(titled: $0) }.compactMap {
        if case .screen(let screen) = $0.spot { screen } else { nil }
      })
  }

  /// What a learner can do for a goal.
  private func means(to condition: Condition) -> [Means] {
    switch condition {
    case .focus(let name), .heard(let name): reaching(named: name)
    case .focusEnd: [Means(spot: .anywhere, cost: 1)]
    case .focusNumber(let number): reaching(place: number)
    case .heardWords(let words): saying(words) + answering(words)
    case .readingAt(let words): saying(words).map { Means(spot: $0.spot, cost: 1) }
    case .readingControl(let control): [Means(spot: .anywhere, cost: 1, control: control)]
    case .activated(let name): activating(name)
    case .screen(let title): screens(titled: title)
    case .app(let name): screens { app, _ in app.name.plain.means(name) }
    case .state(let item, let isOn): turning(item, on: isOn)
    case .level(let item, let comparison, let number):
      values(of: item).flatMap { means(toHold: $0, [String(comparison.example(number))]) }
    case .field(let item, let text): values(of: item).flatMap { means(toHold: $0, held(text, in: $0)) }
    case .clipboard(let text): copying(text)
    case .contact(let name, let number):
      writing("contacts", ["name": [name]].merging(number.map { ["number": [$0]] } ?? [:]) { $1 })
    case .alarm(let minutes, let isOn): setting(alarm: minutes, on: isOn)
    // What rings comes to the front by itself.
    case .alarmStopped:
      [Means(spot: .anywhere, cost: 1)] + deeds { if case .stopRinging(0) = $0.action { [] } else { nil } }
    case .call(let deed, let party): calling(deed, party)
    case .keySent(let key):
      deeds { if case .sendKey(let template) = $0.action, template.plain.means(key) { [] } else { nil } }
    case .replied(let text):
      deeds { if case .reply(let template) = $0.action, template.plain.isSameAsWritten(text) { [] } else { nil } }
    case .messageSent(let party, let text, _): sending(party, text)
    case .notification(_, let deed): notification(deed)
    case .fact, .answer, .pressed, .keysDescribed, .repeated, .stopped, .pace, .loudness: []
    }
  }

  /// What a learner can do for a goal not to hold, where it does.
  private func means(against condition: Condition) -> [Means] {
    switch condition {
    case .state(let item, let isOn): turning(item, on: !isOn)
    case .field(let item, let text) where !text.isEmpty: values(of: item).flatMap { means(toHold: $0, [""]) }
    case .alarm(let minutes, let isOn): setting(alarm: minutes, on: !isOn)
    default: [Means(spot: .anywhere, cost: 1)]
    }
  }

  // MARK: Elements and screens

  private func reaching(where isOne: (PhoneMap.Place, Element) -> Bool) -> [Means] {
    elements(where: isOne).map { Means(spot: .element($0), cost: 0) }
  }

  /// Elements of that name: what is on the screen that is asked for is meant, then what she has before her, then what was
  /// there when the exercise began, and not its namesake in another app.
  private func reaching(named name: String, on last: Set<Int> = []) -> [Means] {
    let all = elements(named: name)
    var meant = all.filter { last.contains($0.screen) }
    if meant.isEmpty, case .screen(let address) = phone.front.content, let front = map.numbers[address],
      phone.elements.contains(where: { $0.isNamed(name) })
    {
      meant = all.filter { $0.screen == front }
    }
    if meant.isEmpty { meant = all.filter { map.addresses[$0.screen] == origin } }
    if meant.isEmpty { meant = all.filter { map.addresses[$0.screen].app == origin.app } }
    return (meant.isEmpty ? all : meant).map { Means(spot: .element($0), cost: 0) }
  }

  /// The screen in front where it has so many elements, else each that may have them.
  private func reaching(place number: Int) -> [Means] {
    if number <= phone.elements.count { return [Means(spot: .anywhere, cost: 1)] }
    return map.screens.indices.filter { screen in
      let counts = map.screens[screen].elements.map { element in
        element.repeats.map { phone.heldRecords(of: $0.collection).count } ?? 1
      }
      return counts.reduce(0, +) >= number
    }.map { Means(spot: .screen($0), cost: 1) }
  }

  private func elements(where isOne: (PhoneMap.Place, Element) -> Bool) -> [PhoneMap.Place] {
    map.screens.enumerated().flatMap { screen, written in
      written.elements.indices.map { PhoneMap.Place(screen: screen, number: $0) }
        .filter { isOne($0, written.elements[$0.number]) }
    }
  }

  /// Elements that have that name, or may have it once they are filled in, in their order.
  private func elements(named name: String) -> [PhoneMap.Place] {
    let own = map.named[name.lowercased()] ?? []
    let filled = map.fillings(comingTo: name).filter { couldBeFilled($0, name) }.map(\.place)
    return (own + filled).sorted { ($0.screen, $0.number) < ($1.screen, $1.number) }
  }

  private func element(at place: PhoneMap.Place) -> Element { map.screens[place.screen].elements[place.number] }

  private func screens(titled title: String) -> [Means] {
    screens { _, screen in screen.title.places(comingTo: title) != nil || screen.title.plain.means(title) }
  }

  private func screens(where isOne: (App, Screen) -> Bool) -> [Means] {
    map.screens.indices.filter { screen in
      map.model.apps[map.addresses[screen].app].map { isOne($0, map.screens[screen]) } ?? false
    }.map { Means(spot: .screen($0), cost: 0) }
  }

  /// Elements, actions and choices of that name.
  private func activating(_ name: String) -> [Means] {
    let named = Set(elements(named: name))
    var means: [Means] = []
    for place in elements(where: { named.contains($0) || !$1.customActions.isEmpty || !$1.choices.isEmpty }) {
      let element = element(at: place)
      if named.contains(place), !element.isDisabled { means.append(self.means(for: place)) }
      for (number, action) in element.customActions.enumerated() where couldBeNamed(action.name, name, at: place) {
        means.append(self.means(for: PhoneMap.Place(screen: place.screen, number: place.number, use: .custom(number))))
      }
      if let holding = element.holds?.name, element.choices.contains(where: { couldBeNamed($0.text, name, at: place) })
      {
        add(element.choices.filter { couldBeNamed($0.text, name, at: place) }.map(\.value), to: holding)
        means.append(self.means(for: place))
      }
    }
    return means
  }

  private func means(for place: PhoneMap.Place) -> Means {
    add(place)
    return Means(spot: .element(place), cost: place.use.cost)
  }

  /// Whether an element may be filled in so that it has that name.
  private func couldBeFilled(_ filling: PhoneMap.Filling, _ name: String) -> Bool {
    guard areKnown(filling.places, at: filling.place) else { return false }
    let element = element(at: filling.place)
    guard let collection = element.repeats?.collection else { return true }
    return phone.heldRecords(of: collection).contains {
      phone.filledIn(element.name, about: Subject($0, in: collection)).lowercased() == name.lowercased()
    }
  }

  private func couldBeNamed(_ text: MarkedText, _ name: String, at place: PhoneMap.Place) -> Bool {
    if text.detailNames.isEmpty { return text.plain.lowercased() == name.lowercased() }
    guard let places = text.places(comingTo: name) else { return false }
    return areKnown(places, at: place)
  }

  /// Whether each text is what a record has in a field, or what is held by that name, now.
  private func areKnown(_ texts: [String: String], at place: PhoneMap.Place) -> Bool {
    let collections = map.subjects(of: place)
    return texts.allSatisfy { name, text in
      phone.knownText(named: name)?.means(text) == true || hasRecord(with: text, in: name, of: collections)
    }
  }

  /// Elements that say these words, or may say them once they are filled in.
  private func saying(_ words: String) -> [Means] {
    let small = words.lowercased()
    return reaching { place, element in
      if map.said[place.screen][place.number].contains(bytesOf: small) { return true }
      let names = element.name.detailNames.union(element.explanation.detailNames)
      guard !names.isEmpty else { return false }
      let collections = map.subjects(of: place)
      return names.contains { name in
        hasRecord(saying: small, in: name, of: collections)
          || phone.knownText(named: name)?.lowercased().contains(bytesOf: small) == true
      }
    }
  }

  // MARK: What is held

  private func values(of item: String) -> [String] { Array(Set(map.model.valueNames(ofElementsNamed: item))).sorted() }

  private func turning(_ item: String, on isOn: Bool) -> [Means] {
    let choices = map.model.radioChoices(ofElementsNamed: item)
    if isOn, !choices.isEmpty { return choices.flatMap { means(toHold: $0.value, [$0.choice]) } }
    return values(of: item).flatMap { means(toHold: $0, [isOn ? "on" : "off"]) }
  }

  /// What a list holds when the words of one of its choices are asked for.
  private func held(_ text: String, in name: String) -> [String] {
    let places = map.holders[name] ?? []
    let choices = places.flatMap { map.screens[$0.screen].elements[$0.number].choices }
    return [text] + choices.filter { $0.text.plain.isSameAsWritten(text) }.map(\.value)
  }

  private func copying(_ text: String) -> [Means] {
    let copied = deeds { deed in
      guard case .copy(let template) = deed.action, let needs = needs(for: template, toCome: [text], in: deed) else {
        return nil
      }
      return needs.allSatisfy(canBeMet) ? needs : nil
    }
    guard copied.isEmpty else { return copied }
    copiable = Set(elements(named: text))
    guard copiable.isEmpty else { return copiable.map { Means(spot: .element($0), cost: 1) } }
    let said = saying(exactly: text)
    if !said.isEmpty { add([.copyPhrase]) }
    return said
  }

  /// The steps for which the phone says just that, so that it can be copied as the last phrase.
  private func saying(exactly text: String) -> [Means] {
    map.sayings.flatMap { deed -> [Means] in
      guard case .say(let template) = deed.action, let needs = needs(for: template, toCome: [text], in: deed) else {
        return []
      }
      return needs.allSatisfy(canBeMet) ? means(of: deed, after: needs) : []
    }
  }

  /// Whether something holds what is wanted of it, or can come to hold it.
  private func canBeMet(_ need: Need) -> Bool {
    guard need.means.isEmpty, case .value(let name, let texts) = need.test else { return true }
    let held = phone.knownText(named: name) ?? ""
    return texts.isEmpty ? !held.isEmpty : texts.contains { held.means($0) }
  }

  private func setting(alarm minutes: Int, on isOn: Bool) -> [Means] {
    let (hour, minute) = (String(minutes / 60), String(minutes % 60))
    let two = minute.count == 1 ? "0" + minute : minute
    let places = phone.hasAlarm(atMinutes: minutes, isOn: !isOn) ? map.fieldHolders["on"] ?? [] : []
    let own = places.filter { map.subjects(of: $0).contains("alarms") }
    own.forEach { add($0) }
    return own.map { Means(spot: .element($0), cost: 1) }
      + (isOn ? writing("alarms", ["hour": [hour], "minute": [two]]) : [])
  }

  // MARK: News

  private func notification(_ deed: Condition.NotificationDeed) -> [Means] {
    let places = elements { $1.repeats?.collection == "notifications" }
    switch deed {
    case .opened: return places.map { means(for: $0) }
    case .dismissed:
      return deeds { deed in
        guard deed.action == .remove || deed.action == .removeAll(from: "notifications"),
          case .element(let address, let number, let use) = deed.source, let screen = map.numbers[address]
        else { return nil }
        let element = map.screens[screen].elements[number]
        // To open one takes it away as well, but is not what is asked for.
        guard element.repeats?.collection == "notifications" else {
          return deed.action == .removeAll(from: "notifications") ? [] : nil
        }
        return element.opensApp(by: use) ? nil : []
      }
    }
  }

  /// The ways to all steps that fit, with what they need.
  func deeds(_ needs: (PhoneMap.Deed) -> [Need]?) -> [Means] {
    map.deeds.flatMap { deed in needs(deed).map { means(of: deed, after: $0) } ?? [] }
  }
}

extension Element {
  /// Whether using it so opens an app.
  fileprivate func opensApp(by use: ElementUse) -> Bool {
    let steps: [Step] =
      switch use {
      case .activated: self.steps
      case .heldDown: heldSteps
      case .custom(let number): customActions[number].steps
      }
    return steps.contains { if case .openApp = $0.action { true } else { false } }
  }
}

extension Condition.Comparison {
  /// A number for which it holds.
  func example(_ number: Int) -> Int {
    switch self {
    case .equal: number
    case .above: number + 1
    case .below: number - 1
    }
  }
}
