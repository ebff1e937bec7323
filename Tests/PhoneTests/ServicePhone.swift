import Feedback

@testable import Phone

/// A phone with all that can happen on one: calls, messages, alarms, a lock, forms, a page that loads.
enum ServicePhone {
  static func address(_ app: String, _ screen: String) -> ScreenAddress { ScreenAddress(app: app, screen: screen) }
  static let home = address("home", "Home")
  static let dial = address("phone", "Dial")
  static let log = address("phone", "Log")
  static let threads = address("messages", "Messages")
  static let thread = address("messages", "Conversation")
  static let form = address("bank", "Form")
  static let page = address("bank", "Page")
  static let sums = address("bank", "Sums")
  static let clock = address("clock", "Clock")
  static let lock = address("lock", "Lock")
  static let shade = address("notifications", "Notifications")
  static let incoming = address("call", "Incoming")
  static let call = address("call", "Call")
  static let ringing = address("ringing", "Rings")

  /// What can be made to happen, by its number in the app of events.
  enum Happening: Int, CaseIterable {
    case lanCalls, strangerCalls, blockedCalls, lanWrites, bankWrites, blockedWrites, news, newsAgain, everySecond
    case callThenSpeak, removeThread, wrongPlace
  }

  static func make(
    values: [String: Value] = [:], records: [String: [Record]] = [:], handlers: [App.Handler] = []
  ) throws -> Phone {
    var all = startRecords
    all.merge(records) { $1 }
    let model = try PhoneModel(
      apps: [homeApp, phoneApp, messages, bank, clockApp, events(handlers)] + system,
      startValues: startValues.merging(values) { $1 }, startRecords: all, calendar: calendar)
    return Phone(model)
  }

  /// The phone with a screen in front and the focus on one of its elements.
  static func make(at address: ScreenAddress, on name: String, values: [String: Value] = [:]) throws -> Phone {
    var phone = try make(values: values)
    phone.show(address)
    _ = phone.putFocus(onElementNamed: name)
    return phone
  }

