import Phone
@_spi(_Unicode) import Swift
import Testing

@Suite struct HindiTypingTests {
  @Test func thereAreEnoughWords() {
    let words = HindiWords.rows.map(\.word)
    #expect(Set(words).count >= 150)
    // Of each kind, a good number: conjuncts, nukta, nasals, vowels alone within a word.
    for (scalar, count) in [("\u{94D}", 60), ("\u{93C}", 20), ("\u{902}", 20), ("\u{901}", 10), ("ई", 5)] {
      #expect(words.count { $0.unicodeScalars.contains { String($0) == scalar } } >= count)
    }
  }

  @Test func transliterationGivesTheWord() {
    for row in HindiWords.rows { #expect(same(Typist.typing(row.latin, .transliteration), row.word), "\(row.latin)") }
  }

  @Test func inscriptGivesTheWord() {
    for row in HindiWords.rows { #expect(same(Typist.typing(row.inscript, .inscript), row.word), "\(row.inscript)") }
  }

  @Test func whatIsHeardIsNeverNothing() {
    for row in HindiWords.rows {
      for (method, keys) in [(TypingMethod.transliteration, row.latin), (.inscript, row.inscript)] {
        var typist = Typist(method)
        typist.press(keys)
        #expect(typist.edits.allSatisfy { !$0.heard.isEmpty })
      }
    }
  }

  @Test(arguments: TypingMethod.allCases) func deletingLeavesNothingInTheEnd(_ method: TypingMethod) {
    for row in HindiWords.rows {
      var typist = Typist(method)
      let keys = method == .inscript ? row.inscript : row.latin
      typist.press(keys)
      var presses = 0
      while !typist.text.isEmpty, presses <= keys.count {
        let before = typist.text
        typist.press("⌫")
        #expect(!same(typist.text, before))
        #expect(typist.edits.last?.heard != "")
        presses += 1
      }
      #expect(typist.text.isEmpty)
    }
  }

  @Test(arguments: [
    ("I j", "घ र"), ("Ij", "घर"), ("cwx Ij hj utX", "मैं घर पर हूँ"), ("vn", "नल"), ("p]", "ज़"), ("#", "्र"), ("&", "क्ष"),
    ("%", "ज्ञ"), ("7304", "7304"), ("Pgrh>", "झुीप।"), ("v]", "ऩ"),
  ]) func inscriptKeysMake(_ keys: String, _ text: String) {
    #expect(same(Typist.typing(keys, .inscript), text.composedForTest))
  }

  @Test(arguments: [
    ("ghar.", "घर।"), ("ghar..", "घर."), ("3.5", "3.5"), ("a.b", "अ।ब"), ("main", "मैन"), ("ka", "क"), ("kaa", "का"),
    ("c", "च"), ("ch", "च"), ("chh", "छ"), ("Sh", "ष"), ("kk", "क्क"), ("ntaa", "न्ता"), ("Bharat", "भरत"),
    ("kampnii", "कंप्नी"),
    ("namasp⌫te", "नमस्ते"), ("kaa⌫i", "कि"), ("ka⌫", ""), ("kh⌫", ""), ("ghar 2", "घर 2"), ("aa⌫", ""), ("maiM⌫", "मै"),
  ]) func lettersMake(_ keys: String, _ text: String) {
    #expect(same(Typist.typing(keys, .transliteration), text.composedForTest), "\(keys)")
  }

  @Test(arguments: [
    ("क", "i", "कि"), ("क", "t", "कत"), ("क्", "t", "क्त"), ("क्", "aa", "का"), ("का", "i", "काइ"), ("घर ", "aa", "घर आ"),
    ("ज़", "e", "ज़े"),
    ("स्प", "⌫", "स"), ("कि", "⌫", "क"), ("abc", "k", "abcक"),
  ]) func theTextAloneIsEnough(_ before: String, _ keys: String, _ after: String) {
    var typist = Typist(.transliteration, text: before.composedForTest)
    typist.press(keys)
    #expect(same(typist.text, after.composedForTest))
  }

  @Test(arguments: [
    ("k", "क"), ("ka", "क"), ("kaa", "का"), ("ny", "न्य"), ("ghar", "र"), ("namas⌫", "स"), ("namasp⌫", "प"), ("kaa⌫", "आ"),
    ("hind⌫", "द"), ("ka⌫", "क"), ("maiM⌫", "ं"), ("k ", " "),
  ]) func theLetterThatChangedIsHeard(_ keys: String, _ heard: String) {
    var typist = Typist(.transliteration)
    typist.press(keys)
    #expect(typist.edits.last?.heard == heard)
  }

  @Test func oneSignIsDeletedAndHeard() {
    var typist = Typist(.inscript)
    typist.press("kdmf")
    #expect(typist.edits.last == Edit(inserting: "ि", heard: "ि"))
    typist.press("⌫")
    #expect(typist.edits.last?.heard == "ि")
    #expect(same(typist.text, "क्स"))
  }

  private func same(_ one: String, _ other: String) -> Bool {
    one.unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}

extension String {
  /// The text in NFC.
  var composedForTest: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self._nfc)
    return String(view)
  }
}
