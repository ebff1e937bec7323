internal import Glibc

/// A font of pixels, all of its letters equally wide: for the text console, and for names that are written large.
public struct BitmapFont: Hashable, Sendable {
  /// In pixels; a letter has as many columns.
  public let width: Int
  /// In pixels; a letter has as many rows.
  public let height: Int
  /// Letter after letter, row after row from the top, each row in whole bytes with its first pixel in the highest bit.
  let pixels: [UInt8]
  /// Where the picture of a character lies, counted in letters from 0.
  let slots: [Unicode.Scalar: Int]
  /// Of each letter the columns of its picture from the first to the last that has something in it; none for a blank.
  let filled: [Range<Int>]

  /// Why bytes are no font.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such file, or it may not be read.
    case unreadable
    /// It is something else than a PSF file of version 2 with a table of characters, or it is cut short.
    case notAFont
  }

  /// More than any font here needs; a file is not read further.
  private static let (mostBytes, mostPixels, mostLetters) = (1 << 20, 64, 512)

  /// The font in a file that `Fonts/make` wrote.
  public init(file: String) throws(Failure) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while bytes.count < Self.mostBytes {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    try self.init(bytes)
  }

  /// The font in the bytes of a PSF file, after the kbd package's description: a head of eight numbers, the pictures,
  /// and for each picture the characters that it stands for, up to a byte that no UTF-8 has.
  public init(_ bytes: [UInt8]) throws(Failure) {
    func number(_ place: Int) -> Int {
      bytes[(place * 4)..<(place * 4 + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard bytes.count >= 32, number(0) == 0x864A_B572 else { throw .notAFont }
    let (start, hasTable, count, size) = (number(2), number(3) & 1 == 1, number(4), number(5))
    (height, width) = (number(6), number(7))
    let sizes = 1...Self.mostPixels
    guard hasTable, start >= 32, start <= bytes.count, sizes.contains(width), sizes.contains(height),
      (1...Self.mostLetters).contains(count), size == height * ((width + 7) / 8), bytes.count - start >= count * size
    else { throw .notAFont }
    let pixels = Array(bytes[start..<(start + count * size)])
    let rowSize = size / height
    filled = (0..<count).map { [width] letter in
      let columns = (0..<width).filter { column in
        stride(from: letter * size + column / 8, to: (letter + 1) * size, by: rowSize)
          .contains { pixels[$0] >> UInt8(7 - column % 8) & 1 == 1 }
      }
      return columns.first.flatMap { first in columns.last.map { first..<$0 + 1 } } ?? 0..<0
    }
    self.pixels = pixels
    var slots: [Unicode.Scalar: Int] = [:]
    let table = bytes[(start + count * size)...].split(separator: 0xFF, omittingEmptySubsequences: false)
    for (slot, names) in table.prefix(count).enumerated() {
      // Behind this byte stand sequences of characters, which have no picture on a console.
      let single = names.prefix { $0 != 0xFE }
      for scalar in String(decoding: single, as: UTF8.self).unicodeScalars where slots[scalar] == nil {
        slots[scalar] = slot
      }
    }
    self.slots = slots
  }

  /// How many letters it has pictures for.
  public var count: Int { pixels.count / bytesOfLetter }

  /// The characters that it has a picture for.
  public var characters: Set<Unicode.Scalar> { Set(slots.keys) }

  /// How many bytes a picture takes.
  var bytesOfLetter: Int { height * bytesOfRow }
  private var bytesOfRow: Int { (width + 7) / 8 }

  /// Whether a pixel of the picture in a slot is set.
  func isSet(column: Int, row: Int, in slot: Int) -> Bool {
    pixels[slot * bytesOfLetter + row * bytesOfRow + column / 8] >> UInt8(7 - column % 8) & 1 == 1
  }
}
