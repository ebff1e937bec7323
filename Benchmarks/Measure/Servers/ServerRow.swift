import Glibc
import Support

/// A sound server that is measured with.
struct ServerRow: Sendable {
  /// As the page of results calls it.
  let name: String
  /// As the parts are named that measure with it.
  let word: String
  let needs: [String]
  /// In frames a second, as the sink works: so nothing is converted between it and the recording.
  let rate: Int
  let start: @Sendable () throws -> any SoundServer
  let listen: @Sendable (Recorder, any SoundServer) throws(Complaint) -> any Listener

  static let pulseAudio = ServerRow(
    name: "PulseAudio", word: "pulse", needs: ["pulseaudio", "pactl"], rate: 22_050
  ) {
    try PulseServer()
  } listen: { recorder, server throws(Complaint) in
    try MonitorListener(recorder, server: server.address, source: "test.monitor")
  }

  /// As it is shipped, at 48,000 frames a second.
  static let pipeWire = ServerRow(
    name: "PipeWire", word: "pipewire", needs: ["pipewire", "pipewire-pulse", "wireplumber", "dbus-daemon", "pactl"],
    rate: 48_000
  ) {
    let server = try PipeWireServer(sinks: [])
    guard
      server.control(
        "load-module", "module-pipe-sink", "sink_name=test", "file=\(server.path)/sink", "format=s16le", "rate=48000",
        "channels=1"), Patience.waits(until: { server.defaultSink == "test" })
    else { throw Complaint("PipeWire has no sink that writes into a pipe.") }
    return server
  } listen: { recorder, server throws(Complaint) in
    try PipeListener(recorder, pipe: "\(server.path)/sink")
  }

  static let all = [pulseAudio, pipeWire]

  /// What it calls its version; `nil` where it is not installed.
  func version(_ folder: String) -> String? {
    let places = ["/usr/bin", "/usr/local/bin", "/bin"]
    guard needs.allSatisfy({ name in places.contains { access("\($0)/\(name)", X_OK) == 0 } }) else { return nil }
    let answer = "\(folder)/version-\(word)"
    let environment = ["HOME=\(folder)", "LC_ALL=C", "PATH=/usr/bin:/bin"]
    guard let child = try? Child([needs[0], "--version"], environment: environment, at: .output(answer)) else {
      return nil
    }
    child.wait()
    // The last word of a line is the version.
    return ProcessFile.text(answer).split(separator: "\n").last?.split(separator: " ").last.map(String.init)
  }
}
