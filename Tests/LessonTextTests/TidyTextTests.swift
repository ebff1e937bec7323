import Feedback
import LessonText
import Testing

@Suite struct TidyTextTests {
  @Test(
    arguments: [
      ("\u{FEFF}Say: a\n", "Say: a\n", [.byteOrderMark]),
      ("Say: a\r\nSay: b\r\n", "Say: a\nSay: b\n", [.lineEnds]),
      ("Say: a\rSay: b\r", "Say: a\nSay: b\n", [.lineEnds]),
      ("Say: a", "Say: a\n", [.missingLineEnd]),
      ("Say: a \t\n\u{A0}\nSay: b\n", "Say: a\n\nSay: b\n", [.trailingBlanks]),
      ("Nói: mu\u{31B}\u{300}ng\n", "Nói: mừng\n", [.letterForms]),
      ("Say: a\u{200B}b\u{AD}\n", "Say: ab\n", [.invisibleCharacters]),
      ("Say: a\u{B}b\n", "Say: a b\n", [.invisibleCharacters]),
      (
        "\u{FEFF}Say: a \r\n\u{200B}", "Say: a\n\n",
        [.byteOrderMark, .lineEnds, .invisibleCharacters, .trailingBlanks, .missingLineEnd]
      ),
      ("", "", []),
      ("\n\n", "\n\n", []),
      // The joiners of Hindi and a dot in the middle are no slips.
      ("बोलें: क्‍या\tहै\n", "बोलें: क्‍या\tहै\n", []),
    ] as [(String, String, Set<TidyText.Slip>)])
  func formIsMended(_ text: String, _ expected: String, _ slips: Set<TidyText.Slip>) throws {
    let tidy = try #require(TidyText(Array(text.utf8)))
    // Bytes, since strings are equal whose letters are only composed otherwise.
    #expect(tidy.bytes == Array(expected.utf8))
    #expect(tidy.slips == slips)
    #expect(tidy.mended.isEmpty)
    // Once is enough.
    let again = try #require(TidyText(tidy.bytes))
    #expect(again.bytes == tidy.bytes && again.slips.isEmpty)
  }

  @Test func whatIsNoTextStays() {
    #expect(TidyText([0x41, 0xFF, 0x0A]) == nil)
    #expect(TidyText([0xC3]) == nil)
  }

  /// A file of the small library with slips, mended, and what is then told of it.
  private func mended(_ path: String, _ change: (String) -> String) throws -> (text: String, told: [Diagnostic]) {
    let trial = try Trial(path)
    let right = String(decoding: try #require(try SmallLibrary.files().files[path]), as: UTF8.self)
    let wrong = Array(change(right).utf8)
    let tidy = try #require(TidyText(wrong, mending: trial.diagnostics(of: wrong)))
    return (String(decoding: tidy.bytes, as: UTF8.self), trial.diagnostics(of: tidy.bytes))
  }

  @Test(arguments: [
    ("en/01-first/first.txt", "Practise:", "Practsie:"), ("en/01-first/first.txt", "Hint:", "Hint;"),
    ("en/01-first/first.txt", "Goal:", "Gaol:"), ("en/01-first/first.txt", "Why:", "Why："),
    ("vi/01-first/first.txt", "Thực hành:", "Thực hànnh:"), ("vi/01-first/first.txt", "Nói:", "Noi:"),
    ("vi/01-first/first.txt", "Gợi ý:", "  Gợi í :"), ("hi/01-first/first.txt", "संकेत:", "संकेतः"),
    ("hi/01-first/first.txt", "अभ्यास:", "अभयास:"), ("hi/01-first/first.txt", "बोलें:", "बोलेंः"),
    ("en/phone/settings.txt", "Slider:", "Silder:"), ("vi/phone/practice.txt", "Phát âm hiệu:", "Phat âm hieu:"),
    ("en/course.txt", "Module:", "Moduel:"), ("en/phrases.txt", "items left:", "items lfet:"),
    ("en/pronunciations.txt", "Letter:", "Leter:"),
  ])
  func keywordIsMended(_ path: String, _ right: String, _ wrong: String) throws {
    let (text, told) = try mended(path) { text in
      guard let place = text.firstRange(of: right) else { return text }
      return text.replacingCharacters(in: place, with: wrong) + "\n"
    }
    #expect(told.isEmpty, "\(told)")
    let original = String(decoding: try #require(try SmallLibrary.files().files[path]), as: UTF8.self) + "\n"
    #expect(text.filter { $0 != " " } == original.filter { $0 != " " })
  }

  /// What may be meant in two ways, or is no slip, is left to the author.
  @Test(arguments: [
    ("en/01-first/first.txt", "Goal: focus is on Mango", "Goal: focus is on Mnago"),
    ("en/01-first/first.txt", "Id: first", "Id: First Steps"),
    // Another line of the phrases is this one already.
    ("en/phrases.txt", "state off: off", "state off: off\nstate of: off"),
  ])
  func whatMayBeMeantOtherwiseStays(_ path: String, _ right: String, _ wrong: String) throws {
    let change = { (text: String) in
      guard let place = text.firstRange(of: right) else { return text }
      return text.replacingCharacters(in: place, with: wrong) + "\n"
    }
    let (text, told) = try mended(path, change)
    #expect(!told.isEmpty)
    #expect(text.contains(wrong))
  }

  /// A file that has changed since it was checked is not mended at a place where now something else stands.
  @Test func nothingElseIsReplaced() throws {
    let place = Diagnostic.Place(file: "a.txt", line: 2, columns: 1..<4)
    let diagnostic = Diagnostic(.unknownKeyword, at: place, ["written": "Noi"], mend: "Nói")
    for text in ["Noi: a\n", "Noi: a\nSay: b\n", "a\nNo\n", "a\n\n", "", "a\nxNoi: b\n"] {
      let tidy = try #require(TidyText(Array(text.utf8), mending: [diagnostic]))
      #expect(tidy.mended.isEmpty && tidy.bytes == Array(text.utf8))
    }
    let tidy = try #require(TidyText(Array("a\nNoi: b\n".utf8), mending: [diagnostic]))
    #expect(tidy.mended == [diagnostic] && tidy.bytes == Array("a\nNói: b\n".utf8))
  }

  @Test func twoMendsOfALineDoNotDisturbEachOther() throws {
    let first = Diagnostic(
      .wrongColon, at: .init(file: "", line: 1, columns: 4..<5), ["written": ";", "keyword": "Say"], mend: " :")
    let second = Diagnostic(
      .unknownKeyword, at: .init(file: "", line: 1, columns: 6..<8), ["written": "ab"], mend: "abcd")
    let tidy = try #require(TidyText(Array("Say; ab c\n".utf8), mending: [second, first]))
    #expect(String(decoding: tidy.bytes, as: UTF8.self) == "Say : abcd c\n")
    #expect(tidy.mended == [first, second])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var changed = self
    changed.replaceSubrange(range, with: text)
    return changed
  }
}
