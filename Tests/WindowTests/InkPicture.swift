import CZlib
import Foundation

/// A picture of two colours: ink, and what is not.
struct InkPicture: Hashable {
  var width: Int
  var height: Int
  /// Row by row, from the top left.
  var ink: [Bool]

  /// How many pixels of ink stand in one picture where nothing near is ink in the other, in parts of all ink; 1 for
  /// pictures of different sizes.
  ///
  /// A pixel beside another is forgiven: each version of the libraries has its own rounding. A mark that is missing or
  /// has another place is not.
  func difference(from other: InkPicture) -> Double {
    guard width == other.width, height == other.height else { return 1 }
    let all = max(1, ink.count(where: \.self) + other.ink.count(where: \.self))
    return Double(lonely(beside: other) + other.lonely(beside: self)) / Double(all)
  }

  private func lonely(beside other: InkPicture) -> Int {
    var count = 0
    for y in 0..<height {
      for x in 0..<width where ink[y * width + x] {
        let hasNeighbour = (max(0, y - 1)...min(height - 1, y + 1)).contains { row in
          (max(0, x - 1)...min(width - 1, x + 1)).contains { other.ink[row * width + $0] }
        }
        if !hasNeighbour { count += 1 }
      }
    }
    return count
  }
}

// MARK: - As a file

/// PNG of one bit, grey: https://www.w3.org/TR/png/.
extension InkPicture {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The file of a picture.
  var png: Data {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for start in stride(from: 0, to: width, by: 8) {
        rows.append(
          (0..<8).reduce(0) { byte, bit in
            let isPaper = start + bit >= width || !ink[y * width + start + bit]
            return byte << 1 | (isPaper ? 1 : 0)
          })
      }
    }
    var length = compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, rows, UInt(rows.count), 9)
    let header = Self.bytes(width) + Self.bytes(height) + [1, 0, 0, 0, 0]
    return Data(
      Self.signature + Self.chunk("IHDR", header) + Self.chunk("IDAT", Array(packed.prefix(Int(length))))
        + Self.chunk("IEND", []))
  }

  /// Reads what `png` wrote; `nil` for any other file.
  init?(png: Data) {
    let bytes = [UInt8](png)
    func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.starts(with: Self.signature), bytes.count > 41 else { return nil }
    (width, height) = (number(16), number(20))
    let packed = number(33)
    guard bytes.count >= 41 + packed, width > 0, height > 0 else { return nil }
    let rowBytes = (width + 7) / 8 + 1
    var rows = [UInt8](repeating: 0, count: rowBytes * height)
    var length = UInt(rows.count)
    guard uncompress(&rows, &length, Array(bytes[41..<41 + packed]), UInt(packed)) == Z_OK else { return nil }
    let (width, height) = (width, height)
    ink = (0..<height).flatMap { y in
      (0..<width).map { rows[y * rowBytes + 1 + $0 / 8] >> (7 - UInt8($0 % 8)) & 1 == 0 }
    }
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return bytes(content.count) + body + bytes(Int(crc32(0, body, UInt32(body.count))))
  }
}
