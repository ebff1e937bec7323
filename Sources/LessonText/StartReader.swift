import Phone

/// Reads a `Start:` line: a screen, an app, or a goal sentence that can be brought about.
struct StartReader {
  /// Understands the goal sentences.
  let goals: GoalGrammar
  /// What is on the phone.
  let names: PhoneNames

  /// How the phone is to be set; what can't be is told.
  func read(_ written: Written, _ findings: inout Findings) -> Start? {
    switch place(written, &findings) {
    case .one(let place): return .screen(place.address)
    case .told: return nil
    case .none: break
    }
    switch goals.read(written, &findings) {
    case .understood(let understood): return start(understood, written, &findings)
    case .told: return nil
    case .notGoal:
      guard !names.isEmpty else { return nil }
      let known = names.screenNames + names.appNames.filter { !names.screenNames.contains($0) }
      let near = NearMiss.words(near: written.text, among: known)
      findings.tell(
        .unknownScreen, at: written, ["written": written.string],
        meant: near.isEmpty ? goals.nearest(to: written) : near)
      return nil
    }
  }

  private enum Found { case one(PhoneNames.Place), told, none }

  /// A screen by its title, an app by its name, or both with a comma.
  private func place(_ written: Written, _ findings: inout Findings) -> Found {
    let screens = names.screens(written.text)
    if let screen = screens.first, screens.count == 1 { return .one(screen) }
    if let app = names.app(written.text) { return .one(app) }
    if !screens.isEmpty {
      let title = screens[0].address.screen
      findings.tell(
        .ambiguousScreen, at: written, ["written": written.string], meant: screens.map { "\($0.app), \(title)" })
      return .told
    }
    var rest = written.text
    while let comma = rest.lastIndex(of: ",") {
      let app = written[written.text.startIndex..<comma].trimmed
      let title = written[written.text.index(after: comma)..<written.text.endIndex].trimmed
      if let place = names.app(app.text) {
        let screen = names.screens(title.text).first { $0.address.app == place.address.app }
        if let screen { return .one(screen) }
        findings.tell(
          .unknownScreen, at: title.isBlank ? written : title, ["written": title.string],
          meant: NearMiss.words(near: title.text, among: names.screenNames))
        return .told
      }
      rest = rest[..<comma]
    }
    return .none
  }

  private func start(
    _ understood: GoalGrammar.Understood, _ written: Written, _ findings: inout Findings
  ) -> Start? {
    let holds: Set<String>
    let value: Value
    switch understood.goal.condition {
    case .focus(let name): return .focus(name)
    case .screen(let title):
      let screens = names.screens(title)
      if let screen = screens.first, screens.count == 1 { return .screen(screen.address) }
      findings.tell(
        .ambiguousScreen, at: understood.place, ["written": title], meant: screens.map { "\($0.app), \(title)" })
      return nil
    case .app(let name): return names.app(name).map { .screen($0.address) }
    case .state(_, let isOn) where understood.goal.tense == .now:
      (holds, value) = (understood.item?.states ?? [], .isOn(isOn))
    case .level(_, .equal, let number):
      (holds, value) = (understood.item?.levels ?? [], .percent(number))
    default:
      findings.tell(.startNotSettable, at: written, ["written": written.string])
      return nil
    }
    guard let name = holds.first else { return nil }
    guard holds.count == 1 else {
      findings.tell(.ambiguousItem, at: understood.place, ["written": understood.place.string])
      return nil
    }
    return .value(name, value)
  }

  /// Whether the starts alone fulfil every goal, so that there is nothing left to do. Told only where it is plain;
  /// the route finder knows the rest.
  func alreadyHold(_ goals: [Goal], after starts: [Start]) -> Bool {
    guard !starts.isEmpty else { return false }
    return goals.allSatisfy { goal in
      starts.contains { start in
        switch (start, goal.condition) {
        case (.screen(let address), .screen(let title)): address.screen == title && goal.tense == .now
        case (.focus(let name), .focus(let wanted)): name == wanted
        case (.value(let held, .isOn(let isOn)), .state(let item, let wanted)):
          isOn == wanted && names.item(item)?.states == [held]
        case (.value(let held, .percent(let number)), .level(let item, .equal, let wanted)):
          number == wanted && names.item(item)?.levels == [held]
        default: false
        }
      }
    }
  }
}
