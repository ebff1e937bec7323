@testable import Phone

/// A row of Unicode's break tests: what a text is to be cut into.
struct BreakRow {
  /// As Unicode writes it.
  let row: String
  /// The pieces, in NFC.
  let pieces: [String]

  var text: String { pieces.joined() }

  /// Rows between semicolons.
  static func rows(_ text: String) -> [BreakRow] {
    text.split(separator: ";").map { row in
      let pieces = row.split(separator: "÷").map { piece in
        var scalars = String.UnicodeScalarView()
        scalars.append(
          contentsOf: piece.split { $0.isWhitespace || $0 == "×" }.compactMap {
            UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
          })
        return String(scalars).composed
      }
      return BreakRow(row: String(row), pieces: pieces.filter { !$0.isEmpty })
    }
  }
}
