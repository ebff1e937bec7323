public import Mixer

/// A WAV file that is being written, 16 bit. It gets its name when it is whole, so nobody ever finds half of one.
public final class WaveFile {
  /// Why a file can't be written.
  public typealias Failure = SoundFileFailure

  /// How many channels.
  public enum Channels: Int, Sendable {
    /// One, as cues have.
    case mono = 1
    /// Two, left and right in turn, as `Mixer` renders.
    case stereo = 2
  }

  private let part: PartFile
  private let writer: SoundFileWriter
  private let channels: Channels
  private var framesWritten = 0
  private var isOpen = true

  /// Begins a file. What stood under its name stays there until `finish`.
  public init(path: String, channels: Channels = .stereo, rate: SampleRate = .speech) throws(Failure) {
    part = try PartFile(path: path)
    writer = try SoundFileWriter(part, as: .wav, channels: channels.rawValue, rate: rate)
    self.channels = channels
  }

  /// Adds samples: whole frames, channels in turn.
  public func write(_ samples: [Int16]) throws(Failure) {
    guard isOpen else { return }
    let frames = samples.count / channels.rawValue
    guard framesWritten + frames <= WaveChunks.mostBytes / (2 * channels.rawValue) else {
      throw .tooLong(path: part.path)
    }
    try writer.write(samples)
    framesWritten += frames
  }

  /// Closes the file, and gives it its name. Nothing can be written after that.
  public func finish() throws(Failure) {
    guard isOpen else { return }
    isOpen = false
    try writer.finish()
    try part.keep()
  }
}
