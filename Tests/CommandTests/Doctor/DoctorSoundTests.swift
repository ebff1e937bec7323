import Foundation
import Glibc
import Support
import Testing

/// Faults of the sound, put into a real server on purpose: each is found, mended, and well when it is looked at again.
@Suite(.serialized) struct DoctorSoundTests {
  private let server: PulseServer
  private let program: Program

  init() throws {
    server = try PulseServer()
    program = try Program(soundServer: server.address)
  }

  /// What the server answers to `pactl`.
  private func answer(_ arguments: String..., by server: PulseServer) -> String {
    let path = program.folder("answer")
    guard server.ask(arguments, answer: .file(path)) else { return "" }
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  @Test func aMutedLoudspeaker() throws {
    #expect(server.control("set-sink-mute", "test", "1"))
    let found = try DoctorReport(program)
    #expect(found.told(of: "Sound").first?.contains(" is muted. Turn it on with the command pactl") == true)
    #expect(found.offersMending)
    #expect(answer("get-sink-mute", "test", by: server) == "Mute: yes\n", "whoever only looks changes nothing")
    let mended = try DoctorReport(program, "--fix")
    #expect(mended.told(of: "Sound").count == 1)
    #expect(mended.mended("Sound")?.hasPrefix("it goes to ") == true)
    #expect(answer("get-sink-mute", "test", by: server) == "Mute: no\n")
    #expect(try DoctorReport(program).told(of: "Sound").first?.hasPrefix("it goes to ") == true)
  }

  /// So loud as it was, in percent; told as it is; and so loud as it is then.
  @Test(arguments: [
    (5, "turned down to 5 percent", 70), (25, "turned down to 25 percent", 70), (150, "turned up to 150 percent", 100),
  ]) func aWrongVolume(_ percent: Int, _ told: String, _ after: Int) throws {
    #expect(server.control("set-sink-volume", "test", "\(percent)%"))
    #expect(try DoctorReport(program).told(of: "Sound").first?.contains(told) == true)
    let mended = try DoctorReport(program, "--fix")
    #expect(mended.mended("Sound")?.hasPrefix("it goes to ") == true, "\(mended.lines)")
    #expect(answer("get-sink-volume", "test", by: server).contains(" \(after)% "))
    let next = try DoctorReport(program)
    #expect(next.told(of: "Sound").first?.hasPrefix("it goes to ") == true)
    #expect(!next.offersMending)
  }

  @Test func aMutedLoudspeakerThatIsTurnedDown() throws {
    #expect(server.control("set-sink-mute", "test", "1") && server.control("set-sink-volume", "test", "20%"))
    let mended = try DoctorReport(program, "--fix")
    #expect(mended.told(of: "Sound").count == 2, "one fault was hidden by the other: \(mended.lines)")
    #expect(mended.mended("Sound") != nil)
    #expect(try DoctorReport(program).told(of: "Sound").first?.hasPrefix("it goes to ") == true)
  }

  @Test func theDummyIsChosenThoughALoudspeakerIsThere() throws {
    let server = try PulseServer(sinks: ["auto_null", "test"])
    let program = try Program(soundServer: server.address)
    #expect(server.control("set-default-sink", "auto_null"))
    let found = try DoctorReport(program)
    #expect(found.told(of: "Sound").first?.contains("the command pactl set-default-sink test.") == true)
    let mended = try DoctorReport(program, "--fix")
    #expect(mended.mended("Sound")?.hasPrefix("it goes to ") == true, "\(mended.lines)")
    #expect(answer("get-default-sink", by: server) == "test\n")
    #expect(try DoctorReport(program).told(of: "Sound").first?.hasPrefix("it goes to ") == true)
  }

  /// What a program needs that looks for the user's own server, and for the ways to start it in a folder of the test's.
  private func ownServer(systemctl: String, pulseaudio: String) throws -> [String: String] {
    for (name, script) in [("systemctl", systemctl), ("pulseaudio", pulseaudio)] {
      try program.folder.write("#!/bin/sh\n\(script)\n", to: "home/\(name)")
      chmod(program.folder("home/\(name)"), 0o700)
    }
    return [
      "PULSE_SERVER": "", "PULSE_RUNTIME_PATH": server.path, "PATH": "\(program.folder.path)/home:/usr/bin:/bin",
    ]
  }

  @Test func noServer() throws {
    server.kill()
    let asked = program.folder("asked")
    let environment = try ownServer(systemctl: "exit 1", pulseaudio: "echo \"$*\" > \(asked)")
    let found = try DoctorReport(program, environment: environment)
    #expect(found.told(of: "Sound").first?.hasPrefix("no sound server answers.") == true)
    #expect(found.offersMending)
    #expect(!FileManager.default.fileExists(atPath: asked), "whoever only looks starts nothing")
    let output = program.folder("output")
    let child = try program.start(
      ["doctor", "--language", "en", "--silent", "--fix"], output: .file(output), errors: .file("/dev/null"),
      environment: environment)
    #expect(Patience.waits { (try? String(contentsOfFile: asked, encoding: .utf8)) == "--start\n" })
    try server.start()
    #expect(child.wait() == .exit(1), "there is no keyboard")
    let mended = DoctorReport(try String(contentsOfFile: output, encoding: .utf8))
    #expect(mended.mended("Sound")?.hasPrefix("it goes to ") == true, "\(mended.lines)")
    let next = try DoctorReport(program, environment: environment)
    #expect(next.told(of: "Sound").first?.hasPrefix("it goes to ") == true)
  }

  @Test func aServerThatHangsForGood() throws {
    server.freeze()
    let environment = try ownServer(systemctl: "exit 1", pulseaudio: "exit 1")
    let report = try DoctorReport(program, "--fix", environment: environment)
    server.thaw()
    #expect(report.told(of: "Sound").first?.hasPrefix("the sound server hangs.") == true, "\(report.lines)")
    #expect(report.still("Sound")?.contains("Restart it with systemctl --user restart") == true, "the way out")
  }

  /// A server that somebody named is not ours to start.
  @Test func aChosenServerIsNotStarted() throws {
    server.kill()
    let report = try DoctorReport(program, "--fix")
    #expect(report.told(of: "Sound").count == 1)
    #expect(report.mended("Sound") == nil && report.still("Sound") == nil)
  }

  @Test func whereNothingIsWrongNothingIsMended() throws {
    let window = try TerminalWindow()
    let output = program.folder("output")
    let child = try program.start(
      ["doctor", "--language", "en", "--silent", "--fix"], input: .file(window.path), output: .file(output),
      errors: .file("/dev/null"))
    let hasEnded = Patience.waits {
      window.read()
      return child.ending != nil
    }
    #expect(hasEnded && child.ending == .exit(0))
    let report = DoctorReport(try String(contentsOfFile: output, encoding: .utf8))
    #expect(report.told(of: "Screen") == ["the terminal has 80 columns and 24 rows."])
    #expect(report.told(of: "Clock").first?.hasPrefix("it shows ") == true)
    #expect(!report.lines.contains { $0.hasPrefix("Mended") || $0.hasPrefix("Not mended") }, "\(report.lines)")
  }
}
