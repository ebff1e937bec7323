/// What is held under names. It knows its own hash at any time, so that states that differ in one value are told apart
/// at once, however much a phone holds: the search for a way looks at thousands of them.
public struct Holdings<Content: Hashable & Sendable & Codable>: Hashable, Sendable {
  /// Everything, by its name.
  public private(set) var all: [String: Content]
  /// The hashes of all entries, one over the other; the order makes no difference.
  private var stamp: Int

  /// Holds this at first.
  public init(_ all: [String: Content]) {
    self.all = all
    stamp = all.reduce(0) { $0 ^ Self.stamp($1.key, $1.value) }
  }

  /// What is held under a name.
  public subscript(name: String) -> Content? {
    get { all[name] }
    set {
      let old = all[name]
      guard old != newValue else { return }
      if let old { stamp ^= Self.stamp(name, old) }
      if let newValue { stamp ^= Self.stamp(name, newValue) }
      all[name] = newValue
    }
  }

  private static func stamp(_ name: String, _ content: Content) -> Int {
    var hasher = Hasher()
    hasher.combine(name)
    hasher.combine(content)
    return hasher.finalize()
  }

  public static func == (one: Holdings, other: Holdings) -> Bool { one.stamp == other.stamp && one.all == other.all }

  public func hash(into hasher: inout Hasher) { hasher.combine(stamp) }
}

extension Holdings: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String: Content].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(all)
  }
}
