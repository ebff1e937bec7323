import Glibc
import Sound
import Support

/// Which server something is played on.
enum ServerKind: String, CaseIterable {
  case pulseAudio = "PulseAudio"
  case pipeWire = "PipeWire"

  /// One with these sinks.
  func server(_ sinks: [String]) throws -> any SoundServer {
    switch self {
    case .pulseAudio: try PulseServer(sinks: sinks)
    case .pipeWire: try PipeWireServer(sinks: sinks)
    }
  }
}

/// Milliseconds on the clock that never jumps.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

/// What goes wrong. The raw value is its line in the report.
enum Failure: String, CaseIterable {
  case restart = "The server dies and is begun anew"
  case hanging = "The server hangs for two seconds"
  case suspended = "The sink is suspended and let go"
  case removed = "The sink is taken away, and another is there"
  case changed = "Another sink is made the default"
  case dummyOnly = "There is only auto_null, and a sink comes"
  case muted = "The sink is muted, and a key is pressed"
  case headset = "A headset of 200 ms becomes the default"

  /// Where it can be played: PipeWire wakes what was suspended as soon as a stream wants to play.
  var servers: [ServerKind] { self == .suspended ? [.pulseAudio] : ServerKind.allCases }

  /// Why a failure could not be played.
  enum Trouble: Error {
    case noRecording, refused
    /// What was waited for did not come, and this was so instead.
    case never(SoundState?)
  }

  /// Plays it once: milliseconds until speech is back.
  func play(_ kind: ServerKind) throws -> Double {
    let server = try kind.server(self == .dummyOnly ? [] : ["test", "other"])
    let speaker = try Speaker(server)
    if self != .dummyOnly { try speaker.waits { $0 == .playing(sinkName: "test") } }
    switch self {
    case .restart:
      server.kill()
      try speaker.waits { $0 == .noServer }
      try server.start()
      return try speaker.time(on: server.record(), from: milliseconds())
    case .hanging:
      let recording = server.record()
      server.freeze()
      speaker.speak()
      try speaker.waits { $0 == .notAnswering }
      var pause = timespec(tv_sec: 2, tv_nsec: 0)
      nanosleep(&pause, nil)
      let moment = milliseconds()
      server.thaw()
      return try speaker.time(on: recording, from: moment)
    case .suspended:
      let recording = server.record()
      guard server.control("suspend-sink", "test", "1") else { throw Trouble.refused }
      speaker.speak()
      try speaker.waits { $0 == .suspended(sinkName: "test") }
      let moment = milliseconds()
      guard server.control("suspend-sink", "test", "0") else { throw Trouble.refused }
      return try speaker.time(on: recording, from: moment)
    case .removed:
      let recording = server.record("other")
      let moment = milliseconds()
      guard server.removeSink("test") else { throw Trouble.refused }
      return try speaker.time(on: recording, from: moment)
    case .changed:
      let recording = server.record("other")
      let moment = milliseconds()
      guard server.control("set-default-sink", "other") else { throw Trouble.refused }
      return try speaker.time(on: recording, from: moment)
    case .dummyOnly:
      try speaker.waits { $0 == .onlyDummySink }
      let moment = milliseconds()
      // A null sink has just played two seconds of silence to its recorder in advance; a pipe has not.
      if kind == .pulseAudio { return try timeToHeadset(of: server) }
      guard server.control("load-module", "module-null-sink", "sink_name=card", "channels=2") else {
        throw Trouble.refused
      }
      return try speaker.time(on: server.record("card"), from: moment)
    case .muted:
      guard server.control("set-sink-mute", "test", "1") else { throw Trouble.refused }
      try speaker.waits { $0 == .inaudible(sinkName: "test") }
      let recording = server.record()
      let moment = milliseconds()
      speaker.press()
      return try speaker.time(on: recording, from: moment)
    case .headset:
      if kind == .pulseAudio { return try timeToHeadset(of: server) }
      // The other one has been silent until then.
      let headset = try DelayedSink(of: server, before: "other")
      defer { headset.remove() }
      let recording = server.record("other")
      let moment = milliseconds()
      guard server.control("set-default-sink", DelayedSink.name) else { throw Trouble.refused }
      return try speaker.time(on: recording, from: moment)
    }
  }

  private func timeToHeadset(of server: any SoundServer) throws -> Double {
    let moment = milliseconds()
    let headset = try FarSink(of: server)
    guard Patience.waits(until: { !headset.sounding.isEmpty }) else { throw Trouble.never(nil) }
    return milliseconds() - moment
  }
}
