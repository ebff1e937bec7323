import Feedback
import Mixer
import Sound
import Testing

@Suite struct CueSetTests {
  private let folder = TemporaryFolder()

  /// A list of all required cues, each in the same file.
  private func list(file: String = "a.wav", without missing: CueName? = nil) -> String {
    CueName.required.filter { $0 != missing }
      .map { "Cue: \($0)\nFile: \(file)\nMeaning: Something.\n" }.joined(separator: "\n")
  }

  private func wave(_ name: String, _ samples: [Int16], channels: WaveFile.Channels = .mono, rate: Int = 22_050) throws
  {
    let wave = try WaveFile(
      path: "\(folder.path)/\(name)", channels: channels, rate: SampleRate(framesPerSecond: rate))
    try wave.write(samples)
    try wave.finish()
  }

  @Test func aSetIsReadFromItsFolder() throws {
    folder.write("\u{FEFF}Note: Ours.\r\n\r\n" + list() + "\ncue: own\nFILE: own.wav\n", to: "cues.txt")
    try wave("a.wav", [1, 2, 3])
    try wave("own.wav", [4, 5, 6, 8], channels: .stereo)
    let set = try CueSet(folder: folder.path)
    #expect(set[.edge] == [1, 2, 3])
    #expect(set[CueName(rawValue: "own")] == [5, 7])
    #expect(set[CueName(rawValue: "none")] == nil)
  }

  @Test func anotherSampleRateIsBroughtToOurs() throws {
    folder.write(list(), to: "cues.txt")
    try wave("a.wav", Array(repeating: 1_000, count: 48_000), rate: 48_000)
    let cue = try #require(try CueSet(folder: folder.path)[.edge])
    #expect(cue.count == 22_050)
    #expect(cue.allSatisfy { $0 == 1_000 })
  }

  @Test func aFolderWithoutAListIsTold() {
    failsWith(.noList(path: folder.path + "/cues.txt"))
  }

  @Test func aMissingCueIsTold() {
    folder.write(list(without: .hint), to: "cues.txt")
    failsWith(.list(.missing(.hint)))
  }

  @Test func aMissingFileIsTold() throws {
    folder.write(list() + "\nCue: own\nFile: own.wav", to: "cues.txt")
    try wave("a.wav", [1])
    failsWith(.fileNotFound(CueName(rawValue: "own"), file: "own.wav"))
  }

  @Test(arguments: ["", "RIFF", "RIFF....WAVEfmt ", "<html>", String(repeating: "\u{0}", count: 10_000)])
  func aFileThatIsNoSoundIsTold(text: String) {
    folder.write(list(), to: "cues.txt")
    folder.write(text, to: "a.wav")
    #expect {
      try CueSet(folder: folder.path)
    } throws: { error in
      guard case .fileNotReadable(.focusActionable, "a.wav", let reason) = error as? CueSet.Failure else {
        return false
      }
      return !reason.isEmpty
    }
  }

  @Test func damagedFilesNeverCrash() throws {
    folder.write(list(), to: "cues.txt")
    try wave("a.wav", TestSound.tone(frames: 100))
    let sound = try #require(bytes(of: folder.path + "/a.wav"))
    for place in 0..<44 {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var damaged = sound
        damaged[place] = value
        folder.write(damaged, to: "a.wav")
        if let cue = try? CueSet(folder: folder.path)[.edge] { #expect(cue.count <= 22_050 * 10 + 1) }
      }
    }
  }

  @Test func aCueIsTenSecondsAtMost() throws {
    folder.write(list(), to: "cues.txt")
    try wave("a.wav", Array(repeating: 1, count: 220_500))
    #expect(try CueSet(folder: folder.path)[.edge]?.count == 220_500)
    try wave("a.wav", Array(repeating: 1, count: 220_501))
    failsWith(.tooLong(.focusActionable, file: "a.wav", milliseconds: 10_000))
  }

  @Test func anEmptySoundIsTold() throws {
    folder.write(list(), to: "cues.txt")
    try wave("a.wav", [])
    failsWith(.empty(.focusActionable, file: "a.wav"))
  }

  private func failsWith(_ failure: CueSet.Failure) {
    #expect(throws: failure) { try CueSet(folder: folder.path) }
  }

  @Test(arguments: [
    ("Cue: a\nFiel: a.wav", CueList.Mistake.unknownKeyword("Fiel", line: 2)),
    ("something", .unknownKeyword("something", line: 1)),
    ("\nFile: a.wav", .noCueYet(line: 2)),
    ("Meaning: a", .noCueYet(line: 1)),
    ("Cue: Loud Sound", .badName("Loud Sound", line: 1)),
    ("Cue: a\nFile: ../a.wav", .badFile("../a.wav", line: 2)),
    ("Cue: a\nFile: /etc/a.wav", .badFile("/etc/a.wav", line: 2)),
    ("Cue: a\nFile:", .badFile("", line: 2)),
    ("Cue: a\nFile: a.wav\nFile: b.wav", .keywordTwice("File", line: 3)),
    ("Cue: a\nMeaning: x\nMeaning: y", .keywordTwice("Meaning", line: 3)),
    ("Cue: a\nFile: a.wav\n\nCue: a", .cueTwice(CueName(rawValue: "a"), line: 4)),
    ("\nCue: a\nMeaning: x", .noFile(CueName(rawValue: "a"), line: 2)),
    ("", .missing(.focusActionable)),
  ])
  func aMistakeInTheListIsToldWithItsLine(text: String, mistake: CueList.Mistake) {
    #expect(throws: mistake) { try CueList(text: text) }
  }
}
