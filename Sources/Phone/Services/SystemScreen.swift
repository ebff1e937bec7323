/// The phone's own screens, which stand in app files like all others: the app, and the number of the screen in it.
enum SystemScreen {
  typealias Place = (app: String, screen: Int)
  static let lock: Place = ("lock", 0)
  static let notifications: Place = ("notifications", 0)
  static let quickSettings: Place = ("notifications", 1)
  static let recents: Place = ("recents", 0)
  static let talkBackMenu: Place = ("talkback", 0)
  static let languages: Place = ("talkback", 1)
  static let voiceCommand: Place = ("assistant", 0)
  static let incomingCall: Place = ("call", 0)
  static let call: Place = ("call", 1)
  static let ringing: Place = ("ringing", 0)

  /// Apps that are no apps of a learner's: they don't stand among those used last.
  static let apps: Set<String> = [
    PhoneModel.homeApp, "lock", "notifications", "recents", "talkback", "call", "ringing", "events",
  ]
}
