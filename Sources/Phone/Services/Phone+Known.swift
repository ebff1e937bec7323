/// What the phone itself knows by a name.
extension Phone {
  private static let countPrefix = "number of "

  /// What the phone itself knows by a name; `nil` where it knows nothing.
  func known(_ name: String) -> String? {
    switch name {
    case "time": model.calendar.timeText(at: state.clock)
    case "date": model.calendar.dateText(at: state.clock)
    case "weekday": model.calendar.weekdayText(at: state.clock)
    case "online": isOnline ? "on" : "off"
    case "clipboard": state.clipboard
    case "call name": state.call?.heardName ?? ""
    case "call number": state.call?.number ?? ""
    case "call state": state.call?.phase.rawValue ?? ""
    case "call keys": state.call?.keys ?? ""
    case "call direction": state.call.map { $0.isIncoming ? "in" : "out" } ?? ""
    case "call time": state.call.map { $0.hasBegun ? model.calendar.lengthText(state.clock - $0.since) : "" } ?? ""
    case "ringing": state.ringing.map { $0.isTimer ? "timer" : "alarm" } ?? ""
    // A part of a second that is left counts as one, so that a timer shows none only when it has run down.
    case "timer left": state.timerEnd.map { model.calendar.lengthText($0 - state.clock + 999) } ?? ""
    case "notification count": String(records(of: Collections.notifications).count)
    default:
      name.hasPrefix(Self.countPrefix) ? String(records(of: String(name.dropFirst(Self.countPrefix.count))).count) : nil
    }
  }
}
