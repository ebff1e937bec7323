import Glibc
import Testing

@testable import Terminal

@Suite struct TerminalColoursTests {
  private struct Colour {
    var (red, green, blue) = (0, 0, 0)

    init(_ value: Int) { (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255) }

    /// Relative luminance, as WCAG 2 defines it.
    var luminance: Double {
      func linear(_ value: Int) -> Double {
        let share = Double(value) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    func contrast(to other: Colour) -> Double {
      let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
      return (light + 0.05) / (dark + 0.05)
    }
  }

  /// The kernel's own sixteen, from `drivers/tty/vt/vt.c`, as ECMA-48 counts them.
  private static let console = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
    0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]

  /// xterm's cube of six by six by six.
  private static func cube(_ number: Int) -> Colour {
    let steps = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
    let place = number - 16
    return Colour(steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6])
  }

  /// Letters and ground, after the last of the sequences.
  private static func pair(_ colours: TerminalColours, _ palette: TerminalColours.Palette) throws -> (Colour, Colour) {
    let numbers = colours.sequence(palette).split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap {
      Int($0)
    }
    switch palette {
    case .sixteen:
      try #require(numbers.count == 2)
      let letters = numbers[0] >= 90 ? numbers[0] - 90 + 8 : numbers[0] - 30
      // The kernel takes a bright ground for the same one, dark; so it is in both cases.
      let ground = numbers[1] >= 100 ? numbers[1] - 100 : numbers[1] - 40
      return (Colour(console[letters]), Colour(console[ground]))
    case .many:
      try #require(numbers.count == 6 && numbers[0...1] == [38, 5] && numbers[3...4] == [48, 5])
      return (cube(numbers[2]), cube(numbers[5]))
    }
  }

  @Test(arguments: [TerminalColours.whiteOnBlack, .blackOnWhite, .yellowOnBlack, .yellowOnBlue])
  func lettersAndGroundDifferBySevenToOne(_ colours: TerminalColours) throws {
    for palette in TerminalColours.Palette.allCases {
      let (letters, ground) = try Self.pair(colours, palette)
      #expect(letters.contrast(to: ground) >= 7, "\(palette)")
      #expect((colours == .blackOnWhite) == (letters.luminance < ground.luminance))
      // What the console makes of a bold letter: the bright one of the same colour.
      if palette == .sixteen, colours.allowsBold(palette) {
        let numbers = colours.sequence(palette).split(whereSeparator: { !$0.isASCII || !$0.isNumber })
        #expect(numbers.first.flatMap { Int($0) } ?? 0 >= 90, "bold changes nothing")
      }
    }
    #expect(Colour(0x555555).contrast(to: Colour(0xAAAAAA)) < 7, "which is why black is not bold there")
    #expect(!TerminalColours.blackOnWhite.allowsBold(.sixteen))
  }

  @Test func aWindowHasMoreColoursThanAConsole() throws {
    for name in ["xterm-256color", "xterm", "tmux-256color", "screen", "foot", "alacritty", "putty"] {
      #expect(TerminalColours.Palette(of: -1, name: name) == .many, "\(name)")
    }
    for name in ["linux", "linux-16color", "vt220", "ansi", "", nil] as [String?] {
      #expect(TerminalColours.Palette(of: -1, name: name) == .sixteen, "\(name ?? "none")")
    }
  }

  @Test func allIsSetAnewEachTime() {
    for colours in [TerminalColours.own, .whiteOnBlack, .blackOnWhite, .yellowOnBlack, .yellowOnBlue] {
      for palette in TerminalColours.Palette.allCases {
        #expect(colours.sequence(palette).hasPrefix("\u{1B}[m"))
      }
    }
  }
}
