import Foundation
import Glibc
import Support
import Testing

/// What a PC that starts with VoiceClass does before its first word, heard through a real sound server.
@Suite(.serialized) struct KioskStartTests {
  @Test func itWaitsForALoudspeakerAndThenInvites() throws {
    let server = try PulseServer(sinks: [])
    let window = try TerminalWindow()
    let session = try LearnSession(try Program(soundServer: server.address), in: window, "--kiosk")
    #expect(session.shows("chưa tìm thấy loa"), "\(window.screen.lines)")
    // Nobody has heard anything yet, so no key can be meant.
    session.press("2")
    session.press(TypedKey.enter)
    #expect(!window.shows("Lesson:", seconds: 2), "\(window.screen.lines)")
    #expect(server.control("load-module", "module-null-sink", "sink_name=card", "rate=22050"))
    let recording = try #require(server.record("card"))
    #expect(window.shows { $0.cursorLine == "Tiếng Việt" }, "\(window.screen.lines)")
    #expect(!window.screen.words.contains("chưa tìm thấy loa"))
    #expect(sounds(recording, window))
    session.press("2")
    #expect(session.shows("Lesson: Hear it again, or stop it."), "\(window.screen.lines)")
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
  }

  @Test func ofTwoLoudspeakersItAsksForTheRightOneAndKeepsIt() throws {
    let server = try PulseServer(sinks: ["one", "two"])
    let program = try Program(soundServer: server.address)
    let window = try TerminalWindow()
    #expect(server.control("set-default-sink", "one"))
    let (first, second) = (try #require(server.record("one")), try #require(server.record("two")))
    let session = try LearnSession(program, in: window, "--kiosk")
    #expect(session.shows("If you hear this, press Enter."), "\(window.screen.lines)")
    #expect(sounds(first, window))
    #expect(second.soundingFrames == 0)
    session.press(TypedKey.right)
    #expect(sounds(second, window))
    // Sooner it would be taken for an answer to the one before.
    let kept = program.folder("home/data/voiceclass/loudspeaker.txt")
    for _ in 1...5 where !FileManager.default.fileExists(atPath: kept) {
      session.press(TypedKey.enter)
      _ = window.shows(seconds: 1) { _ in FileManager.default.fileExists(atPath: kept) }
    }
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "two\n")
    #expect(window.shows { $0.cursorLine == "Tiếng Việt" }, "\(window.screen.lines)")
    session.child.send(SIGKILL)
    #expect(session.ending() == .signal(SIGKILL))

    // The server has forgotten it, and is told again. Nobody is asked.
    #expect(server.control("set-default-sink", "one"))
    let before = second.soundingFrames
    let next = try LearnSession(program, in: window, "--kiosk")
    #expect(window.shows { $0.cursorLine == "Tiếng Việt" }, "\(window.screen.lines)")
    #expect(!window.screen.words.contains("If you hear this"))
    #expect(window.shows { _ in second.soundingFrames > before + 5_000 })
    next.child.send(SIGKILL)
    #expect(next.ending() == .signal(SIGKILL))

    // It is not there, and another one speaks for it.
    #expect(server.removeSink("two"))
    let last = try LearnSession(program, in: window, "--kiosk")
    #expect(last.shows("Không thấy loa đã chọn"), "\(window.screen.lines)")
    last.child.send(SIGTERM)
    #expect(last.ending() == .exit(0))
  }

  @Test func switchingOffIsToldToWhoeverStartedIt() throws {
    let server = try PulseServer()
    let window = try TerminalWindow()
    let session = try LearnSession(
      try Program(soundServer: server.address), in: window, "--kiosk", "--language", "en")
    #expect(session.shows("Main menu"))
    session.press("\u{1B}[21~")
    #expect(session.shows("Shall this PC be switched off?"), "\(window.screen.lines)")
    session.press(TypedKey.enter)
    #expect(session.ending() == .exit(10))
  }

  @Test func theSameIsSaidFromAScriptOfKeys() throws {
    let outcome = try Program().run(
      "learn", "--kiosk", "--guest", "--language", "vi", "--keys", "F10 Escape F10 Enter", "--transcript", "-")
    let said = outcome.output.split(separator: "\n").filter { $0.hasPrefix("say ") }
    #expect(said.last?.contains("Máy tính đang tắt.") == true)
    #expect(outcome.output.contains("Máy tính vẫn bật."))
    #expect(outcome.output.hasSuffix("leave\n"))
  }

  private func sounds(_ recording: Recording, _ window: TerminalWindow) -> Bool {
    // The screen is read meanwhile, or its program would have to wait.
    window.shows { _ in recording.soundingFrames > 5_000 }
  }
}
