import LessonText
import Phone

/// Where a phone is, as a search sees it: what can be reached from here, and how far it is.
struct Situation {
  let phone: Phone
  let aim: Aim
  /// The screen in front; `nil` for lists that the phone makes itself.
  let front: Int?
  /// The number of the element in focus.
  let focus: Int
  /// Where one goes on from here: to which screen, with how many gestures, and where its focus is.
  private(set) var exits: [Exit] = []
  /// Where the elements of the screen in front stand, by their numbers in the app.
  private var indices: [Int: [Int]] = [:]
  private let costs = Costs()

  struct Exit {
    /// The element that leads there; `nil` for Back and Home.
    var index: Int?
    /// What leads there where it is no element.
    var gesture: Gesture?
    var use = ElementUse.activated
    var target: Int
    /// The number of the element in focus there, as it is written.
    var focus: Int
    var cost: Int
    /// What must be brought about before.
    var needs: [Need] = []
  }

  /// From so many swipes on a letter leads to an item more quickly. Lists are not that long before it is taught.
  static let farAway = 12
  /// Gestures for something of which nobody knows how it is brought about.
  static let unknownCost = 2

  init(_ phone: Phone, _ aim: Aim) {
    self.phone = phone
    self.aim = aim
    focus = phone.focus
    let map = aim.map
    if case .screen(let address) = phone.front.content { front = map.numbers[address] } else { front = nil }
    for (index, shown) in phone.elements.enumerated() { indices[shown.key.number, default: []].append(index) }
    if let front, !phone.front.isLoading {
      for way in map.ways[front] {
        if indices[way.number] == nil { addHidden(way, on: front) }
        for index in indices[way.number] ?? [] where !phone.elements[index].isDisabled {
          let subject = phone.elements[index].subject ?? phone.front.subject
          let unmet = way.conditions.filter { !phone.isSo([$0], about: subject) }
          // What a record says can't be changed from here.
          guard unmet.allSatisfy({ $0.names.allSatisfy(aim.isValue) }) else { continue }
          exits.append(
            Exit(
              index: index, use: way.use, target: way.target, focus: 0,
              cost: abs(index - focus) + way.cost + (way.isChecked ? openFields * PhoneMap.fieldCost : 0),
              needs: unmet.map(aim.need)))
        }
      }
    }
    addWaysBack()
  }

  /// A way that is not shown before something else is so.
  private mutating func addHidden(_ way: PhoneMap.Way, on front: Int) {
    let hidden = aim.map.screens[front].elements[way.number].shownIf.filter { condition in
      condition.names.allSatisfy(aim.isValue) && !phone.isSo([condition], about: phone.front.subject)
    }
    guard !hidden.isEmpty else { return }
    exits.append(Exit(target: way.target, focus: 0, cost: 1 + way.cost, needs: hidden.map { aim.need(for: $0) }))
  }

  /// Back and Home, with the focus where it was left; the phone's own screens where the goals are there.
  private mutating func addWaysBack() {
    let typing = phone.state.editing?.page == nil ? 0 : 1
    for (steps, open) in phone.state.stack.dropLast().reversed().enumerated() {
      guard case .screen(let address) = open.content, let target = aim.map.numbers[address] else { continue }
      exits.append(
        Exit(gesture: .swipeDownThenLeft, target: target, focus: open.focus.number, cost: steps + 1 + typing))
    }
    if let home = aim.map.home, front != home, phone.state.stack.count > 1 {
      exits.append(
        Exit(gesture: .swipeUpThenLeft, target: home, focus: phone.state.stack.first?.focus.number ?? 0, cost: 1))
    }
    for (gesture, address) in phone.pagesBeside where aim.named.contains(gesture) && phone.textInHand == nil {
      guard let target = aim.map.numbers[address] else { continue }
      exits.append(Exit(gesture: gesture, target: target, focus: 0, cost: 1))
    }
    for (gesture, address) in phone.systemScreens where !phone.isLockedNow {
      guard let target = aim.map.numbers[address], target != front, aim.isWorthOpening(target, by: gesture) else {
        continue
      }
      exits.append(Exit(gesture: gesture, target: target, focus: 0, cost: 1))
    }
  }

  /// Edit boxes of this screen that would be found wrong.
  private var openFields: Int {
    phone.elements.count { shown in
      guard shown.role == .editBox else { return false }
      let held = shown.value?.text ?? ""
      if let wanted = shown.element.field.mustBe {
        return !held.means(phone.filledIn(wanted, about: shown.subject ?? phone.front.subject))
      }
      return shown.element.field.shortest > held.count
    }
  }

  // MARK: How far

