import Glibc

/// Microseconds on the clock that never jumps.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}

func pause(milliseconds: Int) {
  var time = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
  nanosleep(&time, nil)
}

/// Waits until something holds.
/// - Throws: a complaint after half a minute.
func wait(for what: String, _ holds: () -> Bool) throws(Complaint) {
  let end = now() + 30_000_000
  while !holds() {
    guard now() < end else { throw Complaint("Waited in vain for \(what).") }
    pause(milliseconds: 2)
  }
}
