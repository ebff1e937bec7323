import Feedback
import Phone
import Testing

@Suite struct BrailleTests {
  @Test func everyLetterGoesThereAndBack() throws {
    for table in BrailleTable.all {
      // ण begins no word: there its cell is the number sign.
      let start = table.grammar == .devanagari ? "अ" : ""
      let startCells = try #require(table.cells(of: start))
      for row in table.letters {
        #expect(try Brailler.typing(startCells + row.cells, table.language) == start + row.text, "\(row.text)")
        let cells = try #require(table.cells(of: start + row.text))
        #expect(try Brailler.typing(cells, table.language) == start + row.text)
      }
    }
  }

  @Test func everyVowelSignGoesThereAndBack() throws {
    let table = BrailleTable.hindi
    for row in table.vowelSigns {
      let cells = try #require(table.cells(of: "क" + row.text))
      #expect(try Brailler.typing(cells, table.language) == "क" + row.text)
    }
  }

  @Test func everyToneGoesThereAndBackOnEveryVowel() throws {
    let table = BrailleTable.vietnamese
    for tone in table.tones {
      for vowel in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] {
        let letter = (vowel + tone.text).composedForTest
        #expect(table.cells(of: letter) == tone.cells + (table.letters.first { $0.text == vowel }?.cells ?? []))
        #expect(try Brailler.typing(try #require(table.cells(of: letter)), table.language) == letter)
        let capital = letter.uppercased()
        #expect(try Brailler.typing(try #require(table.cells(of: capital)), table.language) == capital)
      }
    }
  }

  @Test(arguments: ["en", "vi", "hi"]) func everyPunctuationGoesThereAndBack(_ code: String) throws {
    let table = try #require(BrailleTable.table(for: Language(code)))
    let word = ["en": "an", "vi": "an", "hi": "घर"][code] ?? ""
    for row in table.punctuation {
      // Quotation marks open a word and close one.
      let text = row.text == "“" ? row.text + word : word + row.text + " "
      let cells = try #require(table.cells(of: text))
      #expect(try Brailler.typing(cells, table.language) == text, "\(row.text)")
    }
  }

  @Test func everySyllableGoesThereAndBack() throws {
    for (syllable, _) in VietnameseSyllableList.rows {
      for text in [syllable, syllable.uppercased(), syllable.prefix(1).uppercased() + syllable.dropFirst()] {
        let cells = try #require(BrailleTable.vietnamese.cells(of: text))
        #expect(try Brailler.typing(cells, BrailleTable.vietnamese.language) == text)
      }
    }
  }

  @Test func everyWordOfHindiGoesThereAndBack() throws {
    for row in HindiWords.rows {
      let cells = try #require(BrailleTable.hindi.cells(of: row.word))
      #expect(try Brailler.typing(cells, BrailleTable.hindi.language) == row.word)
    }
  }

  @Test(arguments: [
    ("en", "I am home. Call 112, or 3.5 or 12b!"), ("en", "NASA and Anna"), ("en", "“No?” (yes)"),
    ("vi", "Tiếng Việt, Đường Quốc gia 1. Gọi 115?"), ("vi", "quý già hòa thuở gì ĐÃ"), ("vi", "số 5a"),
    ("hi", "मैं घर पर हूँ। नंबर 112"), ("hi", "कई क्षण ज्ञान आई"), ("hi", "112 घर"),
  ]) func sentencesGoThereAndBack(_ code: String, _ text: String) throws {
    let table = try #require(BrailleTable.table(for: Language(code)))
    #expect(try Brailler.typing(try #require(table.cells(of: text)), table.language) == text.composedForTest)
  }

  @Test(arguments: [
    ("en", "6-1", "A"), ("en", "6-6-1-12", "AB"), ("en", "3456-1-12", "12"), ("en", "3456-1-56-12", "1b"),
    ("vi", "35-1", "á"), ("vi", "46-35-16", "Ấ"), ("vi", "2345-35-24-126-1345-1245", "tiếng"),
    ("vi", "12345-136-56-1", "quà"),
    ("vi", "1245-24-56-1", "già"), ("vi", "1245-56-24", "gì"), ("vi", "2346-56-1256-246-1345-1245", "đường"),
    ("hi", "1345-134-4-234-2345-15", "नमस्ते"), ("hi", "13-1-35", "कई"), ("hi", "13-35", "की"),
    ("hi", "12345-134-345", "क्षमा"),
  ]) func cellsMake(_ code: String, _ dots: String, _ text: String) throws {
    let cells = dots.split(separator: "-").map { BrailleCell($0.compactMap(\.wholeNumberValue)) }
    #expect(try Brailler.typing(cells, Language(code)) == text.composedForTest)
  }

  @Test func signsAreToldAndCanBeTakenBack() throws {
    var composer = try #require(BrailleComposer(Language("vi")))
    #expect(composer.enter(BrailleCell([4, 6]), before: "") == .sign(.capital))
    #expect(composer.enter(BrailleCell([3, 5]), before: "") == .sign(.tone))
    #expect(composer.delete(before: "") == .signDeleted(.tone))
    #expect(composer.enter(BrailleCell([1, 6]), before: "") == .edit(Edit(inserting: "Â", heard: "Â")))
    #expect(composer.delete(before: "Â") == .edit(Edit(deleting: 1, heard: "Â")))
    #expect(composer.delete(before: "") == .edit(.nothing))
  }

  @Test func aCellThatMeansNothingIsToldAndNotTaken() throws {
    var composer = try #require(BrailleComposer(Language("en")))
    #expect(composer.enter(BrailleCell([4, 5]), before: "") == .unknown(BrailleCell([4, 5])))
    #expect(composer.enter(BrailleCell([1]), before: "") == .edit(Edit(inserting: "a", heard: "a")))
    #expect(BrailleComposer(Language("xx")) == nil)
  }

  @Test func typingGoesOnAfterTheCursorMoved() throws {
    for (code, before, cell, after) in [
      ("vi", "hòa", [1, 3, 4, 5], "hoàn"), ("hi", "क", [3, 5], "की"), ("en", "ab", [1, 4], "abc"),
      ("en", "1", [1, 2], "12"),
    ] {
      var composer = try #require(BrailleComposer(Language(code)))
      guard case .edit(let edit) = composer.enter(BrailleCell(cell), before: before) else {
        Issue.record("no edit")
        continue
      }
      #expect(edit.applied(to: before) == after)
    }
  }

  @Test(arguments: ["en", "vi", "hi"]) func anyCellsGiveComposedText(_ code: String) throws {
    var random = FixedDice(seed: 5)
    var brailler = Brailler(composer: try #require(BrailleComposer(Language(code))))
    for _ in 0..<5_000 {
      brailler.press(BrailleCell(rawValue: UInt8.random(in: 0...63, using: &random)))
      let text = brailler.text
      #expect(text.unicodeScalars.elementsEqual(text.composedForTest.unicodeScalars))
      if text.count > 40 { brailler.text = String(text.suffix(9)) }
    }
  }

  @Test func everySignHasAPhrase() { #expect(Set(BrailleSign.allCases.map(\.phraseKey.name)).count == 8) }
}

/// Somebody who types cells.
struct Brailler {
  var composer: BrailleComposer
  var text = ""

  mutating func press(_ cell: BrailleCell) {
    let outcome = composer.enter(cell, before: text)
    if case .edit(let edit) = outcome { text = edit.applied(to: text) }
  }

  /// The text that cells type, with the blank that ends them taken off again.
  static func typing(_ cells: [BrailleCell], _ language: Language) throws -> String {
    var brailler = Brailler(composer: try #require(BrailleComposer(language)))
    let ending = cells.last == .blank ? [] : [BrailleCell.blank]
    for cell in cells + ending { brailler.press(cell) }
    return ending.isEmpty ? brailler.text : String(brailler.text.dropLast())
  }
}
