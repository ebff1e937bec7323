extension [UInt8] {
  /// A number in so many bytes, the lowest first.
  init(_ number: Int, littleEndian count: Int) {
    self = (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A number in so many bytes, the highest first.
  init(_ number: Int, bigEndian count: Int) {
    self = [UInt8](number, littleEndian: count).reversed()
  }

  /// The number in so many bytes from a place on, the lowest first; what is missing counts as 0.
  func number(littleEndian count: Int, at place: Int) -> Int {
    (0..<count).reduce(0) { $0 | (indices.contains(place + $1) ? Int(self[place + $1]) << (8 * $1) : 0) }
  }

  /// The number in so many bytes from a place on, the highest first; what is missing counts as 0.
  func number(bigEndian count: Int, at place: Int) -> Int {
    (0..<count).reduce(0) { $0 << 8 | (indices.contains(place + $1) ? Int(self[place + $1]) : 0) }
  }
}
