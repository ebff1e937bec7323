internal import Glibc

/// The font of the text console that this process belongs to, as the kernel draws with it.
public struct ConsoleFont: Hashable, Sendable {
  /// The characters that it has a picture for; the kernel knows none beyond 16 bits.
  public let characters: Set<UInt16>

  /// A font with these characters.
  public init(characters: Set<UInt16>) { self.characters = characters }

  /// What a console has once it is given this font.
  public init(_ font: BitmapFont) {
    self.init(characters: Set(font.characters.compactMap { UInt16(exactly: $0.value) }))
  }

  /// The one in use; `nil` in the window of a desktop, which nobody can ask for its font, and without a terminal.
  public static var current: ConsoleFont? {
    let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    // As in the kernel's `linux/kd.h`: the number of pairs, and where they are to be put, each a character and its
    // place in the font.
    let getMap: UInt = 0x4B66
    let most = Int(UInt16.max)
    let pairs = UnsafeMutablePointer<UInt16>.allocate(capacity: most * 2)
    defer { pairs.deallocate() }
    pairs.initialize(repeating: 0, count: most * 2)
    var question = MapQuestion(count: UInt16.max, pairs: UnsafeMutableRawPointer(pairs))
    guard ioctl(terminal, getMap, &question) == 0 else { return nil }
    return ConsoleFont(characters: Set((0..<Int(question.count)).map { pairs[$0 * 2] }))
  }

  /// Puts a font on the console, and leaves it there; `false` where there is no console, and where it can't have the
  /// font.
  public static func put(_ font: BitmapFont) -> Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    return ConsoleFontChange(on: terminal, to: font)?.put() ?? false
  }

  /// Whether letters of a text would be drawn as something else.
  public func lacksLetters(of text: String) -> Bool {
    text.unicodeScalars.contains { letter in
      letter.properties.isAlphabetic && UInt16(exactly: letter.value).map { !characters.contains($0) } ?? true
    }
  }
}

/// The kernel's `struct unimapdesc`.
private struct MapQuestion {
  var count: UInt16
  var pairs: UnsafeMutableRawPointer
}
