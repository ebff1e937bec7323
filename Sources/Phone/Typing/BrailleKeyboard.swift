/// The six keys under the fingers that type braille: F D S are dots 1 2 3, J K L are 4 5 6; Space is the blank.
public struct BrailleKeyboard: Hashable, Sendable, Codable {
  /// How the dots of a cell come together.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    /// All at once, as on a brailler: the cell ends when the last key is let go. Until some key was seen to be let go,
    /// Space ends the cell as well: on a keyboard that tells no releases, nothing else ever would.
    case chord
    /// One after another, for keyboards that tell no releases or lose keys held together; Space ends the cell. A dot
    /// pressed twice is off again, and Space without a dot is a blank.
    case dotAfterDot
  }

  /// The key of each dot.
  public static let keys: [(key: Character, dot: Int)] = [("f", 1), ("d", 2), ("s", 3), ("j", 4), ("k", 5), ("l", 6)]

  /// The dot of a key, small or capital; `nil` for any other key.
  public static func dot(of key: Character) -> Int? { keys.first { String($0.key) == key.lowercased() }?.dot }

  /// Chords, or dot after dot.
  public let way: Way
  /// The dots so far.
  public private(set) var dots: BrailleCell = .blank
  private var held: BrailleCell = .blank
  /// Whether a key of a dot was let go at some time.
  private var hasSeenRelease = false

  /// A keyboard with no dot pressed.
  public init(_ way: Way) { self.way = way }

  /// A key went down; a repeat of a held key changes nothing. Gives the cell that it finished, if it did.
  public mutating func press(_ key: Character) -> BrailleCell? {
    if key == " " {
      // A blank within a chord would be a command of a braille display; here it does nothing.
      guard held.isEmpty || !hasSeenRelease else { return nil }
      defer { clear() }
      return dots
    }
    guard let dot = Self.dot(of: key).map({ BrailleCell([$0]) }) else { return nil }
    switch way {
    case .chord:
      dots.formUnion(dot)
      held.formUnion(dot)
    case .dotAfterDot: dots.formSymmetricDifference(dot)
    }
    return nil
  }

  /// A key was let go. Gives the cell where it was the last one held.
  public mutating func release(_ key: Character) -> BrailleCell? {
    guard way == .chord, let dot = Self.dot(of: key).map({ BrailleCell([$0]) }) else { return nil }
    hasSeenRelease = true
    guard held.contains(dot) else { return nil }
    held.subtract(dot)
    guard held.isEmpty else { return nil }
    defer { dots = .blank }
    return dots
  }

  /// Forgets the dots of an unfinished cell, as when the keyboard is left.
  public mutating func clear() {
    dots = .blank
    held = .blank
  }
}
