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
  /// Since when it is waited for more before a sink is begun.
  private var gatheringSince: Int?
  private var advancedAt = 0
  private var suspendedSince: Int?
  /// The turn of which some went unheard, for want of a stream: the rest passes silently too. Nobody wants to hear the
  /// end of a sentence, and what was said is said again by whoever said it.
  private var unheardTurn: Int?

  /// What is sent to the server before more is rendered: far more than PipeWire takes at once (1,024 frames at 48 kHz,
  /// 21.3 ms), and so much that the next has time to come on a PC that is busy.
  private static let haste = SampleRate.speech.frames(milliseconds: 60)
  /// The engine makes a sentence meanwhile, and nobody hears so short a wait.
  private static let gatheringMicroseconds = 5_000
  /// While something plays: how often the lead is filled and the server asked.
  private static let paceMicroseconds = 50_000
  /// Later than computed, so that nothing is called heard before it is.
  private static let patienceMicroseconds = 2_000
  /// A sound card wakes up within a few tenths of a second; one that takes nothing for so long is suspended.
  private static let suspensionMicroseconds = 1_000_000

  /// Starts; `nil` when the system gives no thread.
  init?(
    cues: CueSet, destination: Destination, volumes: VolumeKeeper, onState: @escaping @Sendable (SoundState) -> Void
  ) {
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
      server = ServerSeeker(loop, address: address, volumes: volumes) { [unowned self] in take($0) }
    }
  }

  /// Where the sound goes.
  enum Destination: Hashable {
    case nowhere
    case server(address: String?)
  }

  var currentState: SoundState { loop.locked { state } }

  /// The stream that plays this turn.
  private var stream: PulseStream? { unheardTurn == turn ? nil : server?.stream }

  func raise() { loop.locked { server?.raise() } }

  // MARK: Turns

  func interrupt() -> Turn {
    loop.locked {
      cut()
      gatheringSince = nil
      turn += 1
      whenHeard = nil
      begin()
      loop.signal()
      return Turn(number: turn)
    }
  }

  private func cut() {
    let now = Clock.now
    if let stream, !tape.isStill, !stream.isOverdue(at: now) {
      tape.takeBack(mixer.cut(fade: LiveOutput.fade, takingBack: tape.cuttable(at: now)))
    } else {
      // Nobody hears it, or nobody knows where the ear is: then all of it goes, wherever it is.
      mixer.cut(fade: .zero)
      if !tape.isStill { stream?.flush() }
      tape.stop()
      mixer.forget()
    }
  }

  /// Adds something to the turn; `false` when it is over.
  func add(to asked: Turn, waiting: Bool, _ enqueue: (inout Mixer) -> Void) -> Bool {
    loop.locked {
      while waiting, isCurrent(asked), mixer.framesWaiting > .zero, gatheringSince == nil, !loop.isOwnThread {
        loop.wait()
      }
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
    // What is sent to a server that does not answer only piles up on the way. Its answer leads on.
    if stream?.isOverdue(at: Clock.now) == true { return setPace() }
    if tape.isStill {
      guard !mixer.isSilent else { return }
      if server != nil, server?.stream == nil { unheardTurn = turn }
      guard hasGathered else { return }
      tape.start(at: Clock.now, isMeasured: stream == nil)
      // All of the lead at once: the sink takes half of it in its first gulp, and what it finds missing it skips.
      write(tape.wanted(at: Clock.now))
      stream?.start()
      stream?.measure()
    } else {
      write(min(Self.haste, tape.wanted(at: Clock.now)))
    }
    pace?.set(afterMicroseconds: 0)
  }

  /// A sink that takes much at once, such as a headset, is begun a little later: with as much speech as it takes, since
  /// what follows the silence that it took would come late. So is one that has never been asked.
  private var hasGathered: Bool {
    guard stream != nil, tape.mayTakeMuch else { return true }
    let now = Clock.now
    let since = gatheringSince ?? now
    let left = since + Self.gatheringMicroseconds - now
    gatheringSince = left > 0 ? since : nil
    if left > 0 { pace?.set(afterMicroseconds: left) }
    return left <= 0
  }

  /// Writes ahead, until the lead is full. Silence is written too: a server that runs dry no longer lets what it has
  /// taken be written over.
  private func fill() {
    if tape.isStill { return begin() }
    let now = Clock.now
    let wanted = stream?.isOverdue(at: now) == true ? .zero : tape.wanted(at: now)
    write(min(Self.haste, wanted))
    // What was written is sent when this call is over, and not before.
    if wanted > Self.haste { pace?.set(afterMicroseconds: 0) } else { setPace() }
    if mixer.framesWaiting == .zero { loop.signal() }
  }

  private func write(_ frames: FrameCount) {
    guard frames > .zero else { return }
    let place = tape.place(frames, at: Clock.now)
    let samples = mixer.render(frames)
    stream?.write(samples, at: place)
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
    let now = Clock.now
    if now - advancedAt > Self.paceMicroseconds * 4 { stream?.forgive(until: now) }
    advancedAt = now
    if isPlayedOut {
      stream?.stop()
      tape.stop()
      mixer.forget()
      if let whenHeard {
        self.whenHeard = nil
        whenHeard()
      }
    } else if stream?.isHanging(at: now) == true {
      server?.standStill(for: .hanging)
    } else if isSuspended(at: now) {
      server?.standStill(for: .suspended)
    } else {
      fill()
      askForEar()
    }
  }

  /// Whether the sink takes nothing, though it should, for too long.
  private func isSuspended(at now: Int) -> Bool {
    guard stream?.isSuspended == true else {
      suspendedSince = nil
      return false
    }
    let since = suspendedSince ?? now
    suspendedSince = since
    return now - since > Self.suspensionMicroseconds
  }

  /// Once for each pace, and not for each piece of speech that is added.
  private func askForEar() {
    guard Clock.now - askedAt > Self.paceMicroseconds / 2 else { return }
    askedAt = Clock.now
    stream?.measure()
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
    case .measured(let ahead, let fixed, let moment, let took):
      guard stream != nil else { break }
      tape.measure(ahead: ahead, fixed: fixed, at: moment, took: took)
      fill()
    case .streamBegins:
      suspendedSince = nil
      // What is in the air has begun unheard, and goes on so.
      if !tape.isStill { unheardTurn = turn }
      fill()
    case .streamEnds:
      if !tape.isStill { unheardTurn = turn }
      tape.loseSink(at: Clock.now)
      fill()
    case .state(let new):
      guard new != state else { return }
      if case .playing = new { tape.meetSink() }
      state = new
      onState(new)
    }
  }
}
