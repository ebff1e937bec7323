/// A folded text that is looked up: compared and hashed by its bytes. Texts are read in NFC, so the same words have the
/// same bytes, and Swift's own comparing, which composes all that is not ASCII, would only cost time.
struct FoldedText: Hashable, Sendable {
  /// In small letters, with single blanks.
  let text: String

  /// A text as it is compared.
  init(_ text: some StringProtocol) { self.text = text.folded }

  /// One that is folded already.
  init(folded text: String) { self.text = text }

  static func == (one: FoldedText, other: FoldedText) -> Bool {
    one.text.utf8.count == other.text.utf8.count && one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