  /// Gestures to all goals that are not met, by their numbers, at least; `nil` where one can't be reached.
  func far(to goals: [Int]) -> Int? {
    var (farthest, others) = (0, 0)
    for index in goals {
      // What must never happen, and did.
      let goal = aim.goals[index]
      if goal.isNegated, goal.tense == .once { return nil }
      let open = aim.needs[index].filter { !isMet($0.test) }
      // What nothing in the apps brings about may come by itself.
      let costs = open.map { $0.means.isEmpty ? 1 : far(to: $0) }
      guard costs.allSatisfy({ $0 < PhoneMap.unreachable }) else { return nil }
      farthest = max(farthest, costs.max() ?? 1)
      others += max(1, open.count)
    }
    guard farthest > 0 else { return 0 }
    let unlocking = phone.isLockedNow ? aim.unlocking.map { rest(of: $0) } ?? 0 : 0
    return farthest + others - 1 + unlocking
  }

  private func far(to need: Need) -> Int { need.means.lazy.map { far(to: $0) }.min() ?? PhoneMap.unreachable }

  private func far(to means: Means) -> Int { far(to: means, costs.detours) { reach($0) } }

  /// Gestures to a way of bringing something about, by how far its spot is.
  /// - Parameter detours: what is known of ways over other screens, for this `reach`.
  private func far(to means: Means, _ detours: Detours, _ reach: (Means.Spot) -> Int) -> Int {
    var there = reach(means.spot)
    guard there < PhoneMap.unreachable else { return there }
    var rest = 0
    let end = screen(of: means.spot)
    for need in means.needs {
      let own = self.rest(of: need)
      guard own > 0 else { continue }
      rest = min(PhoneMap.unreachable, rest + own)
      // What is to be done on another screen before is on the way, or makes it longer.
      guard let end, !need.means.isEmpty else { continue }
      let byWay = detours.cost(over: need, to: end) { detour(over: need, to: end, reach) }
      if byWay < PhoneMap.unreachable { there = max(there, byWay) }
    }
    return there + cost(of: means) + rest
  }

  /// Gestures to a screen by way of what a need asks for.
  private func detour(over need: Need, to end: Int, _ reach: (Means.Spot) -> Int) -> Int {
    let distances = aim.distances(to: end)
    var byWay = PhoneMap.unreachable
    // What needs the same itself brings nothing about.
    for before in need.means where !before.needs.contains(where: { $0 === need }) {
      guard let screen = screen(of: before.spot), screen != end else { return 0 }
      byWay = min(byWay, reach(before.spot) + distances[screen])
    }
    return byWay
  }

  /// Ways over other screens that are known already: many means need the same.
  private final class Detours {
    private struct Place: Hashable {
      var need: Int
      var end: Int
    }

    private var known: [Place: Int] = [:]

    func cost(over need: Need, to end: Int, compute: () -> Int) -> Int {
      let place = Place(need: need.number, end: end)
      if let cost = known[place] { return cost }
      let cost = compute()
      known[place] = cost
      return cost
    }
  }

  /// What a need costs besides the way to its screen.
  private func rest(of need: Need) -> Int {
    if let known = costs.of[need.number] { return known }
    guard !isMet(need.test) else {
      costs.of[need.number] = 0
      return 0
    }
    // In a ring of needs nothing comes of going around.
    costs.of[need.number] = PhoneMap.unreachable
    var best = PhoneMap.unreachable
    for means in need.means { best = min(best, cost(of: means) + rest(of: means.needs)) }
    if best >= PhoneMap.unreachable { best = Self.unknownCost }
    costs.of[need.number] = best
    return best
  }

  private func rest(of needs: [Need]) -> Int {
    needs.reduce(0) { min(PhoneMap.unreachable, $0 + rest(of: $1)) }
  }

  /// Costs that are known already; they are asked for again and again.
  private final class Costs {
    var of: [Int: Int] = [:]
    var reach: [Target: Int] = [:]
    let detours = Detours()
  }

  /// An element of a screen, or the screen alone.
  private struct Target: Hashable {
    var screen: Int
    var number: Int?
  }

  private func cost(of means: Means) -> Int {
    // What is being written goes on.
    if phone.textInHand != nil, case .element(let place) = means.spot, place.screen == front,
      phone.focused?.key.number == place.number
    {
      return 1
    }
    if let control = means.control { return control.turns(from: phone.state.readingControl) }
    guard let slider = means.slider, case .percent(let percent) = phone.state.values[slider] else { return means.cost }
    let wanted = aim.texts[slider]?.compactMap { Int($0) }.map { abs($0 - percent) }.min() ?? 0
    return max(1, (wanted + Phone.sliderStep - 1) / Phone.sliderStep)
  }

