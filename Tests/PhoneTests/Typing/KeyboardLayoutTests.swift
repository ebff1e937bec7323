import Feedback
import Phone
import Testing

@Suite struct KeyboardLayoutTests {
  @Test func everyPageFitsTheGlassWithoutOverlap() {
    for layout in KeyboardLayout.all {
      for page in layout.pages {
        for row in page.rows {
          #expect(row.first.map { $0.columns.lowerBound >= 0 } == true)
          #expect(row.last.map { $0.columns.upperBound <= KeyboardLayout.columns } == true)
          for (left, right) in zip(row, row.dropFirst()) {
            #expect(left.columns.upperBound == right.columns.lowerBound && !left.columns.isEmpty)
          }
        }
      }
    }
  }

  @Test func everyLanguageHasEveryPageAndEveryFunction() {
    for layout in KeyboardLayout.all {
      #expect(layout.pages.map(\.name) == KeyboardLayout.PageName.allCases)
      let keys = Set(layout.pages.flatMap(\.rows).joined().map(\.key))
      for function in KeyboardKey.Function.all where function != .page(.shifted) {
        #expect(keys.contains(.function(function)), "\(function) in \(layout.language)")
      }
    }
  }

  @Test func everyPageIsReachedAndLeft() {
    for layout in KeyboardLayout.all {
      var reached: Set<KeyboardLayout.PageName> = [.letters]
      for _ in KeyboardLayout.PageName.allCases {
        for page in layout.pages where reached.contains(page.name) {
          for place in page.rows.joined() {
            layout.page(after: place.key, on: page.name).map { _ = reached.insert($0) }
          }
        }
      }
      #expect(reached == Set(KeyboardLayout.PageName.allCases))
      for page in layout.pages {
        #expect(
          page.name == .letters || page.rows.joined().contains { layout.page(after: $0.key, on: page.name) == .letters }
        )
      }
    }
  }

  @Test func aFingerFindsKeysAndEmptyGlass() throws {
    let letters = try #require(KeyboardLayout.english[.letters])
    #expect(letters.key(row: 0, column: 1) == .character("q"))
    #expect(letters.key(row: 0, column: 0) == nil)
    #expect(letters.key(row: 3, column: 10) == .function(.space))
    #expect(letters.key(row: 4, column: 0) == nil && letters.key(row: -1, column: 0) == nil)
    let numbers = try #require(KeyboardLayout.english[.numbers])
    #expect([0, 1, 2, 3].map { numbers.key(row: $0, column: 8) } == ["2", "5", "8", "0"].map { .character($0) })
  }

  @Test func theKeyboardsTypeTheirScripts() {
    func characters(_ layout: KeyboardLayout) -> Set<String> {
      Set(
        layout.pages.flatMap(\.rows).joined().compactMap { if case .character(let text) = $0.key { text } else { nil } }
      )
    }
    let latin = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.,?".map { String($0) })
    #expect(characters(.english).isSuperset(of: latin))
    #expect(characters(.vietnamese).isSuperset(of: latin))
    let signs = Set(HindiWords.rows.flatMap { $0.word.unicodeScalars.map { String($0) } })
    #expect(characters(.hindi).isSuperset(of: signs))
  }

  @Test func keysOnTheGlassTypeThroughTheLayoutsOwnMethod() {
    for (layout, keys, text) in [
      (KeyboardLayout.vietnamese, ["x", "i", "n", "h", "s"], "xính"), (.hindi, ["ह", "ा", "ँ", "/"], "हाँ/"),
      (.hindi, ["ज", "़"], "ज़"), (.english, ["y", "e", "s", "s"], "yess"),
    ] {
      var typist = Typist(layout.typingMethod)
      // Each key is a press of its own: signs that lie side by side would make one character.
      for key in keys { typist.press(key) }
      #expect(typist.text == text.composedForTest)
    }
  }

  @Test func layoutsAreFoundByLanguageAndPhrasesAreApart() {
    #expect(KeyboardLayout.layout(for: Language("vi")) == .vietnamese)
    #expect(KeyboardLayout.layout(for: Language("xx")) == nil)
    #expect(Set(KeyboardLayout.phraseKeys.map(\.name)).count == KeyboardLayout.phraseKeys.count)
  }
}
