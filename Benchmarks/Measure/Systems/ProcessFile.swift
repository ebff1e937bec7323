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

  /// A process and all that it has started, and these, as far as they are still running.
  static func descendants(of pid: pid_t) -> [pid_t] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let children = Dictionary(
      grouping: all.compactMap { pid_t($0) }, by: { pid_t(number(named: "PPid", in: "/proc/\($0)/status")) })
    var found: [pid_t] = []
    var left = [pid]
    while let next = left.popLast() {
      found.append(next)
      left += children[next] ?? []
    }
    return found
  }
}
