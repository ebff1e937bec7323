import Keys
import Testing

@Suite struct KeyNameTests {
  private static let modifiers: [Key.Modifiers] = (0...15).map { Key.Modifiers(rawValue: $0) }

  @Test func everyNamedKeyIsFoundByItsNameWithAnyModifiers() {
    for (symbol, name) in Key.Symbol.named {
      #expect(symbol.name == name)
      #expect(Key.Symbol(name: name) == symbol)
      #expect(Key.Symbol(name: name.lowercased()) == symbol)
      #expect(Key.Symbol(name: name.uppercased()) == symbol)
      for held in Self.modifiers {
        let key = Key(symbol, held)
        #expect(Key(name: key.name) == key, "\(key.name)")
      }
    }
  }

  @Test func noNameStandsForTwoKeys() {
    let names = Key.Symbol.named.map { $0.name.lowercased() }
    #expect(Set(names).count == names.count)
    #expect(Set(Key.Symbol.named.map(\.symbol)).count == names.count)
  }

  @Test(
    arguments: ["a", "đ", "ấ", "ह", "+", "/", "~", "\"", "#", "5", "\u{301}", "\u{93F}", "\u{25CC}", "😀"] as [Character]
  )
  func everyCharacterIsItsOwnName(_ character: Character) {
    for held in Self.modifiers {
      let key = Key(.character(character), held)
      #expect(Key(name: key.name) == key, "\(key.name)")
    }
  }

  @Test(arguments: ["a", "+", "~", "\"", "5", "😀"] as [Character])
  func everyCharacterIsReadInAScript(_ character: Character) throws {
    for held in Self.modifiers {
      var key = Key(.character(character), held)
      #expect(try KeyScript("Right \(key.scriptName) Left").steps[1] == .press(key), "\(key.scriptName)")
      key.phase = .release
      #expect(try KeyScript(key.scriptName).steps == [.press(key)], "\(key.scriptName)")
    }
  }

  @Test func aMarkTypedAloneStandsOnACircle() throws {
    #expect(Key(.character("\u{301}")).name == "◌\u{301}")
    let mark: [KeyScript.Step] = [.press(Key(.character("a"))), .press(Key(.character("\u{301}")))]
    #expect(try KeyScript("a ◌\u{301}").steps == mark)
  }

  @Test func capitalsAreCharactersAloneAndKeysWithAltOrControl() {
    #expect(Key(name: "H") == Key(.character("H")))
    #expect(Key(name: "Shift+H") == Key(.character("H"), .shift))
    #expect(Key(name: "Alt+H") == Key(.character("h"), .alt))
    #expect(Key(name: "ctrl+ALT+H") == Key(.character("h"), [.control, .alt]))
    #expect(Key(name: "Alt+Shift+Đ") == Key(.character("đ"), [.alt, .shift]))
  }

  @Test func modifiersAreNamedInOneOrder() {
    #expect(Key(.right, [.superKey, .shift, .alt, .control]).name == "Ctrl+Alt+Shift+Super+Right")
    #expect(Key(name: "Shift+Ctrl+Right") == Key(name: "Ctrl+Shift+Right"))
  }

  @Test func plusIsAKeyToo() {
    #expect(Key(name: "+") == Key(.character("+")))
    #expect(Key(name: "Ctrl++") == Key(.character("+"), .control))
  }

  @Test(arguments: ["", "Rihgt", "Alt+", "Hyper+a", "Alt+Rihgt", "F25", "F0", "ab", "Alt++Right"])
  func whatIsNoKeyIsRefused(_ name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func typedIsWhatTheKeyTypes() {
    #expect(Key(.character("ấ")).typed == "ấ")
    #expect(Key(.space).typed == " ")
    #expect(Key(.space, .shift).typed == " ")
    for held in [Key.Modifiers.alt, .control, .superKey] { #expect(Key(.character("a"), held).typed == nil) }
    #expect(Key(.enter).typed == nil)
  }

  @Test func levelsAreInOrder() {
    #expect(KeyboardLevel.plain < .extended)
    #expect(KeyboardLevel.extended < .full)
  }
}
