import Foundation
import Sound
import Synchronization

/// Brings the user's own sound server back.
protocol SoundServerStarter: Sendable {
  /// It stands so with the server now; returns at once.
  func take(_ condition: SoundServerWatch.Condition)
}

extension SoundServerStarter {
  /// Does what can be done about a server that is gone or hangs. To be told of each change.
  func mend(_ state: SoundState) {
    switch state {
    case .notAnswering: take(.hangs)
    case .noServer: take(.gone)
    case .connecting, .playing, .onlyDummySink, .inaudible, .suspended, .silent: take(.answers)
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
  /// systemd leaves alone what has ended several times in a row, as the kernel has a server that takes too much of its time
  /// on a slow PC. It would never be started again, and nobody here could tell it to.
  private static let forgiving = [
    "systemctl", "--user", "reset-failed", "pulseaudio.socket", "pulseaudio.service", "pipewire.socket",
    "pipewire.service", "pipewire-pulse.socket", "pipewire-pulse.service", "wireplumber.service",
  ]
  /// Those that run are restarted, and those that do not are left alone.
  private static let restarting = [
    ["systemctl", "--user", "try-restart", "pulseaudio.service"],
    ["systemctl", "--user", "try-restart", "pipewire.service", "pipewire-pulse.service", "wireplumber.service"],
  ]

  /// One command at a time.
  private let turn = DispatchQueue(label: "voiceclass.sound-server")
  private let watch = Mutex(SoundServerWatch())

  /// `nil` where the sound goes to a server that was chosen on purpose: that one is not ours to start.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard environment["PULSE_SERVER"]?.isEmpty ?? true else { return nil }
  }

  func take(_ condition: SoundServerWatch.Condition) {
    if let next = watch.withLock({ $0.take(condition, at: Self.now) }) { look(next) }
  }

  private func look(_ look: SoundServerWatch.Look) {
    turn.asyncAfter(deadline: .now() + max(0, look.seconds)) { [weak self] in
      guard let self else { return }
      let (step, next) = watch.withLock { $0.look(look, at: Self.now) }
      switch step {
      case .nothing: break
      case .start: Self.start()
      case .restart: for command in Self.restarting { _ = Self.succeeds(command) }
      }
      if let next { self.look(next) }
    }
  }

  private static func start() {
    _ = succeeds(forgiving)
    _ = starting.contains(where: succeeds)
  }

  /// Seconds of a clock that nobody sets.
  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

  /// Starts it, and waits until that is done, half a minute at most: for whoever looks again afterwards.
  func startNow() { wait { Self.start() } }

  /// Restarts one that hangs, or starts it where none runs, and waits until that is done, half a minute at most.
  func restartNow() {
    wait {
      for command in Self.restarting { _ = Self.succeeds(command) }
      Self.start()
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
