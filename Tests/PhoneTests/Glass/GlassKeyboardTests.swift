import Feedback
import Phone
import Testing

@Suite struct GlassKeyboardTests {
  @Test(arguments: [
    ("en", "yes", [KeyboardKey.character("y"), .character("e"), .character("s")]),
    ("vi", "xin", [.character("x"), .character("i"), .character("n")]),
    ("vi", "tiếng", "tieengs".map { .character(String($0)) }),
    ("hi", "हाँ", [.character("ह"), .character("ा"), .function(.shift), .character("ँ")]),
    ("en", "A a", [.function(.shift), .character("A"), .function(.space), .character("a")]),
    ("en", "1@", [.function(.page(.symbols)), .character("1"), .character("@")]),
  ]) func liftingTypes(_ language: String, _ text: String, _ keys: [KeyboardKey]) throws {
    var phone = try FormPhone.editing("Name", language)
    for key in keys {
      #expect(phone.find(key) == true, "\(key)")
      let changes = phone.perform(.lift)
      #expect(!changes.isEmpty && phone.state.finger == nil)
    }
    #expect(phone.held("name") == text.composedForTest)
  }

  @Test func aCapitalIsFollowedBySmallLetters() throws {
    var phone = try FormPhone.editing("Name")
    #expect(phone.find(.function(.shift)) == true)
    #expect(phone.perform(.lift) == [.keyboardPage(.shifted)])
    #expect(phone.find(.character("A")) == true)
    #expect(
      phone.perform(.lift) == [
        .edited(.typed("A", replacing: "", finishing: nil, isFull: false), isPassword: false),
        .keyboardPage(.letters),
      ])
  }

  @Test func slidingOffTypesNothing() throws {
    var phone = try FormPhone.editing("Name")
    guard case .touched(.key(.character("q")), let place) = phone.perform(.touch(.up)).first else {
      Issue.record("the first touch finds the first key")
      return
    }
    #expect(place.across < -0.7 && place.down > 0.5)
    guard case .touched(.frame, _) = phone.perform(.touch(.left)).first else {
      Issue.record("the keyboard ends where the glass does")
      return
    }
    guard case .touched(.element(3), _) = phone.perform(.touch(.up)).first else {
      Issue.record("above it is the screen")
      return
    }
    #expect(phone.perform(.lift) == [.lifted] && phone.held("name").isEmpty)
  }

  @Test func downFromTheScreenLiesTheKeyboard() throws {
    var phone = try FormPhone.editing("Name")
    _ = phone.perform(.swipeRight)
    _ = phone.perform(.touch(.down))
    _ = phone.perform(.touch(.down))
    guard case .touched(.key(let key), _) = phone.perform(.touch(.down)).first else {
      Issue.record("no key")
      return
    }
    #expect(phone.perform(.lift) == [.nothing(.notTyping)], "\(key) has no box in focus to type into")
  }

  @Test func whereADoubleTapTypesLiftingOnlyLeaves() throws {
    var phone = try FormPhone.editing("Name", values: ["keyboard typing": .text("double tap")])
    #expect(phone.find(.character("w")) == true)
    #expect(phone.perform(.lift) == [.lifted])
    #expect(phone.held("name").isEmpty)
    _ = phone.perform(.doubleTap)
    _ = phone.perform(.enter)
    #expect(phone.held("name") == "ww", "both keys that stand for it do it")
    _ = phone.perform(.touch(.right))
    _ = phone.perform(.doubleTap)
    #expect(phone.held("name") == "wwe")
  }

  @Test func aDoubleTapTypesWhereLiftingDoesToo() throws {
    var phone = try FormPhone.editing("Name")
    #expect(phone.find(.character("w")) == true)
    _ = phone.perform(.doubleTap)
    #expect(phone.held("name") == "w" && phone.state.finger?.isOnKeyboard == true)
    _ = phone.perform(.type("e"))
    #expect(phone.state.finger == nil, "a hand that types is off the glass")
    #expect(phone.perform(.enter) == [.typingEnded])
  }

  @Test func keysThatTypeNothing() throws {
    var phone = try FormPhone.editing("Note")
    phone.type("ab")
    #expect(phone.find(.function(.delete)) == true)
    #expect(phone.perform(.lift) == [.edited(.deleted("b"), isPassword: false)])
    #expect(phone.find(.function(.enter)) == true)
    _ = phone.perform(.lift)
    #expect(phone.held("note") == "a\n")
    #expect(phone.find(.function(.hide)) == true)
    #expect(phone.perform(.lift) == [.typingEnded])
    #expect(phone.perform(.fourFingerSwipeDown) == [.nothing(.noWindow)])
  }

  @Test func theLanguageKeyGoesThroughTheMethods() throws {
    for (language, methods) in [
      ("vi", [TypingMethod.direct, .telex]), ("hi", [.transliteration, .direct, .inscript]),
      ("en", [.direct, .direct]),
    ] {
      var phone = try FormPhone.editing("Name", language)
      for method in methods {
        #expect(phone.find(.function(.language)) == true)
        #expect(phone.perform(.lift) == [.typingMethod(method)])
        #expect(phone.held("typing method") == method.rawValue)
      }
    }
    var phone = try FormPhone.editing("Name", "hi", values: ["typing method": .text("transliteration")])
    for key in "ghar" {
      #expect(phone.find(.character(String(key))) == true)
      _ = phone.perform(.lift)
    }
    #expect(phone.held("name") == "घर")
  }

  @Test func numbersHaveTheirPage() throws {
    var phone = try FormPhone.editing("Number", "hi")
    for key in "+09*#" {
      #expect(phone.find(.character(String(key))) == true)
      _ = phone.perform(.lift)
    }
    #expect(phone.held("number") == "+09*#")
  }

  @Test func theWindowsAreSwitched() throws {
    var phone = try FormPhone.editing("Name")
    guard case .touched(.key(.character("q")), _) = phone.perform(.fourFingerSwipeDown).first else {
      Issue.record("the keyboard is the other window")
      return
    }
    #expect(phone.perform(.fourFingerSwipeUp) == [.focused(phone.focus, from: .elsewhere)])
    #expect(phone.state.finger == nil)
  }

  @Test func everyKeyOfEveryPageIsFoundByTheFinger() throws {
    for language in ["en", "vi", "hi"] {
      let layout = try #require(KeyboardLayout.layout(for: Language(language)))
      let phone = try FormPhone.editing("Note", language)
      for page in layout.pages {
        for place in page.rows.joined() {
          var searching = phone
          #expect(searching.turn(to: page.name) == true)
          #expect(searching.find(place.key) == true, "\(place.key) on \(page.name)")
        }
      }
    }
  }
}