  /// Whether something is so that is asked for by the way.
  func isMet(_ test: Need.Test) -> Bool {
    switch test {
    case .goal: return false
    case .value(let name, let texts):
      let held = phone.knownText(named: name) ?? ""
      return texts.isEmpty ? !held.isEmpty : texts.contains { held.means($0) }
    case .condition(let condition): return phone.isSo([condition], about: phone.front.subject)
    }
  }

  private func screen(of spot: Means.Spot) -> Int? {
    switch spot {
    case .screen(let screen): screen
    case .element(let place): place.screen
    case .anywhere: nil
    }
  }

  /// Gestures to a spot.
  func reach(_ spot: Means.Spot) -> Int {
    switch spot {
    case .anywhere: return 0
    case .screen(let screen): return screen == front ? 0 : reach(screen, nil)
    case .element(let place):
      let there = reach(place.screen, place.number)
      guard place.screen == front, let here = indices[place.number]?.map({ abs($0 - focus) }).min() else {
        return there
      }
      return min(here, Self.farAway, there)
    }
  }

  /// By an exit of this screen; whatever has the focus there, where no element is asked for.
  private func reach(_ screen: Int, _ number: Int?) -> Int {
    let target = Target(screen: screen, number: number)
    if let known = costs.reach[target] { return known }
    let best = computedReach(screen, number)
    costs.reach[target] = best
    return best
  }

  private func computedReach(_ screen: Int, _ number: Int?) -> Int {
    let distances = aim.distances(to: screen)
    let position = number.map { aim.map.position(of: $0, on: screen) }
    var best = PhoneMap.unreachable
    for exit in exits {
      let far = exit.cost + from(exit.target, exit.focus, to: screen, position, distances)
      guard far < best else { continue }
      best = min(best, far + rest(of: exit.needs))
    }
    // It stands on this screen, but is not shown yet.
    if screen == front { best = min(best, Self.unknownCost) }
    return best
  }

  /// From a screen with the focus on an element; to a screen alone where there is no position.
  private func from(_ screen: Int, _ focus: Int, to target: Int, _ position: Int?, _ distances: [Int]) -> Int {
    if screen == target { return position.map { abs($0 - aim.map.position(of: max(0, focus), on: screen)) } ?? 0 }
    return distances[screen] < PhoneMap.unreachable ? distances[screen] + (position ?? 0) : PhoneMap.unreachable
  }

  /// Gestures to all unmet goals from another screen, as far as that can be told from here.
  func far(to goals: [Int], from exit: Exit) -> Int {
    var (farthest, others) = (0, 0)
    let detours = Detours()
    for index in goals {
      let open = aim.needs[index].filter { !isMet($0.test) }
      farthest = max(farthest, open.map { $0.means.isEmpty ? 1 : far(to: $0, from: exit, detours) }.max() ?? 1)
      others += max(1, open.count)
    }
    return farthest == 0 ? 0 : farthest + others - 1
  }

  private func far(to need: Need, from exit: Exit, _ detours: Detours) -> Int {
    let costs = need.means.map { means in
      far(to: means, detours) { spot in
        guard let screen = screen(of: spot) else { return 0 }
        let position =
          if case .element(let place) = spot { aim.map.position(of: place.number, on: screen) } else { nil as Int? }
        let on = from(exit.target, exit.focus, to: screen, position, aim.distances(to: screen))
        // What opens over this screen leads back to it when it closes.
        return exit.gesture == nil ? min(on, 1 + reach(spot)) : on
      }
    }
    return costs.min() ?? PhoneMap.unreachable
  }

  // MARK: What is worth doing

  /// What is worth doing now, wherever it stands: what brings about something that is not so yet.
  func placesWorthUsing(for goals: [Int]) -> Set<PhoneMap.Place> {
    var places: Set<PhoneMap.Place> = []
    var known: Set<Int> = []
    var waiting = exits.flatMap(\.needs) + goals.flatMap { aim.needs[$0] }
    if phone.isLockedNow, let unlocking = aim.unlocking { waiting.append(unlocking) }
    while let need = waiting.popLast() {
      guard known.insert(need.number).inserted, !isMet(need.test) else { continue }
      for means in need.means {
        if case .element(let place) = means.spot { places.insert(place) }
        waiting += means.needs
      }
    }
    return places.intersection(aim.places)
  }
}

extension ReadingControl {
  /// Gestures from another control to this one, in the shorter direction.
  func turns(from other: ReadingControl) -> Int {
    let all = Self.allCases
    guard let one = all.firstIndex(of: self), let two = all.firstIndex(of: other) else { return 0 }
    let distance = abs(one - two)
    return min(distance, all.count - distance)
  }
}
