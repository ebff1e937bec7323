import Feedback

/// Alarms and the timer.
extension Phone {
  /// A ring sounds every so many milliseconds.
  static let ringInterval = 3_000
  /// After so long an alarm is silent; what it says stays on the screen until somebody comes.
  private static let alarmLasts = 60_000
  private static let longestTimer = 86_400

  /// The moments at which an alarm or the timer rings, or rings on.
  var alarmMoments: [Int] {
    var moments = records(of: Collections.alarms).compactMap { nextMoment(of: $0) }
    if let end = state.timerEnd { moments.append(end) }
    if let putOff = state.putOff { moments.append(putOff.since) }
    if let ringing = state.ringing, let next = nextRing(since: ringing.since, lasting: Self.alarmLasts) {
      moments.append(next)
    }
    return moments
  }

  /// The next ring of what has been ringing; `nil` when it has rung long enough.
  func nextRing(since: Int, lasting: Int) -> Int? {
    let next = since + (max(0, state.clock - since) / Self.ringInterval + 1) * Self.ringInterval
    return next < since + lasting ? next : nil
  }

  /// When an alarm rings next, later than now; `nil` where it is off or has no time.
  private func nextMoment(of alarm: Record) -> Int? {
    guard alarm["on"] == "on", let time = timeOfDay(of: alarm) else { return nil }
    let days = weekdays(of: alarm)
    let today = model.calendar.day(at: state.clock)
    return (0...7).lazy.filter { days.isEmpty || days.contains(Calendar.weekday(of: today + $0)) }
      .map { model.calendar.clock(on: today + $0, at: time) }.first { $0 > state.clock }
  }

  /// Milliseconds after midnight.
  private func timeOfDay(of alarm: Record) -> Int? {
    guard let hour = Int(alarm["hour"].trimmed), (0...23).contains(hour) else { return nil }
    let minute = alarm["minute"].trimmed
    guard let minute = minute.isEmpty ? 0 : Int(minute), (0...59).contains(minute) else { return nil }
    return (hour * 60 + minute) * 60_000
  }

  /// The days that an alarm names; none for every day.
  private func weekdays(of alarm: Record) -> [Int] {
    let days = alarm["days"].comparable
    guard !days.isEmpty else { return [] }
    // By bytes: this is asked at each key, and each alarm is asked.
    return model.calendar.comparableWeekdays.enumerated().filter { !$1.isEmpty && days.contains(bytesOf: $1) }.map(
      \.offset)
  }

  /// Begins to ring, or rings on.
  mutating func ringWhatIsDue(isNewMoment: Bool) -> [Change] {
    var changes: [Change] = []
    if let ringing = state.ringing, isNewMoment, (state.clock - ringing.since) % Self.ringInterval == 0,
      state.clock - ringing.since < Self.alarmLasts
    {
      changes += ring(ValueName.alarmVolume)
    }
    if let end = state.timerEnd, end <= state.clock {
      state.timerEnd = nil
      let subject = Subject(Record(id: 0, fields: ["kind": "timer"]), in: "")
      changes += beginRinging(subject) + trigger(.timerEnds, about: subject)
    }
    if let again = state.putOff, again.since <= state.clock {
      state.putOff = nil
      changes += beginRinging(again.subject) + trigger(again.isTimer ? .timerEnds : .alarmRings, about: again.subject)
    }
    guard isNewMoment else { return changes }
    let today = model.calendar.day(at: state.clock)
    for alarm in records(of: Collections.alarms) where alarm["on"] == "on" {
      let days = weekdays(of: alarm)
      guard timeOfDay(of: alarm) == model.calendar.timeOfDay(at: state.clock),
        days.isEmpty || days.contains(Calendar.weekday(of: today))
      else { continue }
      let subject = Subject(alarm, in: Collections.alarms)
      changes += beginRinging(subject) + trigger(.alarmRings, about: subject)
    }
    return changes
  }

