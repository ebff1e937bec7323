extension String {
  /// Whether another text stands in it, byte by byte. The library's own search makes a table of the other text first,
  /// which takes longer than to look for it in a sentence.
  public func contains(bytesOf other: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.contains($0) }
    }
    // What another library holds in its own manner has no bytes in a row.
    return (found ?? nil)
      ?? Array(utf8).withUnsafeBufferPointer { own in
        Array(other.utf8).withUnsafeBufferPointer { own.contains($0) }
      }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(_ other: Self) -> Bool {
    guard let first = other.first else { return true }
    guard other.count <= count else { return false }
    return (0...count - other.count).contains { start in
      self[start] == first && other.indices.dropFirst().allSatisfy { self[start + $0] == other[$0] }
    }
  }
}
