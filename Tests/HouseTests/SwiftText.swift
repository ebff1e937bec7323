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

  /// Walks through the text once. Interpolations count as part of their string.
  private struct Reader {
    private let characters: [Character]
    private var place = 0
    private var code = ""

    init(_ text: String) { characters = Array(text) }

    mutating func codeAlone() -> String {
      while place < characters.count {
        if stands("//") {
          skipLine()
        } else if stands("/*") {
          skipBlock()
        } else if let opening = stringOpening() {
          skipString(opening)
        } else {
          code.append(characters[place])
          place += 1
        }
      }
      return code
    }

    private func stands(_ text: String) -> Bool { characters[place...].starts(with: text) }

    private mutating func skipLine() {
      while place < characters.count, characters[place] != "\n" { place += 1 }
    }

    /// Blocks nest.
    private mutating func skipBlock() {
      var depth = 0
      repeat {
        if stands("/*") {
          depth += 1
          place += 2
        } else if stands("*/") {
          depth -= 1
          place += 2
        } else {
          keepLineBreak()
        }
      } while depth > 0 && place < characters.count
    }

    /// The quotes and number signs that stand here before a string.
    private func stringOpening() -> (quotes: String, signs: String)? {
      let signs = String(characters[place...].prefix { $0 == "#" })
      let rest = characters[(place + signs.count)...]
      if rest.starts(with: "\"\"\"") { return ("\"\"\"", signs) }
      return rest.starts(with: "\"") ? ("\"", signs) : nil
    }

    private mutating func skipString(_ opening: (quotes: String, signs: String)) {
      code += "\"\""
      place += opening.quotes.count + opening.signs.count
      while place < characters.count, !stands(opening.quotes + opening.signs) {
        if stands("\\" + opening.signs) {
          place += 1 + opening.signs.count
          guard place < characters.count else { return }
        }
        keepLineBreak()
      }
      place = min(place + opening.quotes.count + opening.signs.count, characters.count)
    }

    private mutating func keepLineBreak() {
      if characters[place] == "\n" { code.append("\n") }
      place += 1
    }
  }
}
