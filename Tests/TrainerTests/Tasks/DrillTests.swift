import Feedback
import Keys
import Phone
import Support
import Testing

@testable import Trainer

/// Typing on the trainer's own line.
@Suite struct DrillTests {
  /// Types keys as they are, whether they are right or not.
  private func line(_ keys: String, _ method: TypingMethod) -> TypedLine {
    var line = TypedLine(method)
    for key in keys { _ = line.type(key) }
    return line
  }

  /// The keys of a text that are not taken.
  private func refused(_ keys: String, for target: String, _ method: TypingMethod) -> (String, text: String) {
    let guide = DrillGuide(target: target, method: method)
    var (line, refused) = (TypedLine(method), "")
    for key in keys {
      var next = line
      _ = next.type(key)
      if guide.accepts(next, after: line) { line = next } else { refused.append(key) }
    }
    return (refused, line.text)
  }

  @Test(arguments: [
    "Vieejt Nam", "Vietej Nam", "Vieetj Nam", "Viejet Nam", "Vietje Nam",
  ]) func marksMayBeTypedAtOnceOrLate(_ keys: String) {
    #expect(refused(keys, for: "Việt Nam", .telex) == ("", "Việt Nam"))
  }

  @Test(arguments: [
    ("dduwowngf", "đường"), ("duongdwf", "đường"), ("ddwowngf", "đường"), ("tuowi", "tươi"), ("tuwowi", "tươi"),
    ("thuowr", "thuở"), ("toans", "toán"), ("tosan", "toán"), ("Huees", "Huế"), ("Husee", "Huế"), ("web", "web"),
    ("ass", "as"), ("Nguyeenx", "Nguyễn"), ("quyeets", "quyết"), ("gif", "gì"), ("OTP", "OTP"), ("hoaf", "hòa"),
    ("113", "113"), ("WWi-Fi", "Wi-Fi"), ("khoer", "khỏe"),
  ]) func wordsOfTelex(_ keys: String, _ word: String) {
    #expect(refused(keys, for: word, .telex) == ("", word))
  }

  @Test func aWrongKeyIsNotTaken() {
    #expect(refused("Viset", for: "Việt", .telex) == ("s", "Viet"))
    #expect(refused("Viet Nam", for: "Việt Nam", .telex) == (" Nam", "Viet"))
    #expect(refused("vViEet", for: "Việt", .telex).0 == "vE")
    #expect(refused("hHi", for: "Hi", .direct) == ("h", "Hi"))
    #expect(refused("cvcmdls", for: "नमस्ते", .inscript) == ("c", "नमस्ते"))
    #expect(refused("kkhaa", for: "खा", .transliteration) == ("k", "खा"))
  }

  /// From every line that is right so far the way is known, and it leads there.
  @Test(arguments: [
    ("Việt Nam", TypingMethod.telex, "Vieejt Nam"), ("xin chào bác", .telex, "xin chaof bacs"),
    ("नमस्ते जी", .inscript, "vcmdls pr"), ("Hi you", .direct, "Hi you"), ("नमस्ते", .transliteration, "namaste"),
  ]) func theNextKeyIsKnownAllTheWay(_ target: String, _ method: TypingMethod, _ keys: String) throws {
    let guide = DrillGuide(target: target, method: method)
    for count in 0...keys.count {
      var line = line(String(keys.prefix(count)), method)
      for _ in 0...40 where line.text != target {
        let next = try #require(guide.way(from: line)?.first, "\(line.text)")
        _ = line.type(next)
      }
      #expect(line.text == target)
    }
    #expect(guide.way(from: line(keys, method)) == [])
  }

  @Test func deletingKeepsTheWayOpen() {
    for word in ["Việt", "đường", "nghiêng", "web"] {
      let guide = DrillGuide(target: word, method: .telex)
      var line = TypedLine(.telex)
      for _ in 0...20 { if let key = guide.way(from: line)?.first { _ = line.type(key) } }
      #expect(line.text == word)
      while !line.text.isEmpty {
        _ = line.delete()
        #expect(guide.way(from: line) != nil, "\(line.text) of \(word)")
      }
    }
  }

