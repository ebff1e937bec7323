import Glibc

/// What a system costs the PC while it says nothing, and while it speaks; and what it costs the sound server.
struct CostMeasurement {
  /// How long each is watched, in seconds: less than what it takes for VoiceClass to remind of itself.
  static let seconds = 5

  var silent = Use()
  var speaking = Use()
  /// Of the sound server, while the system speaks.
  var server = Use()
  /// While it speaks, in bytes: resident, and its share where several use the same.
  var memory = 0
  var share = 0
  /// How many processes it had while it spoke.
  var processes = 0
  /// The longest stretch without a sound in a sentence that has none, in milliseconds.
  var longestHole: Double?

  init(_ row: SystemRow, _ place: Workplace, _ measured: MeasuredServer) throws(Complaint) {
    silent = try Self.silence(row, place, measured.recorder)
    let system = try row.start(place, .sentences)
    defer { system.end() }
    try Self.hush(system, measured.recorder)
    // The second is one without a pause.
    _ = try system.say()
    pause(milliseconds: 100)
    measured.recorder.forget()
    let moment = try system.say()
    pause(milliseconds: 500)
    let before = (Use(of: system.processes), Use(of: measured.processes))
    pause(milliseconds: Self.seconds * 1_000)
    let all = system.processes
    speaking = Use(of: all) - before.0
    server = Use(of: measured.processes) - before.1
    processes = all.count
    memory = all.map { ProcessFile.number(named: "Rss", in: "/proc/\($0)/smaps_rollup") }.reduce(0, +) * 1_024
    share = all.map { ProcessFile.number(named: "Pss", in: "/proc/\($0)/smaps_rollup") }.reduce(0, +) * 1_024
    longestHole = measured.recorder.recording.longestHole(after: moment)
    guard measured.recorder.quietMilliseconds < 500 else {
      throw Complaint("The sentence was too short to be measured.")
    }
  }

  private static func silence(_ row: SystemRow, _ place: Workplace, _ recorder: Recorder) throws(Complaint) -> Use {
    let system = try row.start(place, .menu)
    defer { system.end() }
    try hush(system, recorder)
    try wait(for: "silence") { recorder.quietMilliseconds > 1_500 }
    let before = Use(of: system.processes)
    pause(milliseconds: seconds * 1_000)
    return Use(of: system.processes) - before
  }

  /// Waits for its first word, and has it fall silent.
  private static func hush(_ system: any SpeakingSystem, _ recorder: Recorder) throws(Complaint) {
    recorder.forget()
    try system.begin()
    try wait(for: "the first word") { recorder.hasSounded }
    pause(milliseconds: 500)
    _ = system.beSilent()
  }
}

/// What all threads of some processes have used.
struct Use {
  private struct OfThread {
    var processorMicroseconds = 0
    /// How many times it went to sleep, and so was woken.
    var wakings = 0
  }

  private var threads: [String: OfThread] = [:]

  var processorMicroseconds: Int { threads.values.map(\.processorMicroseconds).reduce(0, +) }
  /// How many times a thread went to sleep, and so was woken.
  var wakings: Int { threads.values.map(\.wakings).reduce(0, +) }

  init() {}

  init(of processes: [pid_t]) {
    for thread in processes.flatMap({ ProcessFile.threads(of: $0) }) {
      // The first number is the time on a processor, in nanoseconds.
      let words = ProcessFile.text("\(thread)/schedstat").split(separator: " ")
      threads[thread] = OfThread(
        processorMicroseconds: (words.first.flatMap { Int($0) } ?? 0) / 1_000,
        wakings: ProcessFile.number(named: "voluntary_ctxt_switches", in: "\(thread)/status"))
    }
  }

  /// What was used since. A thread that has ended meanwhile took its account with it, and is left out.
  static func - (now: Use, before: Use) -> Use {
    var use = now
    for (thread, then) in before.threads {
      use.threads[thread]?.processorMicroseconds -= then.processorMicroseconds
      use.threads[thread]?.wakings -= then.wakings
    }
    return use
  }
}
