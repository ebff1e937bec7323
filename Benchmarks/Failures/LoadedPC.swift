import Sound
import Support
import Synchronization

/// A PC on which other programs want all of the processor: two loops that never rest, at normal priority.
enum LoadedPC {
  /// How long a key waits for its sound then, in milliseconds, sorted.
  static func delays(_ kind: ServerKind) throws -> [Double] {
    let server = try kind.server(["test"])
    let speaker = try Speaker(server)
    try speaker.waits { $0 == .playing(sinkName: "test") }
    guard let recording = server.record() else { throw Failure.Trouble.noRecording }
    let loops = try (0..<2).map { _ in
      try ChildProcess(["sh", "-c", "while :; do :; done"], environment: server.environment, in: server.path)
    }
    defer { for loop in loops { loop.end() } }
    _ = try speaker.delay(on: recording)
    return try (0..<60).map { _ in try speaker.delay(on: recording) }.sorted()
  }
}
