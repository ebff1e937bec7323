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

  private static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  private static func isFolder(_ path: String) -> Bool {
    let reason = errno
    defer { errno = reason }
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
