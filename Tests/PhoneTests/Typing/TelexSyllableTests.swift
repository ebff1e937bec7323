import Phone
@_spi(_Unicode) import Swift
import Testing

@Suite struct TelexSyllableTests {
  @Test func thereAreEnoughSyllables() {
    #expect(Set(VietnameseSyllableList.rows.map(\.syllable)).count >= 300)
  }

  @Test func theTeachersSpellingGivesTheSyllable() {
    for (syllable, spelling) in VietnameseSyllableList.rows {
      #expect(same(Typist.typing(spelling, .telex), syllable), "\(spelling)")
    }
  }

  @Test func theTonePlacementOfTheListIsTheTraditionalOne() {
    for (syllable, spelling) in VietnameseSyllableList.rows {
      let modern = Typist.typing(spelling, .telex, tones: .modern)
      #expect(same(modern, syllable) || ["oa", "oe", "uy"].contains { plain(syllable).hasSuffix($0) }, "\(spelling)")
    }
  }

  @Test(arguments: SpellingOrder.allCases) func everyOrderGivesTheSyllable(_ order: SpellingOrder) {
    // Two plain o are a spelling of their own: the third key takes back the mark of the second.
    for (syllable, _) in VietnameseSyllableList.rows where !plain(syllable).contains("oo") {
      let keys = order.keys(of: syllable)
      #expect(same(Typist.typing(keys, .telex), syllable), "\(keys) for \(syllable)")
    }
  }

  @Test(arguments: SpellingOrder.allCases) func capitalsStay(_ order: SpellingOrder) {
    for (syllable, _) in VietnameseSyllableList.rows where !plain(syllable).contains("oo") {
      let keys = order.keys(of: syllable)
      #expect(same(Typist.typing(keys.uppercased(), .telex), syllable.uppercased()), "\(keys)")
      let first = keys.prefix(1).uppercased() + keys.dropFirst()
      #expect(same(Typist.typing(first, .telex), syllable.prefix(1).uppercased() + syllable.dropFirst()), "\(first)")
    }
  }

  @Test func aForgottenMemoryGivesTheSameSyllable() {
    for (syllable, _) in VietnameseSyllableList.rows where !plain(syllable).contains("oo") {
      var typist = Typist(.telex)
      for key in SpellingOrder.marksAtTheLetter.keys(of: syllable) {
        typist.press(String(key))
        typist.moveAway()
      }
      #expect(same(typist.text, syllable), "\(syllable)")
    }
  }

  @Test func everyLetterDeletesWithItsMarksAndTypingGoesOn() {
    for (syllable, spelling) in VietnameseSyllableList.rows {
      var typist = Typist(.telex)
      typist.press(spelling + "⌫")
      #expect(typist.text.count == syllable.count - 1)
    }
  }

  private func same(_ one: String, _ other: String) -> Bool {
    one.unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}

/// The syllable's plain letters.
func plain(_ syllable: String) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: syllable._nfd.filter { !$0.properties.isDiacritic && $0.value != 0x31B && $0.value != 0x306 })
  return String(view).replacing("đ", with: "d")
}

/// Orders in which the keys of a syllable may come.
enum SpellingOrder: CaseIterable {
  case marksAtTheLetter, toneAtTheLetter, marksAtTheEnd, toneBeforeTheMark, toneAtTheLetterMarksAtTheEnd

  func keys(of syllable: String) -> String {
    let letters = syllable.map(Self.taken)
    let hasPair = syllable.contains("ư") && letters.contains { $0.base == "o" && $0.mark == "w" }
    func mark(_ index: Int) -> String {
      // One w makes both letters of ươ.
      hasPair && letters[index].base == "u" ? "" : letters[index].mark
    }
    let all = letters.indices
    let (bases, marks) = (letters.map(\.base).joined(), all.map(mark).joined())
    let tone = letters.map(\.tone).joined()
    return switch self {
    case .marksAtTheLetter: all.map { letters[$0].base + mark($0) }.joined() + tone
    case .toneAtTheLetter: all.map { letters[$0].base + mark($0) + letters[$0].tone }.joined()
    case .marksAtTheEnd: bases + marks + tone
    case .toneBeforeTheMark: bases + tone + marks
    case .toneAtTheLetterMarksAtTheEnd: all.map { letters[$0].base + letters[$0].tone }.joined() + marks
    }
  }

  private static let keys: [Unicode.Scalar: String] = [
    "\u{301}": "s", "\u{300}": "f", "\u{309}": "r", "\u{303}": "x", "\u{323}": "j", "\u{306}": "w", "\u{31B}": "w",
  ]

  private static func taken(_ letter: Character) -> (base: String, mark: String, tone: String) {
    if letter == "đ" { return ("d", "d", "") }
    var taken = (base: "", mark: "", tone: "")
    for scalar in String(letter)._nfd {
      switch keys[scalar] {
      case "w": taken.mark = "w"
      case let tone?: taken.tone = tone
      case nil where scalar == "\u{302}": taken.mark = taken.base
      case nil: taken.base = String(scalar)
      }
    }
    return taken
  }
}
