import Testing

@testable import Phone

@Suite struct FactReferenceTests {
  @Test(arguments: [
    ("Rice, soap and tea.", "rice, soap and tea"), ("Rice and tea.\n", "Rice and tea."), ("नमक और चाय।", "नमक और चाय"),
    ("210.000", "210000"), ("1,234.50", "1234.5"), ("Lan", " lan "),
  ])
  func theseAreTheSame(_ one: String, _ other: String) {
    #expect(one.isSameAmount(as: other) && other.isSameAmount(as: one))
  }

  @Test(arguments: [("12.50", "1250"), ("12.5", "12"), ("Lan", "Làn"), ("A7K29", "A7K2"), ("Yes", "No.")])
  func theseAreNot(_ one: String, _ other: String) {
    #expect(!one.isSameAmount(as: other) && !other.isSameAmount(as: one))
  }
}
