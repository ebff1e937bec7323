/// How long a learner waits after a key: the built program, at its keyboard, playing the lesson `measured.txt`.
struct KeyMeasurement {
  /// From silence to the first sample of speech, and to the first that is as loud as 1 % of full scale.
  var fromSilence: [Double?] = []
  var fromSilenceAudible: [Double?] = []
  /// From silence to the first sample of the cue that sounds together with the speech.
  var fromSilenceToCue: [Double?] = []
  /// While a pause sounds.
  var fromPause: [Double?] = []
  /// While speaking, to the last sample of the old speech.
  var toSilence: [Double?] = []
  /// While speaking, to the first sample of the new speech.
  var toNewSpeech: [Double?] = []
  /// Of one speaking program: resident, in bytes.
  var memory = 0
  var mostMemory = 0
  var blockMilliseconds = 0.0

  /// The list has eight fruits: the focus begins on the first, and the last ends the exercise.
  private static let fruits = 6
  private static let rounds = 42

  init(_ program: Program, _ recorder: Recorder) throws(Complaint) {
    let learner = try Self.begin(program, recorder, cuesSound: false)
    defer { learner.end() }
    _ = learner.press(.enter)
    pause(milliseconds: 300)
    _ = learner.press(.home)
    try measureCuts(learner, recorder)
    _ = learner.press(.pageDown)
    for moment in try Self.starts(learner, recorder, rounds: Self.rounds) {
      fromSilence.append(moment.first)
      fromSilenceAudible.append(moment.audible)
    }
    try measureChanges(learner, recorder)
    mostMemory = Self.memory(of: learner.pid, "VmHWM")
    blockMilliseconds = recorder.blockMilliseconds
    learner.end()

    let another = try Self.begin(program, recorder, cuesSound: true)
    defer { another.end() }
    _ = another.press(.pageDown)
    fromSilenceToCue = try Self.starts(another, recorder, rounds: 30).map(\.first)
  }

  private static func begin(_ program: Program, _ recorder: Recorder, cuesSound: Bool) throws(Complaint) -> Learner {
    recorder.forget()
    let learner = try program.start(["--language", "en", "--guest", "--lesson", "measured"], cuesSound: cuesSound)
    try wait(for: "the first word of the lesson") { recorder.start(after: learner.started) != nil }
    return learner
  }

  /// Enter in the middle of the sentence leads to a silent cue; Home back to the sentence.
  private mutating func measureCuts(_ learner: Learner, _ recorder: Recorder) throws(Complaint) {
    for round in 0..<Self.rounds {
      pause(milliseconds: 300 + Self.odd(round))
      let cut = learner.press(.enter)
      pause(milliseconds: 260 + Self.odd(round * 3))
      let start = learner.press(.home)
      pause(milliseconds: 100)
      toSilence.append(recorder.end(after: cut, within: 250))
      fromPause.append(recorder.start(after: start))
      recorder.forget()
    }
  }

  /// Item by item, each after a long silence.
  private static func starts(
    _ learner: Learner, _ recorder: Recorder, rounds: Int
  ) throws(Complaint) -> [(first: Double?, audible: Double?)] {
    var starts: [(first: Double?, audible: Double?)] = []
    for round in 0..<rounds {
      // Until nothing is on its way any more.
      try wait(for: "silence") { recorder.quietMilliseconds > 500 + odd(round) }
      recorder.forget()
      pause(milliseconds: 100)
      let moment = learner.press(.right)
      pause(milliseconds: 250)
      let audible = recorder.start(after: moment, above: Int(Int16.max) / 100)
      starts.append((recorder.start(after: moment), audible))
      if (round + 1).isMultiple(of: fruits) { beginAgain(learner) }
    }
    return starts
  }

  /// Item by item, each while the help is speaking, between two of its sentences: there the old speech, of which more
  /// waits and is on its way, is silent for 200 ms, so that the new can't be mistaken for it.
  private mutating func measureChanges(_ learner: Learner, _ recorder: Recorder) throws(Complaint) {
    for round in 0..<Self.rounds {
      _ = learner.press(.f1)
      pause(milliseconds: 300)
      recorder.forget()
      try wait(for: "the end of a sentence") { (70..<100 + Self.odd(round)).contains(recorder.quietMilliseconds) }
      memory = max(memory, Self.memory(of: learner.pid, "VmRSS"))
      let moment = learner.press(.right)
      pause(milliseconds: 200)
      toNewSpeech.append(recorder.start(after: moment))
      if (round + 1).isMultiple(of: Self.fruits) { Self.beginAgain(learner) }
    }
  }

  /// From the last but one to the end, and back to the beginning while the praise is spoken.
  private static func beginAgain(_ learner: Learner) {
    _ = learner.press(.right)
    pause(milliseconds: 150)
    _ = learner.press(.backspace)
    pause(milliseconds: 150)
  }

  /// Odd times, so that no block of the sink is hit always at the same place.
  private static func odd(_ round: Int) -> Int { round * 7 % 31 }

  private static func memory(of pid: Int32, _ name: String) -> Int {
    ProcessFile.number(named: name, in: "/proc/\(pid)/status") * 1_024
  }
}