  @Test func theTextIsToldAndSpelled() throws {
    let events = try TaskLibrary.play("drill", "en", "Space Space Space").map(\.event.transcriptLine)
    #expect(
      events.suffix(6).filter { $0.hasPrefix("say") } == [
        "say en trainer flush \"Type: Hi you\"", "say en trainer flush rate=0.7 \"Type: Hi you\"",
        "say en trainer flush spelled \"Hi you\"",
      ])
  }

  @Test func spaceTypesWhereABlankIsWanted() throws {
    #expect(try TaskLibrary.heard("drill", "en", "H i Space") == ["(typed)", "Space"])
    #expect(try TaskLibrary.heard("drill", "en", "H i Ctrl+Space") == ["Type: Hi you"])
    #expect(try TaskLibrary.heard("drill", "en", "H Space") == ["Type: Hi you"])
  }

  @Test func aWrongKeyIsNamedAndTheWantedOneToo() throws {
    #expect(
      try TaskLibrary.heard("drill", "en", "H o") == [
        "(wrong)", "That was o.", "What we want now: i.", "Right middle finger, top row.",
      ])
    #expect(
      try TaskLibrary.heard("drill", "vi", "v") == [
        "(wrong)", "Đó là phím v.", "Bây giờ ta cần V.", "Giữ Shift. Ngón trỏ tay trái, hàng phím dưới.",
      ])
    #expect(
      try TaskLibrary.heard("drill", "hi", "c") == [
        "(wrong)", "दबाया गया बटन: म।", "अब यह बटन चाहिए: न।", "बाएँ हाथ की पहली उँगली, नीचे की कतार।",
      ])
  }

  @Test func missingMarksAreTold() throws {
    let drill = "V i e e t j Space N a m wait:60s s o o s Space 5"
    #expect(try TaskLibrary.heard("drill", "vi", drill).contains("(right)"))
    #expect(
      try TaskLibrary.heard("drill", "vi", "V i e e t j Space N a m wait:60s s o").contains("Bây giờ ta cần s.")
        == false)
    #expect(DrillGuide(target: "số", method: .telex).lacksMarksAlone("so"))
    #expect(!DrillGuide(target: "số", method: .telex).lacksMarksAlone("số"))
  }

  @Test func praiseAndTheCountOfTasks() throws {
    let heard = try TaskLibrary.heard("drill", "en", "F2 F2 H i Space y o u wait:20s a t Space 5")
    #expect(heard.contains("Tasks done: 2. Hints used: 2."))
  }

  @Test func hintsEndWithTheNextKey() throws {
    #expect(try TaskLibrary.heard("drill", "en", "F2") == ["(hint)", "It starts with a capital."])
    #expect(
      try TaskLibrary.heard("drill", "en", "F2 F2") == [
        "(hint)", "What we want now: H.", "Hold Shift. Right index finger, middle row.",
      ])
  }

  @Test func whereAmITellsWhatIsTyped() throws {
    #expect(try TaskLibrary.heard("drill", "en", "H i F1").contains("Typed so far: Hi"))
    var trainer = TaskLibrary.trainer("en")
    _ = trainer.begin(.lesson("drill"))
    for name in ["H", "i"] { _ = trainer.handle(.key(try #require(Key(name: name)))) }
    #expect(trainer.display.focus == "Hi" && trainer.display.hint == "Hi you")
  }

  @Test func everyKeyOfAPlainKeyboardHasAFinger() {
    for character in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" {
      #expect(KeyHome(character) != nil)
    }
    #expect(KeyHome("f")?.finger == .indexLeft && KeyHome("f")?.row == .home)
    #expect(KeyHome("p")?.finger == .littleRight && KeyHome("P")?.isShifted == true)
    #expect(KeyHome("ế") == nil)
  }
}
