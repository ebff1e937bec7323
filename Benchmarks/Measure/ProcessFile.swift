import Foundation

/// What the kernel tells of a process.
enum ProcessFile {
  static func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The number behind a name, as in `VmRSS:   1234 kB`; 0 where there is none.
  static func number(named name: String, in path: String) -> Int {
    for line in text(path).split(separator: "\n") where line.hasPrefix(name + ":") {
      let words = line.dropFirst(name.count + 1).split { $0 == " " || $0 == "\t" }
      return words.first.flatMap { Int($0) } ?? 0
    }
    return 0
  }

  /// The folders of the threads of a process.
  static func threads(of pid: Int32) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return numbers.map { "/proc/\(pid)/task/\($0)" }
  }
}
