/// The words that Opus and FLAC files carry, each as `NAME=value`.
///
/// Chapters are `CHAPTER001=00:01:02.500` and `CHAPTER001NAME=…`, as many players have agreed on.
struct VorbisComment {
  /// Who made the sound into bytes; kept from the file.
  var vendor: [UInt8]
  var tags: SoundTags

  /// Chapters have three digits.
  private static let mostChapters = 999

  var bytes: [UInt8] {
    let lines = self.lines.map { Array($0.utf8) }
    var bytes = [UInt8](vendor.count, littleEndian: 4) + vendor + [UInt8](lines.count, littleEndian: 4)
    for line in lines { bytes += [UInt8](line.count, littleEndian: 4) + line }
    return bytes
  }

  /// The vendor in a comment; empty where it is no comment.
  static func vendor(in bytes: [UInt8]) -> [UInt8] {
    Array(bytes.dropFirst(4).prefix(bytes.number(littleEndian: 4, at: 0)))
  }

  private var lines: [String] {
    var lines = [("TITLE", tags.title), ("ALBUM", tags.album), ("LANGUAGE", tags.language)]
    if let track = tags.track {
      lines += [("TRACKNUMBER", String(track.number)), ("TRACKTOTAL", String(track.count))]
    }
    for (index, chapter) in tags.chapters(atMost: Self.mostChapters).enumerated() {
      let name = "CHAPTER" + Self.padded(index + 1, to: 3)
      lines += [(name, Self.time(chapter.milliseconds)), (name + "NAME", chapter.title)]
    }
    return lines.filter { !$0.1.isEmpty }.map { "\($0)=\($1)" }
  }

  private static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1_000
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    return parts.joined(separator: ":") + "." + padded(milliseconds % 1_000, to: 3)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
