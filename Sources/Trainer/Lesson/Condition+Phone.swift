import Feedback
import LessonText
import Phone

extension Condition {
  /// Whether it is so on the phone now; never for events.
  func holds(on phone: Phone) -> Bool {
    switch self {
    case .focus(let name): phone.focused?.isNamed(name) ?? false
    case .focusEnd(.first): phone.focus == 0
    case .focusEnd(.last): phone.focus == phone.elements.count - 1
    case .focusNumber(let number): phone.focus == number - 1
    case .screen(let title): phone.title.plain.isSameName(as: title)
    case .app(let name): phone.app?.name.plain.isSameName(as: name) ?? false
    case .state(let item, let isOn): phone.isOn(elementNamed: item) == isOn
    case .level(let item, let comparison, let number):
      phone.values(ofElementsNamed: item).contains { value in
        guard case .percent(let percent) = value else { return false }
        return switch comparison {
        case .equal: percent == number
        case .above: percent > number
        case .below: percent < number
        }
      }
    case .field(let item, let text): phone.holds(text, inElementsNamed: item)
    case .clipboard(let text): phone.clipboardHolds(text)
    case .contact(let name, let number): phone.hasContact(named: name, number: number)
    case .alarm(let minutes, let isOn): phone.hasAlarm(atMinutes: minutes, isOn: isOn)
    case .readingControl(let control): phone.state.readingControl == control
    case .fact(let fact, let words): phone.isSo(fact, with: words)
    case .heard, .heardWords, .activated, .readingAt, .call, .keySent, .replied, .messageSent, .alarmStopped,
      .notification, .answer, .pressed, .keysDescribed, .repeated, .stopped, .pace, .loudness:
      false
    }
  }

  /// Whether one of the changes is the event it asks for.
  func happened(in changes: [Change], on phone: Phone) -> Bool {
    guard isEvent, changes.contains(where: { happened(in: $0, on: phone) }) else { return false }
    // Opening a notification takes it away too, but nobody calls that dismissed.
    guard case .notification(let name, .dismissed) = self else { return true }
    return !Condition.notification(name, .opened).happened(in: changes, on: phone)
  }

  private func happened(in change: Change, on phone: Phone) -> Bool {
    switch (self, change) {
    case (.activated(let name), .activated(let activated)): return activated.isSameName(as: name)
    case (.readingAt(let words), .read(let read, _)):
      return !read.isEmpty && read.lowercased().contains(words.lowercased())
    case (.call(.answered, let party), .call(.answered(let who))):
      return phone.state.call?.isIncoming == true && phone.isParty(who, party)
    case (.call(.ended, let party), .call(.ended(let who, _))): return phone.isParty(who, party)
    case (.call(.refused, let party), .call(.refused(let who))): return phone.isParty(who, party)
    case (.call(.made, let party), .call(.dialling(let who))): return phone.isParty(who, party)
    case (.keySent(let key), .call(.keySent(let sent))): return sent == key
    case (.replied(let text), .call(.replied(let reply))): return reply.isSameAsWritten(text)
    case (.messageSent(let receiver, let text, let isWhole), .messageSent(let number, let sent)):
      if let receiver, !phone.isParty(number, receiver) { return false }
      guard let text else { return true }
      return isWhole ? sent.isSameAsWritten(text) : sent.lowercased().contains(text.lowercased())
    case (.alarmStopped(let minutes), .alarmStopped(let stopped)): return minutes == stopped
    case (.notification(let name, .opened), .notificationOpened(let title, let app)),
      (.notification(let name, .dismissed), .notificationRemoved(let title, let app)):
      return title.isSameName(as: name) || app.isSameName(as: name)
    default: return false
    }
  }
}
