import Feedback
import Mixer

/// Turns as they pass in real time: the mixer, the tape, and the server that plays it, if there is one.
///
/// All state is touched only while the main loop's lock is held. Whoever adds sound renders it and sends it off at once,
/// on the own thread; callbacks to the outside come from the main loop's thread.
final class LiveSound: @unchecked Sendable {  // proof: every access to a variable is within `loop.locked`.
  private let loop: MainLoop
  private let cues: CueSet
  private let onState: @Sendable (SoundState) -> Void
  private var mixer: Mixer
  private var tape = Tape(rate: .speech)
  private var turn = 0
  private var whenHeard: (@Sendable () -> Void)?
  private var cueGain = Gain.unity
  private var isClosed = false
  private var askedAt = 0
  private var state: SoundState
  private var server: ServerSeeker?
  private var pace: Alarm?

  /// A cut is heard as one and does not click; the time of the design, 3 to 5 ms.
  private static let fade = SampleRate.speech.frames(milliseconds: 4)
  /// What is sent to the server before the rest is rendered: more than PipeWire takes at once (1,024 frames at 48 kHz,
  /// 21.3 ms). The rest follows within a millisecond or two.
  private static let haste = SampleRate.speech.frames(milliseconds: 30)
  /// While something plays: how often the lead is filled and the server asked.
  private static let paceMicroseconds = 50_000
  /// Later than computed, so that nothing is called heard before it is.
  private static let patienceMicroseconds = 2_000

  /// Starts; `nil` when the system gives no thread.
  init?(cues: CueSet, destination: Destination, onState: @escaping @Sendable (SoundState) -> Void) {
    guard let loop = MainLoop() else { return nil }
    self.loop = loop
    self.cues = cues
    self.onState = onState
    // Twice the lead: what is ahead can always be taken back.
    let memory = SampleRate.speech.frames(milliseconds: Tape.leadMilliseconds * 2)
    mixer = Mixer(rate: .speech, memory: memory)
    state = destination == .nowhere ? .silent : .connecting
    loop.locked {
      pace = Alarm(loop) { [unowned self] in advance() }
      guard case .server(let address) = destination else { return }
      server = ServerSeeker(loop, address: address) { [unowned self] in take($0) }
    }
  }

  /// Where the sound goes.
  enum Destination: Hashable {
    case nowhere
    case server(address: String?)
  }

  var currentState: SoundState { loop.locked { state } }

  // MARK: Turns

  func interrupt() -> Turn {
    loop.locked {
      turn += 1
      whenHeard = nil
      let taken = mixer.cut(fade: Self.fade, takingBack: tape.cuttable(at: Clock.now))
      tape.takeBack(taken)
      begin()
      loop.signal()
      return Turn(number: turn)
    }
  }

  /// Adds something to the turn; `false` when it is over.
  func add(to asked: Turn, waiting: Bool, _ enqueue: (inout Mixer) -> Void) -> Bool {
    loop.locked {
      while waiting, isCurrent(asked), mixer.framesWaiting > .zero, !loop.isOwnThread { loop.wait() }
      guard isCurrent(asked) else { return false }
      // What has run dry may still be ahead of the ear: a cue, or padding. It is joined, not followed.
      tape.takeBack(mixer.takeBack(tape.joinable(at: Clock.now)))
      enqueue(&mixer)
      begin()
      return true
    }
  }

  func add(_ cue: Cue, to asked: Turn) -> Bool { add(to: asked, waiting: false) { enqueue(cue, into: &$0) } }

  func add(_ cues: [Cue], with speech: [Int16], gain: Gain, pan: Pan, to asked: Turn) -> Bool {
    add(to: asked, waiting: true) { mixer in
      for cue in cues { enqueue(cue, into: &mixer) }
      mixer.enqueue(speech: speech, gain: gain, pan: pan)
    }
  }

  private func enqueue(_ cue: Cue, into mixer: inout Mixer) {
    guard let samples = cues[cue.name] else { return }
    mixer.enqueue(cue: samples, gain: cueGain, pan: Pan(cue.pan), pitch: Pitch(cue.pitch))
  }

