import Foundation
import Testing

@testable import Records

@Suite struct IdentifierTests {
  @Test(arguments: [
    "00000000000040008000000000000000", "7fffffffffff4fffbfffffffffffffff", "fffffffffffe4fffbfffffffffffffff",
  ]) func oneAboveAnotherIsAboveIt(_ text: String) throws {
    let other = try #require(Identifier(text: text))
    for _ in 0..<1_000 {
      let above = Identifier.random(above: other)
      #expect(other.data.lexicographicallyPrecedes(above.data))
      #expect(above.data[6] >> 4 == 4 && above.data[8] >> 6 == 2, "a UUID of version 4")
    }
  }

  @Test func itIsReadAsItWasWritten() {
    let one = Identifier.random()
    #expect(Identifier(text: one.text) == one && Identifier(text: one.text.uppercased()) == one)
    for wrong in [
      "", String(one.text.dropLast()), one.text + "0", "g" + one.text.dropFirst(), "٣" + one.text.dropFirst(),
    ] {
      #expect(Identifier(text: wrong) == nil)
    }
  }
}
