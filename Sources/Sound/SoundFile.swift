internal import CSndfile
import Glibc
import Mixer

/// A sound file read through libsndfile: WAV, FLAC, Ogg and whatever else it knows.
enum SoundFile {
  /// Why there is no sound from a file.
  enum Failure: Error, Hashable {
    case notFound
    case notReadable(reason: String)
    case tooLong(milliseconds: Int)
    case empty
  }

  /// The sound in one channel at the rate of speech. Several channels are averaged.
  static func read(_ path: String, longest: FrameCount) throws(Failure) -> [Int16] {
    guard access(path, F_OK) == 0 else { throw .notFound }
    var info = SF_INFO()
    guard let file = sf_open(path, Int32(SFM_READ), &info) else {
      throw .notReadable(reason: String(cString: sf_strerror(nil)))
    }
    defer { sf_close(file) }
    let (rate, channels) = (Int(info.samplerate), Int(info.channels))
    guard (1_000...384_000).contains(rate), (1...32).contains(channels) else {
      throw .notReadable(reason: "\(channels) channels at \(rate) Hz")
    }
    // A header may claim any length: read no more than a cue may have, and one frame to know that it goes on.
    let most = longest.count * rate / SampleRate.speech.framesPerSecond + 1
    var samples = [Int16](repeating: 0, count: most * channels)
    // Loud floating-point files are held at the limit instead of wrapping around.
    sf_command(file, Int32(SFC_SET_CLIPPING), nil, Int32(SF_TRUE))
    let read = sf_readf_short(file, &samples, sf_count_t(most))
    guard sf_error(file) == Int32(SF_ERR_NO_ERROR) else {
      throw .notReadable(reason: String(cString: sf_strerror(file)))
    }
    guard read > 0 else { throw .empty }
    guard read < most else { throw .tooLong(milliseconds: max(Int(info.frames), most) * 1_000 / rate) }
    let mono = (0..<Int(read)).map { frame in
      (0..<channels).reduce(0) { $0 + Double(samples[frame * channels + $1]) } / Double(channels)
    }
    return Resampler(from: SampleRate(framesPerSecond: rate), to: .speech).convert(mono)
  }
}
