import Testing

@testable import Terminal

@Suite struct LargeTextTests {
  private static func large(_ text: String, _ columns: Int, _ rows: Int) throws -> LargeText? {
    LargeText(text, fonts: try ShippedFonts.all, columns: columns, rows: rows)
  }

  /// The pixels that half-blocks stand for, without the blanks at the ends of rows.
  private static func pixels(_ text: LargeText) -> [String] {
    text.rows.flatMap { row in
      [
        String(row.map { "▀█".contains($0) ? "#" : "." }).replacing(#/\.+$/#, with: ""),
        String(row.map { "▄█".contains($0) ? "#" : "." }).replacing(#/\.+$/#, with: ""),
      ]
    }
  }

  @Test func aLetterIsItsPicture() throws {
    let small = try ShippedFonts.small
    let text = try #require(LargeText("L", fonts: [small], columns: 8, rows: 8))
    // Without the blanks around it, of which there are the same in each row.
    let picture = small.drawn(try #require(small.slots["L"])).filter { $0.contains("#") }
    let left = picture.map { $0.prefix { $0 == "." }.count }.min() ?? 0
    let expected = picture.map { String($0.dropFirst(left)).replacing(#/\.+$/#, with: "") }
    #expect(Self.pixels(text).prefix(expected.count).elementsEqual(expected))
    #expect(Self.pixels(text).dropFirst(expected.count).joined() == "")
    #expect(text.rows.allSatisfy { row in row.allSatisfy { " ▀▄█".contains($0) } })
  }

  @Test func theLargestSizeThatFitsIsChosen() throws {
    // As high as the room is, and twice as fine where the finer font serves.
    let heights = try [4, 5, 8, 12, 20, 30].map { rows in try Self.large("Lan", 200, rows)?.rows.count ?? 0 }
    #expect(heights == heights.sorted())
    #expect(heights.first == 0 && heights.last ?? 0 > 20)
    let widths = try [10, 20, 40, 80, 160].map { columns in
      try Self.large("Lan", columns, 100)?.rows.map(\.count).max() ?? 0
    }
    #expect(widths == widths.sorted() && widths.first == 0)
    for columns in 1...90 {
      for rows in [0, 1, 5, 9, 16, 25] {
        guard let text = try Self.large("Tin nhắn", columns, rows) else { continue }
        #expect(text.rows.count <= rows)
        #expect(text.rows.allSatisfy { $0.count <= columns })
      }
    }
  }

  @Test func aLineIsBrokenAtABlankAndNowhereElse() throws {
    // In one line there is no room for it; in two each word is whole.
    let one = try #require(try Self.large("nhắn", 40, 8))
    let two = try #require(try Self.large("Tin nhắn", 40, 25))
    #expect(two.rows.count > one.rows.count)
    #expect(try Self.large("Tinnhắn", 40, 25) == nil)
    #expect(try Self.large("Tin nhắn", 28, 25) == nil, "one of its words is wider")
    #expect(try Self.large("  Tin \n nhắn ", 40, 25) == two)
  }

  @Test(arguments: ["सेटिंग", "Gọi 👍", "", " ", "漢字", "a\u{30A}\u{301}"])
  func whatAFontCantWriteIsNotWritten(_ text: String) throws { #expect(try Self.large(text, 200, 100) == nil) }

  @Test func aLetterWithMarksIsWrittenHoweverItIsComposed() throws {
    let one = try Self.large("nhắn", 80, 25)
    #expect(one != nil)
    #expect(try Self.large("nh\u{103}\u{301}n", 80, 25) == one)
  }

  @Test func withoutFontsThereIsNone() { #expect(LargeText("Lan", fonts: [], columns: 80, rows: 25) == nil) }

  @Test func noWindowIsTooStrange() throws {
    #expect(try Self.large("Lan", 0, 0) == nil)
    #expect(try Self.large("Lan", 100_000, 100_000)?.rows.isEmpty == false)
    #expect(try Self.large(String(repeating: "Lan ", count: 5000), 80, 25) == nil)
  }
}
