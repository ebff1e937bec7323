import Testing

@testable import LessonText

@Suite struct NearMissTests {
  private let words = ["Say", "Practise", "Praise", "Goal", "Đích", "Gợi ý", "लक्ष्य", "फ़ोन", "Start", "Starts at"]

  @Test(arguments: [
    ("Sya", "Say"), ("say", "Say"), ("Practice", "Practise"), ("Gaol", "Goal"), ("dich", "Đích"), ("Goi y", "Gợi ý"),
    ("लक्षय", "लक्ष्य"), ("फोन", "फ़ोन"), ("Starst", "Start"),
  ])
  func oneSlipIsNear(_ written: String, _ meant: String) {
    #expect(NearMiss.words(near: written, among: words, .sure).first == meant)
  }

  @Test(arguments: ["Day", "Lan", "Go", "", "Remember this", String(repeating: "Say", count: 100)])
  func otherWordsAreNot(_ written: String) {
    #expect(NearMiss.words(near: written, among: words, .sure) == [])
  }

  @Test func suggestionsAreFewTheNearestFirst() {
    let known = ["Mango", "Mangos", "Tango", "Banana", "Mengo", "Mongo"]
    #expect(NearMiss.words(near: "Mango", among: known) == ["Mango", "Mangos", "Tango"])
    #expect(NearMiss.words(near: "the Banana button", among: known) == ["Banana"])
  }

  @Test func theDistanceIsBounded() {
    let one = NearMiss.bared("abcdef")
    #expect(NearMiss.distance(from: one, to: NearMiss.bared("abcdef"), atMost: 0) == 0)
    #expect(NearMiss.distance(from: one, to: NearMiss.bared("abdcef"), atMost: 1) == 1)
    #expect(NearMiss.distance(from: one, to: NearMiss.bared("abXdeY"), atMost: 1) == nil)
    #expect(NearMiss.distance(from: one, to: NearMiss.bared("abXdeY"), atMost: 2) == 2)
    #expect(NearMiss.distance(from: [], to: NearMiss.bared("ab"), atMost: 2) == 2)
  }
}
