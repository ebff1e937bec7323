import Feedback
import Support
import Testing

@testable import Speech

@Suite struct SafeClauseTests {
  private let tables = ShippedLanguages.all.mapValues { LanguageTables($0) }

  private func guarded(_ text: String, _ language: Language) throws -> [String] {
    let clause = Clause(text: text, manner: .init(language: language), ending: .stop)
    return SafeClause.guarded(clause, try #require(tables[language])).map(\.text)
  }

  @Test(arguments: [
    ("vi", "Mở Cài đặt", "Mở Cài đặt."), ("vi", "số 15 và क", "số và."), ("vi", "tai-khoan 's", "tai khoan s."),
    ("vi", "😂 ma\u{1}50S", "ma S."), ("en", "Double-tap, don't", "Double-tap, don't."), ("en", "s's's's", "s's s's."),
    ("en", "O.T.P.", "O.T.P."), ("en", "1234567890123", "123456789 0 123."), ("en", "3.5 km", "3.5 km."),
    ("hi", "0003.5 1.2.3", "0 0 0 3.5 1.2. 3."),
    ("en", "- 'a' --", "a."), ("en", "[[abc]]", "abc."), ("en", "what?!", "what?"),
    ("hi", "---लच्छेद", "लच्छेद."), ("hi", "TalkBackखोलें5", "TalkBack खोलें 5."), ("hi", "े क", "क."), ("hi", "वाई-फ़ाई", "वाई फ़ाई."),
  ])
  func lettersOfItsOwnAlone(_ language: String, _ text: String, _ safe: String) throws {
    #expect(try guarded(text, Language(language)) == [safe])
  }

  @Test(arguments: [
    ("vi", "Mở Cài đặt", "mở cài đặt."), ("en", "Don't double-tap O.T.P.", "don t double tap o t p."),
    ("en", "PIN 4829", "pin 4 8 2 9."), ("en", "abcdefghijklmnop", "abcdefghijkl mnop."),
    ("hi", "TalkBack खोलें 5", "खोलें 5."), ("hi", "कि़्ीें", "कि़."), ("en", "123", "1 2 3."),
  ])
  func thePlainerFormHasWordsAlone(_ language: String, _ text: String, _ plain: String) throws {
    let clause = Clause(text: text, manner: .init(language: Language(language)), ending: .stop)
    let own = try #require(tables[Language(language)])
    let safe = try #require(SafeClause.guarded(clause, own).first)
    #expect(safe.plainer.text == plain)
    #expect(safe.plainer.plainer == safe.plainer)
    #expect(safe.plainer.ending == .stop)
  }

  @Test(arguments: [
    [], [0], Array("no end".utf8), [65, 0, 65, 0], [1, 0], [0xC3, 0], [0xFF, 0xFE, 0],
    Array(repeating: 65, count: 900) + [0],
  ]) func whatNoGuardLetsThroughIsNoClause(_ bytes: [UInt8]) { #expect(SafeClause(guarded: bytes) == nil) }

  @Test func nothingIsLeftOfForeignText() throws {
    #expect(try guarded("नमस्ते 😂 123 ™", ShippedLanguages.vi).isEmpty)
    #expect(try guarded("中文 ॐ ]॥", ShippedLanguages.en).isEmpty)
  }

  @Test func longTextIsCut() throws {
    let pieces = try guarded(String(repeating: "nghiêng ", count: 100), ShippedLanguages.vi)
    #expect(pieces.count == 4)
    #expect(pieces.joined(separator: " ").split(separator: " ").count == 100)
    let words = try guarded(String(repeating: "x", count: 100), ShippedLanguages.en)
    #expect(words.joined().split(separator: " ").map(\.count) == [30, 30, 30, 11])
  }

  /// What the guard promises, for random text that it gets directly and by way of the reading.
  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func promisesAreKept(_ language: Language) throws {
    var soup = Soup(seed: 7)
    let reading = Reading(tables)
    for number in 0..<1000 {
      let text = soup.text()
      let utterance = Utterance([.init(text)], by: .phone, in: language)
      let raw = Clause(text: text, manner: .init(language: language), ending: .question)
      for clause in [raw] + reading.clauses(of: utterance) {
        for safe in SafeClause.guarded(clause, try #require(tables[clause.manner.language])) {
          #expect(safe.bytes.last == 0 && !safe.bytes.dropLast().contains(0))
          expectSafe(safe.text, clause.manner.language)
          // Some of them are enough for what follows from the guard.
          guard number % 10 == 0 else { continue }
          let plainer = safe.plainer
          expectSafe(plainer.text, clause.manner.language)
          #expect(SafeClause(guarded: safe.bytes)?.bytes == safe.bytes)
          #expect(SafeClause(guarded: plainer.bytes)?.bytes == plainer.bytes)
        }
      }
    }
  }

  private func expectSafe(_ text: String, _ language: Language) {
    let scalars = Array(text.unicodeScalars)
    let isSafe =
      (1...200).contains(scalars.count) && scalars.count { $0 == "." } <= 25
      && text.split(separator: " ").joined(separator: " ") == text
      && text.split(separator: " ").allSatisfy { $0.unicodeScalars.count <= 31 }
      && scalars.allSatisfy { Self.isAllowed($0, language) }
      && zip(scalars, scalars.dropFirst()).allSatisfy { Self.canFollow($0, $1, language) }
      && scalars.first.map { !Self.isSign($0) && !Self.isDevanagariSign($0) } == true
    #expect(isSafe, "\(language): \(text.debugDescription)")
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { ".,?!।'-".unicodeScalars.contains(scalar) }

  private static func isDevanagari(_ scalar: Unicode.Scalar) -> Bool {
    (0x900...0x97F).contains(scalar.value) && scalar != "।"
  }

  private static func isDevanagariSign(_ scalar: Unicode.Scalar) -> Bool {
    isDevanagari(scalar)
      && (scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar, _ language: Language) -> Bool {
    if scalar == " " || ".,?!".unicodeScalars.contains(scalar) { return true }
    let isASCIILetter = scalar.isASCII && scalar.properties.isAlphabetic
    let isDigit = ("0"..."9").contains(scalar)
    switch language.code {
    case "vi": return isASCIILetter || "ăâđêôơưĂÂĐÊÔƠƯ".unicodeScalars.contains(scalar) || isMarkedVowel(scalar)
    case "en": return isASCIILetter || isDigit || scalar == "'" || scalar == "-"
    default: return isASCIILetter || isDigit || scalar == "।" || isDevanagari(scalar)
    }
  }

  private static func isMarkedVowel(_ scalar: Unicode.Scalar) -> Bool {
    "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ".unicodeScalars
      .contains { $0 == scalar || $0.properties.uppercaseMapping.unicodeScalars.first == scalar }
  }

  private static func canFollow(_ one: Unicode.Scalar, _ other: Unicode.Scalar, _ language: Language) -> Bool {
    if isSign(one) && isSign(other) { return false }
    if isDevanagariSign(other) { return isDevanagari(one) }
    guard language.code == "hi", one != " ", other != " ", !isSign(one), !isSign(other) else { return true }
    // Devanagari, Latin and digits stand apart.
    return isDevanagari(one) == isDevanagari(other) && ("0"..."9").contains(one) == ("0"..."9").contains(other)
  }
}