  /// A ring, unless its volume is at nothing; and the vibration that goes with it.
  func ring(_ volume: String) -> [Change] {
    (state.values[volume] == .percent(0) ? [] : [.cue(.ringing)]) + (vibrates ? [.cue(.vibrationLong)] : [])
  }

  /// Whether it vibrates: as on a real phone, a ring that was turned down is felt all the same.
  var vibrates: Bool { isOn(ValueName.vibrate) }

  private mutating func beginRinging(_ subject: Subject) -> [Change] {
    _ = removeScreens(of: SystemScreen.ringing.app)
    state.ringing = Ringing(subject: subject, since: state.clock)
    return ring(ValueName.alarmVolume) + raise(SystemScreen.ringing, about: subject)
  }

  /// Starts the timer anew: in seconds, or in minutes and seconds. What is no time stops it.
  mutating func startTimer(_ text: String) -> [Change] {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int(String($0).trimmed) }
    state.timerEnd = nil
    guard parts.count <= 3, !parts.contains(where: { $0 == nil || !(0...Self.longestTimer).contains($0 ?? 0) }) else {
      return []
    }
    let seconds = parts.reduce(0) { $0 * 60 + ($1 ?? 0) }
    guard seconds > 0 else { return [] }
    state.timerEnd = state.clock + min(seconds, Self.longestTimer) * 1000
    return []
  }

  mutating func stopRinging(againAfterMinutes minutes: Int) -> [Change] {
    guard let ringing = state.ringing else { return [] }
    if minutes > 0 {
      state.putOff = Ringing(subject: ringing.subject, since: state.clock + min(minutes, 1_440) * 60_000)
    }
    state.ringing = nil
    return (minutes > 0 ? [] : stopped(ringing)) + removeScreens(of: SystemScreen.ringing.app)
  }

  private func stopped(_ ringing: Ringing) -> [Change] {
    guard let alarm = live(ringing.subject), !ringing.isTimer, let time = timeOfDay(of: alarm) else { return [] }
    return [.alarmStopped(minutes: time / 60_000)]
  }

  /// Lets an alarm ring that is on, by its time in minutes after midnight.
  mutating func ringAlarm(atMinutes minutes: Int) -> [Change] {
    let alarms = records(of: Collections.alarms)
    guard let alarm = alarms.first(where: { timeOfDay(of: $0) == minutes * 60_000 && $0["on"] == "on" }) else {
      return []
    }
    let subject = Subject(alarm, in: Collections.alarms)
    return beginRinging(subject) + trigger(.alarmRings, about: subject)
  }

  /// Whether there is an alarm at that time, in minutes after midnight, that is on, or off.
  public func hasAlarm(atMinutes minutes: Int, isOn: Bool) -> Bool {
    records(of: Collections.alarms).contains { alarm in
      timeOfDay(of: alarm) == minutes * 60_000 && (alarm["on"] == "on") == isOn
    }
  }

  /// Sets an alarm, for the start of a task.
  mutating func setAlarm(atMinutes minutes: Int, isOn: Bool) {
    var alarms = records(of: Collections.alarms)
    if let index = alarms.firstIndex(where: { timeOfDay(of: $0) == minutes * 60_000 }) {
      alarms[index]["on"] = isOn ? "on" : "off"
      state.records[Collections.alarms] = alarms
      return
    }
    let (hour, minute) = (minutes / 60, minutes % 60)
    add(
      [
        "hour": String(hour), "minute": minute.twoDigits,
        "time": model.calendar.timeText(hour: hour, minute: minute), "label": "", "days": "",
        "on": isOn ? "on" : "off",
      ], to: Collections.alarms, atStart: false)
  }

  /// Who leaves the screen of what rings has stopped it.
  mutating func settleRinging() -> [Change] {
    guard let ringing = state.ringing,
      model.screen(SystemScreen.ringing.screen, of: SystemScreen.ringing.app) != nil,
      !hasScreen(of: SystemScreen.ringing.app)
    else { return [] }
    state.ringing = nil
    return stopped(ringing)
  }
}
