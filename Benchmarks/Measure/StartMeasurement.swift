/// How long it takes from the start of a system to its first word: VoiceClass with all lessons, cues and records.
struct StartMeasurement {
  /// In milliseconds; the first start is not among them, since afterwards its files are in the memory of the kernel.
  var starts: [Double?] = []

  init(_ row: SystemRow, _ place: Workplace, _ recorder: Recorder, rounds: Int) throws(Complaint) {
    for round in 0...rounds {
      try wait(for: "silence") { recorder.quietMilliseconds > 300 }
      recorder.forget()
      let system = try row.start(place, .menu)
      defer { system.end() }
      try system.begin()
      try wait(for: "the first word") { recorder.hasSounded }
      pause(milliseconds: 350 + round * 7)
      if round > 0 { starts.append(recorder.recording.start(after: system.started)) }
    }
  }
}
