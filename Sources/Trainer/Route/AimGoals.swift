import Feedback
import LessonText
import Phone

extension Aim {
  /// What a learner can do for a goal.
  func means(to condition: Condition) -> [Means] {
    switch condition {
    case .focus(let name), .heard(let name): elements { couldBeNamed($0, name) }.map { Means(spot: .element($0), cost: 0) }
    case .activated(let name): activating(name)
    case .screen(let title): screens { _, screen in screen.title.places(comingTo: title) != nil || screen.title.plain.means(title) }
    case .app(let name): screens { app, _ in app.name.plain.means(name) }
    case .state(let item, let isOn): values(of: item).flatMap { means(toHold: $0, [isOn ? "on" : "off"]) }
    case .level(let item, let comparison, let number):
      values(of: item).flatMap { means(toHold: $0, [String(comparison.example(number))]) }
    case .pressed, .repeated, .stopped: []
    }
  }

  /// All elements for which something holds.
  func elements(where isOne: (Element) -> Bool) -> [PhoneMap.Place] {
    map.screens.enumerated().flatMap { screen, written in
      written.elements.indices.filter { isOne(written.elements[$0]) }.map { PhoneMap.Place(screen: screen, number: $0) }
    }
  }

  private func values(of item: String) -> [String] { Array(Set(map.model.valueNames(ofElementsNamed: item))).sorted() }

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
        element.choices.filter { couldBeNamed($0.text, name) }.forEach { add([$0.value], to: holding) }
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
  func couldBeNamed(_ element: Element, _ name: String) -> Bool {
    guard couldBeNamed(element.name, name) else { return false }
    guard let collection = element.repeats?.collection, !element.name.detailNames.isEmpty else { return true }
    return phone.heldRecords(of: collection).contains {
      phone.filledIn(element.name, about: Subject($0, in: collection)).lowercased() == name.lowercased()
    }
  }

  private func couldBeNamed(_ text: MarkedText, _ name: String) -> Bool {
    text.detailNames.isEmpty ? text.plain.lowercased() == name.lowercased() : text.places(comingTo: name) != nil
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
