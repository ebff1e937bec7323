import Feedback
import LessonText
import Support
import Testing

@testable import Phone

/// Whatever a task asks to be written can be written: the keys found for a text give that text.
@Suite struct KeysForTextTests {
  @Test func everySyllableOfTheListHasItsKeys() {
    for (syllable, _) in VietnameseSyllableList.rows {
      for text in [syllable, syllable.uppercased(), syllable.prefix(1).uppercased() + syllable.dropFirst()] {
        expect(text, .telex)
      }
    }
  }

  /// Every initial with every rime and every tone that can be: thousands of syllables, in use or not.
  @Test func everySyllableThatCanBeHasItsKeys() {
    var count = 0
    for text in VietnameseSyllableTable.all {
      expect(text, .telex)
      count += 1
    }
    #expect(count > 8_000)
  }

  @Test(arguments: [
    "windows", "facebook", "Google", "wifi", "Zalo", "email", "see", "address", "xoong", "Đắk Lắk", "QR",
  ])
  func wordsFromElsewhereHaveTheirKeysInTelex(_ word: String) { expect(word, .telex) }

  @Test func keysAreThoseThatAreTaught() {
    #expect(TypingMethod.telex.keys(for: "Nhà khỏe cả").map { String($0) } == "Nhaf khoer car")
    #expect(TypingMethod.telex.keys(for: "Đường").map { String($0) } == "Dduwowngf")
    #expect(TypingMethod.transliteration.keys(for: "नमस्ते").map { String($0) } == "namaste")
    #expect(TypingMethod.transliteration.keys(for: "घर").map { String($0) } == "ghar")
    #expect(TypingMethod.direct.keys(for: "All well, 9:30").map { String($0) } == "All well, 9:30")
  }

  @Test func whatNoKeyTypesHasNone() {
    #expect(TypingMethod.direct.keys(for: "Nhà") == nil)
    #expect(TypingMethod.telex.keys(for: "घर") == nil)
    #expect(TypingMethod.inscript.keys(for: "hello") == nil)
    #expect(TypingMethod.transliteration.keys(for: "hello घर") == nil)
  }

  /// All that stands in the apps as they ship, in the methods of their language.
  @Test(arguments: ShippedLibrary.library.packs.map(\.language.language))
  func theTextsOfTheAppsHaveTheirKeys(_ language: Language) throws {
    let pack = try #require(ShippedLibrary.library[language])
    let texts = Set(pack.phone.texts)
    #expect(texts.count > 500)
    for method in TypingMethod.methods(of: pack.phone.language) {
      for text in texts where method.isExpected(toWrite: text) {
        // By sound some words have no keys: "ee" is one vowel, so two in a row can't be told from it.
        if method == .transliteration, Self.withoutSound.contains(text) { continue }
        expect(text, method)
      }
    }
  }

  /// Words of the apps that can't be written by their sound.
  private static let withoutSound: Set<String> = ["एएम", "एम्बुलेंस"]

  private func expect(_ text: String, _ method: TypingMethod) {
    guard let keys = method.keys(for: text) else {
      Issue.record("\(text) has no keys")
      return
    }
    #expect(method.written(by: keys).unicodeScalars.elementsEqual(text.unicodeScalars), "\(String(keys)) for \(text)")
  }
}

extension TypingMethod {
  /// Direct typing writes what stands on keys; Telex all of Vietnamese and English; the methods of Hindi write Devanagari,
  /// while InScript has given the keys of some signs to letters.
  fileprivate func isExpected(toWrite text: String) -> Bool {
    switch self {
    case .direct: text.allSatisfy(\.isASCII)
    case .telex: true
    case .inscript, .transliteration:
      text.allSatisfy { $0.isDevanagari || ".,0123456789".contains($0) || "।" == $0 }
    }
  }
}

extension PhoneModel {
  /// What can stand on its screens without being filled in, word by word.
  fileprivate var texts: [String] {
    let screens = apps.values.flatMap(\.screens)
    let names = screens.map(\.title) + screens.flatMap(\.elements).map(\.name)
    var texts = names.filter { $0.detailNames.isEmpty }.map(\.plain)
    for record in startRecords.values.joined() { texts += record.fields.values }
    return texts.flatMap { $0.split(separator: " ") }.map { String($0) }
  }
}

/// Initials, rimes and tones put together.
private enum VietnameseSyllableTable {
  private static let initials = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(
    separator: " ")
  private static let rimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch \
    êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai \
    oan oang oanh oat oay oăn oăng oăt oe oen oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut \
    uân uâng uât uây uê uênh uôc uôi uôm uôn uông uôt uy uya uynh uyt uyên uyêt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn \
    ương ươp ươt ươu
    """.split(separator: " ")

  static let all: [String] = initials.flatMap { initial in
    rimes.flatMap { rime -> [String] in
      let letters = (initial + rime).compactMap { VietnameseLetter.reading($0)?.letter }
      guard VietnameseSyllable.initialCount(letters) != nil else { return [] }
      return [nil, .grave, .acute, .hook, .tilde, .dot].filter { VietnameseSyllable.isPossible(letters, $0) }
        .map { VietnameseSyllable.written(letters, $0, .traditional) }
    }
  }
}
