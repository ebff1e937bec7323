internal import CSndfile
import Glibc
public import Mixer

/// A WAV file that is being written, 16 bit. It gets its name when it is whole, so nobody ever finds half of one.
public final class WaveFile {
  /// Why a file can't be written.
  public enum Failure: Error, Hashable, Sendable {
    /// The folder isn't there.
    case noSuchFolder(path: String)
    /// Writing is not allowed there.
    case notAllowed(path: String)
    /// No room is left.
    case diskFull(path: String)
    /// More than a WAV file can hold: 4 gigabytes.
    case tooLong(path: String)
    /// Anything else, in the words of the system.
    case notWritten(path: String, reason: String)
  }

  /// How many channels.
  public enum Channels: Int32, Sendable {
    /// One, as cues have.
    case mono = 1
    /// Two, left and right in turn, as `Mixer` renders.
    case stereo = 2
  }

  private let path: String
  private let temporary: String
  private let channels: Channels
  private let file: OpaquePointer
  private var framesWritten = 0
  private var isOpen = true

  /// Begins a file. What stood under its name stays there until `finish`.
  public init(path: String, channels: Channels = .stereo, rate: SampleRate = .speech) throws(Failure) {
    self.path = path
    self.channels = channels
    var temporary = ""
    var descriptor: Int32 = -1
    // A name that nobody has yet; one that is left over from a crash is passed by.
    for number in 0..<100 where descriptor < 0 {
      temporary = "\(path).\(getpid())-\(number).part"
      descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 || errno == EEXIST else { throw Self.failure(of: errno, path) }
    }
    guard descriptor >= 0 else { throw Self.failure(of: EEXIST, path) }
    self.temporary = temporary
    var info = SF_INFO()
    info.samplerate = Int32(rate.framesPerSecond)
    info.channels = channels.rawValue
    info.format = Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
    guard let file = sf_open_fd(descriptor, Int32(SFM_WRITE), &info, Int32(SF_TRUE)) else {
      let reason = String(cString: sf_strerror(nil))
      unlink(temporary)
      throw .notWritten(path: path, reason: reason)
    }
    self.file = file
  }

  deinit {
    guard isOpen else { return }
    sf_close(file)
    unlink(temporary)
  }

  /// Adds samples: whole frames, channels in turn.
  public func write(_ samples: [Int16]) throws(Failure) {
    let frames = samples.count / Int(channels.rawValue)
    guard frames > 0, isOpen else { return }
    // The header counts bytes in 32 bits, and itself takes 44 of them.
    let most = (Int(UInt32.max) - 44) / (2 * Int(channels.rawValue))
    guard framesWritten + frames <= most else { throw .tooLong(path: path) }
    errno = 0
    let written = sf_writef_short(file, samples, sf_count_t(frames))
    guard written == frames else { throw failure() }
    framesWritten += frames
  }

  /// Closes the file, and gives it its name. Nothing can be written after that.
  public func finish() throws(Failure) {
    guard isOpen else { return }
    errno = 0
    sf_write_sync(file)
    let state = sf_error(file)
    isOpen = false
    let reason = state == 0 ? nil : failure()
    errno = 0
    guard sf_close(file) == 0, reason == nil else {
      let failure = reason ?? Self.failure(of: errno, path)
      unlink(temporary)
      throw failure
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Self.failure(of: code, path)
    }
  }

  private func failure() -> Failure {
    let code = errno
    if code != 0 { return Self.failure(of: code, path) }
    return .notWritten(path: path, reason: String(cString: sf_strerror(file)))
  }

  private static func failure(of code: Int32, _ path: String) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .noSuchFolder(path: path)
    case EACCES, EPERM, EROFS: .notAllowed(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EFBIG: .tooLong(path: path)
    default: .notWritten(path: path, reason: String(cString: strerror(code)))
    }
  }
}
