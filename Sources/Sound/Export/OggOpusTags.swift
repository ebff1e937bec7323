/// Puts what an Opus file says of itself into the pages of its Ogg stream.
///
/// libsndfile numbers each stream by the clock, so the same sound would give other bytes each time. Here a stream gets a
/// number that comes from its own words; the checksum of every page is made anew for it.
struct OggOpusTags {
  let tags: SoundTags

  /// A page as it stands in the file.
  private struct Page {
    var bytes: [UInt8]
    /// Where its body begins: behind the list of its segments.
    var body: Int

    static let headSize = 27

    /// The page at a place; `nil` at the end of the file, and where there is no page.
    init?(_ file: PartFile, at place: Int) throws(SoundFileFailure) {
      let head = try file.read(Self.headSize, at: place)
      guard head.count == Self.headSize, head.starts(with: "OggS".utf8) else { return nil }
      let segments = try file.read(Int(head[26]), at: place + Self.headSize)
      body = Self.headSize + segments.count
      bytes = head + segments
      bytes += try file.read(segments.reduce(0) { $0 + Int($1) }, at: place + body)
    }

    /// A page with a piece of a packet that belongs to no sound.
    init(_ piece: [UInt8], isFirst: Bool, isLast: Bool) {
      // A segment of 255 bytes goes on in the next one, so a piece that ends with one needs an empty one behind it.
      let segments =
        [UInt8](repeating: 255, count: piece.count / 255) + (isLast ? [UInt8(piece.count % 255)] : [])
      // A page in which no packet ends has no place in time, which is written as −1.
      bytes = Array("OggS".utf8) + [0, isFirst ? 0 : 1] + [UInt8](repeating: isLast ? 0 : 255, count: 8)
      bytes += [UInt8](repeating: 0, count: 12)
      bytes += [UInt8(segments.count)] + segments
      body = bytes.count
      bytes += piece
    }

    /// The last segment ends a packet.
    var endsPacket: Bool { bytes[body - 1] < 255 }
    var content: ArraySlice<UInt8> { bytes[body...] }

    /// The page as one of a stream, with its number in it.
    func numbered(_ number: Int, of stream: UInt32) -> [UInt8] {
      var page = bytes
      page.replaceSubrange(
        14..<26, with: [UInt8](Int(stream), littleEndian: 4) + [UInt8](number, littleEndian: 4) + [0, 0, 0, 0])
      page.replaceSubrange(22..<26, with: [UInt8](Int(OggChecksum.of(page)), littleEndian: 4))
      return page
    }
  }

  /// The most that a page can hold of a packet that goes on: 255 full segments.
  private static let mostOfPage = 255 * 255
  private static let name = Array("OpusTags".utf8)

  /// Writes the sound of one file into another that is empty.
  func write(_ sound: PartFile, to file: PartFile) throws(SoundFileFailure) {
    guard let first = try Page(sound, at: 0), first.content.starts(with: "OpusHead".utf8) else {
      throw .noEncoder(.opus)
    }
    var place = first.bytes.count
    var packet: [UInt8] = []
    while let page = try Page(sound, at: place) {
      place += page.bytes.count
      packet += page.content
      if page.endsPacket { break }
    }
    guard packet.starts(with: Self.name) else { throw .noEncoder(.opus) }
    let vendor = VorbisComment.vendor(in: Array(packet.dropFirst(Self.name.count)))
    let words = Self.name + VorbisComment(vendor: vendor, tags: tags).bytes
    let stream = OggChecksum.of(words)
    try file.write(first.numbered(0, of: stream))
    var number = 1
    var rest = words[...]
    repeat {
      let isLast = rest.count < Self.mostOfPage
      let page = Page(Array(rest.prefix(Self.mostOfPage)), isFirst: number == 1, isLast: isLast)
      rest = rest.dropFirst(Self.mostOfPage)
      try file.write(page.numbered(number, of: stream))
      number += 1
      if isLast { break }
    } while true
    while let page = try Page(sound, at: place) {
      place += page.bytes.count
      try file.write(page.numbered(number, of: stream))
      number += 1
    }
  }
}

/// The checksum of an Ogg page: a CRC of 32 bits, the highest first, over the polynomial 04C11DB7 (RFC 3533).
enum OggChecksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte) << 24) { sum, _ in sum & 0x8000_0000 == 0 ? sum << 1 : sum << 1 ^ 0x04C1_1DB7 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        var sum: UInt32 = 0
        for byte in bytes { sum = sum << 8 ^ table[Int(UInt8(truncatingIfNeeded: sum >> 24) ^ byte)] }
        return sum
      }
    }
  }
}
