import Feedback
import Testing

@testable import Phone

@Suite struct MessageTests {
  @Test func aMessageComesIn() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(.messageReceived, [Step(.say(ServicePhone.template("{name} wrote {text}")))])
    ])
    let changes = phone.happen(.lanWrites)
    #expect(changes.prefix(2) == [.cue(.message), .notified(.message, title: "Lan", text: "Hello")])
    #expect(changes.toasts == ["Lan wrote Hello"])
    _ = phone.happen(.lanWrites)
    _ = phone.happen(.bankWrites)
    #expect(phone.fields(of: "threads", "name") == ["BANK", "Lan"])
    #expect(phone.fields(of: "threads", "unread") == ["1", "2"])
    #expect(phone.fields(of: "messages", "text") == ["Hello", "Hello", "Code 4711"])
    #expect(phone.fields(of: "messages", "time") == ["8:30", "8:30", "8:30"])
  }

  @Test func itsNotificationLeadsToTheConversationAndTellsTheApps() throws {
    var phone = try ServicePhone.make(handlers: [App.Handler(.notificationOpened, [Step(.say("Opened."))])])
    _ = phone.happen(.lanWrites)
    _ = phone.perform(.swipeRightThenDown)
    #expect(phone.focused?.name.plain == "1")
    #expect(phone.activate("Lan, Hello").contains(.toast("Opened.")))
    #expect(phone.place == ServicePhone.thread)
    #expect(phone.elements.map(\.name.plain) == ["Lan", "Hello", "Draft", "Send"])
    #expect(phone.fields(of: "threads", "unread") == [""])
    #expect(phone.records(of: "notifications").isEmpty)
  }

  @Test func whoReadsTheConversationNeedsNoNotification() throws {
    var phone = try ServicePhone.make()
    _ = phone.happen(.lanWrites)
    phone.show(ServicePhone.threads)
    _ = phone.activate("Lan, 1")
    #expect(phone.place == ServicePhone.thread)
    #expect(phone.happen(.lanWrites).contains(.cue(.message)))
    #expect(phone.records(of: "notifications").count == 1)
    #expect(phone.fields(of: "threads", "unread") == [""])
    #expect(phone.elements.count { $0.isNamed("Hello") } == 2)
  }

  @Test func sendingWritesIntoTheConversation() throws {
    var phone = try ServicePhone.make(handlers: [App.Handler(.messageSent, [Step(.receive("Thanks", from: "Lan"))])])
    _ = phone.happen(.lanWrites)
    phone.show(ServicePhone.threads)
    _ = phone.activate("Lan, 1")
    #expect(phone.activate("Send") == [.activated("Send"), .nothing(.nothingWritten)])
    phone.set("draft", to: .text(" See you "))
    let changes = phone.activate("Send")
    #expect(changes.contains(.messageSent(number: "0912345678", text: "See you")))
    #expect(phone.state.values["draft"] == .text(""))
    #expect(phone.fields(of: "messages", "kind") == ["in", "out", "in"])
    #expect(phone.fields(of: "messages", "text").last == "Thanks")
  }

  @Test func withoutNetworkNothingIsSentAndNothingIsLost() throws {
    var phone = try ServicePhone.make()
    _ = phone.happen(.lanWrites)
    phone.show(ServicePhone.threads)
    _ = phone.activate("Lan, 1")
    phone.set("draft", to: .text("Hi"))
    phone.set("airplane mode", to: .isOn(true))
    #expect(phone.activate("Send") == [.activated("Send"), .nothing(.noNetwork)])
    #expect(phone.state.values["draft"] == .text("Hi") && phone.happen(.lanWrites).isEmpty)
  }

  @Test func notificationsAreBoundedAndLeadWhereTheySay() throws {
    var phone = try ServicePhone.make()
    for _ in 1...40 { _ = phone.happen(.news) }
    #expect(phone.records(of: "notifications").count == Phone.mostNotifications)
    phone.show(ServicePhone.shade)
    _ = phone.activate("Rain, Tomorrow")
    #expect(phone.place == ServicePhone.page)
  }
}
