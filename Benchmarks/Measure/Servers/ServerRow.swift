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
  /// What the recording asks for, in milliseconds. PulseAudio's sink then works in blocks of as much. In PipeWire the
  /// shortest wish decides for all, and so the recording must not have one: what plays is to decide, as on a PC where
  /// nobody records.
  let recordingMilliseconds: Int
  let start: @Sendable () throws -> any SoundServer

  static let pulseAudio = ServerRow(
    name: "PulseAudio", word: "pulse", needs: ["pulseaudio", "pactl"], rate: 22_050, recordingMilliseconds: 1
  ) { try PulseServer() }

  static let pipeWire = ServerRow(
    name: "PipeWire", word: "pipewire", needs: ["pipewire", "pipewire-pulse", "wireplumber", "dbus-daemon", "pactl"],
    rate: 48_000, recordingMilliseconds: 500
  ) { try PipeWireServer() }

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
