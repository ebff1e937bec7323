import Glibc

/// A PulseAudio of its own, with a sink that nobody hears.
final class SoundServer {
  let address: String
  let source = "test.monitor"
  private let child: Child

  /// Starts one that keeps its files in a folder.
  init(folder: String) throws(Complaint) {
    address = "unix:\(folder)/native"
    child = try Child(
      [
        "pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no", "--disable-shm=yes",
        "--log-level=error", "-L", "module-native-protocol-unix socket=\(folder)/native auth-anonymous=1",
        "-L", "module-null-sink sink_name=test rate=22050 channels=2",
      ], environment: Self.environment(folder: folder), at: .output("\(folder)/pulseaudio.log"))
  }

  func end() { child.end() }

  /// The surroundings of a program that knows this server alone.
  static func environment(folder: String, home: String? = nil) -> [String] {
    [
      "HOME=\(home ?? folder)", "XDG_RUNTIME_DIR=\(folder)", "PULSE_RUNTIME_PATH=\(folder)",
      "PULSE_STATE_PATH=\(folder)", "PULSE_SERVER=unix:\(folder)/native", "PATH=/usr/local/bin:/usr/bin:/bin",
      "LANG=C.UTF-8", "TERM=xterm-256color",
    ]
  }
}
