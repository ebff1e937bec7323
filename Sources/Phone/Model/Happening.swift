import Feedback

/// Something that a lesson lets happen on the phone. Its names and numbers are the phone's own.
public enum Happening: Hashable, Sendable, Codable {
  /// Somebody calls: a number, or a name that the contacts have.
  case call(from: String)
  /// Somebody has called, and the call was taken.
  case answeredCall(from: String)
  /// A message comes in.
  case message(String, from: String)
  /// An app has news; by the id of the app.
  case notification(String, app: String)
  /// The other side of a call says something.
  case callerSays(String)
  /// The other side ends the call.
  case callerHangsUp
  /// What stands in an app as something that can happen.
  case event(StepSource)
  /// So many days go by, 1 to 400.
  case daysPass(Int)
  /// Something holds a value, by the name under which elements hold it.
  case value(String, Value)
  /// The clipboard holds a text.
  case clipboard(String)
  /// A reading control is chosen.
  case readingControl(ReadingControl)
  /// The contacts have a name with a number.
  case contact(name: String, number: String)
  /// An alarm is on or off, at so many minutes after midnight.
  case alarm(minutes: Int, isOn: Bool)
  /// An alarm rings, at so many minutes after midnight, as if its time had come. One that is off does not ring.
  case alarmRings(minutes: Int)
}

extension Phone {
  /// Lets something happen now, and tells what changed.
  public mutating func happen(_ happening: Happening) -> [Change] {
    watched { phone in
      let changes = phone.bring(happening)
      return phone.toldOnce(changes)
    }
  }

  /// Lets something happen later, when so much time has passed.
  /// - Parameter milliseconds: at most a day; less than nothing is at once.
  public mutating func expect(_ happening: Happening, afterMilliseconds milliseconds: Int) {
    wait(milliseconds: milliseconds, for: happening)
  }

  /// Whether something that was announced is still to come.
  public var isExpecting: Bool { state.pending.contains { $0.happening != nil } }

  /// Nothing is awaited any more of what ``expect(_:afterMilliseconds:)`` announced: it belonged to a task that is over.
  public mutating func expectNothing() { state.pending.removeAll { $0.happening != nil } }

  /// Lets something have happened, for the start of a task: nothing rings any more, and nothing is told.
  public mutating func settle(_ happening: Happening) {
    _ = happen(happening)
    if case .daysPass = happening {
      state.ringing = nil
      _ = removeScreens(of: SystemScreen.ringing.app)
    }
    if case .message = happening { state.lately = [] }
    refresh()
    _ = settleFocus()
    _ = settleEditing()
  }

  /// Drops a call that is left from before, for the start of a task: nothing is told of it.
  public mutating func forgetCall() {
    guard state.call != nil else { return }
    state.call = nil
    _ = removeScreens(of: SystemScreen.call.app)
    refresh()
    _ = settleFocus()
  }

  mutating func bring(_ happening: Happening) -> [Change] {
    switch happening {
    case .call(let number): return ring(from: number, 0)
    case .answeredCall(let number):
      if state.call != nil { _ = endCall(0) }
      let rung = ring(from: number, 0)
      return rung + answer(0)
    case .message(let text, let sender): return receive(text, from: sender, 0)
    case .notification(let text, let app):
      let name = model.apps[app]?.name.plain ?? ""
      keepNotification(.news, title: name, text: text, opens: model.screen(0, of: app))
      return isOn(ValueName.doNotDisturb) ? [] : [.notified(.news, title: name, text: text)]
    case .callerSays(let text): return callerSays(text)
    case .callerHangsUp: return callerHangsUp()
    case .event(let source): return run(source, about: nil)
    case .daysPass(let days): return letTimePass(min(400, max(0, days)) * 86_400_000)
    case .value(let name, let value): return set(name, value.text)
    case .clipboard(let text):
      state.clipboard = String(text.prefix(Self.longestText))
      return []
    case .readingControl(let control):
      state.readingControl = control
      return []
    case .contact(let name, let number):
      keepContact(name, number)
      return []
    case .alarm(let minutes, let isOn):
      setAlarm(atMinutes: minutes, isOn: isOn)
      return []
    case .alarmRings(let minutes): return ringAlarm(atMinutes: minutes)
    }
  }

  private mutating func keepContact(_ name: String, _ number: String) {
    var contacts = records(of: Collections.contacts)
    guard let index = contacts.firstIndex(where: { $0["name"].isSameText(as: name) }) else {
      add(["name": name, "number": number, "note": "", "favourite": "off"], to: Collections.contacts, atStart: false)
      return
    }
    contacts[index]["number"] = number
    state.records[Collections.contacts] = contacts
  }
}
