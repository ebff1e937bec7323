import Foundation
import Support

/// A disk of 32 megabytes in memory, unmounted with the value that holds it.
final class NarrowDisk {
  private let path: String

  /// Where this account may mount none, there is nothing to test with.
  static let isAllowed: Bool = {
    guard let folder = try? PrivateFolder() else { return false }
    return (try? NarrowDisk(at: folder("disk"))) != nil
  }()

  struct NotAllowed: Error {}

  /// Mounts it at a path, which is made.
  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", path)
  }

  deinit { try? Self.run("/bin/umount", "--lazy", path) }

  /// Puts a file of this size on it, and tells its path.
  func fill(_ name: String, megabytes: Int) throws -> String {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(count: megabytes * 1_048_576).write(to: file)
    return file.path
  }

  /// Lets nobody write on it.
  func makeReadOnly() throws { try Self.run("/bin/mount", "-o", "remount,ro", path) }

  private static func run(_ arguments: String...) throws {
    let child = try ChildProcess(arguments, environment: ["PATH=/usr/bin:/bin"], in: "/")
    guard child.wait(seconds: 10) == .exit(0) else { throw NotAllowed() }
  }
}
