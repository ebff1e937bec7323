internal import Glibc

/// Why an engine was lost.
enum EngineLoss: Hashable {
  /// It ended by a fault of its own, or worked without a sound: the text is to blame.
  case fault
  /// It stood still. Somebody stopped it, or the disk did not answer, or it waits for itself.
  case standstill
  /// Something else ended it.
  case end
}

/// Tells an engine that hangs from one that has not had its turn yet: the first works without a sound, or stands still
/// for longer than any PC makes it wait.
struct EngineWatch {
  /// How often it looks, in milliseconds, once there is nothing to hear.
  static let step = 20
  /// So much work without a chunk is no speech, in milliseconds on a processor. Chunks come after 0.2 ms of it; to load
  /// a voice takes 4; a PC of 2010 needs five times as long.
  private static let mostWork = 60
  /// Standing still so long is no waiting, in milliseconds; what waits for the processor or the disk does not stand still.
  /// It doubles with each loss: a PC that is out of memory is slow for everybody.
  private static let mostWaiting = 60

  private let pid: pid_t
  private let mostSteps: Int
  private var steps = 0
  private var workBefore: Int?

  init(_ pid: pid_t, lossesInARow: Int) {
    self.pid = pid
    mostSteps = Self.mostWaiting << min(lossesInARow, 4) / Self.step
  }

  /// Something came.
  mutating func sawLife() { (steps, workBefore) = (0, nil) }

  /// Nothing came for another step; whether it hangs, and how.
  mutating func hang() -> EngineLoss? {
    if !isWaitingForItsTurn { steps += 1 }
    if let work {
      if let workBefore, work - workBefore >= Self.mostWork { return .fault }
      workBefore = workBefore ?? work
    }
    return steps >= mostSteps ? .standstill : nil
  }

  /// Whether it would go on if the processor or the disk let it.
  private var isWaitingForItsTurn: Bool {
    let file = open("/proc/\(pid)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(file, &bytes, bytes.count)
    // The number, the name in brackets, and a letter.
    guard let bracket = bytes.prefix(max(0, count)).lastIndex(of: UInt8(ascii: ")")), bracket + 2 < count else {
      return false
    }
    return bytes[bracket + 2] == UInt8(ascii: "R") || bytes[bracket + 2] == UInt8(ascii: "D")
  }

  /// What it has worked so far, in milliseconds on a processor.
  private var work: Int? {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
