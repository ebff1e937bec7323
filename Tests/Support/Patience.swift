import Glibc

/// Waiting for what happens elsewhere, in another program or thread.
public enum Patience {
  /// Asks again and again until something holds; `false` when it does not after so many seconds.
  public static func waits(seconds: Int = 20, until holds: () -> Bool) -> Bool {
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    while true {
      if holds() { return true }
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      if now.tv_sec - start.tv_sec > seconds { return holds() }
      var pause = timespec(tv_sec: 0, tv_nsec: 2_000_000)
      nanosleep(&pause, nil)
    }
  }
}
