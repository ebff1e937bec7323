import Testing

/// A terminal's screen, as far as ours uses one. Whatever it doesn't know is recorded as a failure.
struct ScreenEmulator {
  private(set) var rows: [[Character]]
  private(set) var cursor = (row: 0, column: 0)
  private(set) var modes: Set<Int> = []
  private(set) var writes = 0
  private let width: Int
  private var wraps = true

  init(columns: Int, rows height: Int) {
    width = columns
    rows = Array(repeating: Array(repeating: " ", count: columns), count: height)
  }

  /// Rows as text, without the blanks at their ends; empty rows at the end left out.
  var text: [String] {
    var lines = rows.map { row in String(row).replacing(#/ +$/#, with: "") }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  mutating func take(_ bytes: [UInt8]) {
    writes += 1
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" { command(&rest) } else { put(scalar) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format:
      let column = max(0, cursor.column - 1)
      rows[cursor.row][column] = Character(String(rows[cursor.row][column]) + String(scalar))
    case .control: Issue.record("a control on the screen: \(scalar.value)")
    default:
      if cursor.column >= width {
        if wraps { Issue.record("wrapped by itself") }
        cursor.column = width - 1
      }
      rows[cursor.row][cursor.column] = Character(scalar)
      cursor.column += 1
    }
  }

  private mutating func command(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.popFirst() == "[" else { return }
    var body = ""
    while let next = rest.popFirst() {
      guard ("@"..."~").contains(next) else {
        body.unicodeScalars.append(next)
        continue
      }
      run(Character(next), body)
      return
    }
    Issue.record("a sequence without an end")
  }

  private mutating func run(_ final: Character, _ body: String) {
    let numbers = body.drop { $0 == "?" }.split(separator: ";").compactMap { Int($0) }
    switch (final, body) {
    case ("H", _):
      cursor = ((numbers.first ?? 1) - 1, (numbers.count > 1 ? numbers[1] : 1) - 1)
      #expect(rows.indices.contains(cursor.row) && (0..<width).contains(cursor.column))
    case ("J", "2"): rows = rows.map { $0.map { _ in " " } }
    case ("K", ""):
      // As real terminals do: after the last column, the last letter itself would go.
      for column in min(cursor.column, width - 1)..<width { rows[cursor.row][column] = " " }
    case ("m", ""), ("m", "1"): break
    case ("h", "?7"), ("l", "?7"): wraps = final == "h"
    default: Issue.record("unknown: \(body)\(final)")
    }
  }
}
