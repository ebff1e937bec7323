import Keys
import Phone
import Testing

@testable import Trainer

/// TalkBack's keymaps as they stand in its sources (version 15.1), row by row, compared with the table.
@Suite struct TalkBackKeysTests {
  /// `DefaultKeyComboModel`, with Alt for its modifier.
  static let standard: [(keys: String, gesture: Gesture)] = [
    ("Alt+Right", .swipeRight), ("Alt+Left", .swipeLeft), ("Alt+Up", .item(.up)), ("Alt+Down", .item(.down)),
    ("Ctrl+Alt+Left", .firstItem), ("Ctrl+Alt+Right", .lastItem),
    ("Ctrl+Alt+Down", .fourFingerSwipeDown), ("Ctrl+Alt+Up", .fourFingerSwipeUp),
    ("Alt+Shift+Right", .read(.characters, isForward: true)), ("Alt+Shift+Left", .read(.characters, isForward: false)),
    ("Ctrl+Alt+Shift+Right", .read(.words, isForward: true)), ("Ctrl+Alt+Shift+Left", .read(.words, isForward: false)),
    ("Ctrl+Alt+Shift+Down", .swipeDownThenUp), ("Ctrl+Alt+Shift+Up", .swipeUpThenDown),
    ("Alt+Shift+Down", .swipeDown), ("Alt+Shift+Up", .swipeUp),
    ("Ctrl+Alt+Enter", .readFromTop), ("Ctrl+Alt+Shift+Enter", .twoFingerTripleTap),
    ("Ctrl+Alt+/", .swipeLeftThenDown), ("Alt+Enter", .doubleTap), ("Alt+Shift+Enter", .doubleTapAndHold),
    ("Alt+Backspace", .swipeDownThenLeft), ("Ctrl+Alt+h", .swipeUpThenLeft), ("Ctrl+Alt+r", .swipeLeftThenUp),
    ("Ctrl+Alt+n", .swipeRightThenDown), ("Alt+Shift+Space", .twoFingerDoubleTap), ("Alt+Space", .swipeDownThenRight),
    ("Ctrl+Alt+Space", .customActions), ("Ctrl+Alt+l", .languages),
  ]

  /// `ClassicKeyComboModel`.
  static let classic: [(keys: String, gesture: Gesture)] = [
    ("Alt+Shift+Right", .swipeRight), ("Alt+Shift+Left", .swipeLeft), ("Alt+Shift+Up", .firstItem),
    ("Alt+Shift+Down", .lastItem), ("Alt+Shift+Enter", .doubleTap), ("Alt+Shift+Backspace", .swipeDownThenLeft),
    ("Alt+Shift+=", .swipeDownThenUp), ("Alt+Shift+-", .swipeUpThenDown),
    ("Ctrl+Shift+Down", .swipeDownThenUp), ("Ctrl+Shift+Up", .swipeUpThenDown), ("Ctrl+Down", .swipeDown),
    ("Ctrl+Up", .swipeUp), ("Alt+Shift+h", .swipeUpThenLeft), ("Alt+Shift+r", .swipeLeftThenUp),
    ("Alt+Shift+n", .swipeRightThenDown), ("Alt+Shift+/", .swipeLeftThenDown),
    ("Alt+Shift+Space", .twoFingerDoubleTap), ("Alt+Shift+g", .swipeDownThenRight),
  ]

  /// The single keys of web pages.
  static let web: [(key: Character, shifted: Character, element: WebElement)] =
    [
      ("b", "B", .button), ("c", "C", .control), ("d", "D", .landmark), ("e", "E", .editField), ("f", "F", .focusable),
      ("g", "G", .graphic), ("h", "H", .heading), ("i", "I", .listItem), ("l", "L", .link), ("o", "O", .list),
      ("t", "T", .table), ("x", "X", .checkBox), ("z", "Z", .comboBox),
    ] + zip("123456", "!@#$%^").enumerated().map { ($1.0, $1.1, .headingLevel($0 + 1)) }

  @Test func everyRowOfTheDefaultKeymapIsInTheTable() throws {
    for (name, gesture) in Self.standard {
      let key = try #require(Key(name: name))
      for place in KeyPlace.onPhone {
        #expect(KeyBinding.command(for: key, in: place, .standard)?.gesture == gesture, "\(name) in \(place.rawValue)")
      }
    }
    #expect(Set(KeyBinding.talkBack.compactMap(\.command.gesture)).isSubset(of: Self.standard.map(\.gesture)))
  }

  @Test func everyRowOfTheClassicKeymapIsInTheTable() throws {
    for (name, gesture) in Self.classic {
      let key = try #require(Key(name: name))
      for place in KeyPlace.onPhone {
        #expect(KeyBinding.command(for: key, in: place, .classic)?.gesture == gesture, "\(name) in \(place.rawValue)")
      }
    }
    #expect(Set(KeyBinding.classic.compactMap(\.command.gesture)).isSubset(of: Self.classic.map(\.gesture)))
  }

  @Test func lettersOfWebPagesGoOnAndWithShiftBack() {
    for (letter, shifted, element) in Self.web {
      let (forward, backward) = (Command.web(element, isForward: true), Command.web(element, isForward: false))
      #expect(KeyBinding.command(for: Key(.character(letter)), in: .webPage, .standard) == forward)
      #expect(KeyBinding.command(for: Key(.character(letter), .shift), in: .webPage, .standard) == backward)
      #expect(KeyBinding.command(for: Key(.character(shifted)), in: .webPage, .standard) == backward)
      for place in [KeyPlace.phone, .editing, .list] {
        #expect(KeyBinding.command(for: Key(.character(letter)), in: place, .standard) == nil)
      }
      #expect(KeyBinding.command(for: Key(.character(letter)), in: .webPage, .classic) == nil)
    }
    #expect(Self.web.count == WebKey.all.count)
  }

  /// What terminals make of some of them, as recorded.
  @Test(arguments: [
    ("Ctrl+Alt+Backspace", Keymap.standard, Gesture.swipeUpThenLeft), ("Alt+/", .standard, .swipeLeftThenDown),
    ("Alt+Enter", .classic, .doubleTap), ("Alt+Space", .classic, .twoFingerDoubleTap),
    ("Alt+Backspace", .classic, .swipeDownThenLeft), ("Ctrl+Alt+h", .classic, .swipeDownThenLeft),
    ("Alt++", .classic, .swipeDownThenUp), ("Alt+_", .classic, .swipeUpThenDown),
    ("Alt+?", .classic, .swipeLeftThenDown),
  ])
  func whatATerminalMakesOfThemCounts(_ name: String, _ keymap: Keymap, _ gesture: Gesture) throws {
    #expect(KeyBinding.command(for: try #require(Key(name: name)), in: .phone, keymap)?.gesture == gesture)
  }
}
