/// A message as it is put together: numbers in the order of this machine, since both ends run on it.
struct MessageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number) { bytes += $0 } }

  /// A text with its length before it.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Bytes with their number before them.
  mutating func add(_ some: [UInt8]) {
    let some = some.prefix(Int(UInt16.max))
    add(UInt16(some.count))
    bytes += some
  }
}

/// A message as it is read: whatever it holds, reading it only ever fails.
struct MessageReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(bytes) }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number<Number: FixedWidthInteger>(_ kind: Number.Type = Number.self) -> Number? {
    let size = MemoryLayout<Number>.size
    guard rest.count >= size else { return nil }
    defer { rest = rest.dropFirst(size) }
    return rest.withUnsafeBytes { $0.loadUnaligned(as: Number.self) }
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = number(UInt16.self), rest.count >= Int(count) else { return nil }
    defer { rest = rest.dropFirst(Int(count)) }
    return Array(rest.prefix(Int(count)))
  }

  mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }
}
