public import Keys

/// A key, and what it asks for in some places.
public struct KeyBinding: Hashable, Sendable {
  /// The key; several where there is a second way. The first is the one that is named.
  public let keys: [Key]
  /// What some terminals make of those keys: it counts, and nobody is told of it.
  public let disguises: [Key]
  /// What it asks for.
  public let command: Command
  /// Where.
  public let places: Set<KeyPlace>
  /// In which of TalkBack's keymaps; `nil` in any.
  public let keymap: Keymap?

  init(
    _ keys: [Key], _ command: Command, in places: Set<KeyPlace>, _ keymap: Keymap? = nil, disguises: [Key] = []
  ) {
    self.keys = keys
    self.disguises = disguises
    self.command = command
    self.places = places
    self.keymap = keymap
  }

  /// The one list of keys, in the order of teaching. Behaviour, spoken help, input help and `docs/keys.md` read it.
  public static let all: [KeyBinding] = single + talkBack + classic + web + kiosk

  /// The trainer's own single keys.
  static let single: [KeyBinding] = basic + onPhone + typing + signs

  /// What a key asks for in a place; `nil` where it asks for nothing.
  public static func command(for key: Key, in place: KeyPlace, _ keymap: Keymap) -> Command? {
    all.first { binding in
      binding.isAtHand(in: place, keymap) && (binding.keys + binding.disguises).contains { $0.isSame(as: key) }
    }?.command
  }

  /// The key that is named for a command in a place; `nil` where it has none there.
  public static func boundKey(for command: Command, in place: KeyPlace, _ keymap: Keymap) -> Key? {
    all.first { $0.command == command && $0.isAtHand(in: place, keymap) }?.keys.first
  }

  /// The key that is named for a command in a place, or anywhere.
  public static func key(for command: Command, in place: KeyPlace = .phone, _ keymap: Keymap = .standard) -> Key? {
    boundKey(for: command, in: place, keymap)
      ?? all.first { $0.command == command && ($0.keymap ?? keymap) == keymap }?.keys.first
  }

  private func isAtHand(in place: KeyPlace, _ keymap: Keymap) -> Bool {
    places.contains(place) && (self.keymap ?? keymap) == keymap
  }
}

extension Key {
  /// Whether two keys are one to the table: where they lie on the board, and whether they were held long, is not looked
  /// at.
  fileprivate func isSame(as key: Key) -> Bool {
    symbol == key.symbol && modifiers == key.modifiers && (phase == .release) == (key.phase == .release)
  }
}
