internal import Glibc

/// What keeps this account from writing the records, and so who could change it.
public enum WritingObstacle: Hashable, Sendable {
  /// A file or folder that is ours, but protected against writing.
  case protected(String)
  /// A file or folder of somebody else.
  case foreign(String)
  /// A file or folder on a disk that can only be read, and where that disk is in the tree of folders.
  case readOnlyDisk(String, at: String)
  /// Something that is no folder stands where a folder should be.
  case noFolder(String)

  /// What is in the way of records at a path; `nil` where nothing is. Nothing is written to find out.
  public static func find(before path: String) -> WritingObstacle? {
    if RecordsFile.exists(path), let obstacle = obstacle(at: path, R_OK | W_OK) { return obstacle }
    let folder = nearestFolder(of: path)
    var facts = stat()
    guard stat(folder, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else { return .noFolder(folder) }
    return obstacle(at: folder, R_OK | W_OK | X_OK)
  }

  /// Takes the protection off what is ours: the file, and the folder around it.
  public static func lift(before path: String) {
    // A folder may hide another one that is protected, too.
    for _ in 0..<4 {
      guard case .protected(let path)? = find(before: path) else { return }
      var facts = stat()
      guard stat(path, &facts) == 0 else { return }
      let isFolder = facts.st_mode & S_IFMT == S_IFDIR
      guard chmod(path, facts.st_mode & 0o7777 | (isFolder ? 0o700 : 0o600)) == 0 else { return }
    }
  }

  /// The folder that records at a path lie in, or the nearest one around it that is there.
  static func nearestFolder(of path: String) -> String {
    var folder = RecordsFile(path: path).folder
    while folder != "/", folder != ".", !RecordsFile.exists(folder) { folder = RecordsFile(path: folder).folder }
    return folder
  }

  private static func obstacle(at path: String, _ wanted: Int32) -> WritingObstacle? {
    guard access(path, wanted) != 0 else { return nil }
    if errno == EROFS { return .readOnlyDisk(path, at: disk(of: path)) }
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_uid == geteuid() ? .protected(path) : .foreign(path)
  }

  /// The uppermost folder on the same disk.
  private static func disk(of path: String) -> String {
    var (folder, facts, upper) = (path, stat(), stat())
    while folder != "/", folder != "." {
      let parent = RecordsFile(path: folder).folder
      guard stat(folder, &facts) == 0, stat(parent, &upper) == 0, facts.st_dev == upper.st_dev else { break }
      folder = parent
    }
    return folder
  }
}
