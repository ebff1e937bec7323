import Mixer

/// The chapters of a sound file as a text beside it, for players that know no marks inside of the file: a cue sheet.
public struct CueSheet {
  /// What the file says of itself.
  public var tags: SoundTags
  /// The name of the file, without a folder.
  public var file: String
  /// As what it is written.
  public var format: SoundFormat

  /// Numbers have two digits.
  private static let mostTracks = 99
  /// The parts in which a cue sheet counts a second.
  private static let partsOfSecond = 75

  /// The sheet of a file.
  public init(_ tags: SoundTags, of file: String, as format: SoundFormat) {
    self.tags = tags
    self.file = file
    self.format = format
  }

  /// The whole text.
  public var text: String {
    var lines = ["TITLE \(quoted(tags.title))", "FILE \(quoted(file)) \(format == .mp3 ? "MP3" : "WAVE")"]
    for (index, chapter) in tags.chapters(atMost: Self.mostTracks).enumerated() {
      lines.append("  TRACK \(twoDigits(index + 1)) AUDIO")
      lines.append("    TITLE \(quoted(chapter.title))")
      lines.append("    INDEX 01 \(time(chapter.start))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func time(_ start: FrameCount) -> String {
    let parts = start.count * Self.partsOfSecond / SampleRate.speech.framesPerSecond
    let seconds = parts / Self.partsOfSecond
    return [seconds / 60, seconds % 60, parts % Self.partsOfSecond].map(twoDigits).joined(separator: ":")
  }

  /// The format has no way to write a quotation mark.
  private func quoted(_ text: String) -> String { "\"" + text.map { $0 == "\"" ? "'" : String($0) }.joined() + "\"" }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
