import Feedback
import Testing

@testable import Speech

@Suite struct ReadingTests {
  static let reading = Reading(ShippedLanguages.all.mapValues { LanguageTables($0) })

  static func respelled(_ text: String, _ language: Language) -> String {
    reading.clauses(of: Utterance([.init(text)], by: .phone, in: language)).respelling(in: language)
  }

  @Test(arguments: GoldenSentence.all)
  func goldenSentence(_ sentence: GoldenSentence) {
    #expect(Self.respelled(sentence.written, sentence.language) == sentence.respelling)
  }
}
