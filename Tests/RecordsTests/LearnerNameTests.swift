import Foundation
import Testing

@testable import Records

@Suite struct LearnerNameTests {
  @Test(arguments: [
    ("Lan", "Lan"), ("  Lan \t\n", "Lan"), ("Ngo\u{302} Thi\u{323}", "Ngô Thị"), ("A\u{0}B\u{1B}[2J", "A B [2J"),
    ("क्\u{200D}ष", "क्\u{200D}ष"), ("\u{FEFF}\u{202E}Lan", "Lan"), ("Lan\u{3000} Anh", "Lan Anh"),
  ])
  func isKeptInOneForm(_ typed: String, _ kept: String) throws {
    let name = try #require(LearnerName(typed))
    #expect(Array(name.text.unicodeScalars) == Array(kept.unicodeScalars))
    #expect(LearnerName(name.text) == name)
  }

  @Test(arguments: ["", " ", "\u{0}\u{7}", "\u{200D}", "\u{FEFF}"])
  func nothingIsNoName(_ typed: String) { #expect(LearnerName(typed) == nil) }

  @Test func isBounded() throws {
    let stuck = try #require(LearnerName(String(repeating: "ế", count: 10_000)))
    #expect(stuck.text.count == LearnerName.longest)
    let marks = try #require(LearnerName("Lan " + "a" + String(repeating: "\u{301}", count: 10_000)))
    #expect(marks.text == "Lan")
  }
}
