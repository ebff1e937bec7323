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

  /// Whether something sounds. The screen is read meanwhile, or its program would have to wait.
  private func hears(_ recording: Recording) -> Bool {
    Patience.waits {
      window.read()
      return recording.soundingFrames > 5_000
    }
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
    let frames = 52_000
    let sound = heard(recording, frames: frames)
    #expect(sound.count == frames)
    var (drift, found, pieces) = (0, 0, 0)
    for start in stride(from: 2_000, to: frames - 12_000, by: 4_000) {
      let piece = Array(expected[start..<start + 1_500])
      guard piece.contains(where: { abs($0) > 1_000 }) else { continue }
      pieces += 1
      var best = Likeness.best(piece, in: sound, within: start + drift - 8..<start + drift + 9)
      // A PC that is busy with other tests may come late by some milliseconds.
      if best.likeness < 0.95 {
        best = Likeness.best(piece, in: sound, within: max(0, start + drift - 2_000)..<start + drift + 6_000)
      }
      guard best.likeness > 0.95 else { continue }
      (drift, found) = (best.place - start, found + 1)
    }
    #expect(pieces >= 6)
    #expect(found >= pieces - 1, "\(found) of \(pieces)")
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
    let sound = stride(from: 0, to: samples.count, by: 2).map { Int(samples[$0]) }
    // The recording and the file are the same until the key comes.
    let beginning = Array(expected[2_000..<3_500])
    let offset = Likeness.best(beginning, in: sound, within: 0..<6_000).place - 2_000
    let same = zip(sound.dropFirst(2_000 + offset), expected.dropFirst(2_000)).prefix { abs($0 - $1) <= 8 }.count
    let cut = 2_000 + same
    #expect(cut > 3_500 && cut < expected.count - 20_000, "in the middle of it: \(cut)")
    let fade = WaveSamples.rate * 5 / 1000
    let old = Array(expected[(cut + fade)..<(cut + fade + 8_000)])
    #expect(old.contains { abs($0) > 3_000 })
    #expect(abs(Likeness.of(old, in: sound, at: cut + fade + offset)) < 0.4, "nothing of the old speech is left")
    #expect(sound[(cut + fade + offset)...].count { abs($0) > 1_000 } > 1_000, "the answer is spoken")
    #expect(sound.count < expected.count, "what was cut does not come later")
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func aServerThatDiesInMidWordLosesNoKeyAndSpeechComesBack() throws {
    let transcript = program.folder("work/heard")
    let session = try {
      let recording = try #require(server.record())
      let session = try LearnSession(program, in: window, "--guest", "--language", "en", "--transcript", transcript)
      #expect(hears(recording))
      server.kill()
      return session
    }()
    #expect(session.shows("No sound can be heard"))
    let keys = [
      (TypedKey.right, "All lessons, 2 of 9"), (TypedKey.right, "Find out where to begin, 3 of 9"),
      (TypedKey.left, "All lessons, 2 of 9"),
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
    #expect(hears(recording))
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
    let lines = try String(contentsOfFile: transcript, encoding: .utf8).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("key ") } == ["key Right", "key Right", "key Left", "key Space"])
    #expect(lines.contains("say en trainer flush \"Sound is back.\""))
  }

  @Test func anotherLoudspeakerIsGreetedAndAMutedOneRaised() throws {
    #expect(server.control("set-sink-mute", "test", "1"))
    let transcript = program.folder("work/heard")
    let session = try {
      let recording = try #require(server.record())
      let session = try LearnSession(program, in: window, "--guest", "--language", "en", "--transcript", transcript)
      #expect(hears(recording), "it is heard although it was muted")
      return session
    }()
    #expect(server.control("load-module", "module-null-sink", "sink_name=headphones", "rate=22050", "channels=2"))
    let recording = try #require(server.record("headphones"))
    #expect(server.control("set-default-sink", "headphones"))
    #expect(hears(recording))
    // Somebody mutes it: the screen tells, and the next key wants to be heard.
    #expect(server.control("set-sink-mute", "headphones", "1"))
    #expect(session.shows("the loudspeaker is muted"), "\(window.screen.lines)")
    session.press(TypedKey.right)
    #expect(window.shows { !$0.words.contains("the loudspeaker is muted") }, "\(window.screen.lines)")
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
    let lines = try String(contentsOfFile: transcript, encoding: .utf8).split(separator: "\n")
    #expect(lines.contains("say en trainer flush \"Sound comes from here now.\""))
  }

  @Test func aServerThatHangsIsToldAndNoKeyIsLost() throws {
    let session = try LearnSession(program, in: window, "--guest", "--language", "en")
    #expect(session.shows("Main menu"))
    server.freeze()
    session.press(TypedKey.right)
    #expect(window.shows { $0.cursorLine == "All lessons, 2 of 9" }, "\(window.screen.lines)")
    #expect(session.shows("the sound server hangs"), "\(window.screen.lines)")
    session.press(TypedKey.right)
    #expect(window.shows { $0.cursorLine == "Find out where to begin, 3 of 9" }, "\(window.screen.lines)")
    server.thaw()
    let recording = try #require(server.record())
    #expect(session.shows("Sound is back."), "\(window.screen.lines)")
    #expect(hears(recording))
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func withoutAServerTheUsersOwnIsStarted() throws {
    server.kill()
    // The way of a PC without systemd: here it only tells that it was asked for.
    try program.folder.write("#!/bin/sh\nexit 1\n", to: "home/systemctl")
    try program.folder.write("#!/bin/sh\necho \"$*\" > \(program.folder.path)/asked\n", to: "home/pulseaudio")
    for name in ["systemctl", "pulseaudio"] { chmod(program.folder("home/\(name)"), 0o700) }
    let session = try LearnSession(
      program, in: window, ["--guest", "--language", "en"],
      environment: [
        "PULSE_SERVER": "", "PULSE_RUNTIME_PATH": server.path, "PATH": "\(program.folder.path)/home:/usr/bin:/bin",
      ])
    #expect(session.shows("type pulseaudio --start"), "\(window.screen.lines)")
    #expect(Patience.waits { (try? String(contentsOfFile: program.folder("asked"), encoding: .utf8)) == "--start\n" })
    try server.start()
    let recording = try #require(server.record())
    #expect(hears(recording))
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func aServerThatComesLateIsFound() throws {
    server.kill()
    let session = try LearnSession(program, in: window, "--guest", "--language", "hi")
    #expect(window.shows { $0.cursorLine.hasPrefix("अगला पाठ") })
    try server.start()
    let recording = try #require(server.record())
    #expect(hears(recording))
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
    #expect(hears(recording))
    #expect(
      window.shows { _ in
        (try? String(contentsOfFile: program.folder("output"), encoding: .utf8))?.contains("Keyboard") == true
      })
    child.end()
    let quiet = try program.run("doctor", "--language", "en", "--silent")
    #expect(quiet.output.contains("Sound: ") && !quiet.output.contains("no sound server"))
  }
}
