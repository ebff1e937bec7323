import Glibc

/// A file that is being written beside the one it will be. It takes that name when it is whole, so nobody ever finds
/// half of one; without that it is gone with the value that holds it.
final class PartFile {
  /// What it will be called.
  let path: String
  /// What went wrong first while something was written, as the system's number; 0 for nothing.
  private(set) var firstError: Int32 = 0
  private let temporary: String
  private let descriptor: Int32
  private var isGone = false

  /// Begins a file. What stood under its name stays there until `keep`.
  init(path: String) throws(SoundFileFailure) {
    self.path = path
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
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
    discard()
  }

  /// How many bytes it has.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  // MARK: Bytes for a library in C: what fails is kept in `firstError`.

  /// Writes where the file stands, and tells how many bytes that were.
  func put(_ bytes: UnsafeRawBufferPointer) -> Int {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count > 0 {
        done += count
      } else if errno != EINTR {
        if firstError == 0 { firstError = count == 0 ? ENOSPC : errno }
        break
      }
    }
    return done
  }

  /// Reads where the file stands, and tells how many bytes that were.
  func get(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
    max(0, Glibc.read(descriptor, bytes.baseAddress, bytes.count))
  }

  /// Goes to a place in the file, and tells which that is.
  func go(to place: Int, from whence: Int32) -> Int { lseek(descriptor, place, whence) }

  // MARK: Bytes

  /// Writes where the file stands.
  func write(_ bytes: [UInt8]) throws(SoundFileFailure) {
    let count = bytes.withUnsafeBytes { put($0) }
    guard count == bytes.count else { throw failure() }
  }

  /// So many bytes from a place on; fewer at the end.
  func read(_ count: Int, at place: Int) throws(SoundFileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let part = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, place + done)
      }
      if part == 0 { break }
      if part > 0 { done += part } else if errno != EINTR { throw Self.failure(of: errno, path) }
    }
    return Array(bytes.prefix(done))
  }

  /// Adds all of another file from a place on.
  func write(_ other: PartFile, from place: Int) throws(SoundFileFailure) {
    var place = place
    while true {
      let bytes = try other.read(1 << 16, at: place)
      if bytes.isEmpty { return }
      try write(bytes)
      place += bytes.count
    }
  }

  /// Gives the file its name, once all of it is on the disk.
  func keep() throws(SoundFileFailure) {
    guard firstError == 0 else { throw failure() }
    // A device or a network folder may not know how; then there is nothing to wait for.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS, rename(temporary, path) == 0 else {
      throw Self.failure(of: errno, path)
    }
    isGone = true
  }

  /// Takes the file away, since it is not needed any more.
  func discard() {
    guard !isGone else { return }
    unlink(temporary)
    isGone = true
  }

  /// What went wrong first.
  func failure() -> SoundFileFailure { Self.failure(of: firstError, path) }

  private static func failure(of code: Int32, _ path: String) -> SoundFileFailure {
    switch code {
    case ENOENT, ENOTDIR: .noSuchFolder(path: path)
    case EACCES, EPERM, EROFS: .notAllowed(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EFBIG: .tooLong(path: path)
    default: .notWritten(path: path, reason: String(cString: strerror(code)))
    }
  }
}
