public import Mixer

/// A lesson, or several, being written as sound, in one of several formats. It gets its name when it is whole, so nobody
/// ever finds half of one; it is written as it comes, so a long one takes no more memory than a short one.
public final class LessonFile {
  /// What it says of itself; counts when the file is finished.
  public var tags = SoundTags()
  /// How much has been written, at the rate of speech.
  public private(set) var length = FrameCount.zero

  private let path: String
  private let format: SoundFormat
  private let part: PartFile
  private let writer: SoundFileWriter
  private var converter: RateConverter?
  private var isOpen = true

  /// Begins a file. What stood under its name stays there until `finish`.
  public init(path: String, as format: SoundFormat) throws(SoundFileFailure) {
    self.path = path
    self.format = format
    part = try PartFile(path: path)
    writer = try SoundFileWriter(part, as: format, channels: 2, rate: format.rate)
    if format.rate != .speech { converter = RateConverter(from: .speech, to: format.rate) }
  }

  /// Adds samples: left and right in turn, 22,050 frames a second.
  public func write(_ samples: [Int16]) throws(SoundFileFailure) {
    guard isOpen, !samples.isEmpty else { return }
    let length = FrameCount(self.length.count + samples.count / 2)
    guard format != .wav || length.count * 4 <= WaveChunks.mostBytes else { throw .tooLong(path: path) }
    if let converted = converter?.convert(samples) {
      try writer.write(converted)
    } else {
      try writer.write(samples)
    }
    self.length = length
  }

  /// Closes the file with what it says of itself, and gives it its name. Nothing can be written after that.
  public func finish() throws(SoundFileFailure) {
    guard isOpen else { return }
    // Without any sound, no format but WAV makes a file that can be read.
    if length == .zero {
      try write([Int16](repeating: 0, count: 2 * SampleRate.speech.frames(milliseconds: 100).count))
    }
    isOpen = false
    if let rest = converter?.finish() { try writer.write(rest) }
    try writer.finish()
    if format == .wav {
      try WaveChunks(tags: tags).add(to: part)
      return try part.keep()
    }
    let whole = try PartFile(path: path)
    switch format {
    case .opus: try OggOpusTags(tags: tags).write(part, to: whole)
    case .flac: try FlacTags(tags: tags).write(part, to: whole)
    case .mp3:
      let milliseconds = SampleRate.speech.microseconds(length) / 1_000
      try ID3Tag(tags: tags, milliseconds: milliseconds).write(part, to: whole)
    case .wav: break
    }
    try whole.keep()
    part.discard()
  }
}
