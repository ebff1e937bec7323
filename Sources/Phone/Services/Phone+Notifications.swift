import Feedback

/// Notifications: what is told of news, and where it leads.
extension Phone {
  /// Notifications that are kept; the oldest go.
  static let mostNotifications = 30

  /// A notification comes in; who does not want to be disturbed finds it later.
  mutating func notify(_ text: NotificationText, about subject: Subject?) -> [Change] {
    let title = plain(text.title, about: subject)
    let body = plain(text.text, about: subject)
    keepNotification(text.category, title: title, text: body, opens: text.opens)
    return isOn(ValueName.doNotDisturb) ? [] : [.notified(text.category, title: title, text: body)]
  }

  mutating func keepNotification(
    _ category: NotificationText.Category, title: String, text: String, opens target: ScreenAddress?,
    with more: [String: String] = [:]
  ) {
    let fields = [
      "category": category.rawValue, "title": title, "text": text,
      "time": model.calendar.timeText(at: state.clock), "app": target?.app ?? "", "screen": target?.screen ?? "",
    ]
    add(fields.merging(more) { $1 }, to: Collections.notifications, atStart: true)
    guard let all = state.records[Collections.notifications], all.count > Self.mostNotifications else { return }
    state.records[Collections.notifications] = Array(all.prefix(Self.mostNotifications))
  }

  func openedChange(of notification: Record) -> Change {
    .notificationOpened(title: notification["title"], app: appName(of: notification))
  }

  func removedChange(of notification: Record) -> Change {
    .notificationRemoved(title: notification["title"], app: appName(of: notification))
  }

  private func appName(of notification: Record) -> String { model.apps[notification["app"]]?.name.plain ?? "" }

  /// Where a notification leads that is opened in its app, and what that screen is about: the conversation of a message,
  /// else the notification itself. `nil` for what is no notification, or names no screen.
  func target(of subject: Subject?, in app: String) -> (ScreenAddress, Subject?)? {
    guard let subject, subject.collection == Collections.notifications, let record = live(subject) else { return nil }
    let address = ScreenAddress(app: app, screen: record["screen"])
    guard record["app"] == app, model[address] != nil else { return nil }
    let thread = records(of: Collections.threads).first {
      record["category"] == NotificationText.Category.message.rawValue
        && PhoneNumber.areSame($0["number"], record["number"])
    }
    return (address, thread.map { Subject($0, in: Collections.threads) } ?? subject)
  }

  /// The screen that lists a collection, as the log of calls does; `nil` where no app has one.
  func screen(listing collection: String) -> ScreenAddress? { element(listing: collection)?.address }

  /// The screen to which an entry of such a list leads, as to a conversation; else the list's own.
  func screen(openedFrom collection: String) -> ScreenAddress? {
    guard let (address, element) = element(listing: collection) else { return nil }
    for step in element.steps {
      if case .open(let target) = step.action { return target }
    }
    return address
  }

  private func element(listing collection: String) -> (address: ScreenAddress, element: Element)? {
    for app in model.apps.values.sorted(by: { $0.id < $1.id }) where !SystemScreen.apps.contains(app.id) {
      for screen in app.screens {
        guard let element = screen.elements.first(where: { $0.repeats?.collection == collection }) else { continue }
        return (ScreenAddress(app: app.id, screen: screen.title.plain), element)
      }
    }
    return nil
  }
}
