/// The text of a Swift file, as far as rules look at it.
struct SwiftText {
  /// The lines as they are written.
  let lines: [Substring]
  /// The same lines with comments and the insides of string literals taken out.
  let code: [Substring]

  init(_ text: String) {
    // A CRLF is one character in Swift.
    let text = text.replacing("\r\n", with: "\n")
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var reader = Reader(text)
    code = reader.codeAlone().split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The modules it imports, in order.
  var imports: [String] {
    code.flatMap { $0.split(separator: ";") }.compactMap { statement in
      var words = statement.split(whereSeparator: \.isWhitespace)[...]
      while let word = words.first, word.hasPrefix("@") || Self.accessLevels.contains(String(word)) {
        words.removeFirst()
      }
      guard words.popFirst() == "import" else { return nil }
      if let word = words.first, Self.importKinds.contains(String(word)) { words.removeFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let importKinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor", "macro",
  ]

  /// Walks through the text once, byte by byte: it is asked of every file of ours. Interpolations count as part of their
  /// string.
  private struct Reader {
    private let bytes: [UInt8]
    private var place = 0
    private var code: [UInt8] = []

    private static let (slash, star, backslash) = (UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "\\"))
    private static let (quote, sign, lineBreak) = (UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "\n"))

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func codeAlone() -> String {
      while place < bytes.count {
        let byte = bytes[place]
        if byte == Self.slash, stands(Self.slash, after: 1) {
          skipLine()
        } else if byte == Self.slash, stands(Self.star, after: 1) {
          skipBlock()
        } else if byte == Self.quote || byte == Self.sign, let opening = stringOpening() {
          skipString(opening)
        } else {
          code.append(byte)
          place += 1
        }
      }
      return String(decoding: code, as: UTF8.self)
    }

    private func stands(_ byte: UInt8, after distance: Int) -> Bool {
      place + distance < bytes.count && bytes[place + distance] == byte
    }

    private func stands(_ text: [UInt8]) -> Bool {
      bytes[place] == text[0] && bytes[place...].starts(with: text)
    }

    private mutating func skipLine() {
      while place < bytes.count, bytes[place] != Self.lineBreak { place += 1 }
    }

    /// Blocks nest.
    private mutating func skipBlock() {
      var depth = 0
      repeat {
        if stands(Self.slash, after: 0), stands(Self.star, after: 1) {
          depth += 1
          place += 2
        } else if stands(Self.star, after: 0), stands(Self.slash, after: 1) {
          depth -= 1
          place += 2
        } else {
          keepLineBreak()
        }
      } while depth > 0 && place < bytes.count
    }

    /// The quotes and number signs that stand here before a string.
    private func stringOpening() -> (quotes: [UInt8], signs: [UInt8])? {
      let signs = Array(bytes[place...].prefix { $0 == Self.sign })
      let rest = bytes[(place + signs.count)...]
      let three = Array(repeating: Self.quote, count: 3)
      if rest.starts(with: three) { return (three, signs) }
      return rest.first == Self.quote ? ([Self.quote], signs) : nil
    }

    private mutating func skipString(_ opening: (quotes: [UInt8], signs: [UInt8])) {
      code += [Self.quote, Self.quote]
      place += opening.quotes.count + opening.signs.count
      let (end, escape) = (opening.quotes + opening.signs, [Self.backslash] + opening.signs)
      while place < bytes.count, !stands(end) {
        if stands(escape) {
          place += escape.count
          guard place < bytes.count else { return }
        }
        keepLineBreak()
      }
      place = min(place + end.count, bytes.count)
    }

    private mutating func keepLineBreak() {
      if bytes[place] == Self.lineBreak { code.append(Self.lineBreak) }
      place += 1
    }
  }
}
