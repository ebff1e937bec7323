import Foundation

/// A sink of PipeWire's that hands what it plays to another sink 200 ms later, as a headset over Bluetooth would: a filter
/// that does nothing but wait.
public final class DelayedSink: Sendable {
  /// What it is called.
  public static let name = "far"

  private let child: ChildProcess

  /// Why there is none.
  public enum Failure: Error { case nothingComes }

  /// Adds one to a server, before a sink that it has.
  public init(of server: any SoundServer, before sink: String) throws {
    let path = server.path + "/delay.conf"
    try Self.configuration(before: sink).write(toFile: path, atomically: false, encoding: .utf8)
    child = try ChildProcess(["pipewire", "-c", path], environment: server.environment, in: server.path)
    guard Patience.waits(until: { server.control("get-sink-volume", Self.name) }) else { throw Failure.nothingComes }
  }

  /// Takes it away.
  public func remove() { child.end() }

  deinit { child.end() }

  private static func configuration(before sink: String) -> String {
    let wait = #"config = { "max-delay" = 1.0 } control = { "Delay (s)" = 0.2 }"#
    return """
      context.spa-libs = {
        audio.convert.* = audioconvert/libspa-audioconvert
        support.* = support/libspa-support
      }
      context.modules = [
        { name = libpipewire-module-protocol-native }
        { name = libpipewire-module-client-node }
        { name = libpipewire-module-adapter }
        { name = libpipewire-module-filter-chain
          args = {
            node.description = "\(name)"
            audio.position = [ FL FR ]
            filter.graph = {
              nodes = [
                { type = builtin name = left label = delay \(wait) }
                { type = builtin name = right label = delay \(wait) }
              ]
              inputs = [ "left:In" "right:In" ]
              outputs = [ "left:Out" "right:Out" ]
            }
            capture.props = { node.name = "\(name)" media.class = Audio/Sink }
            playback.props = { node.name = "\(name).out" node.target = "\(sink)" }
          }
        }
      ]

      """
  }
}
