import Keys
import Testing

@Suite struct KeyScriptTests {
  @Test func readsKeysInOrder() throws {
    let script = try KeyScript("Right Right ~Enter Alt+Right \"xin chào\" wait:2s\tF2\nwait:300ms")
    let typed: [KeyScript.Step] = "xin".map { .press(Key(.character($0))) }
    let more: [KeyScript.Step] = "chào".map { .press(Key(.character($0))) }
    #expect(
      script.steps
        == [
          .press(Key(.right)), .press(Key(.right)), .pressAtOnce(Key(.enter)), .press(Key(.right, .alt)),
        ] + typed + [.press(Key(.space))] + more
        + [.wait(milliseconds: 2000), .press(Key(.function(2))), .wait(milliseconds: 300)])
  }

  @Test func silenceIsWaitedFor() throws {
    #expect(try KeyScript("wait:silence Right").steps == [.waitForSilence, .press(Key(.right))])
  }

  @Test func everyKeyCanStandInAScript() throws {
    let keys = Key.Symbol.named.map { Key($0.symbol, .alt) } + [Key(.character("~")), Key(.character("+"), .control)]
    #expect(try KeyScript(keys.map(\.name).joined(separator: " ")).steps == keys.map { .press($0) })
    #expect(try KeyScript(keys.dropLast(2).map { "~" + $0.name }.joined(separator: "\n")).steps.count == keys.count - 2)
  }

  @Test func keysAreLetGo() throws {
    let steps = try KeyScript("~s up:s ~up:Shift up:Alt+Right").steps
    let released = [Key(.character("s")), Key(.shift), Key(.right, .alt)].map { key in
      var key = key
      key.phase = .release
      return key
    }
    #expect(
      steps
        == [.pressAtOnce(Key(.character("s"))), .press(released[0]), .pressAtOnce(released[1]), .press(released[2])])
    for key in released { #expect(Key(scriptName: key.scriptName) == key) }
    #expect(throws: KeyScript.Failure.self) { try KeyScript("up:") }
  }

  @Test(arguments: ["", "  \n\t\n", "# Right\n  # Left"]) func blanksAndNotesDoNothing(_ text: String) throws {
    #expect(try KeyScript(text).steps.isEmpty)
  }

  @Test func lineEndsOfWindowsAreLineEnds() throws {
    #expect(try KeyScript("Right\r\nLeft\r\n").steps == [.press(Key(.right)), .press(Key(.left))])
  }

  @Test(arguments: [
    ("Right\nRihgt Left", KeyScript.Failure.Problem.unknownKey, "Rihgt", 2),
    ("wait:", .badWait, "wait:", 1), ("wait:3", .badWait, "wait:3", 1), ("wait:-3s", .badWait, "wait:-3s", 1),
    ("wait:3601s", .badWait, "wait:3601s", 1),
    ("wait:99999999999999999999s", .badWait, "wait:99999999999999999999s", 1),
    ("a \"xin", .openQuote, "\"xin", 1), ("\n\n~Foo", .unknownKey, "~Foo", 3),
  ])
  func tellsWhatCannotBeReadAndWhere(_ text: String, _ problem: KeyScript.Failure.Problem, _ word: String, _ line: Int)
  {
    let failure = #expect(throws: KeyScript.Failure.self) { try KeyScript(text) }
    #expect(failure?.problem == problem)
    #expect(failure?.word == word)
    #expect(failure?.line == line)
  }

  @Test func theLongestWaitIsAnHour() throws {
    #expect(
      try KeyScript("wait:3600s wait:3600000ms").steps == Array(repeating: .wait(milliseconds: 3_600_000), count: 2))
  }
}
