import Keys

/// A key for those PCs alone that start with VoiceClass: there is no desktop there that would open a menu by it, and the
/// console hands it on.
extension KeyBinding {
  static let kiosk: [KeyBinding] = [
    KeyBinding([Key(.function(10))], .switchOff, in: Set(KeyPlace.allCases))
  ]
}
