import Feedback
import Mixer
import Sound
import Support
import Synchronization

/// Says something whenever it can be heard anew, as a session does.
final class Speaker: Sendable {
  private let output: LiveOutput
  private let states: States

  /// What the output told, and who is to speak then.
  private final class States: Sendable {
    let last = Mutex(SoundState.connecting)
    let output = Mutex<LiveOutput?>(nil)
  }

  /// Two seconds that are never silent.
  private static let words = [Int16](repeating: 5_000, count: 44_100)

  init(_ server: any SoundServer) throws {
    let states = States()
    let files = Dictionary(CueName.required.map { ($0, "\($0).wav") }) { first, _ in first }
    let cues = try CueSet(folder: ShippedLibrary.projectFolder + "/Audio", files: files)
    output = try LiveOutput(cues: cues, server: server.address) { state in
      states.last.withLock { $0 = state }
      if case .playing = state, let output = states.output.withLock({ $0 }) { Self.speak(to: output) }
    }
    self.states = states
    states.output.withLock { $0 = output }
  }

  deinit {
    states.output.withLock { $0 = nil }
    output.close()
  }

  /// Begins to speak.
  func speak() { Self.speak(to: output) }

  /// A learner presses a key, and wants to hear what it does.
  func press() {
    output.raise()
    speak()
  }

  private static func speak(to output: LiveOutput) { output.play(words, in: output.interrupt()) }

  /// Waits until the output tells of such a state.
  func waits(until isSo: (SoundState) -> Bool) throws {
    guard Patience.waits(until: { states.last.withLock { isSo($0) } }) else { throw trouble }
  }

  private var trouble: Failure.Trouble { .never(states.last.withLock { $0 }) }

  /// Milliseconds from a moment to the next sound in a recording that has been silent until then.
  func time(on recording: Recording?, from moment: Double) throws -> Double {
    guard let recording else { throw Failure.Trouble.noRecording }
    let before = recording.soundingFrames
    guard Patience.waits(until: { recording.soundingFrames > before }) else { throw trouble }
    return milliseconds() - moment
  }

  /// Milliseconds from a key to the first sample, when it has been silent.
  func delay(on recording: Recording) throws -> Double {
    let before = recording.soundingFrames
    let moment = milliseconds()
    let turn = output.interrupt()
    output.play([Int16](repeating: 5_000, count: 3_000), in: turn)
    guard Patience.waits(until: { recording.soundingFrames > before }) else { throw trouble }
    let delay = milliseconds() - moment
    let isOver = Flag()
    output.finish(turn) { isOver.raise() }
    guard Patience.waits(until: { isOver.isRaised && recording.soundingFrames >= before + 2_900 }) else {
      throw trouble
    }
    return delay
  }
}

/// Whether something has happened, told by another thread.
private final class Flag: Sendable {
  private let value = Mutex(false)

  var isRaised: Bool { value.withLock { $0 } }

  func raise() { value.withLock { $0 = true } }
}
