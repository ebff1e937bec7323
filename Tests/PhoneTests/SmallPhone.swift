public import Feedback
import Phone

/// A phone of two apps, small enough to know by heart: a home list of three, and a screen with one of each role.
enum SmallPhone {
  static let settings = ScreenAddress(app: "settings", screen: "Settings")
  static let deeper = ScreenAddress(app: "settings", screen: "Deeper")

  static func make() throws -> Phone {
    let home = Screen(
      title: "Home",
      elements: [
        Element(.button, "Settings", steps: [Step(.open(settings))], container: 0),
        Element(.button, "Đồng hồ", isDisabled: true, container: 0),
        Element(.item, "Note", container: 0),
      ], containers: [Container("Apps")])
    let settingsScreen = Screen(
      title: "Settings",
      elements: [
        Element(.heading, "Settings"), Element(.toggle, "Wi-Fi", holds: .value("wifi")),
        Element(.slider, "Volume", holds: .value("volume")), Element(.checkBox, "Backup", holds: .value("backup")),
        Element(.button, ""), Element(.button, "Deeper", steps: [Step(.open(deeper))]),
        Element(.button, "Bell", steps: [Step(.play(.ringing)), Step(.say("It rings."))]), Element(.text, "Words"),
        Element(.image, "A hill"), Element(.slider, "Speech rate", holds: .value(Phone.speechRateValue)),
      ])
    let model = try PhoneModel(
      apps: [
        App(id: "home", name: "Home", screens: [home]),
        App(
          id: "settings", name: "Settings",
          screens: [settingsScreen, Screen(title: "Deeper", elements: [Element(.text, "Bottom")])]),
      ],
      startValues: [
        "wifi": .isOn(false), "volume": .percent(40), "backup": .isOn(false), Phone.speechRateValue: .percent(50),
      ])
    return Phone(model)
  }

  /// The phone with a screen in front and the focus on one of its elements.
  static func make(at address: ScreenAddress, on name: String) throws -> Phone {
    var phone = try make()
    phone.show(address)
    _ = phone.putFocus(onElementNamed: name)
    return phone
  }
}

extension MarkedText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
