import Foundation

/// What the program costs the PC while it says nothing, and while it speaks.
struct RestMeasurement {
  /// How long each lasts, in seconds: less than the 15 after which the menu reminds of itself.
  static let seconds = 10

  /// What all threads have used.
  struct Use {
    var processorMicroseconds = 0
    /// How many times a thread went to sleep, and so was woken.
    var wakings = 0

    fileprivate init(of pid: Int32) {
      for thread in ProcessFile.threads(of: pid) {
        // The first number is the time on a processor, in nanoseconds.
        let words = ProcessFile.text("\(thread)/schedstat").split(separator: " ")
        processorMicroseconds += (words.first.flatMap { Int($0) } ?? 0) / 1_000
        wakings += ProcessFile.number(named: "voluntary_ctxt_switches", in: "\(thread)/status")
      }
    }

    fileprivate static func - (now: Use, before: Use) -> Use {
      var use = now
      use.processorMicroseconds -= before.processorMicroseconds
      use.wakings -= before.wakings
      return use
    }
  }

  /// While the main menu waits for a key.
  let silent: Use
  /// While the help is spoken.
  let speaking: Use
  let threads: Int

  init(_ program: Program, _ recorder: Recorder) throws(Complaint) {
    let learner = try program.start(["--language", "en", "--guest"])
    defer { learner.end() }
    try wait(for: "the first word of the menu") { recorder.start(after: learner.started) != nil }
    try wait(for: "silence") { recorder.quietMilliseconds > 1_500 }
    threads = ProcessFile.threads(of: learner.pid).count
    recorder.forget()
    silent = Self.use(of: learner.pid)
    _ = learner.press(.f1)
    pause(milliseconds: 500)
    speaking = Self.use(of: learner.pid)
    guard recorder.quietMilliseconds < 2_000 else { throw Complaint("The help was too short to be measured.") }
  }

  private static func use(of pid: Int32) -> Use {
    let before = Use(of: pid)
    pause(milliseconds: seconds * 1_000)
    return Use(of: pid) - before
  }
}
