/// The screen of a terminal, as far as the program uses one. Whatever it doesn't know is kept as a fault.
public struct TerminalScreen: Sendable {
  /// What it holds, cell by cell.
  public private(set) var rows: [[Character]]
  /// Where the cursor is; rows and columns count from 0.
  public private(set) var cursor = (row: 0, column: 0)
  /// The row that stands out, by its number; nothing may depend on it.
  public private(set) var boldRows: Set<Int> = []
  /// What was sent to it and means nothing to it, or would leave the window.
  public private(set) var faults: [String] = []
  /// Questions that it has to answer, as a terminal without any extras does.
  public private(set) var answers = ""
  /// Whether the second screen is shown, which programs use that fill the window.
  public private(set) var isAlternate = false

  private let width: Int
  private let tellsReleases: Bool
  private var isWrapping = true
  private var isBold = false
  private var pending: [UInt8] = []

  /// An empty window.
  /// - Parameter tellsReleases: Whether it speaks the Kitty protocol.
  public init(columns: Int, rows height: Int, tellsReleases: Bool = false) {
    width = columns
    self.tellsReleases = tellsReleases
    rows = Array(repeating: Array(repeating: " ", count: columns), count: height)
  }

  /// Rows as text, without blanks at their ends; empty rows at the end left out.
  public var lines: [String] {
    var lines = rows.map { row in String(row).replacing(#/ +$/#, with: "") }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// All of it as one line of words, however they were broken into rows.
  public var words: String { lines.joined(separator: " ") }

  /// The row with the cursor on it.
  public var cursorLine: String { lines.indices.contains(cursor.row) ? lines[cursor.row] : "" }

  /// The text that stands out, in one line.
  public var boldWords: String {
    boldRows.sorted().map { lines.indices.contains($0) ? lines[$0] : "" }.joined(separator: " ")
  }

  /// Takes the answers that are due.
  public mutating func takeAnswers() -> String {
    defer { answers = "" }
    return answers
  }

  /// Bytes as they come; letters and sequences may be cut anywhere.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let first = pending.first {
      let count = first == 0x1B ? sequenceLength : letterLength(first)
      guard count > 0, count <= pending.count else { return }
      let piece = String(decoding: pending[..<count], as: UTF8.self)
      pending.removeFirst(count)
      if first == 0x1B { obey(piece.unicodeScalars.dropFirst()) } else { piece.unicodeScalars.forEach { put($0) } }
    }
  }

  private func letterLength(_ first: UInt8) -> Int { first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  /// Bytes of the sequence that stands first; 0 while it is not whole.
  private var sequenceLength: Int {
    guard pending.count > 1 else { return 0 }
    guard pending[1] == UInt8(ascii: "[") else { return 2 }
    return pending.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 } ?? 0
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format:
      let column = max(0, cursor.column - 1)
      rows[cursor.row][column] = Character(String(rows[cursor.row][column]) + String(scalar))
    case .control: faults.append("a control on the screen: \(scalar.value)")
    default:
      if cursor.column >= width {
        faults.append("beyond the last column")
        cursor.column = width - 1
      }
      rows[cursor.row][cursor.column] = Character(scalar)
      if isBold { boldRows.insert(cursor.row) }
      cursor.column += 1
    }
  }

  private mutating func obey(_ command: Substring.UnicodeScalarView) {
    guard command.first == "[" else {
      // The end of a string, and the plain keypad: nothing to be seen.
      if !["\\", ">"].contains(String(command)) { faults.append(String(command)) }
      return
    }
    let (body, final) = (String(command.dropFirst().dropLast()), command.last.map { Character($0) } ?? " ")
    switch (final, body) {
    case ("H", _): move(body)
    case ("J", "2"):
      rows = rows.map { $0.map { _ in " " } }
      boldRows = []
    case ("K", ""):
      for column in min(cursor.column, width - 1)..<width { rows[cursor.row][column] = " " }
      if cursor.column == 0 { boldRows.remove(cursor.row) }
    case ("m", ""): isBold = false
    case ("m", "1"): isBold = true
    case ("m", let colour) where colour.hasPrefix("38;5;") || colour.hasPrefix("48;5;"): break
    case ("h", "?7"), ("l", "?7"): isWrapping = final == "h"
    case ("h", "?1049"), ("l", "?1049"): isAlternate = final == "h"
    case ("u", "?"): if tellsReleases { answers += "\u{1B}[?0u" }
    case ("u", ">31") where tellsReleases: break
    case ("c", ""): answers += "\u{1B}[?6c"
    case ("h", "?25"), ("h", "?1036"), ("h", "?1039"), ("l", "?1"), ("h", "?2004"), ("l", "?2004"): break
    case ("s", "?1036;1039"), ("r", "?1036;1039"), ("u", "<"): break
    default: faults.append("\(body)\(final)")
    }
  }

  private mutating func move(_ body: String) {
    let numbers = body.split(separator: ";").compactMap { Int($0) }
    let (row, column) = ((numbers.first ?? 1) - 1, (numbers.count > 1 ? numbers[1] : 1) - 1)
    guard rows.indices.contains(row), (0..<width).contains(column) else {
      faults.append("outside: \(body)")
      return
    }
    cursor = (row, column)
    // Without line wrap rows are written anew; one stands out only if it is written so again.
    if column == 0, !isWrapping { boldRows.remove(row) }
  }
}
