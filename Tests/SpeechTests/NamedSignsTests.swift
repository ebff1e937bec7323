import Feedback
import Testing

@testable import Speech

@Suite struct NamedSignsTests {
  private func respelled(_ text: String, _ language: Language, _ punctuation: Punctuation) -> String {
    ReadingTests.reading.clauses(
      of: Utterance([.init(text, punctuation: punctuation)], by: .phone, in: language)
    ).respelling(in: language)
  }

  @Test(arguments: [
    (Punctuation.none, "Well, see this, a b, say hello. 50 percent"),
    (.some, "Well, see this, a star b, less than say hello. 50 percent"),
    (.most, "Well, see this colon, a star b, left paren less than say quote hello quote. right paren, 50 percent"),
    (
      .all,
      "Well comma, see this colon, a star b, left paren less than say quote hello quote dot. right paren, 50 percent"
    ),
  ])
  func eachLevelNamesMore(_ punctuation: Punctuation, _ respelling: String) {
    #expect(respelled("Well, see this: a*b (<say “hello”.) 50%", ShippedLanguages.en, punctuation) == respelling)
  }

  @Test(arguments: [
    ("#hội_nghị ₫ €", Punctuation.some, "dấu thăng hội gạch dưới nghị đồng ơ rô"),
    ("Chờ... 7:30, rồi - đi!", .all, "Chờ chấm ba lần. bảy giờ ba mươi phút phẩy, rồi gạch ngang đi chấm than!"),
    ("Chờ…", .all, "Chờ ba chấm."),
    ("Chờ… – đi", .most, "Chờ. gạch ngang đi"),
  ])
  func vietnamese(_ written: String, _ punctuation: Punctuation, _ respelling: String) {
    #expect(respelled(written, ShippedLanguages.vi, punctuation) == respelling)
  }

  @Test(arguments: [
    ("नमस्ते। ए.टी.एम में", Punctuation.all, "नमस्ते पूर्ण विराम। ए टी एम में"),
    ("दाम ₹ / किलो", .some, "दाम रुपया स्लैश किलो"),
    ("-----", .most, "डैश 5 बार"),
  ])
  func hindi(_ written: String, _ punctuation: Punctuation, _ respelling: String) {
    #expect(respelled(written, ShippedLanguages.hi, punctuation) == respelling)
  }

  @Test(arguments: [
    ("a ## b", "a hash hash b"), ("a ### b", "a hash 3 times b"), ("*101#", "star 1 0 1 hash"),
    ("~~~~~~~~~~~~", "tilde 12 times"), ("and/or", "and slash or"), ("ann_b@x.in", "ann underscore b at x dot in"),
  ])
  func repeatsAreCounted(_ written: String, _ respelling: String) {
    #expect(respelled(written, ShippedLanguages.en, .some) == respelling)
  }

  /// A phone reads a name by the level of the moment, wherever the name comes from: nothing may crash or be lost.
  @Test(arguments: Punctuation.allCases) func wordsStayWhateverIsNamed(_ punctuation: Punctuation) {
    for (language, spoken) in ShippedLanguages.all {
      for (sign, name) in spoken.characterNames where sign != " " && !sign.isLetter {
        let said = respelled("A1 \(sign) \(sign)\(sign)\(sign) Z", language, punctuation)
        #expect(said.contains(spoken.words["1"] ?? "1"), "\(sign)")
        guard let scalar = String(sign).unicodeScalars.first, NamedSigns.holds(scalar, at: punctuation) else {
          continue
        }
        #expect(said.contains(name), "\(language): \(said)")
      }
    }
  }

  @Test func levelsHoldOneAnother() {
    let signs = (0x21...0x2FFF).compactMap { Unicode.Scalar($0) }
    let counts = Punctuation.allCases.map { level in signs.filter { NamedSigns.holds($0, at: level) } }
    #expect(counts[0].isEmpty)
    for (less, more) in zip(counts, counts.dropFirst()) { #expect(Set(less).isStrictSubset(of: more)) }
  }
}
