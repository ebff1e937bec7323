import Foundation
import Glibc
import Support
import Testing

/// The built program in a terminal, heard through a real sound server.
@Suite(.serialized) struct RealSoundTests {
  private let server: PulseServer
  private let program: Program
  private let window: TerminalWindow

  init() throws {
    server = try PulseServer()
    program = try Program(soundServer: server.address)
    window = try TerminalWindow()
  }

  /// The left channel from its first sound on.
  private func heard(_ recording: Recording, frames: Int) -> [Int] {
    let samples = recording.heard(frames: frames)
    return stride(from: 0, to: samples.count, by: 2).map { Int(samples[$0]) }
  }

  /// What the same session is in a file, from its first sound on.
  private func rendered(_ language: String) throws -> [Int] {
    let outcome = try program.run(
      "learn", "--guest", "--language", language, "--keys", "", "--sound", "rendered.wav")
    #expect(outcome.ending == .exit(0))
    return Array(try WaveSamples(program.folder("work/rendered.wav")).left.drop { $0 == 0 })
  }

  @Test(arguments: ["vi", "en", "hi"]) func whatIsHeardIsWhatIsRendered(_ language: String) throws {
    let expected = try rendered(language)
    let recording = try #require(server.record())
    let session = try LearnSession(program, in: window, "--guest", "--language", language)
    let frames = 80_000
    let sound = heard(recording, frames: frames)
    #expect(sound.count == frames)
    #expect(sound.contains { abs($0) > 3_000 })
    let best = Likeness.best(Array(expected[1_000..<frames - 30_000]), in: sound, within: 900..<1_100)
    #expect(best.likeness > 0.99, "\(best)")
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func aKeyCutsSpeechAndIsAnswered() throws {
    let expected = try rendered("vi")
    let recording = try #require(server.record())
    let session = try LearnSession(program, in: window, "--guest", "--language", "vi")
    #expect(Patience.waits { recording.soundingFrames > 10_000 })
    session.press(TypedKey.right)
    let samples = recording.untilSilent(frames: 20_000)
    let recorded = stride(from: 0, to: samples.count, by: 2).map { Int(samples[$0]) }
    // A recording may lack the first millisecond after a silence: where they are alike tells by how much.
    let start = Likeness.best(Array(expected[200..<2_200]), in: recorded, within: 100..<300)
    #expect(start.likeness > 0.99, "\(start)")
    let sound = Array(repeating: 0, count: max(0, 200 - start.place)) + recorded.dropFirst(max(0, start.place - 200))
    // The ear and the file are the same until the key comes.
    let cut = try #require(
      zip(sound, expected).enumerated().first { abs($0.element.0 - $0.element.1) > 8 && $0.offset > 200 }
    )
    .offset
    #expect(cut > 5_000 && cut < expected.count - 20_000, "in the middle of it: \(cut)")
    let fade = WaveSamples.rate * 5 / 1000
    let old = Array(expected[(cut + fade)..<(cut + fade + 8_000)])
    #expect(old.contains { abs($0) > 3_000 })
    #expect(abs(Likeness.of(old, in: sound, at: cut + fade)) < 0.4, "nothing of the old speech is left")
    #expect(sound[(cut + fade)...].count { abs($0) > 1_000 } > 1_000, "the answer is spoken")
    #expect(sound.count < expected.count, "what was cut does not come later")
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func aServerThatDiesInMidWordLosesNoKeyAndSpeechComesBack() throws {
    let transcript = program.folder("work/heard")
    let session = try {
      let recording = try #require(server.record())
      let session = try LearnSession(program, in: window, "--guest", "--language", "en", "--transcript", transcript)
      #expect(Patience.waits { recording.soundingFrames > 5_000 })
      server.kill()
      return session
    }()
    #expect(session.shows("No sound can be heard"))
    let keys = [
      (TypedKey.right, "All lessons, 2 of 6"), (TypedKey.right, "The phone, without a lesson, 3 of 6"),
      (TypedKey.left, "All lessons, 2 of 6"),
    ]
    for (key, focus) in keys {
      session.press(key)
      #expect(window.shows { $0.cursorLine == focus }, "\(window.screen.lines)")
      #expect(window.screen.words.contains("No sound can be heard"))
    }
    try server.start()
    #expect(session.shows("Sound is back."))
    #expect(!window.screen.words.contains("No sound can be heard"))
    let recording = try #require(server.record())
    session.press(" ")
    #expect(Patience.waits { recording.soundingFrames > 5_000 })
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
    let lines = try String(contentsOfFile: transcript, encoding: .utf8).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("key ") } == ["key Right", "key Right", "key Left", "key Space"])
    #expect(lines.contains("say en trainer flush \"Sound is back.\""))
  }

  @Test func aServerThatComesLateIsFound() throws {
    server.kill()
    let session = try LearnSession(program, in: window, "--guest", "--language", "hi")
    #expect(window.shows { $0.cursorLine.hasPrefix("अगला पाठ") })
    try server.start()
    let recording = try #require(server.record())
    #expect(Patience.waits { recording.soundingFrames > 5_000 })
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  /// A lesson whose sentences follow each other by themselves, with no key pressed.
  @Test func tellingGoesOnByItself() throws {
    let session = try LearnSession(program, in: window, "--guest", "--language", "en", "--lesson", "first-keys")
    #expect(session.shows("In this lesson you learn to command the voice."))
    #expect(session.shows("Put a thumb on the longest key", seconds: 40), "\(window.screen.lines)")
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func theDoctorFindsTheSoundAndSpeaks() throws {
    let recording = try #require(server.record())
    let child = try program.start(
      ["doctor", "--language", "en"], input: .file(window.path), output: .file(program.folder("output")),
      errors: .file(window.path))
    #expect(Patience.waits { recording.soundingFrames > 5_000 })
    #expect(
      window.shows { _ in
        (try? String(contentsOfFile: program.folder("output"), encoding: .utf8))?.contains("Keyboard") == true
      })
    child.end()
    let quiet = try program.run("doctor", "--language", "en", "--silent")
    #expect(quiet.output.contains("Sound: ") && !quiet.output.contains("no sound server"))
  }
}
