import Terminal

/// The fonts for large letters that are on this PC.
enum ScreenFonts {
  /// What the console itself is written with, and names in windows that have room for them.
  static let large = "voiceclass-16x32.psf"
  private static let small = "voiceclass-8x16.psf"

  /// Those that are there: without any, a large screen is written in the letters of the terminal.
  static var all: [BitmapFont] { [large, small].compactMap { font($0) } }

  /// The one that a console can be given; `nil` where it is not on this PC.
  static var ofConsole: BitmapFont? { font(large) }

  private static func font(_ name: String) -> BitmapFont? { path(name).flatMap { try? BitmapFont(file: $0) } }

  /// Where a font lies.
  private static func path(_ name: String) -> String? { Folders.fonts.map { "\($0)/\(name)" } }
}
