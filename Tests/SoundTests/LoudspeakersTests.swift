import Feedback
import Foundation
import Sound
import Support
import Testing

/// Choosing among the loudspeakers of real servers, and keeping one within bounds.
@Suite(.serialized) struct LoudspeakersTests {
  @Test func theOneInUseComesFirst() throws {
    let server = try PulseServer(sinks: ["one", "two", "three"])
    #expect(server.control("set-default-sink", "two"))
    #expect(Loudspeakers.names(server: server.address) == ["two", "one", "three"])
    #expect(Loudspeakers.use("three", server: server.address))
    #expect(Loudspeakers.names(server: server.address) == ["three", "one", "two"])
    #expect(!Loudspeakers.use("four", server: server.address))
  }

  @Test func thatOfPipeWireIsChosenAsWell() throws {
    let server = try PipeWireServer()
    #expect(server.control("load-module", "module-null-sink", "sink_name=second"))
    let names = Loudspeakers.names(server: server.address)
    #expect(Set(names) == Set(server.sinks + ["second"]))
    let other = try #require(names.last)
    #expect(Loudspeakers.use(other, server: server.address))
    #expect(waitUntil { Loudspeakers.names(server: server.address).first == other })
  }

  @Test func whatPlaysFollowsTheChoice() throws {
    let server = try PulseServer(sinks: ["test", "other"])
    #expect(server.control("set-default-sink", "test"))
    let (output, states) = try connected(to: server)
    defer { output.close() }
    #expect(Loudspeakers.use("other", server: server.address))
    #expect(states.waits(for: .playing(sinkName: "other")))
  }

  @Test func theDummyIsNone() throws {
    #expect(Loudspeakers.names(server: try PulseServer(sinks: []).address) == [])
    #expect(Loudspeakers.names(server: "unix:/nonexistent/native") == [])
    #expect(!Loudspeakers.use("one", server: "unix:/nonexistent/native"))
  }

  @Test func aServerThatHangsIsGivenUp() throws {
    let server = try PulseServer()
    server.freeze()
    #expect(Loudspeakers.names(server: server.address) == [])
    server.thaw()
  }

  @Test(arguments: [("15%", 40), ("140%", 100), ("60%", 60)])
  func aLoudspeakerIsKeptWithinBounds(_ turned: String, _ expected: Int) throws {
    let server = try PulseServer()
    #expect(server.control("set-sink-volume", "test", "70%"))
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address, bounds: 40...100)
    defer { output.close() }
    #expect(waitUntil { output.state == .playing(sinkName: "test") })
    // Twice: whoever turns it again finds it as well kept.
    for _ in 1...2 {
      #expect(server.control("set-sink-volume", "test", turned))
      #expect(waitUntil { volume(of: server) == expected }, "\(volume(of: server))")
    }
  }

  @Test func withoutBoundsItIsLeftAlone() throws {
    let server = try PulseServer()
    let (output, _) = try connected(to: server)
    defer { output.close() }
    #expect(server.control("set-sink-volume", "test", "140%"))
    #expect(server.control("set-sink-volume", "test", "130%"))
    #expect(volume(of: server) == 130)
  }

  /// In percent, as a mixer shows it.
  private func volume(of server: PulseServer) -> Int {
    let list = server.path + "/volume"
    guard server.ask(["get-sink-volume", "test"], answer: .file(list)),
      let text = try? String(contentsOfFile: list, encoding: .utf8),
      let percent = text.firstMatch(of: /(\d+)%/)
    else { return -1 }
    return Int(percent.1) ?? -1
  }
}
