import Foundation

/// A sound server of a test's own, whichever of the two it is.
public protocol SoundServer: AnyObject, Sendable {
  /// What its only sinks are called; none at all for a server without a sound card.
  var sinks: [String] { get }
  /// The address a client connects to.
  var address: String { get }

  /// Starts it, again after `kill`, and waits until it answers.
  func start() throws
  /// Ends it without a farewell, as a crash would.
  func kill()
  /// Lets it hang: it keeps its socket and answers nothing.
  func freeze()
  /// Lets it go on.
  func thaw()

  /// What another program needs to know to reach it.
  var environment: [String] { get }
  /// A folder of its own.
  var path: String { get }
}

extension SoundServer {
  /// Runs `pactl` on it; whether it succeeded.
  @discardableResult public func control(_ arguments: String...) -> Bool { ask(arguments) }

  /// Runs `pactl` on it; whether it succeeded within ten seconds.
  @discardableResult public func ask(_ arguments: [String], answer: ChildProcess.Channel = .file("/dev/null")) -> Bool {
    guard let pactl = try? ChildProcess(["pactl"] + arguments, environment: environment, in: path, output: answer)
    else { return false }
    return pactl.wait(seconds: 10) == .exit(0)
  }

  /// Takes a null sink away; whether there was one of that name.
  public func removeSink(_ name: String) -> Bool {
    let list = path + "/modules"
    guard ask(["list", "short", "modules"], answer: .file(list)),
      let modules = try? String(contentsOfFile: list, encoding: .utf8),
      let module = modules.split(separator: "\n").first(where: { $0.contains("sink_name=\(name)") })
    else { return false }
    return control("unload-module", String(module.prefix { $0.isNumber }))
  }

  /// Begins to record what a sink plays: two channels of 22,050 frames a second.
  ///
  /// A null sink of PulseAudio hands its monitor each block before it is played, and what is written over afterwards is
  /// missing in the recording. With blocks of 1 ms that is at most the first millisecond after a silence.
  public func record(_ sink: String = "test", latencyMilliseconds: Int = 1) -> Recording? {
    try? Recording(
      [
        "parec", "--server=\(address)", "--device=\(sink).monitor", "--raw", "--format=s16le", "--rate=22050",
        "--channels=2", "--latency-msec=\(latencyMilliseconds)",
      ], environment: environment, in: path)
  }
}
