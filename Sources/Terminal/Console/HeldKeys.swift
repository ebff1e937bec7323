internal import Keys

/// The keys that are down, and as what each was pressed: a release is of the key that was pressed, whatever was held or
/// locked since. A key that only waits for the next one is down as none.
struct HeldKeys: Hashable, Sendable {
  private var keys: [UInt16: Key?] = [:]
  /// The key that repeats, if any does: the kernel repeats the last one that went down, and no other.
  private var last: (code: UInt16, at: Int)?

  /// How long after a press, or after its last repeat, a key may repeat, in milliseconds. The longest that the kernel
  /// lets anybody set is one second.
  static let longestPause = 1500

  /// What a press of a key is.
  enum Press: Hashable {
    case first
    case again(Key?)
    /// It is down already, yet this is no repeat: its release was lost.
    case afterLostRelease(Key?)
  }

  /// What a press is that comes at this moment, in milliseconds of any clock.
  mutating func press(_ code: UInt16, at moment: Int) -> Press {
    let before = last
    last = (code, moment)
    guard let key = keys[code] else { return .first }
    guard let before, before.code == code, moment - before.at <= Self.longestPause else {
      keys.removeValue(forKey: code)
      return .afterLostRelease(key)
    }
    return .again(key)
  }

  /// Keeps what a key meant when it was pressed.
  mutating func keep(_ key: Key?, as code: UInt16) { keys[code] = .some(key) }

  /// What a key was pressed as that is let go; `nil` where its press never came.
  mutating func release(_ code: UInt16) -> Key? {
    if last?.code == code { last = nil }
    return keys.removeValue(forKey: code) ?? nil
  }

  /// All that are down, in the order of their codes; none is afterwards.
  mutating func releaseAll() -> [Key] {
    defer { (keys, last) = ([:], nil) }
    return keys.sorted { $0.key < $1.key }.compactMap(\.value)
  }

  /// Whether a key is down.
  func contains(_ code: UInt16) -> Bool { keys.keys.contains(code) }

  /// How many are down that are no modifiers: more than one is a chord, in which nothing repeats.
  var countWithoutModifiers: Int { keys.values.count { $0?.symbol.isModifier == false } }

  static func == (one: HeldKeys, other: HeldKeys) -> Bool {
    one.keys == other.keys && one.last?.code == other.last?.code && one.last?.at == other.last?.at
  }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
