import Keys
import Testing

@testable import Window

/// What keys are made of what SDL tells, on boards that an X server of a test does not have.
@Suite struct WindowKeyDecoderTests {
  private var decoder = WindowKeyDecoder()

  private func press(
    _ scancode: UInt32, _ character: Unicode.Scalar? = nil, _ held: KeyboardNews.Held = [], isRepeat: Bool = false
  ) -> KeyboardNews {
    .down(KeyboardNews.Press(scancode: scancode, character: character, held: held, isRepeat: isRepeat))
  }

  private mutating func heard(_ news: KeyboardNews...) -> [String] {
    (news.flatMap { decoder.take($0) } + decoder.settle()).map {
      "\($0.phase) \($0.name)\($0.physical.map { " \($0)" } ?? "")"
    }
  }

  @Test mutating func aLetterIsItsPressWithItsText() {
    #expect(heard(press(22, "s"), .text("s")) == ["press s 31"])
    #expect(heard(.up(22)) == ["release s 31"])
    #expect(heard(press(22, "s", .leftShift), .text("S")) == ["press S 31"])
  }

  @Test mutating func anAccentWaitsForItsLetter() {
    #expect(heard(press(52, "'")) == [])
    #expect(heard(.up(52)) == [])
    #expect(heard(press(8, "e"), .text("é")) == ["press é 18"])
  }

  @Test mutating func textOfAnInputMethodHasNoPress() {
    #expect(heard(.text("đường")) == ["press đ", "press ư", "press ờ", "press n", "press g"])
    #expect(heard(.text("e\u{0301}")) == ["press é"], "in one code point")
    #expect(heard(.text("\u{0007}\u{E000}")) == [])
  }

  @Test mutating func whatAltAndControlTypeIsNoText() {
    #expect(
      heard(press(226, nil, .leftAlt), press(11, "h", .leftAlt), .text("h")) == ["press Alt 56", "press Alt+h 35"])
    #expect(heard(.text("h")) == [])
    #expect(heard(.up(11), .up(226)) == ["release Alt+h 35", "release Alt 56"])
    #expect(heard(press(44, " ", [.leftControl, .leftAlt])) == ["press Ctrl+Alt+Space 57"])
  }

  @Test mutating func onAHindiBoardCommandsAreThoseOfTheUSBoard() {
    #expect(heard(press(11, "\u{0939}", .leftAlt), .text("ह")) == ["press Alt+h 35"])
    #expect(heard(press(56, "\u{092F}", [.leftAlt, .leftControl])) == ["press Ctrl+Alt+/ 53"])
  }

  @Test mutating func shiftIsNotToldForWhatItChanged() {
    #expect(heard(press(56, "/", [.leftAlt, .leftShift]), .text("?")) == ["press Alt+? 53"])
    #expect(heard(.up(56), press(56, "/", [.leftControl, .leftShift])) == ["release Alt+? 53", "press Ctrl+? 53"])
    #expect(heard(press(11, "h", [.leftAlt, .leftShift]), .text("H")) == ["press Alt+Shift+h 35"])
  }

  @Test mutating func rightAltTypesWhereItIsAltGr() {
    #expect(heard(press(230, nil, .rightAlt)) == ["press Alt 100"])
    #expect(heard(press(8, "e", .rightAlt), .text("€")) == ["press € 18"])
    #expect(heard(.up(8), press(8, "e", .rightAlt), .text("e")) == ["release € 18", "press Alt+e 18"])
  }

  @Test mutating func theKeypadTypesWithNumLockAlone() {
    #expect(heard(press(89), .text("1")) == ["press 1 79"])
    #expect(heard(.up(89), press(89)) == ["release 1 79", "press End 79"])
    #expect(heard(press(88)) == ["press Enter 96"])
  }

  @Test mutating func onlyWhatIsHeldAloneRepeats() {
    #expect(heard(press(79), press(79, isRepeat: true)) == ["press Right 106", "repeated Right 106"])
    #expect(heard(.up(79), press(40), press(40, isRepeat: true)) == ["release Right 106", "press Enter 28"])
    #expect(heard(.up(40), press(22, "s"), .text("s")) == ["release Enter 28", "press s 31"])
    #expect(heard(press(22, "s", isRepeat: true), .text("s")) == ["repeated s 31"], "and no second letter")
    #expect(heard(press(7, "d"), .text("d"), press(7, "d", isRepeat: true), .text("d")) == ["press d 32"], "a chord")
  }

  @Test mutating func whoeverLeavesLetsGo() {
    #expect(heard(press(22, "s"), .text("s"), press(225, nil, .leftShift)) == ["press s 31", "press Shift 42"])
    #expect(heard(.focusLost) == ["release s 31", "release Shift 42"])
    #expect(heard(.up(22), .up(225)) == [], "once")
  }

  /// Any news in any order: every key that was pressed is let go once, and nothing is let go that was not pressed.
  @Test mutating func everyPressEnds() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var down: [String: Int] = [:]
      var keys: [Key] = []
      for _ in 0..<60 {
        let scancode = UInt32.random(in: 0...260, using: &generator)
        let held = KeyboardNews.Held(rawValue: UInt16.random(in: 0...0xFFFF, using: &generator))
        let character = Unicode.Scalar(UInt32.random(in: 0...0x3FF, using: &generator))
        switch Int.random(in: 0...5, using: &generator) {
        case 0...1: keys += decoder.take(press(scancode, character, held))
        case 2: keys += decoder.take(.up(scancode))
        case 3: keys += decoder.take(.text(["", "a", "\u{301}", "\0\u{FFFE}"].randomElement(using: &generator) ?? ""))
        case 4: keys += decoder.settle()
        default: keys += decoder.take(press(scancode, character, held, isRepeat: true))
        }
      }
      keys += decoder.take(.focusLost)
      for key in keys where key.physical != nil {
        down["\(key.name) \(key.physical ?? 0)", default: 0] += key.phase == .press ? 1 : key.phase == .release ? -1 : 0
      }
      #expect(down.values.allSatisfy { $0 == 0 })
    }
  }
}
