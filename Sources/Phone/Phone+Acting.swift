import Feedback

/// What a learner does with the item in focus, and what that leads to.
extension Phone {
  mutating func activate() -> [Change] {
    if let finger = state.finger, finger.isOnKeyboard { return pressKeyUnderFinger() }
    guard let shown = focused else { return [.nothing(.notActionable)] }
    guard !shown.isDisabled else { return [.nothing(.disabled)] }
    switch front.content {
    case .choices(let key): return choose(shown, for: key)
    case .actions(let key): return act(shown, on: key)
    case .search: return goTo(shown)
    case .screen(let address): return activate(shown, at: address)
    }
  }

  private mutating func activate(_ shown: ShownElement, at address: ScreenAddress) -> [Change] {
    guard shown.isActionable else { return [.nothing(.notActionable)] }
    guard shown.role != .slider || !shown.element.steps.isEmpty else { return [.nothing(.onlyTurned)] }
    if shown.role == .editBox { return beginTyping() }
    if shown.role == .dropDown, !shown.element.choices.isEmpty { return open(.choices(shown.key)) }
    var changes: [Change] = [.activated(shown.name.plain)]
    changes += flip(shown)
    let subject = shown.subject ?? front.subject
    changes += run(.element(address, shown.key.number, .activated), about: subject)
    if let subject, subject.collection == Collections.notifications, shown.element.repeats != nil {
      changes += [openedChange(of: subject.record)] + trigger(.notificationOpened, about: subject)
    }
    return changes
  }

  /// A switch or a box goes over; a radio button is chosen.
  private mutating func flip(_ shown: ShownElement) -> [Change] {
    guard let holding = shown.element.holds else { return [] }
    switch shown.value ?? shown.role.valueAtFirst {
    case .isOn(let isOn) where [.toggle, .checkBox].contains(shown.role):
      put(.isOn(!isOn), into: holding, about: shown.subject ?? front.subject)
      refresh()
      return [.changed(shown.role, to: .isOn(!isOn))]
    case .text where shown.role == .radioButton:
      put(.text(shown.element.ownChoice), into: holding, about: shown.subject ?? front.subject)
      refresh()
      return [.changed(shown.role, to: .isOn(true))]
    default: return []
    }
  }

  mutating func holdDown() -> [Change] {
    guard let shown = focused, case .screen(let address) = front.content else { return [.nothing(.notHeld)] }
    guard !shown.isDisabled else { return [.nothing(.disabled)] }
    guard !shown.element.heldSteps.isEmpty else { return [.nothing(.notHeld)] }
    return [.heldDown(shown.name.plain)]
      + run(.element(address, shown.key.number, .heldDown), about: shown.subject ?? front.subject)
  }

  // MARK: Lists that the phone makes itself

  private mutating func choose(_ choice: ShownElement, for key: ElementKey) -> [Change] {
    guard let below = beneath.first(where: { $0.key == key }), let holding = below.element.holds else {
      return close()
    }
    let subject = below.subject ?? state.stack.dropLast().last?.subject
    let choices = below.element.choices
    let value = choices.indices.contains(choice.key.number) ? choices[choice.key.number].value : choice.name.plain
    put(.text(value), into: holding, about: subject)
    // The list comes up again with the new choice in it, which so is heard.
    var changes: [Change] = [.activated(choice.name.plain)] + close()
    if case .screen(let address) = front.content {
      changes += run(.element(address, key.number, .activated), about: subject)
    }
    return changes
  }

  mutating func openActions() -> [Change] {
    guard let shown = focused, !shown.element.customActions.isEmpty else { return [.nothing(.noActions)] }
    return open(.actions(shown.key))
  }

  private mutating func act(_ action: ShownElement, on key: ElementKey) -> [Change] {
    let subject = beneath.first { $0.key == key }?.subject ?? state.stack.dropLast().last?.subject
    var changes: [Change] = [.activated(action.name.plain)] + close()
    guard case .screen(let address) = front.content else { return changes }
    changes += run(.element(address, key.number, .custom(action.key.number)), about: subject)
    return changes
  }

  // MARK: Steps

  /// Triggers may lead to triggers; so deep and no deeper.
  private static let deepestTriggers = 5

  /// Does the steps of a place, from one of them on, as far as their conditions hold.
  mutating func run(_ source: StepSource, from start: Int = 0, about subject: Subject?, depth: Int = 0) -> [Change] {
    let steps = model.steps(of: source)
    guard !steps.isEmpty, running.depth < Running.deepest, running.count < Running.most else { return [] }
    running.depth += 1
    running.count += 1
    defer {
      running.depth -= 1
      if running.depth == 0 { running.count = 0 }
    }
    var subject = subject
    var changes: [Change] = []
    var question = Question()
    for index in steps.indices.dropFirst(start) {
      let step = steps[index]
      guard question.isSo(step.conditions, ask: { holds($0, about: subject) }) else { continue }
      switch step.action {
      case .wait(let seconds):
        wait(seconds: seconds, before: source, index + 1, about: subject)
        return changes
      case .check:
        let wrong = check()
        guard wrong.isEmpty else { return changes + wrong }
      default:
        var done = perform(step.action, from: source, about: &subject, depth: depth)
        // What the app says of a copy is enough.
        if case .copy = step.action, steps.indices.contains(index + 1), case .say = steps[index + 1].action {
          done = []
        }
        changes += done
        // What can't be sent is not cleared away by the steps after it.
        if step.action.isAttempt, case .nothing = done.last {
          refresh()
          return changes
        }
      }
    }
    refresh()
    return changes
  }