  func finish(_ asked: Turn, whenHeard: @escaping @Sendable () -> Void) {
    loop.locked {
      guard isCurrent(asked) else { return }
      self.whenHeard = whenHeard
      // Even if nothing sounds, it is told from the loop's thread and never from within this call.
      pace?.set(afterMicroseconds: 0)
    }
  }

  func setVolume(percent: Int) { loop.locked { mixer.setVolume(Gain(volumePercent: percent)) } }

  func setCueVolume(percent: Int) { loop.locked { cueGain = Gain(cueVolumePercent: percent) } }

  func close() {
    let isFirst = loop.locked {
      guard !isClosed else { return false }
      isClosed = true
      whenHeard = nil
      server?.close()
      pace?.free()
      loop.signal()
      return true
    }
    if isFirst { loop.stop() }
  }

  private func isCurrent(_ asked: Turn) -> Bool { asked.number == turn && !isClosed }

  // MARK: Time

  /// Writes the first of what changes ahead and leaves the rest to the loop, which can't send anything before the lock
  /// is free. So the ear waits for these few frames only.
  private func begin() {
    guard !isClosed else { return }
    if tape.isStill {
      guard !mixer.isSilent else { return }
      tape.start(at: Clock.now, isMeasured: server?.stream == nil)
      // All of the lead at once: the sink takes half of it in its first gulp, and what it finds missing it skips.
      write(tape.wanted(at: Clock.now))
      server?.stream?.start()
      server?.stream?.measure()
    } else {
      write(min(Self.haste, tape.wanted(at: Clock.now)))
    }
    pace?.set(afterMicroseconds: 0)
  }

  /// Writes ahead, until the lead is full. Silence is written too: a server that runs dry no longer lets what it has
  /// taken be written over.
  private func fill() {
    if tape.isStill { return begin() }
    write(tape.wanted(at: Clock.now))
    setPace()
    if mixer.framesWaiting == .zero { loop.signal() }
  }

  private func write(_ frames: FrameCount) {
    guard frames > .zero else { return }
    let place = tape.place(frames, at: Clock.now)
    let samples = mixer.render(frames)
    server?.stream?.write(samples, at: place)
  }

  private func setPace() {
    var delay = Self.paceMicroseconds
    if mixer.isSilent, let left = tape.playedOut(at: Clock.now, padding: mixer.framesOfPadding) {
      delay = min(delay, left + Self.patienceMicroseconds)
    }
    pace?.set(afterMicroseconds: delay)
  }

  /// Time has passed: on the loop's thread.
  private func advance() {
    guard !isClosed else { return }
    if isPlayedOut {
      server?.stream?.stop()
      tape.stop()
      mixer.forget()
      if let whenHeard {
        self.whenHeard = nil
        whenHeard()
      }
    } else if server?.stream?.isHanging(at: Clock.now) == true {
      server?.giveUp()
    } else {
      fill()
      askForEar()
    }
  }

  /// Once for each pace, and not for each piece of speech that is added.
  private func askForEar() {
    guard Clock.now - askedAt > Self.paceMicroseconds / 2 else { return }
    askedAt = Clock.now
    server?.stream?.measure()
  }

  private var isPlayedOut: Bool {
    guard mixer.isSilent else { return false }
    if tape.isStill { return true }
    guard let left = tape.playedOut(at: Clock.now, padding: mixer.framesOfPadding) else { return false }
    return left == 0
  }

  // MARK: The server

  private func take(_ news: ServerSeeker.News) {
    guard !isClosed else { return }
    switch news {
    case .measured(let ahead, let fixed, let moment):
      tape.measure(ahead: ahead, fixed: fixed, at: moment)
      fill()
    case .streamBegins:
      // What is in the air goes on through the new stream, from here.
      tape.stop()
      mixer.forget()
      fill()
    case .streamEnds:
      tape.loseSink(at: Clock.now)
      fill()
    case .state(let new):
      guard new != state else { return }
      state = new
      onState(new)
    }
  }
}
