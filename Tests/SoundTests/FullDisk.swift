import Glibc

/// A full disk under a file of ours that is being written: the device that takes nothing stands for it from here on.
final class FullDisk {
  struct NotOpen: Error {}

  /// Finds the open file among ours by its name.
  init(insteadOf path: String) throws {
    let full = open("/dev/full", O_RDWR)
    defer { close(full) }
    let descriptor = (3..<1_024).first { number in
      var name = [CChar](repeating: 0, count: 4_096)
      guard readlink("/proc/self/fd/\(number)", &name, name.count - 1) > 0 else { return false }
      return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) == path
    }
    guard let descriptor, dup2(full, Int32(descriptor)) == Int32(descriptor) else { throw NotOpen() }
  }
}
