/// How long it takes from the start of the program to its first word, with all lessons, cues and records.
struct StartMeasurement {
  /// In milliseconds; the first start on this PC is not among them.
  var starts: [Double?] = []

  init(_ program: Program, _ recorder: Recorder) throws(Complaint) {
    for round in 0..<11 {
      recorder.forget()
      let learner = try program.start(["--language", "en"])
      try wait(for: "the first word of the menu") { recorder.start(after: learner.started) != nil }
      pause(milliseconds: 350)
      if round > 0 { starts.append(recorder.start(after: learner.started)) }
      learner.end()
      pause(milliseconds: 50 + round * 7)
    }
  }
}
