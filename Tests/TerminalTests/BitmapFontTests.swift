import Foundation
import Support
import Testing

@testable import Terminal

@Suite struct BitmapFontTests {
  /// All that stands in the texts of a language, as it is shown.
  private static func texts(_ language: String) throws -> Set<Unicode.Scalar> {
    let folder = "\(ShippedFonts.project)/Lessons/\(language)"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    var scalars: Set<Unicode.Scalar> = []
    for file in files where file.hasSuffix(".txt") {
      let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(file)")), as: UTF8.self)
      scalars.formUnion(text.inNormalForm.unicodeScalars)
    }
    return scalars
  }

  /// What a screen of letters can't show: pictures, which are two cells wide or belong to such, and Devanagari, which
  /// has to be shaped.
  private static func isBeyondAConsole(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default:
      scalar.properties.isEmojiPresentation || scalar.value >= 0x2600 || (0x900...0x97F).contains(scalar.value)
        || (0x2300...0x23FF).contains(scalar.value)
        || [0xFE0F, 0x20E3].contains(scalar.value)
    }
  }

  @Test(arguments: ["vi", "en"]) func everyLetterThatAScreenCanShowHasAPicture(_ language: String) throws {
    let texts = try Self.texts(language).filter { !Self.isBeyondAConsole($0) }
    #expect(texts.count > 90)
    for font in try ShippedFonts.all {
      let lacking = texts.filter { font.slots[$0] == nil }
      #expect(lacking.isEmpty, "\(font.width): \(lacking.map { "\($0) \(String($0.value, radix: 16))" }.sorted())")
      #expect(!ConsoleFont(font).lacksLetters(of: String(String.UnicodeScalarView(texts))))
    }
  }

  /// The twelve vowels with six tones each, and đ: 146 letters, both cases, 134 of them beyond ASCII.
  @Test func everyVietnameseLetterHasAPictureOfItsOwn() throws {
    let tones = ["", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]
    let lower = "aăâeêioôơuưy".flatMap { vowel in tones.map { (String(vowel) + $0).inNormalForm } } + ["đ"]
    let letters = lower + lower.map { $0.uppercased() }
    #expect(Set(letters).count == 146)
    for font in try ShippedFonts.all {
      var pictures: [[String]: String] = [:]
      for letter in letters {
        let scalar = try #require(letter.unicodeScalars.first)
        let picture = font.drawn(try #require(font.slots[scalar], "\(letter)"))
        #expect(pictures.updateValue(letter, forKey: picture) == nil, "\(letter) looks like another letter")
        #expect(picture.contains { $0.contains("#") })
      }
    }
  }

  @Test func aConsoleCanHaveThem() throws {
    let (large, small) = (try ShippedFonts.large, try ShippedFonts.small)
    #expect((large.width, large.height) == (16, 32))
    #expect((small.width, small.height) == (8, 16))
    for font in [large, small] {
      #expect(font.count == 512)
      #expect(font.characters.count > 400)
      for code in 32...126 as ClosedRange<UInt8> { #expect(font.slots[Unicode.Scalar(code)] == Int(code)) }
      #expect(!font.drawn(32).contains { $0.contains("#") }, "the kernel clears the screen with it")
      for code in 33...126 { #expect(font.drawn(code).contains { $0.contains("#") }) }
      let unknown = font.drawn(try #require(font.slots["\u{FFFD}"]))
      #expect(unknown.contains { $0.contains("#") })
    }
  }

  @Test func halvesOfACellAreExactlyThat() throws {
    for font in try ShippedFonts.all {
      let (full, empty) = (String(repeating: "#", count: font.width), String(repeating: ".", count: font.width))
      let half = font.height / 2
      let rows = { (upper: String, lower: String) in
        Array(repeating: upper, count: half) + Array(repeating: lower, count: half)
      }
      #expect(font.drawn(try #require(font.slots["▀"])) == rows(full, empty))
      #expect(font.drawn(try #require(font.slots["▄"])) == rows(empty, full))
      #expect(font.drawn(try #require(font.slots["█"])) == rows(full, full))
    }
  }

  @Test func nothingElseIsTakenForAFont() throws {
    #expect(throws: BitmapFont.Failure.unreadable) { try BitmapFont(file: "/nonexistent/font.psf") }
    #expect(throws: BitmapFont.Failure.unreadable) { try BitmapFont(file: ShippedFonts.project) }
    #expect(throws: BitmapFont.Failure.notAFont) { try BitmapFont(file: ShippedFonts.project + "/Fonts/README.md") }
    #expect(throws: BitmapFont.Failure.notAFont) { try BitmapFont([]) }
    #expect(throws: BitmapFont.Failure.notAFont) { try BitmapFont(file: "/dev/zero") }
  }

  /// What is cut short or written over is refused, or is a font whose every picture can be looked at.
  @Test func brokenBytesBreakNothing() throws {
    let whole = Array(try Data(contentsOf: URL(filePath: ShippedFonts.project + "/Fonts/voiceclass-8x16.psf")))
    var random = SplitMix(seed: 7)
    for _ in 0..<150 {
      var bytes = Array(whole.prefix(Int(random.next() % UInt64(whole.count + 1))))
      for _ in 0..<4 where !bytes.isEmpty {
        let near = random.next() % 2 == 0 ? min(40, bytes.count) : bytes.count
        bytes[Int(random.next() % UInt64(near))] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let font = try? BitmapFont(bytes) else { continue }
      #expect(font.slots.values.allSatisfy { $0 < font.count })
      for slot in 0..<font.count { #expect(font.drawn(slot).count == font.height) }
      _ = LargeText("Tin nhắn", fonts: [font], columns: 80, rows: 25)
    }
  }
}
