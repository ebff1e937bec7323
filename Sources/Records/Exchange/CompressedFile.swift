internal import CZlib
internal import Foundation
internal import Glibc

/// A file in gzip's form, RFC 1952: a record of the log is a seventh of its length in it.
enum CompressedFile {
  /// No more is read of one: what grows without end in the memory of an old PC was made for that.
  private static let longest = 64 << 20

  /// All that is in it; `nil` where it can't be read to its end, or is no such file.
  static func read(_ path: String) -> Data? {
    guard let file = opened(path) else { return nil }
    defer { gzclose(file) }
    var bytes = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = gzread(file, &chunk, UInt32(chunk.count))
      guard count >= 0, bytes.count <= longest else { return nil }
      bytes += chunk.prefix(Int(count))
      guard count == 0 else { continue }
      // The end of a file that was cut off comes without an error, but not without this one.
      var error: Int32 = 0
      gzerror(file, &error)
      return error == Z_OK || error == Z_STREAM_END ? bytes : nil
    }
  }

  /// Its first line, without the end of the line; `nil` where there is none.
  static func firstLine(of path: String) -> Data? {
    guard let file = opened(path) else { return nil }
    defer { gzclose(file) }
    var line = Data()
    var chunk = [UInt8](repeating: 0, count: 4096)
    while line.count <= longest, case let count = gzread(file, &chunk, UInt32(chunk.count)), count > 0 {
      let read = chunk.prefix(Int(count))
      guard let end = read.firstIndex(of: UInt8(ascii: "\n")) else {
        line += read
        continue
      }
      return line + read[..<end]
    }
    return nil
  }

  /// Writes one, and waits until it is on the disk.
  static func write(_ bytes: Data, to path: String) throws(RecordsFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == ENOSPC ? .diskFull : .folderNotWritable }
    // The descriptor is zlib's from here on.
    guard let file = gzdopen(descriptor, "wb6") else {
      close(descriptor)
      throw .storage(code: Int(ENOMEM))
    }
    let isWritten = bytes.withUnsafeBytes { gzwrite(file, $0.baseAddress, UInt32($0.count)) == Int32($0.count) }
    let isClosed = gzclose(file) == Z_OK
    guard bytes.isEmpty || isWritten, isClosed else { throw errno == ENOSPC ? .diskFull : .storage(code: Int(EIO)) }
    try RecordsFile.synchronise(path)
  }

  private static func opened(_ path: String) -> gzFile? {
    // No pipe, whose end never comes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, let file = gzdopen(descriptor, "rb")
    else {
      close(descriptor)
      return nil
    }
    return file
  }
}
