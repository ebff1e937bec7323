internal import Keys

/// One thing that a window hears of the keyboard.
enum KeyboardNews: Hashable, Sendable {
  case down(Press)
  /// A key let go, by its scancode.
  case up(UInt32)
  /// Finished text, from a key or from an input method.
  case text(String)
  /// The keyboard is somebody else's from here on.
  case focusLost

  /// A key that went down.
  struct Press: Hashable, Sendable {
    var scancode: UInt32
    /// The character that its layout has there without Shift, where it has one.
    var character: Unicode.Scalar?
    var held: Held
    /// Whether it was down before.
    var isRepeat = false
  }

  /// What is held with a key, itself included, where it is one of these.
  struct Held: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let leftShift = Held(rawValue: 0x1)
    static let rightShift = Held(rawValue: 0x2)
    static let leftControl = Held(rawValue: 0x40)
    static let rightControl = Held(rawValue: 0x80)
    static let leftAlt = Held(rawValue: 0x100)
    static let rightAlt = Held(rawValue: 0x200)
    static let leftSuper = Held(rawValue: 0x400)
    static let rightSuper = Held(rawValue: 0x800)
    /// AltGr, where the system tells it from Alt.
    static let mode = Held(rawValue: 0x4000)

    /// As keys have them.
    var modifiers: Key.Modifiers {
      var modifiers: Key.Modifiers = []
      if !isDisjoint(with: [.leftShift, .rightShift]) { modifiers.insert(.shift) }
      if !isDisjoint(with: [.leftControl, .rightControl]) { modifiers.insert(.control) }
      if !isDisjoint(with: [.leftAlt, .rightAlt]) { modifiers.insert(.alt) }
      if !isDisjoint(with: [.leftSuper, .rightSuper]) { modifiers.insert(.superKey) }
      return modifiers
    }

    /// Whether AltGr may be what is held: of many layouts it is the right Alt, and SDL can't tell.
    var mayBeAltGr: Bool {
      !isDisjoint(with: [.rightAlt, .mode]) && isDisjoint(with: [.leftAlt, .leftControl, .leftSuper, .rightSuper])
    }
  }
}
