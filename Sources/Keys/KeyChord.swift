/// Keys held down together, by their places on the board.
public struct KeyChord: Hashable, Sendable, Codable {
  /// Their codes as Linux numbers them: S is 31.
  public var places: Set<UInt16>

  /// A chord of these places.
  public init(_ places: some Sequence<UInt16>) { self.places = Set(places) }

  /// A chord by what its keys type on a US board; what no key types there is left out.
  public init(typing characters: String) { self.init(characters.compactMap { Board.place(of: $0) }) }

  /// The names of its keys, in the order of the board from left to right, as phrases have them.
  public var names: [String] {
    places.sorted().map { Board.character(at: $0).map { Key(.init(typing: $0)).name } ?? Key.Symbol.unknown.name }
  }

  /// How many keys.
  public var count: Int { places.count }

  /// One number for each chord of keys below code 64, so that lists of chords have an order.
  private var order: UInt64 { places.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
}

extension KeyChord {
  /// The keys of braille, dots 3, 2, 1 under the left hand and 4, 5, 6 under the right.
  public static let braille = KeyChord(typing: "sdfjkl")

  /// Every cell that braille types: each choice of its six keys but none, smaller ones first.
  public static let brailleCells: [KeyChord] = {
    let places = braille.places.sorted()
    return (1..<1 << places.count).map { bits in
      KeyChord(places.indices.filter { bits & 1 << $0 != 0 }.map { places[$0] })
    }.sorted { ($0.count, $0.order) < ($1.count, $1.order) }
  }()

  /// Braille keys with Space: what braille displays give commands with.
  public static let brailleWithSpace: [KeyChord] =
    "fdsjkl".map { KeyChord(typing: "\($0) ") } + ["sdf ", "jkl ", "sdfjkl "].map { KeyChord(typing: $0) }
}

extension Key.Symbol {
  fileprivate init(typing character: Character) { self = character == " " ? .space : .character(character) }
}
