internal import Glibc

/// The file of records as a thing in a folder: its folder, its companions, and what happens when it is broken.
struct RecordsFile {
  let path: String

  /// The folder it lies in.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// There already.
  var exists: Bool { Self.exists(path) }

  /// Left as it was in the middle of something: no program has closed it, or one has found it damaged.
  ///
  /// SQLite removes its `-wal` companion when the last program closes the file in peace.
  var needsCheck: Bool { Self.exists(path + "-wal") || Self.exists(suspicion) }

  /// Leaves word for the next start that the file is damaged.
  func suspect() {
    let descriptor = open(suspicion, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }

  /// The file is whole, or gone from here.
  func clearSuspicion() { unlink(suspicion) }

  /// Makes the folder where there is none, readable for its owner alone: names lie in it.
  func makeFolder() throws(RecordsFailure) {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: true)
    var made = folder.hasPrefix("/") ? "" : "."
    for part in parts {
      made += "/\(part)"
      guard mkdir(made, 0o700) != 0, !Self.isFolder(made) else { continue }
      throw errno == ENOSPC ? .diskFull : .folderNotWritable
    }
  }

  /// Does the work while no other program opens records in the same folder, so that no two find the same file broken
  /// and the second sets the first one's new file aside.
  func alone<Result>(_ work: () throws(RecordsFailure) -> Result) throws(RecordsFailure) -> Result {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .folderNotWritable }
    // Closing gives the lock back, and so does the end of the process, however it comes.
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .folderNotWritable }
    }
    return try work()
  }

  /// Gives the file and its companion a new name beside it, which nothing has yet, and answers that name.
  func setAside() throws(RecordsFailure) -> String {
    var number = 1
    while Self.exists("\(path).broken-\(number)") || Self.exists("\(path).broken-\(number)-wal") { number += 1 }
    let aside = "\(path).broken-\(number)"
    // The companion goes first: were power cut between the two, it must not be taken for that of a new file.
    if Self.exists(path + "-wal") {
      guard rename(path + "-wal", aside + "-wal") == 0 else { throw .folderNotWritable }
    }
    guard rename(path, aside) == 0 else { throw .folderNotWritable }
    unlink(path + "-shm")
    clearSuspicion()
    return aside
  }

  private var suspicion: String { path + ".suspect" }

  /// The broken files that were set aside here.
  var aside: [String] {
    var paths: [String] = []
    while Self.exists("\(path).broken-\(paths.count + 1)") { paths.append("\(path).broken-\(paths.count + 1)") }
    return paths
  }

  /// The path without its ending.
  var stem: String { path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path }

  /// The last part of a path.
  func name(of path: String) -> Substring {
    path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
  }

  /// Whether anything lies there.
  static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// When a file was written last, in milliseconds since 1970; `nil` where there is none.
  static func modified(_ path: String) -> Int64? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
  }

  /// Whether the disk has room for so many files of the same size. Where it doesn't say, it is tried.
  func hasRoom(forCopies count: UInt64) -> Bool {
    var (disk, facts) = (statvfs(), stat())
    guard statvfs(folder, &disk) == 0, stat(path, &facts) == 0 else { return true }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) / count >= UInt64(max(0, facts.st_size))
  }

  /// Puts a file in the place of whatever lies there.
  static func move(_ path: String, to other: String) throws(RecordsFailure) {
    guard rename(path, other) == 0 else { throw errno == ENOSPC ? .diskFull : .folderNotWritable }
  }

  /// Removes a file, should it be there.
  static func remove(_ path: String) { unlink(path) }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func synchronise(_ path: String) throws(RecordsFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .folderNotWritable }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw errno == ENOSPC ? .diskFull : .storage(code: Int(errno)) }
  }

  private static func isFolder(_ path: String) -> Bool {
    let reason = errno
    defer { errno = reason }
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
