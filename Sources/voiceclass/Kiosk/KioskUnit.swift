/// What the program and the systemd unit that starts it with the PC have agreed on.
enum KioskUnit {
  /// Its name.
  static let name = "voiceclass-kiosk.service"

  /// How the program ends when the PC is to be switched off. The unit does it: the learners' account may not, and need
  /// not.
  static let switchOffStatus: Int32 = 10
}
