internal import Glibc

/// The files below a folder of this computer.
public struct FilesOnDisk: FileSource, Hashable, Sendable {
  private let directory: String
  /// The folder without links in its path; `nil` where there is none.
  private let realDirectory: String?

  /// The files below a directory.
  public init(_ directory: String) {
    self.directory = directory
    realDirectory = Self.resolved(directory)
  }

  /// What stands in a folder, in no order. Links count as what they lead to, unless that lies outside.
  public func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    let path = self.path(folder)
    guard let stream = opendir(path) else { throw errno == ENOENT ? .missing : .unreadable }
    defer { closedir(stream) }
    var entries: [FileEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      entries.append(FileEntry(name, kind(of: "\(path)/\(name)")))
    }
    return entries
  }

  /// The content of a plain file; never waits, as reading a pipe would.
  public func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    // Without waiting: a pipe that somebody put there would never answer.
    let descriptor = open(self.path(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { throw .unreadable }
    guard information.st_size <= limit else { throw .tooLarge }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      guard count > 0 else { return bytes }
      // It may grow while it is read.
      guard bytes.count + count <= limit else { throw .tooLarge }
      bytes += buffer[..<count]
    }
  }

  private func path(_ relative: String) -> String { relative.isEmpty ? directory : "\(directory)/\(relative)" }

  private func kind(of path: String) -> FileEntry.Kind {
    var information = stat()
    guard lstat(path, &information) == 0 else { return .other }
    if information.st_mode & S_IFMT == S_IFLNK {
      guard let target = Self.resolved(path), let realDirectory else { return .other }
      let isInside = target == realDirectory || target.hasPrefix(realDirectory == "/" ? "/" : realDirectory + "/")
      guard isInside else { return .linkToOutside }
      guard stat(path, &information) == 0 else { return .other }
    }
    return switch information.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
