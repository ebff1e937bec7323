/// Puts what a FLAC file says of itself into the blocks before its sound.
struct FlacTags {
  let tags: SoundTags

  /// The kinds of blocks that are looked at; the numbers are the format's own.
  private enum Kind { static let (padding, comment): (UInt8, UInt8) = (1, 4) }
  private static let isLast: UInt8 = 0x80
  private static let mark = Array("fLaC".utf8)

  /// Writes the sound of one file into another that is empty.
  func write(_ sound: PartFile, to file: PartFile) throws(SoundFileFailure) {
    guard try sound.read(4, at: 0) == Self.mark else { throw .noEncoder(.flac) }
    var place = 4
    var vendor: [UInt8] = []
    var blocks: [UInt8] = []
    while true {
      let head = try sound.read(4, at: place)
      guard head.count == 4 else { throw .noEncoder(.flac) }
      let block = try sound.read(head.number(bigEndian: 3, at: 1), at: place + 4)
      place += 4 + block.count
      switch head[0] & ~Self.isLast {
      case Kind.comment: vendor = VorbisComment.vendor(in: block)
      case Kind.padding: break
      case let kind: blocks += [kind] + head[1...] + block
      }
      if head[0] & Self.isLast != 0 { break }
    }
    let words = VorbisComment(vendor: vendor, tags: tags).bytes
    try file.write(
      Self.mark + blocks + [Kind.comment | Self.isLast] + [UInt8](words.count, bigEndian: 3) + words)
    try file.write(sound, from: place)
  }
}
