import Feedback

/// How a call begins, goes on by itself, and ends.
extension Phone {
  /// An incoming call rings so long, in milliseconds. Networks give up after 30 to 60 seconds; a learner who first hears
  /// the whole number read out needs the longer.
  private static let ringsFor = 60_000
  /// The other side answers after so long.
  private static let answersAfter = 4_000
  /// Where nobody answers, the network gives up after so long.
  private static let failsAfter = 20_000
  /// What a subject stands in that is about the call: steps that wait for one call are not done in another.
  private static let callCollection = "call"

  /// The moments at which the call goes on by itself.
  var callMoments: [Int] {
    guard let call = state.call else { return [] }
    return switch call.phase {
    case .ringing:
      [call.since + Self.ringsFor] + (nextRing(since: call.since, lasting: Self.ringsFor).map { [$0] } ?? [])
    case .dialling: [call.since + patience]
    case .talking, .held: []
    }
  }

  private var patience: Int { isOn(ValueName.callFails) ? Self.failsAfter : Self.answersAfter }

  /// The call rings on, rings out, is taken or given up.
  mutating func carryCallOn(isNewMoment: Bool) -> [Change] {
    guard let call = state.call else { return [] }
    let passed = state.clock - call.since
    switch call.phase {
    case .ringing where passed >= Self.ringsFor:
      state.call = nil
      let missed = missed(call, isTold: true, 0)
      return missed + removeScreens(of: SystemScreen.call.app)
    case .ringing:
      return isNewMoment && passed > 0 && passed % Self.ringInterval == 0 ? ring(ValueName.ringVolume) : []
    case .dialling where passed >= patience:
      guard !isOn(ValueName.callFails) else { return endCall(0) }
      state.call?.phase = .talking
      state.call?.since = state.clock
      return [.call(.answered(call.heardName))] + trigger(.callAnswered, about: subject(of: call))
    case .dialling, .talking, .held: return []
    }
  }

  /// A call as it begins.
  mutating func newCall(_ number: String, isIncoming: Bool) -> Call {
    state.nextRecord += 1
    return Call(
      id: state.nextRecord - 1, number: number, name: contactName(of: number), isIncoming: isIncoming,
      phase: isIncoming ? .ringing : .dialling, since: state.clock)
  }

  mutating func beginCall(_ number: String, isIncoming: Bool) -> Call {
    let call = newCall(number, isIncoming: isIncoming)
    state.call = call
    for name in [ValueName.mute, ValueName.speaker, ValueName.callHold] { turn(name, on: false) }
    return call
  }

  /// The call is over: it is written down, and its screens close.
  mutating func finish(_ call: Call, as kind: String, _ event: CallEvent, _ trigger: Trigger?, _ depth: Int) -> [Change]
  {
    state.call = nil
    log(call, as: kind)
    var changes: [Change] = [.call(event)] + removeScreens(of: SystemScreen.call.app)
    if let trigger { changes += self.trigger(trigger, about: past(call), depth: depth) }
    return changes
  }

  /// A call was missed: it is written down, and a notification tells of it.
  mutating func missed(_ call: Call, isTold: Bool, _ depth: Int) -> [Change] {
    log(call, as: "missed")
    keepNotification(
      .call, title: call.heardName, text: "", opens: screen(listing: Collections.calls),
      with: ["kind": "missed", "number": call.number, "name": call.heardName])
    let told: [Change] = isTold ? [.call(.missed(call.heardName))] : []
    return told + trigger(.callMissed, about: past(call), depth: depth)
  }

  private mutating func log(_ call: Call, as kind: String) {
    let time = model.calendar.timeText(at: state.clock)
    add(
      ["number": call.number, "name": call.heardName, "kind": kind, "time": time], to: Collections.calls,
      atStart: true)
  }

  /// Held or not, as the switch for it stands.
  mutating func settleHold() {
    guard let call = state.call, call.hasBegun else { return }
    let phase: Call.Phase = isOn(ValueName.callHold) ? .held : .talking
    if call.phase != phase { state.call?.phase = phase }
  }

  // MARK: What steps are about

  /// What steps are about while a call goes on.
  func subject(of call: Call, with more: [String: String] = [:]) -> Subject {
    let fields = ["number": call.number, "name": call.heardName].merging(more) { $1 }
    return Subject(Record(id: call.id, fields: fields), in: Self.callCollection)
  }

  /// What steps are about when it is over.
  private func past(_ call: Call) -> Subject {
    Subject(Record(id: call.id, fields: ["number": call.number, "name": call.heardName]), in: "")
  }

  /// Whether steps have waited for a call that is over.
  func isOfAnotherCall(_ subject: Subject?) -> Bool {
    subject?.collection == Self.callCollection && subject?.record.id != state.call?.id
  }
}

extension Call {
  /// Whether it is one in which somebody talks.
  var hasBegun: Bool { phase == .talking || phase == .held }
}
