/// How long it takes from a key to the loudspeaker: any system, on any sound server, in rounds that are the same for all.
///
/// A round begins in silence. A sentence is asked for, and heard. In the pause behind its first word another one is
/// asked for: there the old speech is silent, while more of it waits and is on its way, so that the first sample is one
/// of the new. In the middle of that one silence is asked for.
struct KeyMeasurement {
  /// From silence to the first sample of speech, and to the first that is as loud as 1 % of full scale.
  var fromSilence: [Double?] = []
  var fromSilenceAudible: [Double?] = []
  /// While speaking, to the last sample of the old speech.
  var toSilence: [Double?] = []
  /// While speaking, to the first sample of the new speech.
  var toNewSpeech: [Double?] = []
  /// How long the blocks were in which the sink worked.
  var blockMilliseconds = 0.0

  init(_ row: SystemRow, _ place: Workplace, _ recorder: Recorder, rounds: Int) throws(Complaint) {
    recorder.forget()
    let system = try row.start(place, .sentences)
    defer { system.end() }
    try system.begin()
    try wait(for: "the first word") { recorder.hasSounded }
    pause(milliseconds: 500)
    _ = system.beSilent()
    for round in 0..<rounds { try measure(system, recorder, phase: (round * 17 + 5) % Self.longestBlock) }
    blockMilliseconds = recorder.blockMilliseconds
  }

  /// What PipeWire's blocks last at most, in milliseconds: 2,048 frames at 48,000 a second.
  private static let longestBlock = 43

  /// - Parameter phase: milliseconds behind the beginning of a block at which keys come. What is heard is noticed when a
  ///   block has come; so without it all keys would come at the same time of a block.
  private mutating func measure(
    _ system: any SpeakingSystem, _ recorder: Recorder, phase: Int
  ) throws(Complaint) {
    try system.getReady()
    // Until nothing is on its way any more.
    try wait(for: "silence") { recorder.quietMilliseconds > 450 }
    recorder.forget()
    pause(milliseconds: 60 + phase)
    let first = try system.say()
    try wait(for: "the pause behind the first word") {
      recorder.quietMilliseconds >= 60 && recorder.hasSounded
    }
    pause(milliseconds: Self.longestBlock - phase)
    // On a busy PC it may be noticed too late, when the pause is soon over.
    let isInTime = recorder.quietMilliseconds < 170
    let beginning = recorder.recording
    fromSilence.append(beginning.start(after: first))
    fromSilenceAudible.append(beginning.start(after: first, above: Recorded.audible))
    let second = try system.say()
    pause(milliseconds: 400 + (phase * 3) % Self.longestBlock)
    toNewSpeech.append(isInTime ? recorder.recording.start(after: second) : nil)
    let cut = system.beSilent()
    pause(milliseconds: 380)
    toSilence.append(recorder.recording.end(after: cut, within: 320))
  }
}
