/// Values that the phone itself reads and changes, by the names that app files hold them under.
package enum ValueName {
  static let wifi = "wifi"
  static let mobileData = "mobile data"
  package static let airplaneMode = "airplane mode"
  /// `fast` or `slow`.
  static let networkSpeed = "network speed"
  static let screen = "screen"
  /// Whether turning the screen off locks the phone.
  static let screenLock = "screen lock"
  static let locked = "locked"
  static let hideScreen = "hide screen"
  static let mediaVolume = "media volume"
  static let ringVolume = "ring volume"
  static let alarmVolume = "alarm volume"
  static let doNotDisturb = "do not disturb"
  static let vibrate = "vibrate"
  static let mute = "mute"
  static let speaker = "speaker"
  /// Whether the call is on hold: then neither side hears the other.
  package static let callHold = "call hold"
  /// Nobody answers a call that is made.
  static let callFails = "call fails"
  /// A radio or a book sounds.
  static let playing = "playing"
  static let screenSearch = "screen search"
}

extension Phone {
  /// Texts that the phone holds have so many characters at most.
  static let longestText = 2_000

  /// Whether a value is on; one that nobody has set is off.
  func isOn(_ name: String) -> Bool { state.values[name]?.text == "on" }

  mutating func turn(_ name: String, on isOn: Bool) { state.values[name] = .isOn(isOn) }
}
