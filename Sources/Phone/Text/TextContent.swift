/// Text through which a learner can go: always in NFC, cut into characters once, when it is made.
///
/// Positions lie between characters and count from 0, before the first one, to `count`. One from elsewhere is taken to
/// the nearest that exists, so that no position can do harm.
public struct TextContent: Sendable {
  /// The characters in order: grapheme clusters as Unicode 17 cuts them.
  public private(set) var characters: [Character]
  /// What is to be known of each of them.
  private(set) var traits: [CharacterTraits]

  /// Text from anywhere, brought to NFC.
  public init(_ text: String) {
    characters = Array(text.composed)
    traits = characters.map(CharacterTraits.init(of:))
  }

  /// How many characters there are.
  public var count: Int { characters.count }

  /// Whether there are none.
  public var isEmpty: Bool { characters.isEmpty }

  /// All of it.
  public var text: String { String(characters) }

  /// The text between two positions.
  public subscript(range: Range<Int>) -> String { String(characters[range.clamped(to: 0..<count)]) }

  /// The character behind a position; `nil` at the end.
  public func character(at position: Int) -> Character? {
    characters.indices.contains(position) ? characters[position] : nil
  }

  /// The nearest position that exists.
  func nearest(to position: Int) -> Int { min(max(position, 0), count) }

  /// Puts text in the place of a range, and tells the position behind it.
  ///
  /// The new text may join its neighbours: a vowel sign its letter, an accent its base. So the character before is cut
  /// anew with it, and as many behind as it takes to meet a boundary that was one before. A boundary depends on nothing
  /// but the cluster to its left and the scalar to its right, so the rest stays as it is.
  mutating func replace(_ range: Range<Int>, with text: String) -> Int {
    let range = range.clamped(to: 0..<count)
    let left = max(0, range.lowerBound - 1)
    let before = String(characters[left..<range.lowerBound]) + text
    var (region, right, step) = (before, range.upperBound, 1)
    var pieces: [Character] = []
    while true {
      guard right < count else {
        pieces = Array(region.composed)
        break
      }
      let neighbour = characters[right]
      pieces = Array((region + String(neighbour)).composed)
      if pieces.last == neighbour {
        pieces.removeLast()
        break
      }
      // Flags pair up anew through their whole run, so the steps grow: a long run is cut a few times, not each time.
      let next = min(count, right + step)
      region += String(characters[right..<next])
      (right, step) = (next, step * 2)
    }
    let position = left + Self.count(of: pieces, covering: before.composed.utf8.count)
    characters.replaceSubrange(left..<right, with: pieces)
    traits.replaceSubrange(left..<right, with: pieces.map(CharacterTraits.init(of:)))
    return nearest(to: position)
  }

  /// How many of the first characters it takes for so many bytes of UTF-8.
  private static func count(of characters: [Character], covering bytes: Int) -> Int {
    var (count, covered) = (0, 0)
    while covered < bytes, count < characters.count {
      covered += characters[count].utf8.count
      count += 1
    }
    return count
  }
}

extension TextContent: Hashable {
  /// The characters are all there is; the rest follows from them.
  public static func == (one: TextContent, other: TextContent) -> Bool { one.characters == other.characters }

  /// See `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(characters) }
}

extension TextContent: Codable {
  /// Text that was kept. It is cut anew, so that what was cut by another program does no harm.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
