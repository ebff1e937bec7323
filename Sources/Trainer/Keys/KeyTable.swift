public import Keys

/// Where a key can mean something of its own.
public enum KeyPlace: String, Hashable, Sendable, CaseIterable, Codable {
  /// The phone is in front.
  case phone
  /// Something is chosen from a list: menus, answers, languages.
  case list
  /// The trainer tells something.
  case narration
  /// Keys themselves are practised, before any phone.
  case keys
}

/// A key, and what it asks for in some places.
public struct KeyBinding: Hashable, Sendable {
  /// The key; several where keyboards or terminals differ. The first is the one that is named.
  public let keys: [Key]
  /// What it asks for.
  public let command: Command
  /// Where.
  public let places: Set<KeyPlace>

  init(_ keys: [Key], _ command: Command, in places: Set<KeyPlace>) {
    self.keys = keys
    self.command = command
    self.places = places
  }

  private static let everywhere = Set(KeyPlace.allCases)
  private static let talking: Set<KeyPlace> = [.list, .narration]
  private static let moving: Set<KeyPlace> = [.phone, .list, .narration]

  /// The one list of keys, in the order of teaching. Behaviour, spoken help, input help and `docs/keys.md` read it.
  public static let all: [KeyBinding] = [
    KeyBinding([Key(.space)], .repeatSpeech, in: everywhere),
    KeyBinding([Key(.escape)], .leave, in: everywhere),
    KeyBinding([Key(.right)], .nextItem, in: moving),
    KeyBinding([Key(.left)], .previousItem, in: moving),
    KeyBinding([Key(.down)], .nextItem, in: talking),
    KeyBinding([Key(.up)], .previousItem, in: talking),
    KeyBinding([Key(.enter)], .activate, in: moving),
    KeyBinding([Key(.backspace)], .back, in: moving),
    KeyBinding([Key(.down)], .readOn, in: [.phone]),
    KeyBinding([Key(.up)], .readBack, in: [.phone]),
    KeyBinding([Key(.down, .control)], .nextControl, in: [.phone]),
    KeyBinding([Key(.up, .control)], .previousControl, in: [.phone]),
    KeyBinding([Key(.home)], .firstItem, in: moving),
    KeyBinding([Key(.end)], .lastItem, in: moving),
    KeyBinding([Key(.pageDown)], .scrollDown, in: moving),
    KeyBinding([Key(.pageUp)], .scrollUp, in: moving),
    KeyBinding([Key(.character("z"), .control)], .undo, in: [.phone]),
    KeyBinding([Key(.character("r"), .control)], .reset, in: [.phone]),
    KeyBinding([Key(.function(1))], .whereAmI, in: everywhere),
    KeyBinding([Key(.function(2))], .hint, in: everywhere),
    KeyBinding([Key(.function(3))], .slower, in: everywhere),
    KeyBinding([Key(.function(4))], .faster, in: everywhere),
    KeyBinding([Key(.function(5))], .quieter, in: everywhere),
    KeyBinding([Key(.function(6))], .louder, in: everywhere),
    KeyBinding([Key(.function(7))], .inputHelp, in: everywhere),
    KeyBinding([Key(.function(8))], .language, in: everywhere),
    KeyBinding([Key(.tab)], .trainerMenu, in: everywhere),
    KeyBinding([Key(.insert), Key(.function(12))], .talkBackKey, in: [.phone]),

    // TalkBack's own keyboard commands, as on a phone with a keyboard.
    KeyBinding([Key(.right, .alt)], .nextItem, in: [.phone]),
    KeyBinding([Key(.left, .alt)], .previousItem, in: [.phone]),
    KeyBinding([Key(.enter, .alt)], .activate, in: [.phone]),
    KeyBinding([Key(.backspace, .alt)], .back, in: [.phone]),
    // A terminal sends the same byte for both.
    KeyBinding([Key(.character("h"), [.alt, .control]), Key(.backspace, [.alt, .control])], .home, in: [.phone]),
    KeyBinding([Key(.left, [.alt, .control])], .firstItem, in: [.phone]),
    KeyBinding([Key(.right, [.alt, .control])], .lastItem, in: [.phone]),
    KeyBinding([Key(.down, [.alt, .shift])], .readOn, in: [.phone]),
    KeyBinding([Key(.up, [.alt, .shift])], .readBack, in: [.phone]),
    KeyBinding([Key(.down, [.alt, .control, .shift])], .nextControl, in: [.phone]),
    KeyBinding([Key(.up, [.alt, .control, .shift])], .previousControl, in: [.phone]),
  ]

  /// What a key asks for in a place; `nil` where it asks for nothing.
  public static func command(for key: Key, in place: KeyPlace) -> Command? {
    all.first { binding in
      binding.places.contains(place)
        && binding.keys.contains { $0.symbol == key.symbol && $0.modifiers == key.modifiers }
    }?.command
  }

  /// The key that is named for a command in a place, or anywhere.
  public static func key(for command: Command, in place: KeyPlace = .phone) -> Key? {
    let bindings = all.filter { $0.command == command }
    return (bindings.first { $0.places.contains(place) } ?? bindings.first)?.keys.first
  }
}
