/// Every key types what stands on it. A mark typed alone joins the letter before it.
public struct DirectComposer: Composing {
  /// A composer; it remembers nothing.
  public init() {}

  public mutating func press(_ key: Character, before text: String) -> Edit { Self.typing(String(key), before: text) }

  public mutating func delete(before text: String) -> Edit {
    text.last.map { Edit(deleting: 1, heard: String($0)) } ?? .nothing
  }

  /// Types a text as it is. Where it starts with a mark, letter and mark become one in NFC: some layouts of the desktop
  /// type tones and nukta as marks of their own.
  static func typing(_ typed: String, before text: String) -> Edit {
    guard let first = typed.unicodeScalars.first, first.isMark, let last = text.last else {
      return Edit(inserting: typed, heard: typed)
    }
    return Edit(from: String(last), to: String(last) + typed, heard: typed)
  }

  /// Deletes one sign and not the whole letter, as phones do in the scripts of India.
  static func deletingSign(before text: String) -> Edit {
    guard let last = text.last, let sign = last.unicodeScalars.last else { return .nothing }
    return Edit(deleting: 1, inserting: String(scalars: last.unicodeScalars.dropLast()), heard: String(sign))
  }
}

extension Unicode.Scalar {
  /// It belongs on the letter before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