  /// Lets the apps answer to something that happened.
  mutating func trigger(_ trigger: Trigger, about subject: Subject?, depth: Int = 0) -> [Change] {
    guard depth < Self.deepestTriggers else { return [] }
    return model.handlers(of: trigger).flatMap { run($0, about: subject, depth: depth + 1) }
  }

  private mutating func perform(
    _ action: Action, from source: StepSource, about subject: inout Subject?, depth: Int
  ) -> [Change] {
    switch action {
    case .open(let address):
      return open(address, about: subject, inPlaceOfFront: isTab(source))
    case .openApp(let id):
      let opened = subject.flatMap { $0.collection == Collections.notifications ? openedChange(of: $0.record) : nil }
      return open(app: plain(id, about: subject), about: subject) + [opened].compactMap { $0 }
    case .close: return close()
    case .perform(let gesture): return perform(beneathMenu: gesture)
    case .say(let text): return [.toast(fill(text, about: subject))]
    case .play(let cue): return [.cue(cue)]
    case .notify(let text): return notify(text, about: subject)
    case .set(let name, let text): return set(name, plain(text, about: subject))
    case .type(let text, let name): return type(plain(text, about: subject), into: name)
    case .deleteLast(let name): return deleteLast(of: name)
    case .calculate(let text, let name): return calculate(plain(text, about: subject), into: name)
    case .add(let collection, let fields, let atStart):
      subject = add(filled(fields, about: subject), to: collection, atStart: atStart)
      return []
    case .change(let fields):
      change(subject, filled(fields, about: subject))
      return []
    case .remove:
      guard let subject else { return [] }
      remove(subject)
      return subject.collection == Collections.notifications ? [removedChange(of: subject.record)] : []
    case .removeAll(let collection):
      let removed = collection == Collections.notifications ? records(of: collection).map(removedChange) : []
      removeAll(from: collection)
      return removed
    case .copy(let text): return copy(plain(text, about: subject))
    case .wait, .check: return []
    case .startTimer(let seconds): return startTimer(plain(seconds, about: subject))
    case .stopRinging(let minutes): return stopRinging(againAfterMinutes: minutes)
    case .lock: return lock()
    case .unlock: return unlock(depth)
    case .call(let number): return call(plain(number, about: subject), depth)
    case .ring(let number): return ring(from: plain(number, about: subject), depth)
    case .answer: return answer(depth)
    case .refuse: return refuse(depth)
    case .endCall: return endCall(depth)
    case .sendKey(let key): return sendKey(plain(key, about: subject), depth)
    case .reply(let text): return reply(plain(text, about: subject), depth)
    case .callerSays(let text): return callerSays(plain(text, about: subject))
    case .send(let text, let number):
      return send(plain(text, about: subject), to: plain(number, about: subject), depth)
    case .receive(let text, let number):
      return receive(plain(text, about: subject), from: plain(number, about: subject), depth)
    }
  }

  private func filled(_ fields: [FieldText], about subject: Subject?) -> [String: String] {
    Dictionary(fields.map { ($0.name, String(plain($0.text, about: subject).prefix(Self.longestText))) }) { $1 }
  }

  private func isTab(_ source: StepSource) -> Bool {
    guard case .element(let address, let number, .activated) = source, let elements = model[address]?.elements,
      elements.indices.contains(number)
    else { return false }
    return elements[number].role == .tab
  }

  private mutating func open(app id: String, about subject: Subject?) -> [Change] {
    if let (address, subject) = target(of: subject, in: id) { return open(address, about: subject) }
    guard let address = model.screen(0, of: id) else { return [.nothing(.notOnThisPhone)] }
    return open(address, about: nil)
  }

  /// What a menu over the screen asks for is meant of the screen beneath.
  private mutating func perform(beneathMenu gesture: Gesture) -> [Change] {
    refresh()
    if screen?.kind == .menu || screen?.kind == .dialog, state.stack.count > 1 {
      state.stack.removeLast()
      refresh()
      _ = settleFocus()
    }
    return respond(to: gesture)
  }
}

extension Action {
  /// Whether the steps after it make sense only where it could be done.
  fileprivate var isAttempt: Bool {
    switch self {
    case .call, .send, .calculate: true
    default: false
    }
  }
}
