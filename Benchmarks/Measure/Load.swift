import Glibc

/// A PC that has too much to do: as many programs that never rest as it has processors, at normal priority.
final class Load {
  /// As which argument this program is told to be one of them.
  static let word = "never-rest"
  private let children: [Child]

  init() throws(Complaint) {
    var children: [Child] = []
    for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
      children.append(try Child([CommandLine.arguments[0], Self.word], environment: [], at: .nowhere))
    }
    self.children = children
  }

  func end() { for child in children { child.end() } }

  /// Never rests, until its parent is gone, even if that ended in a hurry.
  static func run() {
    let parent = getppid()
    var number = 1
    while number % 100_000_000 != 0 || getppid() == parent { number &+= 1 }
  }
}
