import Keys
import Phone
import Testing

@testable import Trainer

/// Whatever a finger, a key of the phone's case or TalkBack's keymap can do can be done here.
@Suite struct GestureKeysTests {
  static let elements: [WebElement] =
    [
      .button, .control, .landmark, .editField, .focusable, .graphic, .heading, .listItem, .link, .list, .table,
      .checkBox, .comboBox,
    ] + (1...6).map { .headingLevel($0) }

  /// Every gesture, but for those that come from a typed character.
  static let all: [Gesture] =
    [
      .swipeRight, .swipeLeft, .swipeUp, .swipeDown, .swipeDownThenUp, .swipeUpThenDown, .doubleTap, .doubleTapAndHold,
      .swipeDownThenLeft, .swipeUpThenLeft, .swipeLeftThenUp, .swipeRightThenDown, .swipeDownThenRight,
      .swipeLeftThenDown, .swipeRightThenUp, .twoFingerTap, .twoFingerDoubleTap, .twoFingerDoubleTapAndHold,
      .twoFingerTripleTap, .twoFingerSwipeUp, .twoFingerSwipeDown, .twoFingerSwipeLeft, .twoFingerSwipeRight,
      .threeFingerDoubleTap, .threeFingerDoubleTapAndHold, .threeFingerTripleTap, .fourFingerSwipeDown,
      .fourFingerSwipeUp, .fourFingerSwipeRight, .fourFingerSwipeLeft, .twoFingerSwipeFromTop, .lift, .powerKey,
      .volumeUpKey, .volumeDownKey, .firstItem, .lastItem, .readFromTop, .languages, .customActions, .enter,
      .deleteBefore, .deleteAfter, .cursorToStart, .cursorToEnd, .selectAll, .repeatPhrase, .spellPhrase, .copyPhrase,
      .earlierPhrase, .laterPhrase, .hideScreen,
    ] + Gesture.Direction.allCases.flatMap { [.touch($0), .item($0)] }
    + Granularity.allCases.flatMap { [.read($0, isForward: true), .read($0, isForward: false)] }
    + elements.flatMap { [.webElement($0, isForward: true), .webElement($0, isForward: false)] }

  /// A gesture added to the phone is not forgotten here: this names each of them.
  private func isFromACharacter(_ gesture: Gesture) -> Bool {
    switch gesture {
    case .jump, .type, .letGo: true
    case .swipeRight, .swipeLeft, .swipeUp, .swipeDown, .swipeDownThenUp, .swipeUpThenDown, .doubleTap,
      .doubleTapAndHold, .swipeDownThenLeft, .swipeUpThenLeft, .swipeLeftThenUp, .swipeRightThenDown,
      .swipeDownThenRight, .swipeLeftThenDown, .swipeRightThenUp, .twoFingerTap, .twoFingerDoubleTap,
      .twoFingerDoubleTapAndHold, .twoFingerTripleTap, .twoFingerSwipeUp, .twoFingerSwipeDown, .twoFingerSwipeLeft,
      .twoFingerSwipeRight, .threeFingerDoubleTap, .threeFingerDoubleTapAndHold, .threeFingerTripleTap,
      .fourFingerSwipeDown, .fourFingerSwipeUp, .fourFingerSwipeRight, .fourFingerSwipeLeft, .twoFingerSwipeFromTop,
      .touch, .lift, .powerKey, .volumeUpKey, .volumeDownKey, .firstItem, .lastItem, .item, .read, .readFromTop,
      .languages, .customActions, .webElement, .enter, .deleteBefore, .deleteAfter, .cursorToStart, .cursorToEnd,
      .selectAll, .repeatPhrase, .spellPhrase, .copyPhrase, .earlierPhrase, .laterPhrase, .hideScreen:
      false
    }
  }

  @Test(arguments: all, Keymap.allCases) func itHasAKeyOrAnEntryOfTheMenu(_ gesture: Gesture, _ keymap: Keymap) throws {
    #expect(!isFromACharacter(gesture))
    let command = try #require(Command(gesture))
    #expect(KeyPlace.onPhone.contains { command.isUsable(in: $0, keymap) })
  }

  /// What a hand does, and what the phone's case has, can be done by one key, without TalkBack's keymap.
  @Test(arguments: all) func whatAHandDoesHasAKeyOfItsOwn(_ gesture: Gesture) throws {
    guard gesture.name != nil else { return }
    let command = try #require(Command(gesture))
    #expect(KeyBinding.single.contains { $0.command == command })
  }

  @Test func theListIsWhole() {
    #expect(Set(Self.all).count == Self.all.count)
    #expect(Set(Command.allCases.compactMap(\.gesture)) == Set(Self.all))
  }

  @Test func charactersTypeInAnEditBoxAndJumpElsewhere() {
    let small = Key(.character("a"))
    #expect(small.gesture(nil, isTyping: true) == .type("a"))
    #expect(small.gesture(nil, isTyping: false) == .jump("a"))
    #expect(Key(.space).gesture(nil, isTyping: true) == .type(" "))
    #expect(Key(.character(",")).gesture(nil, isTyping: true) == .type(","))
    #expect(Key(.character(",")).gesture(nil, isTyping: false) == nil)
    #expect(Key(.character("a"), .control).gesture(nil, isTyping: true) == nil)
    #expect(Key(.character("a"), phase: .repeated).gesture(nil, isTyping: true) == .type("a"))
  }

  @Test func keysLetGoEndAChordInAnEditBoxAndAreNothingElsewhere() {
    let released = Key(.character("s"), phase: .release)
    #expect(released.gesture(nil, isTyping: true) == .letGo("s"))
    #expect(Key(.space, phase: .release).gesture(nil, isTyping: true) == .letGo(" "))
    #expect(released.gesture(nil, isTyping: false) == nil)
    #expect(Key(.right, phase: .release).gesture(nil, isTyping: true) == nil)
  }

  @Test func dotsOfBrailleCountWhereTheyLie() {
    let key = Key(.character("\u{947}"), physical: 31)
    #expect(key.gesture(nil, isTyping: true, byPlace: true) == .type("s"))
    #expect(key.gesture(nil, isTyping: true) == .type("\u{947}"))
    let released = Key(.unknown, phase: .release, physical: 31)
    #expect(released.gesture(nil, isTyping: true, byPlace: true) == .letGo("s"))
    #expect(Key(.character("s")).gesture(nil, isTyping: true, byPlace: true) == .type("s"))
  }

  @Test(arguments: Keymap.allCases) func aPressAndAReleaseAreTwoThings(_ keymap: Keymap) {
    for place in KeyPlace.onPhone {
      #expect(KeyBinding.command(for: Key(.shift, phase: .release), in: place, keymap) == .lift)
      #expect(KeyBinding.command(for: Key(.shift), in: place, keymap) == nil)
      #expect(KeyBinding.command(for: Key(.right, phase: .release), in: place, keymap) == nil)
      #expect(KeyBinding.command(for: Key(.right, phase: .repeated), in: place, keymap) == .nextItem)
    }
  }
}
