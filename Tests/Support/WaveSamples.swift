import Foundation

/// A WAV file, read: 16 bit, 22,050 frames a second.
public struct WaveSamples: Sendable {
  /// Why a file is none.
  public enum Failure: Error { case unreadable(String), noWave(String) }

  /// Frames a second.
  public static let rate = 22_050

  /// The left channel, or the only one.
  public let left: [Int]
  /// The right channel, or the only one.
  public let right: [Int]

  /// Reads a file.
  public init(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure.unreadable(path) }
    let bytes = data
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.count > 44, bytes[..<4].elementsEqual("RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8) else {
      throw Failure.noWave(path)
    }
    var (place, channels, rate, body) = (12, 0, 0, Range(uncheckedBounds: (0, 0)))
    while place + 8 <= bytes.count {
      let (name, size) = (String(decoding: bytes[place..<place + 4], as: UTF8.self), number(place + 4, 4))
      if name == "fmt " { (channels, rate) = (number(place + 10, 2), number(place + 12, 4)) }
      if name == "data" { body = place + 8..<min(bytes.count, place + 8 + size) }
      place += 8 + size + size % 2
    }
    guard (1...2).contains(channels), rate == Self.rate, !body.isEmpty else { throw Failure.noWave(path) }
    let channelCount = channels
    (left, right) = data.withUnsafeBytes { bytes in
      var (left, right): ([Int], [Int]) = ([], [])
      var place = body.lowerBound
      while place + 2 * channelCount <= body.upperBound {
        left.append(Int(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int16.self))))
        let last = place + 2 * (channelCount - 1)
        right.append(Int(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: last, as: Int16.self))))
        place += 2 * channelCount
      }
      return (left, right)
    }
  }
}
