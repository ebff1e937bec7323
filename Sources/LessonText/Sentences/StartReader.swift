import Phone

/// Reads a `Start:` line: a screen, an app, something that has happened, or a goal sentence that can be brought about.
struct StartReader {
  /// Understands the goal sentences.
  let goals: GoalGrammar
  /// Understands what has happened.
  let happenings: HappeningGrammar
  /// What is on the phone.
  let names: PhoneNames

  /// How the phone is to be set; what can't be is told.
  func read(_ written: Written, _ findings: inout Findings) -> Start? {
    switch place(written, &findings) {
    case .one(let place): return .screen(place.address)
    case .told: return nil
    case .none: break
    }
    var unsure = Findings(file: findings.file)
    let reading = happenings.read(written, &unsure)
    findings.steps += unsure.steps
    if case .understood(let occurrence) = reading { return .happening(occurrence.happening) }
    switch goals.read(written, &findings) {
    case .understood(let understood): return start(understood, written, &findings)
    case .told: return nil
    case .notGoal:
      if unsure.hasErrors {
        _ = happenings.read(written, &findings)
        return nil
      }
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
    if understood.goal.tense == .now, !understood.goal.isNegated {
      switch understood.goal.condition {
      case .focus(let name): return .focus(name)
      case .screen(let title):
        let screens = names.screens(title)
        if let screen = screens.first, screens.count == 1 { return .screen(screen.address) }
        findings.tell(
          .ambiguousScreen, at: understood.place, ["written": title], meant: screens.map { "\($0.app), \(title)" })
        return nil
      case .app(let name): return names.app(name).map { .screen($0.address) }
      case .state(_, let isOn) where understood.item?.isRadioButton != true:
        return value(.isOn(isOn), understood.item?.states, understood, &findings)
      case .level(_, .equal, let number): return value(.percent(number), understood.item?.levels, understood, &findings)
      case .field(_, let text): return value(.text(text), understood.item?.fields, understood, &findings)
      case .clipboard(let text): return .happening(.clipboard(text))
      case .readingControl(let control): return .happening(.readingControl(control))
      case .contact(let name, let number?): return .happening(.contact(name: name, number: number))
      case .alarm(let minutes, let isOn): return .happening(.alarm(minutes: minutes, isOn: isOn))
      case .fact(let reference, _): if let start = names.start(for: reference) { return start }
      default: break
      }
    } else if case .call(.answered, let party) = understood.goal.condition, !understood.goal.isNegated {
      switch party {
      case .named(let name): return .happening(.answeredCall(from: name))
      case .number(let number): return .happening(.answeredCall(from: number))
      case .unknown: break
      }
    }
    findings.tell(.startNotSettable, at: written, ["written": written.string])
    return nil
  }

  private func value(
    _ value: Value, _ holds: Set<String>?, _ understood: GoalGrammar.Understood, _ findings: inout Findings
  ) -> Start? {
    guard let name = holds?.first else { return nil }
    guard holds?.count == 1 else {
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
      !goal.isNegated
        && starts.contains { start in
          switch (start, goal.condition) {
          case (.screen(let address), .screen(let title)): address.screen == title && goal.tense == .now
          case (.focus(let name), .focus(let wanted)): name == wanted
          case (.value(let held, .isOn(let isOn)), .state(let item, let wanted)):
            isOn == wanted && names.item(item)?.states == [held]
          case (.value(let held, .percent(let number)), .level(let item, .equal, let wanted)):
            number == wanted && names.item(item)?.levels == [held]
          case (.value(let held, .text(let text)), .field(let item, let wanted)):
            text == wanted && names.item(item)?.fields == [held]
          default: false
          }
        }
    }
  }
}
