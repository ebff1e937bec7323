import Phone
import Testing

@Suite struct BrailleKeyboardTests {
  @Test func everyCellIsAChord() {
    for bits in UInt8(1)...63 {
      let cell = BrailleCell(rawValue: bits)
      let keys = BrailleKeyboard.keys.filter { cell.dots.contains($0.dot) }.map(\.key)
      var keyboard = BrailleKeyboard(.chord)
      for key in keys + keys { #expect(keyboard.press(key) == nil) }
      for key in keys.dropLast() { #expect(keyboard.release(key) == nil) }
      #expect(keys.last.flatMap { keyboard.release($0) } == cell)
      #expect(keyboard.dots == .blank)
      #expect(keyboard.press(" ") == .blank, "nothing is held any more")
    }
  }

  @Test func everyCellIsDotsAndSpace() {
    for bits in UInt8(0)...63 {
      let cell = BrailleCell(rawValue: bits)
      var keyboard = BrailleKeyboard(.dotAfterDot)
      for (key, dot) in BrailleKeyboard.keys.reversed() where cell.dots.contains(dot) {
        #expect(keyboard.press(key) == nil)
        #expect(keyboard.release(key) == nil)
      }
      #expect(keyboard.press(" ") == cell)
    }
  }

  @Test func aDotPressedTwiceIsOff() {
    var keyboard = BrailleKeyboard(.dotAfterDot)
    for key in "fdd" { _ = keyboard.press(key) }
    #expect(keyboard.dots == BrailleCell([1]))
    keyboard.clear()
    #expect(keyboard.press(" ") == .blank)
  }

  @Test func aDotLetGoEarlyCountsAndOtherKeysDoNot() {
    var keyboard = BrailleKeyboard(.chord)
    _ = keyboard.press("d")
    #expect(keyboard.release("d") == BrailleCell([2]))
    _ = keyboard.press("F")
    _ = keyboard.press("j")
    #expect(keyboard.press("q") == nil && keyboard.release("q") == nil)
    #expect(keyboard.press(" ") == nil)
    #expect(keyboard.release("j") == nil)
    #expect(keyboard.release("j") == nil)
    #expect(keyboard.release("f") == BrailleCell([1, 4]))
    #expect(keyboard.press(" ") == .blank)
  }

  /// Chords may have been chosen on another PC.
  @Test func whereNoReleaseIsToldSpaceEndsAChordToo() {
    var keyboard = BrailleKeyboard(.chord)
    for key in "fdfj" { #expect(keyboard.press(key) == nil) }
    #expect(keyboard.press(" ") == BrailleCell([1, 2, 4]))
    #expect(keyboard.press(" ") == .blank)
    #expect(keyboard.press("l") == nil)
    #expect(keyboard.press(" ") == BrailleCell([6]))
  }

  @Test func cellsKnowTheirDots() {
    #expect(BrailleCell([1, 2, 4, 5]).pattern == "⠛")
    #expect(BrailleCell([0, 7, 3]).dots == [3])
    #expect(BrailleCell(rawValue: 255).dots == [1, 2, 3, 4, 5, 6])
  }
}
