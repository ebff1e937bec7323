import Feedback
import Phone
import Testing

@Suite struct TypingMethodTests {
  @Test func everySyllableIsTypedByTelexInThreeOrders() throws {
    let empty = try FormPhone.editing("Name", "vi")
    for order in [SpellingOrder.marksAtTheLetter, .marksAtTheEnd, .toneAtTheLetterMarksAtTheEnd] {
      for (syllable, _) in VietnameseSyllableList.rows where !plain(syllable).contains("oo") {
        var phone = empty
        let changes = phone.type(order.keys(of: syllable))
        #expect(phone.held("name") == syllable, "\(order.keys(of: syllable))")
        #expect(changes.count == order.keys(of: syllable).count)
      }
    }
  }

  @Test func hindiWordsAreTypedByBothMethods() throws {
    let inscript = try FormPhone.editing("Name", "hi")
    let transliteration = try FormPhone.editing("Name", "hi", values: ["typing method": .text("transliteration")])
    for row in HindiWords.rows {
      for (empty, keys) in [(inscript, row.inscript), (transliteration, row.latin)] {
        var phone = empty
        phone.type(keys)
        #expect(phone.held("name") == row.word.composedForTest, "\(keys)")
        // A key that deletes is heard each time, and in the end nothing is left.
        var presses = 0
        while !phone.held("name").isEmpty, presses < 40 {
          guard case .edited(let change, _) = try #require(phone.perform(.deleteBefore).first) else { break }
          switch change {
          case .deleted(let sign): #expect(!sign.isEmpty)
          case .cleared: break
          default: Issue.record("\(change)")
          }
          presses += 1
        }
        #expect(phone.held("name").isEmpty)
      }
    }
  }

  @Test func sentencesOfTheLessons() throws {
    for (language, keys, text) in [
      ("vi", "Nhaf khoer car", "Nhà khỏe cả"), ("vi", "Tieengs Vieetj", "Tiếng Việt"), ("vi", "DDuwowngf", "Đường"),
      ("en", "I am home.", "I am home."), ("hi", "Ij", "घर"), ("hi", "cwx Ij hj utX", "मैं घर पर हूँ"),
    ] {
      var phone = try FormPhone.editing("Note", language)
      phone.type(keys)
      #expect(phone.held("note") == text.composedForTest)
    }
  }

  @Test func telexTakesTheLastKeyBackWhereAWordTurnedBack() throws {
    var phone = try FormPhone.editing("Name", "vi")
    phone.type("windo")
    let before = phone.held("name")
    phone.type("w")
    #expect(phone.perform(.deleteBefore) == [.edited(.deleted("w"), isPassword: false)])
    #expect(phone.held("name") == before)
  }

  @Test func aSelectionGivesWayToWhatIsTyped() throws {
    var phone = try FormPhone.editing("Name", "vi")
    phone.type("cas")
    _ = phone.perform(.selectAll)
    #expect(phone.perform(.type("s")) == [.edited(.replaced("cá", by: "s", isFull: false), isPassword: false)])
    #expect(phone.held("name") == "s")
  }

  @Test func brailleDotAfterDot() throws {
    var phone = try FormPhone.editing("Name", "vi", values: ["typing method": .text("braille")])
    #expect(phone.perform(.type("j")) == [.dots(BrailleCell([4]))])
    #expect(phone.perform(.type("l")) == [.dots(BrailleCell([4, 6]))])
    #expect(phone.perform(.letGo("l")) == [.nothing(.notTyping)])
    #expect(phone.perform(.type(" ")) == [.sign(.capital)])
    #expect(phone.perform(.deleteBefore) == [.signDeleted(.capital)])
    phone.type("f")
    #expect(phone.perform(.deleteBefore) == [.dots(.blank)])
    for cell in try #require(BrailleTable.vietnamese.cells(of: "Tiếng Việt")) {
      for dot in cell.dots { phone.type(String(key(of: dot))) }
      phone.type(" ")
    }
    #expect(phone.held("name") == "Tiếng Việt")
    #expect(phone.perform(.type("q")) == [.edited(.nothing(.nothingToInsert), isPassword: false)])
    phone.type("  dfsjkl")
    #expect(phone.perform(.type(" ")) == [.unknownCell(BrailleCell([1, 2, 3, 4, 5, 6]))])
  }

  @Test(arguments: [("en", "yes. 7"), ("vi", "xin chào"), ("hi", "हाँ")])
  func brailleChords(_ language: String, _ text: String) throws {
    var phone = try FormPhone.editing(
      "Name", language, values: ["typing method": .text("braille"), "braille keys": .text("chord")])
    let table = try #require(BrailleTable.table(for: Language(language)))
    for cell in try #require(table.cells(of: text.composedForTest)) {
      let keys = cell.dots.map(key)
      for key in keys { #expect(!phone.perform(.type(key)).isEmpty) }
      for key in keys.dropLast() { #expect(phone.perform(.letGo(key)) == [.nothing(.notTyping)]) }
      if let last = keys.last {
        #expect(phone.perform(.letGo(last)) != [.nothing(.notTyping)])
      } else {
        phone.type(" ")
      }
    }
    #expect(phone.held("name") == text.composedForTest)
  }

  private func key(of dot: Int) -> Character { BrailleKeyboard.keys.first { $0.dot == dot }?.key ?? "?" }
}
