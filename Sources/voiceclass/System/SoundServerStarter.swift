import Foundation
import Sound
import Synchronization

/// Brings the user's own sound server back.
protocol SoundServerStarter: Sendable {
  /// Begins to start it; returns at once.
  func start()
  /// It hangs: it is restarted where it goes on doing so. Returns at once.
  func hangs()
  /// It does not hang, or no longer does.
  func answers()
}

extension SoundServerStarter {
  /// Does what can be done about a server that is gone or hangs. To be told of each change.
  func mend(_ state: SoundState) {
    switch state {
    case .notAnswering: hangs()
    case .noServer:
      answers()
      start()
    case .connecting, .playing, .onlyDummySink, .inaudible, .suspended, .silent: answers()
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

  /// One command at a time.
  private let turn = DispatchQueue(label: "voiceclass.sound-server")
  private let watch = Mutex(HangingWatch())

  /// `nil` where the sound goes to a server that was chosen on purpose: that one is not ours to start.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard environment["PULSE_SERVER"]?.isEmpty ?? true else { return nil }
  }

  func start() {
    watch.withLock { $0.begins(at: Self.now) }
    turn.async { _ = Self.starting.contains(where: Self.succeeds) }
  }

  func hangs() { if let wait = watch.withLock({ $0.hangs(at: Self.now) }) { look(after: wait) } }

  func answers() { watch.withLock { $0.answers() } }

  private func look(after seconds: Double) {
    turn.asyncAfter(deadline: .now() + seconds) { [weak self] in
      guard let self else { return }
      switch watch.withLock({ $0.look(at: Self.now) }) {
      case .nothing: break
      case .lookAgain(let wait): look(after: wait)
      case .restart(let wait):
        for command in Self.restarting { _ = Self.succeeds(command) }
        look(after: wait)
      }
    }
  }

  /// Seconds of a clock that nobody sets.
  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

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
