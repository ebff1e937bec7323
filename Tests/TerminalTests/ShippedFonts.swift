@testable import Terminal

/// The fonts that the project ships.
enum ShippedFonts {
  static let project = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static var large: BitmapFont { get throws { try read.large.get() } }
  static var small: BitmapFont { get throws { try read.small.get() } }
  static var all: [BitmapFont] { get throws { [try large, try small] } }

  /// Read once: they are asked for by the hundred.
  private static let read = (
    large: Result { try BitmapFont(file: project + "/Fonts/voiceclass-16x32.psf") },
    small: Result { try BitmapFont(file: project + "/Fonts/voiceclass-8x16.psf") }
  )
}

extension BitmapFont {
  /// A picture as rows of signs, one a pixel.
  func drawn(_ slot: Int) -> [String] {
    (0..<height).map { row in
      String((0..<width).map { isSet(column: $0, row: row, in: slot) ? "#" : "." })
    }
  }
}