extension Phone {
  /// Moves the finger over the whole keyboard until it is on a key, as somebody does who looks for it.
  mutating func find(_ key: KeyboardKey) -> Bool {
    func isFound(_ changes: [Change]) -> Bool {
      if case .touched(.key(key), _) = changes.first { true } else { false }
    }
    func isFrame(_ changes: [Change]) -> Bool {
      if case .touched(.frame, _) = changes.first { true } else { false }
    }
    if state.finger == nil, isFound(perform(.touch(.up))) { return true }
    // To the corner, but not off the keyboard.
    for _ in 0..<12 { if isFound(perform(.touch(.left))) { return true } }
    for _ in 0..<6 where (state.finger?.row ?? 0) > 0 { if isFound(perform(.touch(.up))) { return true } }
    for _ in 0..<5 {
      for direction in [Gesture.Direction.left, .right] {
        for _ in 0..<12 {
          let changes = perform(.touch(direction))
          if isFound(changes) { return true }
          if isFrame(changes) { break }
        }
      }
      if isFound(perform(.touch(.down))) { return true }
    }
    return false
  }

  /// Brings a page of the keyboard up by its keys.
  mutating func turn(to page: KeyboardLayout.PageName) -> Bool {
    let ways: [KeyboardLayout.PageName: [KeyboardKey.Function]] = [
      .shifted: [.shift], .symbols: [.page(.symbols)], .moreSymbols: [.page(.symbols), .page(.moreSymbols)],
      .numbers: [.page(.symbols), .page(.numbers)],
    ]
    for key in ways[page] ?? [] {
      guard find(.function(key)) else { return false }
      _ = perform(.lift)
    }
    return state.editing?.page == page
  }
}
