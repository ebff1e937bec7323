import Foundation
import Glibc
import Support
import Testing

@testable import Speech

/// What the engine's processes may do, and when they are gone.
@Suite struct EngineProcessTests {
  /// A line of what the kernel tells of a process.
  private func told(_ line: String, of pid: pid_t) throws -> String {
    let text = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    let found = text.split(separator: "\n").first { $0.hasPrefix("\(line):") }
    return try #require(found).dropFirst(line.count + 1).trimmingCharacters(in: .whitespaces)
  }

  @Test func itMayDoNothingButSpeak() throws {
    let engine = try OwnEngine()
    let pid = engine.speaking
    #expect(try told("NoNewPrivs", of: pid) == "1")
    #expect(try told("Seccomp", of: pid) == "2", "calls are filtered")
    #expect(try told("Threads", of: pid) == "1")
    let limits = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8).split(separator: "\n")
    for name in ["Max file size", "Max core file size"] {
      let limit = try #require(limits.first { $0.hasPrefix(name) })
      #expect(limit.dropFirst(name.count).split(separator: " ").first == "0", "\(limit)")
    }
    // Three that lead nowhere, and the socket.
    let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd")
    let places = try files.map { try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/fd/\($0)") }
    #expect(places.filter { $0 == "/dev/null" }.count == 3)
    #expect(places.count == 4 && places.contains { $0.hasPrefix("socket:") }, "\(places)")
  }

  @Test func itEndsWithItsOwner() throws {
    var engine: OwnEngine? = try OwnEngine()
    let speaking = try #require(engine?.speaking)
    let host = try #require(engine?.process.host)
    #expect(OwnEngine.isThere(speaking) && OwnEngine.isThere(host))
    engine = nil
    #expect(Patience.waits { !OwnEngine.isThere(speaking) && !OwnEngine.isThere(host) })
  }

  @Test func whoeverTypesItsCommandIsToldNothing() throws {
    let outcome = try Program().run("engine")
    #expect(outcome.ending == .exit(64))
  }

  /// The engine in this process takes over; there is one already, for other tests.
  @Test func aProgramThatIsNotThereLeavesTheEngineToThisProcess() throws {
    _ = try EngineTests.synthesizer()
    for program in ["/nonexistent/voiceclass", "/bin/true"] {
      #expect(throws: Synthesizer.Failure.alreadyStarted) { try Synthesizer(in: EngineProcess(program: program)) }
    }
  }
}
