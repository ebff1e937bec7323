import CLinux
import Glibc
import Testing

@testable import Terminal

@Suite struct ConsoleFontChangeTests {
  private func filled(_ font: BitmapFont) -> UnsafeMutablePointer<linux_font> {
    let filled = UnsafeMutablePointer<linux_font>.allocate(capacity: 1)
    memset(filled, 0, MemoryLayout<linux_font>.size)
    font.fill(filled)
    return filled
  }

  @Test func theKernelIsGivenEveryPictureAndEveryCharacter() throws {
    for font in try ShippedFonts.all {
      let filled = filled(font)
      defer { filled.deallocate() }
      #expect((filled.pointee.width, filled.pointee.height) == (UInt32(font.width), UInt32(font.height)))
      #expect(filled.pointee.count == 512, "the kernel takes 256 or 512 and nothing else")
      let pictures = try #require(linux_font_pictures(filled))
      let bytes = font.width / 8
      let isWhole = (0..<font.count).allSatisfy { slot in
        (0..<32).allSatisfy { row in
          (0..<font.width).allSatisfy { column in
            let isSet = pictures[(slot * 32 + row) * bytes + column / 8] >> UInt8(7 - column % 8) & 1 == 1
            return isSet == (row < font.height && font.isSet(column: column, row: row, in: slot))
          }
        }
      }
      #expect(isWhole)
      let map = try #require(linux_font_map(filled))
      let pairs = (0..<Int(filled.pointee.pairs)).map { (map[$0 * 2], Int(map[$0 * 2 + 1])) }
      #expect(Dictionary(pairs) { one, _ in one }.count == font.slots.count)
      for (character, slot) in pairs { #expect(Unicode.Scalar(character).map { font.slots[$0] } == slot) }
    }
  }

  /// 64 by 64, which is larger than the kernel had for thirty years.
  @Test func aFontThatNoConsoleCanHaveStaysAway() throws {
    let head: [UInt32] = [0x864A_B572, 0, 32, 1, 1, 512, 64, 64]
    let bytes = head.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    let font = try BitmapFont(bytes + [UInt8](repeating: 255, count: 512) + [0x41, 0xFF])
    let filled = filled(font)
    defer { filled.deallocate() }
    #expect(filled.pointee.width == 0 && filled.pointee.pairs == 0)
  }

  @Test func aTerminalThatIsNoConsoleIsLeftAlone() throws {
    let pseudo = try PseudoTerminal()
    let descriptor = open(pseudo.path, O_RDWR | O_NOCTTY)
    defer { close(descriptor) }
    #expect(ConsoleFontChange(on: descriptor, to: try ShippedFonts.large) == nil)
    #expect(ConsoleFontChange(on: -1, to: try ShippedFonts.large) == nil)
  }

  /// On a console that lets us: as root, where the kernel has consoles. A dummy one has no font, and is left as it was.
  @Test(.enabled(if: RealConsole.isAtHand)) func aConsoleHasItsFormerFontAgain() throws {
    let console = try RealConsole()
    let before = filled(try ShippedFonts.small)
    let after = filled(try ShippedFonts.small)
    defer {
      before.deallocate()
      after.deallocate()
    }
    let hadFont = linux_get_font(console.descriptor, before) == 0
    let change = ConsoleFontChange(on: console.descriptor, to: try ShippedFonts.large)
    #expect((change != nil) == hadFont)
    guard let change else { return }
    if change.put() {
      #expect(linux_get_font(console.descriptor, after) == 0)
      #expect((after.pointee.width, after.pointee.height) == (16, 32))
      change.giveBack()
    }
    #expect(linux_get_font(console.descriptor, after) == 0)
    #expect(memcmp(before, after, MemoryLayout<linux_font>.size) == 0)
  }
}
