import Foundation
import Support

/// A clock that is ten years behind, for a program of a test's own: it stands between the program and the kernel.
struct EarlierClock {
  private let library: String

  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")

  struct NotMade: Error {}

  /// Compiles it.
  init(in folder: PrivateFolder) throws {
    let source = try folder.write(
      """
      #define _GNU_SOURCE
      #include <sys/syscall.h>
      #include <time.h>
      #include <unistd.h>
      int clock_gettime(clockid_t clock, struct timespec *time) {
        int code = (int)syscall(SYS_clock_gettime, clock, time);
        if (code == 0 && clock == CLOCK_REALTIME) time->tv_sec -= 10L * 365 * 86400;
        return code;
      }
      """, to: "clock.c")
    library = folder("clock.so")
    let compiler = try ChildProcess(
      ["cc", "-shared", "-fPIC", "-o", library, source], environment: ["PATH=/usr/bin:/bin"], in: folder.path)
    guard compiler.wait(seconds: 60) == .exit(0) else { throw NotMade() }
  }

  /// What a program needs to go by it.
  var environment: [String: String] { ["LD_PRELOAD": library] }
}