  static let calendar = Calendar(
    date: template("{weekday}, {day} {month} {year}"),
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ])

  /// A text with places in braces.
  static func template(_ text: String) -> MarkedText {
    var pieces: [MarkedText.Piece] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if index > 0 { pieces.append(.detail(halves[0])) }
      let words = index > 0 ? halves[1] : String(part)
      if !words.isEmpty { pieces.append(.words(Utterance.Span(words))) }
    }
    return MarkedText(pieces)
  }

  private static let startValues: [String: Value] = [
    "wifi": .isOn(true), "mobile data": .isOn(false), "airplane mode": .isOn(false), "screen": .isOn(true),
    "screen lock": .isOn(true), "locked": .isOn(false), "pin": .text("1234"), "media volume": .percent(50),
    "ring volume": .percent(90), "playing": .isOn(false), "dial": .text(""), "draft": .text(""), "sum": .text(""),
    "lock pin": .text(""), "speed": .percent(50), "backup": .isOn(false), "receiver": .text(""),
  ]

  private static let startRecords: [String: [Record]] = [
    "contacts": [
      Record(id: 1, fields: ["name": "Lan", "number": "0912 345 678"]),
      Record(id: 2, fields: ["name": "Minh", "number": "0987654321"]),
    ],
    "blocked": [Record(id: 3, fields: ["number": "0900 000 000"])],
    "alarms": [Record(id: 4, fields: ["hour": "9", "minute": "00", "label": "Tea", "on": "off"])],
    "calls": [], "threads": [], "messages": [], "notifications": [],
  ]

  private static let homeApp = App(
    id: "home", name: "Home",
    screens: [
      Screen(
        title: "Home",
        elements: [
          Element(.button, "Phone", steps: [Step(.open(dial))]),
          Element(.button, "Messages", steps: [Step(.open(threads))]),
          Element(.button, "Form", steps: [Step(.open(form))]), Element(.button, "Page", steps: [Step(.open(page))]),
          Element(.button, "Sums", steps: [Step(.open(sums))]), Element(.button, "Clock", steps: [Step(.open(clock))]),
          Element(.item, "Đồng hồ"), Element(.toggle, "Play", holds: .value("playing")),
          Element(.button, "Tell", steps: [Step(.say("Told."))]), Element(.button, "Lock", steps: [Step(.lock)]),
        ])
    ])

  private static let phoneApp = App(
    id: "phone", name: "Phone",
    screens: [
      Screen(
        title: "Dial",
        elements: [
          Element(.editBox, "Number", holds: .value("dial")),
          Element(.button, "1", steps: [Step(.type("1", into: "dial"))]),
          Element(.button, "Delete", steps: [Step(.deleteLast(of: "dial"))]),
          Element(.button, "Call", steps: [Step(.call(template("{dial}"))), Step(.set("dial", to: ""))]),
          Element(.button, "Log", steps: [Step(.open(log))]),
          Element(
            .item, template("{name}"), steps: [Step(.call(template("{name}")))], repeats: .init("contacts")),
        ]),
      Screen(
        title: "Log",
        elements: [
          Element(.heading, "Log"),
          Element(
            .item, template("{kind} {name}"), steps: [Step(.call(template("{number}")))],
            customActions: [.init("Remove", [Step(.remove)])], repeats: .init("calls")),
        ]),
    ])

  private static let messages = App(
    id: "messages", name: "Messages",
    screens: [
      Screen(
        title: "Messages",
        elements: [
          Element(.heading, "Messages"),
          Element(
            .item, template("{name}, {unread}"), steps: [Step(.open(thread))], heldSteps: [Step(.remove)],
            repeats: .init("threads")),
        ]),
      Screen(
        title: "Conversation",
        elements: [
          Element(.heading, template("{name}")),
          Element(
            .item, template("{text}"), repeats: .init("messages", where: [.equals("number", template("{this number}"))])
          ),
          Element(.editBox, "Draft", holds: .value("draft")),
          Element(
            .button, "Send",
            steps: [Step(.send(template("{draft}"), to: template("{number}"))), Step(.set("draft", to: ""))]),
        ], openingSteps: [Step(.change(fields: [FieldText("unread", "")]))]),
    ])

  private static let bank = App(
    id: "bank", name: "Bank",
    screens: [
      Screen(
        title: "Form",
        elements: [
          Element(.editBox, "Name", holds: .value("form name"), field: Field(shortest: 1)),
          Element(.editBox, "Account", holds: .value("account"), field: Field(isNumeric: true, shortest: 4)),
          Element(
            .editBox, "PIN", holds: .value("form pin"),
            field: Field(isPassword: true, mustBe: template("{pin}"), error: "That is not your PIN.")),
          Element(.button, "Pay", steps: [Step(.check), Step(.say("Paid.")), Step(.close)]),
        ]),
      Screen(
        title: "Page", kind: .web,
        elements: [
          Element(.heading, "News"), Element(.link, "More", steps: [Step(.open(page))]),
          Element(.text, template("{time}"), live: .polite),
        ], loadingSeconds: 4),
      Screen(
        title: "Sums",
        elements: [
          Element(.text, template("{sum}"), live: .assertive),
          Element(.button, "=", steps: [Step(.calculate(template("{sum}"), into: "sum"))]),
          Element(.button, "7÷", steps: [Step(.type("7÷", into: "sum"))]),
          Element(.button, "0", steps: [Step(.type("0", into: "sum"))]),
          Element(.button, "Copy", steps: [Step(.copy(template("{sum}")))]),
          Element(.button, "Clear", steps: [Step(.set("sum", to: ""))]),
        ]),
    ])

  private static let clockApp = App(
    id: "clock", name: "Clock",
    screens: [
      Screen(
        title: "Clock",
        elements: [
          Element(.text, template("{time}")),
          Element(.toggle, template("{label}"), holds: .field("on"), repeats: .init("alarms")),
          Element(.button, "Timer", steps: [Step(.startTimer("90"))]),
        ])
    ])

  private static let system: [App] = [
    App(
      id: "lock", name: "Lock",
      screens: [
        Screen(
          title: "Lock",
          elements: [
            Element(.editBox, "PIN", holds: .value("lock pin"), field: Field(mustBe: template("{pin}"))),
            Element(.button, "Unlock", steps: [Step(.check), Step(.unlock)]),
            Element(.button, "Emergency", steps: [Step(.call("115"))]),
          ], openingSteps: [Step(.set("lock pin", to: ""))])
      ]),
    App(
      id: "notifications", name: "Notifications",
      screens: [
        Screen(
          title: "Notifications",
          elements: [
            Element(.heading, template("{notification count}")),
            Element(
              .item, template("{title}, {text}"), steps: [Step(.openApp(template("{app}"))), Step(.remove)],
              repeats: .init("notifications")),
            Element(.button, "Clear all", steps: [Step(.removeAll(from: "notifications"))]),
          ]),
        Screen(title: "Quick settings", elements: [Element(.toggle, "Wi-Fi", holds: .value("wifi"))]),
      ]),
    App(
      id: "recents", name: "Recents",
      screens: [
        Screen(
          title: "Recents",
          elements: [
            Element(.heading, "Recents"),
            Element(.item, template("{name}"), steps: [Step(.openApp(template("{app}")))], repeats: .init("recents")),
          ])
      ]),
    App(
      id: "talkback", name: "TalkBack",
      screens: [
        Screen(
          title: "TalkBack menu", kind: .menu,
          elements: [
            Element(.item, "Read from top", steps: [Step(.perform(.readFromTop))]),
            Element(.item, "Repeat", steps: [Step(.perform(.repeatPhrase))]),
            Element(.item, "Search", steps: [Step(.perform(.swipeLeftThenDown))]),
          ])
      ]),
    App(
      id: "call", name: "Call",
      screens: [
        Screen(
          title: "Incoming",
          elements: [
            Element(.heading, template("{call name}")), Element(.button, "Answer", steps: [Step(.answer)]),
            Element(.button, "Refuse", steps: [Step(.refuse)]),
          ]),
        Screen(
          title: "Call",
          elements: [
            Element(.heading, template("{call name} {call state}"), live: .polite),
            Element(.toggle, "Speaker", holds: .value("speaker")), Element(.toggle, "Hold", holds: .value("call hold")),
            Element(.button, "5", steps: [Step(.sendKey("5"))]),
            Element(.button, "Say yes", steps: [Step(.reply("Yes"))]),
            Element(.button, "End call", steps: [Step(.endCall)]),
          ]),
      ]),
    App(
      id: "ringing", name: "Rings",
      screens: [
        Screen(
          title: "Rings",
          elements: [
            Element(.heading, template("{label}")),
            Element(.button, "Stop", steps: [Step(.stopRinging(againAfterMinutes: 0))]),
            Element(.button, "Snooze", steps: [Step(.stopRinging(againAfterMinutes: 5))]),
          ])
      ]),
  ]

  private static func events(_ handlers: [App.Handler]) -> App {
    func event(_ happening: Happening) -> App.Event {
      let steps: [Action] =
        switch happening {
        case .lanCalls: [.ring(from: "0912345678")]
        case .strangerCalls: [.ring(from: "024 1111")]
        case .blockedCalls: [.ring(from: "0900000000")]
        case .lanWrites: [.receive("Hello", from: "0912345678")]
        case .bankWrites: [.receive("Code 4711", from: "BANK")]
        case .blockedWrites: [.receive("Win!", from: "0900000000")]
        case .news, .newsAgain: [.notify(NotificationText(.news, title: "Rain", text: "Tomorrow", opens: page))]
        case .everySecond: [.say("Again"), .wait(seconds: 1), .perform(.repeatPhrase), .say("Later")]
        case .callThenSpeak: [.wait(seconds: 10), .callerSays("Are you there?")]
        case .removeThread: [.removeAll(from: "threads")]
        case .wrongPlace: [.wait(seconds: 3), .close]
        }
      return App.Event(MarkedText("\(happening)"), steps.map { Step($0) })
    }
    return App(
      id: "events", name: "Things that happen", screens: [], handlers: handlers,
      events: Happening.allCases.map(event))
  }
}

extension Phone {
  mutating func happen(_ happening: ServicePhone.Happening) -> [Change] {
    happen(.event(app: "events", happening.rawValue))
  }

  mutating func pass(seconds: Int) -> [Change] { pass(milliseconds: seconds * 1000) }

  /// Activates an element of the screen in front.
  mutating func activate(_ name: String) -> [Change] {
    guard putFocus(onElementNamed: name) else { return [] }
    return perform(.doubleTap)
  }

  func fields(of collection: String, _ field: String) -> [String] { records(of: collection).map { $0[field] } }

  var place: ScreenAddress? {
    if case .screen(let address) = front.content { address } else { nil }
  }
}

extension [Change] {
  /// What is said besides.
  var toasts: [String] { compactMap { if case .toast(let text) = $0 { text.plain } else { nil } } }
}
