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
    try wait(for: "the first word") { recorder.recording.start(after: system.started) != nil }
    pause(milliseconds: 500)
    _ = system.beSilent()
    for round in 0..<rounds { try measure(system, recorder, odd: round * 7 % 31) }
    blockMilliseconds = recorder.blockMilliseconds
  }

  /// - Parameter odd: milliseconds by which keys come at odd times, so that no block of the sink is hit always at the
  ///   same place.
  private mutating func measure(
    _ system: any SpeakingSystem, _ recorder: Recorder, odd: Int
  ) throws(Complaint) {
    // Until nothing is on its way any more.
    try wait(for: "silence") { recorder.quietMilliseconds > 450 + odd }
    recorder.forget()
    pause(milliseconds: 80)
    let first = try system.say()
    try wait(for: "the pause behind the first word") {
      (60 + odd..<130).contains(recorder.quietMilliseconds) && recorder.recording.start(after: first) != nil
    }
    let beginning = recorder.recording
    fromSilence.append(beginning.start(after: first))
    fromSilenceAudible.append(beginning.start(after: first, above: Recorded.audible))
    let second = try system.say()
    pause(milliseconds: 400 + odd)
    toNewSpeech.append(recorder.recording.start(after: second))
    let cut = system.beSilent()
    pause(milliseconds: 380)
    toSilence.append(recorder.recording.end(after: cut, within: 320))
  }
}
