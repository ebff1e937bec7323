extension String {
  /// Whether another text stands in it, byte by byte. The library's own search makes a table of the other text first,
  /// which takes longer than to look for it in a sentence.
  func contains(bytesOf other: String) -> Bool {
    let (own, other) = (utf8, other.utf8)
    guard let first = other.first else { return true }
    var start = own.startIndex
    while let found = own[start...].firstIndex(of: first) {
      let rest = own[found...]
      guard rest.count >= other.count else { return false }
      if rest.starts(with: other) { return true }
      start = own.index(after: found)
    }
    return false
  }
}
