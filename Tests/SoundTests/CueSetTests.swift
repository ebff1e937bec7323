import Feedback
import Mixer
import Sound
import Testing

@Suite struct CueSetTests {
  private let folder = TemporaryFolder()

  private static let own = CueName(rawValue: "own")

  /// All required cues in one file, and others in theirs.
  private func cues(without missing: CueName? = nil, and others: [CueName: String] = [:]) throws -> CueSet {
    var files = Dictionary(CueName.required.map { ($0, "a.wav") }) { first, _ in first }
    files.merge(others) { $1 }
    if let missing { files[missing] = nil }
    return try CueSet(folder: folder.path, files: files)
  }

  private func wave(_ name: String, _ samples: [Int16], channels: WaveFile.Channels = .mono, rate: Int = 22_050) throws
  {
    let wave = try WaveFile(
      path: "\(folder.path)/\(name)", channels: channels, rate: SampleRate(framesPerSecond: rate))
    try wave.write(samples)
    try wave.finish()
  }

  @Test func aSetIsReadFromItsFolder() throws {
    try wave("a.wav", [1, 2, 3])
    try wave("own.wav", [4, 5, 6, 8], channels: .stereo)
    let set = try cues(and: [Self.own: "own.wav"])
    #expect(set[.edge] == [1, 2, 3])
    #expect(set[Self.own] == [5, 7])
    #expect(set[CueName(rawValue: "none")] == nil)
  }

  @Test func anotherSampleRateIsBroughtToOurs() throws {
    try wave("a.wav", Array(repeating: 1_000, count: 48_000), rate: 48_000)
    let cue = try #require(try cues()[.edge])
    #expect(cue.count == 22_050)
    #expect(cue.allSatisfy { $0 == 1_000 })
  }

  @Test func aMissingCueIsTold() throws {
    try wave("a.wav", [1])
    #expect(throws: CueSet.Failure.missing(.hint)) { try cues(without: .hint) }
  }

  @Test(arguments: ["own.wav", "../a.wav", "/etc/a.wav", "", ".a.wav"]) func aFileThatIsNotInTheFolderIsTold(
    file: String
  ) throws {
    try wave("a.wav", [1])
    #expect(throws: CueSet.Failure.fileNotFound(Self.own, file: file)) { try cues(and: [Self.own: file]) }
  }

  @Test(arguments: ["", "RIFF", "RIFF....WAVEfmt ", "<html>", String(repeating: "\u{0}", count: 10_000)])
  func aFileThatIsNoSoundIsTold(text: String) {
    folder.write(text, to: "a.wav")
    #expect {
      try cues()
    } throws: { error in
      guard case .fileNotReadable(.activated, "a.wav", let reason) = error as? CueSet.Failure else {
        return false
      }
      return !reason.isEmpty
    }
  }

  @Test func damagedFilesNeverCrash() throws {
    try wave("a.wav", TestSound.tone(frames: 100))
    let sound = try #require(bytes(of: folder.path + "/a.wav"))
    for place in 0..<44 {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var damaged = sound
        damaged[place] = value
        folder.write(damaged, to: "a.wav")
        if let cue = try? cues()[.edge] { #expect(cue.count <= 22_050 * 10 + 1) }
      }
    }
  }

  @Test func aCueIsTenSecondsAtMost() throws {
    try wave("a.wav", Array(repeating: 1, count: 220_500))
    #expect(try cues()[.edge]?.count == 220_500)
    try wave("a.wav", Array(repeating: 1, count: 220_501))
    failsWith(.tooLong(.activated, file: "a.wav", milliseconds: 10_000))
  }

  @Test func anEmptySoundIsTold() throws {
    try wave("a.wav", [])
    failsWith(.empty(.activated, file: "a.wav"))
  }

  private func failsWith(_ failure: CueSet.Failure) {
    #expect(throws: failure) { try cues() }
  }
}
