internal import CSndfile
import Glibc
import Mixer

/// libsndfile writing a sound into a file: all of our files are made here.
final class SoundFileWriter {
  private let part: PartFile
  private let file: OpaquePointer
  private let format: SoundFormat
  private let channels: Int
  private var isOpen = true

  /// Begins a sound in a file that has nothing in it yet.
  init(_ part: PartFile, as format: SoundFormat, channels: Int, rate: SampleRate) throws(SoundFileFailure) {
    self.part = part
    self.format = format
    self.channels = channels
    var info = SF_INFO()
    info.samplerate = Int32(rate.framesPerSecond)
    info.channels = Int32(channels)
    info.format = format.code
    // By way of our own file, so that no error is lost: at closing, libsndfile tells of none.
    var access = SF_VIRTUAL_IO(
      get_filelen: { sf_count_t(SoundFileWriter.part($0)?.size ?? 0) },
      seek: { sf_count_t(SoundFileWriter.part($2)?.go(to: Int($0), from: $1) ?? -1) },
      read: { bytes, count, part in
        let room = UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))
        return sf_count_t(SoundFileWriter.part(part)?.get(room) ?? 0)
      },
      write: { bytes, count, part in
        let all = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        return sf_count_t(SoundFileWriter.part(part)?.put(all) ?? 0)
      },
      tell: { sf_count_t(SoundFileWriter.part($0)?.go(to: 0, from: SEEK_CUR) ?? -1) })
    let context = Unmanaged.passUnretained(part).toOpaque()
    guard let file = sf_open_virtual(&access, Int32(SFM_WRITE), &info, context) else {
      guard part.firstError == 0 else { throw part.failure() }
      throw .noEncoder(format)
    }
    self.file = file
    if let quality = format.quality {
      var mode = Int32(SF_BITRATE_MODE_CONSTANT)
      if quality.isSteady { sf_command(file, Int32(SFC_SET_BITRATE_MODE), &mode, Int32(MemoryLayout<Int32>.size)) }
      var level = quality.level
      sf_command(file, Int32(SFC_SET_COMPRESSION_LEVEL), &level, Int32(MemoryLayout<Double>.size))
    }
  }

  deinit { if isOpen { sf_close(file) } }

  /// Adds samples: whole frames, channels in turn.
  func write(_ samples: [Int16]) throws(SoundFileFailure) {
    let frames = samples.count / channels
    guard frames > 0, isOpen else { return }
    // libsndfile 1.2.0 breaks 16-bit stereo on its way into an MP3 file, and takes 32 bits as they are.
    let written =
      format == .mp3
      ? sf_writef_int(file, samples.map { Int32($0) << 16 }, sf_count_t(frames))
      : sf_writef_short(file, samples, sf_count_t(frames))
    guard part.firstError == 0 else { throw part.failure() }
    guard written == frames, sf_error(file) == Int32(SF_ERR_NO_ERROR) else { throw failure() }
  }

  /// Writes what was held back. Nothing can be written after that.
  func finish() throws(SoundFileFailure) {
    guard isOpen else { return }
    isOpen = false
    let code = sf_close(file)
    guard part.firstError == 0 else { throw part.failure() }
    guard code == 0 else {
      throw .notWritten(path: part.path, reason: String(cString: sf_error_number(code)))
    }
  }

  private func failure() -> SoundFileFailure {
    .notWritten(path: part.path, reason: String(cString: sf_strerror(file)))
  }

  /// The file behind the pointer that libsndfile gives back; the writer holds it for as long as it is used.
  private static func part(_ context: UnsafeMutableRawPointer?) -> PartFile? {
    context.map { Unmanaged<PartFile>.fromOpaque($0).takeUnretainedValue() }
  }
}
