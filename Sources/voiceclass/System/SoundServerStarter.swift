import Foundation
import Sound

/// Brings the user's own sound server back.
protocol SoundServerStarter: Sendable {
  /// Begins to start it; returns at once.
  func start()
  /// Begins to restart one that hangs, if it does so for longer; returns at once.
  func restart(ifStill hangs: @escaping @Sendable () -> Bool)
}

extension SoundServerStarter {
  /// Does what can be done about a server that is gone or hangs.
  func mend(_ state: SoundState, of output: LiveOutput) {
    switch state {
    case .noServer: start()
    case .notAnswering: restart { [weak output] in output?.state == .notAnswering }
    case .connecting, .playing, .onlyDummySink, .inaudible, .suspended, .silent: break
    }
  }
}

/// The ways of the system: systemd's user services, and PulseAudio's own.
final class SystemSoundServer: SoundServerStarter {
  /// One after the other, until one has done it.
  private static let starting = [
    ["systemctl", "--user", "start", "pulseaudio.socket", "pulseaudio.service"],
    ["systemctl", "--user", "start", "pipewire.socket", "pipewire-pulse.socket", "wireplumber.service"],
    ["pulseaudio", "--start"],
  ]
  /// Those that run are restarted, and those that do not are left alone.
  private static let restarting = [
    ["systemctl", "--user", "try-restart", "pulseaudio.service"],
    ["systemctl", "--user", "try-restart", "pipewire.service", "pipewire-pulse.service", "wireplumber.service"],
  ]
  /// How long one may hang, in seconds: an old PC may be busy for some.
  private static let patience = 10.0

  /// One command at a time.
  private let turn = DispatchQueue(label: "voiceclass.sound-server")

  /// `nil` where the sound goes to a server that was chosen on purpose: that one is not ours to start.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard environment["PULSE_SERVER"]?.isEmpty ?? true else { return nil }
  }

  func start() {
    turn.async { _ = Self.starting.contains(where: Self.succeeds) }
  }

  func restart(ifStill hangs: @escaping @Sendable () -> Bool) {
    turn.asyncAfter(deadline: .now() + Self.patience) {
      guard hangs() else { return }
      for command in Self.restarting { _ = Self.succeeds(command) }
    }
  }

  /// Starts it, and waits until that is done, half a minute at most: for whoever looks again afterwards.
  func startNow() { wait { _ = Self.starting.contains(where: Self.succeeds) } }

  /// Restarts one that hangs, or starts it where none runs, and waits until that is done, half a minute at most.
  func restartNow() {
    wait {
      for command in Self.restarting { _ = Self.succeeds(command) }
      _ = Self.starting.contains(where: Self.succeeds)
    }
  }

  private func wait(for work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    turn.async {
      work()
      done.signal()
    }
    _ = done.wait(timeout: .now() + 30)
  }

  private static func succeeds(_ command: [String]) -> Bool { SystemCommand(words: command).run()?.status == 0 }
}
