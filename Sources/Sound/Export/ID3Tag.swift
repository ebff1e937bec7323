/// What an MP3 file says of itself, before its sound: ID3, version 2.3, which old players know too, with chapters after
/// its addendum of 2005.
struct ID3Tag {
  let tags: SoundTags
  /// How long the sound lasts, in milliseconds: the last chapter ends there.
  let milliseconds: Int

  /// The list of chapters counts them in one byte.
  private static let mostChapters = 255

  /// Writes the sound of one file into another that is empty.
  func write(_ sound: PartFile, to file: PartFile) throws(SoundFileFailure) {
    try file.write(bytes)
    try file.write(sound, from: 0)
  }

  var bytes: [UInt8] {
    var frames = text("TIT2", tags.title) + text("TALB", tags.album) + text("TLAN", tags.longLanguage)
    if let track = tags.track { frames += text("TRCK", "\(track.number)/\(track.count)") }
    let chapters = tags.chapters(atMost: Self.mostChapters)
    if !chapters.isEmpty {
      let names = chapters.indices.flatMap { name(of: $0) }
      // The first list of all, and in the order in which it is heard.
      frames += frame("CTOC", Array("toc\0".utf8) + [3, UInt8(chapters.count)] + names)
      let ends =
        chapters.dropFirst().map(\.milliseconds) + [max(milliseconds, chapters[chapters.count - 1].milliseconds)]
      for (index, (chapter, end)) in zip(chapters, ends).enumerated() {
        let times = [UInt8](chapter.milliseconds, bigEndian: 4) + [UInt8](end, bigEndian: 4)
        // No places in bytes: those in time hold.
        let places = [UInt8](repeating: 255, count: 8)
        frames += frame("CHAP", name(of: index) + times + places + text("TIT2", chapter.title))
      }
    }
    // The size is written in seven bits a byte, so that no player takes it for the beginning of sound.
    let size = [21, 14, 7, 0].map { UInt8(frames.count >> $0 & 0x7F) }
    return Array("ID3".utf8) + [3, 0, 0] + size + frames
  }

  private func name(of chapter: Int) -> [UInt8] { Array("chapter\(chapter + 1)\0".utf8) }

  /// A frame of text in UTF-16 with its mark, the one way of version 2.3 for all scripts; nothing for no text.
  private func text(_ name: String, _ text: String) -> [UInt8] {
    guard !text.isEmpty else { return [] }
    return frame(name, [1, 0xFF, 0xFE] + text.utf16.flatMap { [UInt8](Int($0), littleEndian: 2) })
  }

  private func frame(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8](content.count, bigEndian: 4) + [0, 0] + content
  }
}
