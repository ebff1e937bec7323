import Feedback
import LessonText
import Phone

extension Aim {
  /// What must come about for a goal, all of it, and by what.
  func needs(for goal: Goal, _ number: Int) -> [Need] {
    guard !goal.isNegated else { return [Need(test: .goal(number), means: means(against: goal.condition))] }
    if case .fact(let reference, let words) = goal.condition { return needs(for: reference, words, number) }
    return [Need(test: .goal(number), means: means(to: goal.condition))]
  }

  /// What a learner can do for a goal.
  private func means(to condition: Condition) -> [Means] {
    switch condition {
    case .focus(let name), .heard(let name): reaching { couldBeNamed($0, name) }
    case .focusEnd, .focusNumber: [Means(spot: .anywhere, cost: 1)]
    case .heardWords(let words): reaching { couldSay($0, words) }
    case .readingAt(let words): reaching { couldSay($0, words) }.map { Means(spot: $0.spot, cost: 1) }
    case .readingControl(let control): [Means(spot: .anywhere, cost: 1, control: control)]
    case .activated(let name): activating(name)
    case .screen(let title):
      screens { _, screen in screen.title.places(comingTo: title) != nil || screen.title.plain.means(title) }
    case .app(let name): screens { app, _ in app.name.plain.means(name) }
    case .state(let item, let isOn): turning(item, on: isOn)
    case .level(let item, let comparison, let number):
      values(of: item).flatMap { means(toHold: $0, [String(comparison.example(number))]) }
    case .field(let item, let text): values(of: item).flatMap { means(toHold: $0, held(text, in: $0)) }
    case .clipboard(let text): copying(text)
    case .contact(let name, let number):
      writing("contacts", ["name": [name]].merging(number.map { ["number": [$0]] } ?? [:]) { $1 })
    case .alarm(let minutes, let isOn): setting(alarm: minutes, on: isOn)
    case .alarmStopped: deeds { if case .stopRinging(0) = $0 { [] } else { nil } }
    case .call(let deed, let party): calling(deed, party)
    case .keySent(let key):
      deeds { if case .sendKey(let template) = $0, template.plain.means(key) { [] } else { nil } }
    case .replied(let text):
      deeds { if case .reply(let template) = $0, template.plain.isSameAsWritten(text) { [] } else { nil } }
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

  private func reaching(where isOne: (Element) -> Bool) -> [Means] {
    elements(where: isOne).map { Means(spot: .element($0), cost: 0) }
  }

  private func elements(where isOne: (Element) -> Bool) -> [PhoneMap.Place] {
    map.screens.enumerated().flatMap { screen, written in
      written.elements.indices.filter { isOne(written.elements[$0]) }.map { PhoneMap.Place(screen: screen, number: $0) }
    }
  }

  private func screens(where isOne: (App, Screen) -> Bool) -> [Means] {
    map.screens.indices.filter { screen in
      map.model.apps[map.addresses[screen].app].map { isOne($0, map.screens[screen]) } ?? false
    }.map { Means(spot: .screen($0), cost: 0) }
  }

  /// Elements, actions and choices of that name.
  private func activating(_ name: String) -> [Means] {
    var means: [Means] = []
    for place in elements(where: { _ in true }) {
      let element = map.screens[place.screen].elements[place.number]
      if couldBeNamed(element, name), !element.isDisabled { means.append(self.means(for: place)) }
      for (number, action) in element.customActions.enumerated() where couldBeNamed(action.name, name) {
        means.append(self.means(for: PhoneMap.Place(screen: place.screen, number: place.number, use: .custom(number))))
      }
      if let holding = element.holds?.name, element.choices.contains(where: { couldBeNamed($0.text, name) }) {
        add(element.choices.filter { couldBeNamed($0.text, name) }.map(\.value), to: holding)
        means.append(self.means(for: place))
      }
    }
    return means
  }

  private func means(for place: PhoneMap.Place) -> Means {
    add(place)
    return Means(spot: .element(place), cost: place.use.cost)
  }

  /// Whether an element has that name, or may have it once it is filled in.
  private func couldBeNamed(_ element: Element, _ name: String) -> Bool {
    guard couldBeNamed(element.name, name) else { return false }
    guard let collection = element.repeats?.collection, !element.name.detailNames.isEmpty else { return true }
    return phone.heldRecords(of: collection).contains {
      phone.filledIn(element.name, about: Subject($0, in: collection)).lowercased() == name.lowercased()
    }
  }

  private func couldBeNamed(_ text: MarkedText, _ name: String) -> Bool {
    if text.detailNames.isEmpty { return text.plain.lowercased() == name.lowercased() }
    guard let places = text.places(comingTo: name) else { return false }
    return places.allSatisfy { isKnown($1, as: $0) }
  }

  /// Whether a text is what a record has in a field, or what is held by that name, now.
  private func isKnown(_ text: String, as name: String) -> Bool {
    if phone.knownText(named: name)?.means(text) == true { return true }
    return fieldTexts(named: name).contains(text.lowercased())
  }

  /// Whether an element says these words, or may say them once it is filled in.
  private func couldSay(_ element: Element, _ words: String) -> Bool {
    let said = element.name.plain + " " + element.explanation.plain
    if said.lowercased().contains(words.lowercased()) { return true }
    let names = element.name.detailNames.union(element.explanation.detailNames)
    return names.contains { name in
      fieldTexts(named: name).contains { $0.contains(words.lowercased()) }
        || phone.knownText(named: name)?.lowercased().contains(words.lowercased()) == true
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
    let copied = deeds { action -> [Need]? in
      guard case .copy(let template) = action else { return nil }
      if template.detailNames.isEmpty { return template.plain.isSameAsWritten(text) ? [] : nil }
      guard let places = template.places(comingTo: text), places.allSatisfy({ isKnown($1, as: $0) || isValue($0) })
      else { return nil }
      return needs(for: template, toCome: [text], 1)
    }
    let named = elements { couldBeNamed($0, text) }
    copied.isEmpty ? copiable.formUnion(named) : ()
    return copied + (copied.isEmpty ? named.map { Means(spot: .element($0), cost: 1) } : [])
  }

  private func setting(alarm minutes: Int, on isOn: Bool) -> [Means] {
    let (hour, minute) = (String(minutes / 60), String(minutes % 60))
    let two = minute.count == 1 ? "0" + minute : minute
    for place in map.fieldHolders["on"] ?? [] where map.screens[place.screen].elements[place.number].repeats != nil {
      add(place)
    }
    let toggles = (map.fieldHolders["on"] ?? []).map { Means(spot: .element($0), cost: 1) }
    return toggles + (isOn ? writing("alarms", ["hour": [hour], "minute": [two]]) : [])
  }

  // MARK: Calls, messages, news

  private func calling(_ deed: Condition.CallDeed, _ party: Party) -> [Means] {
    let others = phone.texts(for: party)
    let made = deeds { action -> [Need]? in
      guard case .call(let template) = action else { return nil }
      return others.isEmpty ? [] : needs(for: template, toMean: others)
    }
    if deed == .made { return made }
    add([.twoFingerDoubleTap])
    let ringing = Means(spot: .anywhere, cost: 1)
    switch deed {
    case .answered: return [ringing] + deeds { $0 == .answer ? [] : nil }
    case .refused: return deeds { $0 == .refuse ? [] : nil } + [ringing]
    case .ended, .made: return [ringing] + deeds { $0 == .endCall ? [] : nil } + (phone.state.call == nil ? made : [])
    }
  }

  private func sending(_ party: Party?, _ text: String?) -> [Means] {
    let others = party.map { phone.texts(for: $0) } ?? []
    return deeds { action -> [Need]? in
      guard case .send(let message, let receiver) = action else { return nil }
      guard let words = text.map({ needs(for: message, toCome: [$0], 1) }) ?? needs(toFill: message) else { return nil }
      guard let to = others.isEmpty ? needs(toFill: receiver) : needs(for: receiver, toMean: others) else { return nil }
      return words + to
    }
  }

  private func notification(_ deed: Condition.NotificationDeed) -> [Means] {
    let places = elements { $0.repeats?.collection == "notifications" }
    switch deed {
    case .opened: return places.map { means(for: $0) }
    case .dismissed:
      let removed = deeds { $0 == .remove || $0 == .removeAll(from: "notifications") ? [] : nil } where: { source in
        guard case .element(let address, let number, let use) = source, let screen = map.numbers[address] else {
          return false
        }
        let element = map.screens[screen].elements[number]
        return element.repeats?.collection == "notifications" ? use != .activated : element.repeats == nil
      }
      return removed
    }
  }

  /// The ways to all steps that fit, with what they need.
  func deeds(_ needs: (Action) -> [Need]?, where isOne: (StepSource) -> Bool = { _ in true }) -> [Means] {
    map.deeds.filter { isOne($0.source) }.flatMap { deed -> [Means] in
      needs(deed.action).map { means(of: deed, after: $0) } ?? []
    }
  }

  /// What must be held for a template to name somebody; fields of records are seen when the record is there.
  private func needs(for template: MarkedText, toMean others: [String]) -> [Need]? {
    if template.detailNames.isEmpty {
      return others.contains { template.plain.isSameAsWritten($0) } ? [] : nil
    }
    return needs(for: template, toCome: others, 1)
  }

  /// Something, whatever it be.
  private func needs(toFill template: MarkedText) -> [Need]? {
    template.detailNames.sorted().filter(isValue).map { Need(test: .value($0, []), means: means(toHold: $0, nil, 1)) }
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
