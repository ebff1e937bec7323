import Testing

@testable import Phone

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("Tin nhắn", "nhắn", true), ("Tin nhắn", "Tin nhắn", true), ("Tin nhắn", "nhắn tin", false), ("", "a", false),
    ("a", "", true), ("", "", true), ("aab", "ab", true), ("ab", "abc", false), ("ababac", "abac", true),
  ])
  func aTextIsFoundWhereItStands(_ text: String, _ other: String, _ isFound: Bool) {
    #expect(text.contains(bytesOf: other) == isFound)
    // Pieces of a longer text are no texts of their own.
    #expect(String("<\(text)>".dropFirst().dropLast()).contains(bytesOf: other) == isFound)
  }

  /// Letter by letter and not sign by sign: the last sign of what was typed so far goes on in the whole word.
  @Test func theBeginningOfAHindiWordIsFoundInIt() { #expect("गुप्ता".contains(bytesOf: "गुप")) }
}
