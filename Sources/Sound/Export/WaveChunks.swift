import Glibc
import Mixer

/// What a WAV file says of itself, behind its sound: title, album and number, and its chapters as cue points with labels.
struct WaveChunks {
  let tags: SoundTags

  /// The most bytes of sound: sizes have 32 bits, and what is said besides needs room.
  static let mostBytes = Int(UInt32.max) - (1 << 20)

  /// Adds it to the file that holds the sound, and mends the size at its beginning.
  func add(to file: PartFile) throws(SoundFileFailure) {
    let chunks = bytes
    let size = file.size
    _ = file.go(to: size, from: SEEK_SET)
    try file.write(chunks)
    _ = file.go(to: 4, from: SEEK_SET)
    try file.write([UInt8](size + chunks.count - 8, littleEndian: 4))
  }

  var bytes: [UInt8] {
    var facts = text("INAM", tags.title) + text("IPRD", tags.album)
    if let track = tags.track { facts += text("ITRK", String(track.number)) }
    var bytes = facts.isEmpty ? [] : chunk("LIST", Array("INFO".utf8) + facts)
    guard !tags.chapters.isEmpty else { return bytes }
    let points = tags.chapters.enumerated().flatMap { index, chapter in
      let start = [UInt8](chapter.start.count, littleEndian: 4)
      return [UInt8](index + 1, littleEndian: 4) + start + Array("data".utf8) + [UInt8](repeating: 0, count: 8) + start
    }
    bytes += chunk("cue ", [UInt8](tags.chapters.count, littleEndian: 4) + points)
    let labels = tags.chapters.enumerated().flatMap { index, chapter in
      chunk("labl", [UInt8](index + 1, littleEndian: 4) + Array(chapter.title.utf8) + [0])
    }
    return bytes + chunk("LIST", Array("adtl".utf8) + labels)
  }

  private func text(_ name: String, _ text: String) -> [UInt8] {
    text.isEmpty ? [] : chunk(name, Array(text.utf8) + [0])
  }

  /// An odd content is followed by a byte that isn't counted.
  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8](content.count, littleEndian: 4) + content
      + [UInt8](repeating: 0, count: content.count % 2)
  }
}
