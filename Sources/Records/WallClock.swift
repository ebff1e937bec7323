internal import Glibc

/// The PC's own clock, and how far it is to be believed.
enum WallClock {
  /// When this VoiceClass was made ready, in milliseconds since 1970: 1 November 2026. A clock before that is wrong.
  /// To be set anew with every release.
  static let release: Int64 = 1_793_491_200_000

  /// So much the clocks of two PCs whose records were put together may differ, in milliseconds.
  static let tolerance: Int64 = 3_600_000

  /// Now, in milliseconds since 1970.
  @Sendable static func now() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// Whether a clock may be right that shows a moment after the last event that is known.
  ///
  /// PCs of 2010 have dead batteries: each start takes them back to the same day.
  static func isTrusted(_ moment: Int64, after last: Int64?) -> Bool {
    moment >= release && moment >= (last ?? 0) - tolerance
  }

  /// The day of a moment, counted from 1970 in the time of the PC's own place.
  static func localDay(of moment: Int64) -> Int {
    var seconds = time_t(moment / 1000)
    var local = tm()
    // localtime_r need not look at TZ by itself.
    tzset()
    localtime_r(&seconds, &local)
    let shifted = seconds + local.tm_gmtoff
    return shifted / 86_400 - (shifted % 86_400 < 0 ? 1 : 0)
  }

  /// Which start of the PC this is, as the system names it; empty where it doesn't say, so that all are taken for one.
  static var boot: String {
    let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = max(0, read(descriptor, &bytes, bytes.count))
    return String(decoding: bytes.prefix(count).prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
