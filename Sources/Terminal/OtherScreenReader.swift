internal import Glibc

/// Another program that speaks, or that writes on a braille display, for the same person.
public enum OtherScreenReader: String, Hashable, Sendable, CaseIterable {
  /// Of the desktop. Speaks, and reads aloud what changes in a terminal.
  case orca
  /// Of the text console. Speaks.
  case fenrir
  /// Of the text console. Drives a braille display, and follows the cursor.
  case brltty
  /// In the kernel, for the text console. Speaks.
  case speakup

  /// Those that run now, in the order of the cases.
  ///
  /// Orca counts only as a process of the same user, by default the one whom this process belongs to; the others serve whoever sits at the console. Where the kernel
  /// hides other users' processes, theirs are not found. Takes about 10 µs for each process, and looks at 4096 at most.
  public static func find(
    processes: String = "/proc", speakup: String = "/sys/accessibility/speakup", user: UInt32? = nil
  ) -> [OtherScreenReader] {
    let user = user ?? getuid()
    var found: Set<OtherScreenReader> = speakupSpeaks(speakup) ? [.speakup] : []
    for process in names(in: processes).lazy.filter({ $0.allSatisfy(\.isNumber) }).prefix(4096) {
      guard let reader = reader("\(processes)/\(process)"), !found.contains(reader) else { continue }
      if reader != .orca || owner(of: "\(processes)/\(process)") == user { found.insert(reader) }
    }
    return allCases.filter(found.contains)
  }

  /// The numbers of the processes that one of them is, as far as they belong to a user; to anybody where that is `nil`.
  /// Speakup is in the kernel, and is none.
  public func processes(in folder: String = "/proc", user: UInt32?) -> [Int32] {
    Self.names(in: folder).compactMap { Int32($0) }.sorted().filter { process in
      let path = "\(folder)/\(process)"
      return Self.reader(path) == self && (user == nil || Self.owner(of: path) == user)
    }
  }

  /// Which one a process is: by the program, or the script that Python runs. A process that has ended has no arguments.
  private static func reader(_ folder: String) -> OtherScreenReader? {
    let arguments = Self.arguments(folder)
    guard let program = arguments.first.map(lastPart) else { return nil }
    let script = arguments.dropFirst().first { !$0.hasPrefix("-") }.map(lastPart)
    let names = [program, program.hasPrefix("python") ? script : nil].compactMap(\.self)
    return [.orca, .fenrir, .brltty].first { names.contains($0.rawValue) }
  }

  /// What a process was started with; nothing once it has ended.
  static func arguments(_ folder: String) -> [String] {
    contents("\(folder)/cmdline", atMost: 1024).split(separator: 0).prefix(6).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The text of a file of settings; empty where there is none.
  static func text(of path: String) -> String { String(decoding: contents(path, atMost: 65_536), as: UTF8.self) }

  /// The module may be loaded without a voice.
  private static func speakupSpeaks(_ folder: String) -> Bool {
    guard owner(of: folder) != nil else { return false }
    return !contents("\(folder)/synth", atMost: 64).starts(with: "none".utf8)
  }

  private static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  private static func owner(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_uid : nil
  }

  private static func contents(_ path: String, atMost limit: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = read(descriptor, &bytes, limit)
    return Array(bytes.prefix(max(0, count)))
  }
}
