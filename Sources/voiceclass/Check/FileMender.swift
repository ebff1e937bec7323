import Glibc
import LessonText

/// Mends what has one right answer in text files, each in one piece: whoever looks sees the old file or the new one.
struct FileMender {
  /// Why a file stays as it is.
  enum Refusal: Error {
    case readOnly
    case unreadable
    case unwritable
  }

  /// The folders and files in which it may mend, without links in their paths.
  private let allowed: [String]

  /// - Parameter paths: As they were typed.
  init(within paths: [String]) { allowed = paths.compactMap { Self.resolved($0) } }

  /// Mends a file.
  /// - Parameters:
  ///   - path: As the checker tells it.
  ///   - diagnostics: What is wrong in it.
  /// - Returns: What was mended; `nil` where nothing was, or where the file lies elsewhere.
  func mend(_ path: String, _ diagnostics: [Diagnostic]) throws(Refusal) -> TidyText? {
    guard let file = Self.resolved(path), isAllowed(file) else { return nil }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FilesOnDisk("/").bytes(of: String(file.dropFirst()), atMost: Library.Limits().bytesOfFile)
    } catch {
      throw .unreadable
    }
    guard let tidy = TidyText(bytes, mending: diagnostics), tidy.bytes != bytes else { return nil }
    try replace(file, with: tidy.bytes)
    return tidy
  }

  private func isAllowed(_ file: String) -> Bool {
    allowed.contains { file == $0 || file.hasPrefix($0 == "/" ? "/" : $0 + "/") }
  }

  /// Writes a file beside the old one and gives it the name, with the owner and the rights of the old one.
  private func replace(_ file: String, with bytes: [UInt8]) throws(Refusal) {
    var old = stat()
    guard stat(file, &old) == 0 else { throw .unreadable }
    // Who may do anything could write it all the same; that its owner forbade it counts.
    guard old.st_mode & 0o222 != 0, access(file, W_OK) == 0 else { throw .readOnly }
    var template = Array("\(file).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .unwritable }
    // Somebody else's file stays theirs where that is in our power.
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    let isSafe =
      fchmod(descriptor, old.st_mode & 0o7777) == 0 && write(bytes, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    guard isSafe, rename(template, file) == 0 else {
      unlink(template)
      throw .unwritable
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
