internal import CSndfile
public import Mixer

/// As what a lesson is written.
public enum SoundFormat: String, Hashable, Sendable, CaseIterable {
  /// Every sample as it is: for radio, and for whoever goes on working with it.
  case wav
  /// What every player knows, 64 kbit a second.
  case mp3
  /// The best sound for its size, about 63 kbit a second.
  case opus
  /// Every sample as it is, in half the room.
  case flac

  /// The format that the end of a file's name tells; `nil` for any other end.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// Frames a second. Opus knows 24,000 and not 22,050; all others take speech as it is made.
  public var rate: SampleRate {
    switch self {
    case .opus: SampleRate(framesPerSecond: 24_000)
    case .wav, .mp3, .flac: .speech
    }
  }

  /// What libsndfile calls it.
  var code: Int32 {
    switch self {
    case .wav: Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
    case .mp3: Int32(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III)
    case .opus: Int32(SF_FORMAT_OGG | SF_FORMAT_OPUS)
    case .flac: Int32(SF_FORMAT_FLAC | SF_FORMAT_PCM_16)
    }
  }

  /// How much of the sound is kept.
  struct Quality {
    /// 0 keeps the most, 1 the least, as libsndfile counts.
    var level: Double
    /// The same number of bits at any time: what old players and their clocks count on.
    var isSteady = false
  }

  /// `nil` where all of it is kept. Measured with libsndfile 1.2.0 over two minutes of speech: MP3 64 kbit a second, Opus
  /// 63. With fewer bits Opus turns to its telephone half, which takes two and a half times as long.
  var quality: Quality? {
    switch self {
    case .mp3: Quality(level: 0.6, isSteady: true)
    case .opus: Quality(level: 0.9)
    case .wav, .flac: nil
    }
  }
}
