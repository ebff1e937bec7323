internal import CLinux
internal import Glibc

/// Takes from the engine's processes what they don't need, as far as the kernel can. What one kernel lacks, another has;
/// nothing here is needed to speak.
enum Confinement {
  /// Most memory, in bytes of addresses; the program itself takes some 100 MB of them.
  private static let mostMemory: rlim_t = 1 << 30

  /// From here on this process and its copies read one folder, write no file, reach no network, start no program that
  /// may more, and leave no picture of their memory behind.
  static func confineHost(reading folder: String) {
    limit(RLIMIT_CORE, to: 0)
    limit(RLIMIT_AS, to: mostMemory)
    limit(RLIMIT_FSIZE, to: 0)
    _ = linux_forbid_new_privileges()
    restrictFiles(to: folder)
  }

  /// From here on this process may speak, and read for that, and nothing else.
  static func confineWorker() {
    limit(RLIMIT_NOFILE, to: 32)
    guard var rules = CallFilter.rules else { return }
    _ = linux_filter_calls(&rules, UInt16(rules.count))
  }

  private static func limit(_ what: __rlimit_resource, to most: rlim_t) {
    var limits = rlimit(rlim_cur: most, rlim_max: most)
    setrlimit(__rlimit_resource_t(what.rawValue), &limits)
  }

  /// Landlock, by the version that the kernel has.
  private static func restrictFiles(to folder: String) {
    // Which rights there are grew with the version: files 13 bits at first, then links, truncating and controls.
    let version = linux_landlock_version()
    guard version >= 1, !folder.isEmpty else { return }
    let fileRights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13
    var rules = linux_landlock_rules(
      files: (1 << fileRights) - 1,
      // Binding and connecting.
      network: version >= 4 ? 0b11 : 0,
      // Sockets by name, and signals to others.
      scopes: version >= 6 ? 0b11 : 0)
    let size = version >= 6 ? 24 : version >= 4 ? 16 : 8
    let set = linux_landlock_create(&rules, size)
    guard set >= 0 else { return }
    defer { close(set) }
    let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard place >= 0 else { return }
    defer { close(place) }
    let (readFile, readFolder): (UInt64, UInt64) = (1 << 2, 1 << 3)
    guard linux_landlock_allow(set, readFile | readFolder, place) == 0 else { return }
    _ = linux_landlock_restrict(set)
  }
}
