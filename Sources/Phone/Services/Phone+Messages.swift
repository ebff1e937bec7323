import Feedback

/// Messages out and in.
extension Phone {
  /// Sends a message to a number, or to somebody by name.
  mutating func send(_ text: String, to receiver: String, _ depth: Int) -> [Change] {
    guard let number = number(for: receiver) else { return [.nothing(.noNumber)] }
    let text = String(text.trimmed.prefix(Self.longestText))
    guard !text.isEmpty else { return [.nothing(.nothingWritten)] }
    guard hasNetwork else { return [.nothing(.noNetwork)] }
    let message = keepMessage(text, number, isIncoming: false)
    return [.messageSent(number: number, text: text)] + trigger(.messageSent, about: message, depth: depth)
  }

  /// A message comes in. Of a blocked number, and without network, nothing is heard.
  mutating func receive(_ text: String, from sender: String, _ depth: Int) -> [Change] {
    let number = number(for: sender) ?? String(sender.trimmed.prefix(40))
    let text = String(text.trimmed.prefix(Self.longestText))
    guard !text.isEmpty, !isBlocked(number), hasNetwork else { return [] }
    let isReading = isReadingMessages(with: number)
    let message = keepMessage(text, number, isIncoming: true)
    let name = message.record["name"]
    // Who looks at the conversation needs no notification of it in the list.
    if !isReading {
      keepNotification(
        .message, title: name, text: text, opens: screen(openedFrom: Collections.threads),
        with: ["number": number, "name": name])
    }
    let told: [Change] =
      isOn(ValueName.doNotDisturb) ? [] : [.cue(.message), .notified(.message, title: name, text: text)]
    return told + trigger(.messageReceived, about: message, depth: depth)
  }

  /// Writes a message into its conversation, which comes first.
  private mutating func keepMessage(_ text: String, _ number: String, isIncoming: Bool) -> Subject {
    let name = contactName(of: number)
    let time = model.calendar.timeText(at: state.clock)
    let isRead = !isIncoming || isReadingMessages(with: number)
    var fields = ["number": number, "name": name.isEmpty ? number : name, "text": text, "time": time]
    var threads = state.records[Collections.threads] ?? []
    if let index = threads.firstIndex(where: { PhoneNumber.areSame($0["number"], number) }) {
      var thread = threads.remove(at: index)
      // The number stays as the conversation has it, so that its screen finds the new message too.
      fields["number"] = thread["number"]
      let unread = Int(thread["unread"]) ?? 0
      thread.fields.merge(fields) { $1 }
      thread["unread"] = isRead ? "" : String(min(unread, Collections.mostRecords) + 1)
      threads.insert(thread, at: 0)
      state.records[Collections.threads] = threads
    } else {
      let thread = fields.merging(["unread": isRead ? "" : "1"]) { $1 }
      add(thread, to: Collections.threads, atStart: true)
    }
    fields["kind"] = isIncoming ? "in" : "out"
    return add(fields, to: Collections.messages, atStart: false)
  }

  /// Whether the conversation with a number is in front.
  private func isReadingMessages(with number: String) -> Bool {
    guard isScreenOn, let thread = live(front.subject) else { return false }
    return front.subject?.collection == Collections.threads && PhoneNumber.areSame(thread["number"], number)
  }
}
