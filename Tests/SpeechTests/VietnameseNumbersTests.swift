import Feedback
import Testing

@testable import Speech

@Suite struct VietnameseNumbersTests {
  private let numbers = VietnameseNumbers(words: ShippedLanguages.all[ShippedLanguages.vi]?.words ?? [:])

  @Test(arguments: [
    ("0", "không"), ("5", "năm"), ("10", "mười"), ("11", "mười một"), ("15", "mười lăm"), ("20", "hai mươi"),
    ("21", "hai mươi mốt"), ("24", "hai mươi bốn"), ("25", "hai mươi lăm"), ("100", "một trăm"),
    ("101", "một trăm linh một"), ("105", "một trăm linh năm"), ("115", "một trăm mười lăm"),
    ("1000", "một nghìn"), ("1005", "một nghìn không trăm linh năm"), ("2024", "hai nghìn không trăm hai mươi bốn"),
    ("50000", "năm mươi nghìn"), ("1000000", "một triệu"), ("1002000", "một triệu không trăm linh hai nghìn"),
    ("2000000000", "hai tỷ"), ("1000000001", "một tỷ không trăm linh một"),
    ("1000000000000", "một nghìn tỷ"), ("0005", "năm"),
  ])
  func said(_ digits: String, _ words: String) {
    #expect(numbers.said(digits.letters) == words)
  }

  @Test func tooLongOnesAreNotSaid() {
    #expect(numbers.said(String(repeating: "9", count: 19).letters) == nil)
    #expect(numbers.said(String(repeating: "9", count: 18).letters) != nil)
  }

  /// No two numbers sound alike.
  @Test func allDiffer() {
    let said = (0..<20_000).compactMap { numbers.said(String($0).letters) }
    #expect(Set(said).count == 20_000)
  }
}
