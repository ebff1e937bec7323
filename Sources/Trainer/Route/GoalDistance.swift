import Feedback
import LessonText
import Phone

/// How far it is at least to a goal, in gestures, read off the apps as they are written: what a search goes by.
///
/// From a screen one goes on by an element that opens another one, or home. Elements that stand once for each record
/// count once. So the figure is seldom too high, and never far off.
struct GoalDistance {
  /// Gestures from the first element of each screen.
  private var fromScreen: [ScreenAddress: Int] = [:]
  /// The elements that meet the goal, or with which it is met, by their numbers, and what is to be done with them.
  private var targets: [ScreenAddress: [Target]] = [:]
  private var ways: [ScreenAddress: [Way]] = [:]
  private let home: ScreenAddress?
  /// The goal speaks of nothing that stands in the apps, such as the name of a record: then nothing is known.
  private let isUnknown: Bool

  private struct Target {
    var number: Int
    /// Gestures once the focus is there.
    var cost: Int
  }

  private struct Way {
    var number: Int
    var target: ScreenAddress
  }

  /// The distances to what a condition asks for.
  init(to condition: Condition, in model: PhoneModel) {
    home = model.screen(0, of: PhoneModel.homeApp)
    for app in model.apps.values {
      for screen in app.screens {
        let address = ScreenAddress(app: app.id, screen: screen.title.plain)
        for (number, element) in screen.elements.enumerated() {
          if let cost = condition.cost(at: element, in: model) {
            targets[address, default: []].append(Target(number: number, cost: cost))
          }
          for step in element.steps {
            guard case .open(let target) = step.action else { continue }
            ways[address, default: []].append(Way(number: number, target: target))
          }
        }
        if condition.isMet(on: screen, of: app) { targets[address, default: []].append(Target(number: 0, cost: 0)) }
      }
    }
    isUnknown = targets.isEmpty
    spread()
  }

  /// At least so many gestures from where a phone is; `nil` where there is no way.
  func atLeast(from phone: Phone) -> Int? {
    guard !isUnknown else { return 0 }
    let focus = phone.focused?.key.number ?? 0
    var best = distance(from: phone.address, focus)
    if case .screen = phone.front.content {} else { best = best.map { max(0, $0 - 1) } }
    // Back leads to the focus that was left there, and home to its own.
    for (steps, open) in phone.state.stack.dropLast().reversed().enumerated() {
      guard case .screen(let address) = open.content, let far = distance(from: address, open.focus.number) else {
        continue
      }
      let back = open == phone.state.stack.first ? 1 : steps + 1
      best = min(best ?? .max, far + back)
    }
    return best
  }

  private func distance(from address: ScreenAddress, _ focus: Int) -> Int? {
    let near = (targets[address] ?? []).map { abs($0.number - focus) + $0.cost }
    let through = (ways[address] ?? []).compactMap { way in
      fromScreen[way.target].map { abs(way.number - focus) + 1 + $0 }
    }
    return (near + through).min()
  }

  /// From the goal outwards, until nothing gets nearer any more.
  private mutating func spread() {
    var isChanged = true
    let screens = Set(targets.keys).union(ways.keys)
    while isChanged {
      isChanged = false
      let fromHome = home.flatMap { fromScreen[$0] }.map { $0 + 1 }
      for address in screens {
        guard let far = [distance(from: address, 0), fromHome].compactMap({ $0 }).min() else { continue }
        if far < fromScreen[address] ?? .max {
          fromScreen[address] = far
          isChanged = true
        }
      }
    }
  }
}

extension Condition {
  /// What it costs to meet the condition once the focus is on an element; `nil` where it can't be met there.
  fileprivate func cost(at element: Element, in model: PhoneModel) -> Int? {
    switch self {
    case .focus(let name), .heard(let name): element.couldBeNamed(name) ? 0 : nil
    case .activated(let name): element.couldBeNamed(name) ? 1 : nil
    case .state(let item, _), .level(let item, _, _):
      element.holds.map { model.valueNames(ofElementsNamed: item).contains($0.name) } == true ? 1 : nil
    default: nil
    }
  }

  fileprivate func isMet(on screen: Screen, of app: App) -> Bool {
    switch self {
    case .screen(let title): screen.title.plain.lowercased() == title.lowercased()
    case .app(let name): app.name.plain.lowercased() == name.lowercased()
    default: false
    }
  }
}

extension Element {
  /// Whether it has that name, or may have it once it is filled in.
  fileprivate func couldBeNamed(_ name: String) -> Bool {
    self.name.plain.lowercased() == name.lowercased() || !self.name.detailNames.isEmpty
  }
}
