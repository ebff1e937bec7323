import Feedback

/// What the learner does with calls, and what the other side does.
extension Phone {
  /// Keys that are kept of a call.
  private static let mostKeys = 40

  /// Calls a number, or somebody by name.
  mutating func call(_ text: String, _ depth: Int) -> [Change] {
    guard let number = number(for: text) else { return [.nothing(.noNumber)] }
    guard state.call == nil else { return [.nothing(.lineBusy)] }
    if !PhoneNumber.emergency.contains(PhoneNumber.digits(of: number)) {
      guard !isLocked else { return [.nothing(.locked)] }
      guard hasNetwork else { return [.nothing(.noNetwork)] }
    }
    let call = beginCall(number, isIncoming: false)
    return [.call(.dialling(call.heardName))] + raise(SystemScreen.call, about: subject(of: call))
  }

  /// Takes the call that rings.
  mutating func answer(_ depth: Int) -> [Change] {
    guard let call = state.call, call.phase == .ringing else { return [.nothing(.noCall)] }
    state.call?.phase = .talking
    state.call?.since = state.clock
    _ = removeScreens(of: SystemScreen.call.app)
    return [.call(.answered(call.heardName))] + raise(SystemScreen.call, about: subject(of: call))
      + trigger(.callAnswered, about: subject(of: call), depth: depth)
  }

  /// Refuses the call that rings.
  mutating func refuse(_ depth: Int) -> [Change] {
    guard let call = state.call, call.phase == .ringing else { return [.nothing(.noCall)] }
    return finish(call, as: "refused", .refused(call.heardName), .callRefused, depth)
  }

  /// Ends the call, however far it has come.
  mutating func endCall(_ depth: Int) -> [Change] {
    guard let call = state.call else { return [.nothing(.noCall)] }
    guard call.phase != .ringing else { return refuse(depth) }
    let seconds = call.hasBegun ? (state.clock - call.since) / 1000 : 0
    return finish(
      call, as: call.isIncoming ? "in" : "out", .ended(call.heardName, seconds: seconds),
      call.hasBegun ? .callEnded : nil, depth)
  }

  /// The other side ends the call; one that rings is missed.
  mutating func callerHangsUp() -> [Change] {
    guard let call = state.call else { return [] }
    guard call.phase == .ringing else { return endCall(0) }
    state.call = nil
    return missed(call, isTold: true, 0) + removeScreens(of: SystemScreen.call.app)
  }

  mutating func sendKey(_ key: String, _ depth: Int) -> [Change] {
    let key = PhoneNumber.digits(of: key)
    guard let call = state.call, call.hasBegun, !key.isEmpty else { return [.nothing(.noCall)] }
    state.call?.keys = String((call.keys + key).suffix(Self.mostKeys))
    return [.call(.keySent(key))] + trigger(.keySent, about: subject(of: call, with: ["key": key]), depth: depth)
  }

  mutating func reply(_ text: String, _ depth: Int) -> [Change] {
    guard let call = state.call, call.hasBegun else { return [.nothing(.noCall)] }
    return [.call(.replied(text))]
      + trigger(.replySaid, about: subject(of: call, with: ["reply": text]), depth: depth)
  }

  /// The other side speaks, where it can be heard.
  mutating func callerSays(_ text: String) -> [Change] {
    guard state.call?.phase == .talking, !text.isEmpty else { return [] }
    return [.call(.heard(text))]
  }

  /// A call comes in. A blocked number and a phone without network hear nothing of it; who is talking, or does not want
  /// to be disturbed, finds it among the missed ones.
  mutating func ring(from text: String, _ depth: Int) -> [Change] {
    let number = number(for: text) ?? String(text.trimmed.prefix(Self.mostKeys))
    guard !isBlocked(number), hasNetwork else { return [] }
    guard state.call == nil, !isOn(ValueName.doNotDisturb) else {
      let isSilent = isOn(ValueName.doNotDisturb)
      return missed(newCall(number, isIncoming: true), isTold: !isSilent, depth)
    }
    let call = beginCall(number, isIncoming: true)
    let subject = subject(of: call)
    return ring(ValueName.ringVolume) + [.call(.rings(call.heardName))]
      + raise(SystemScreen.incomingCall, about: subject)
      + trigger(.callRings, about: subject, depth: depth)
  }
}
