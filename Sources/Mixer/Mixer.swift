/// Mixes speech and cues into stereo, block by block: the same sums for the loudspeaker and for a file.
///
/// Speech is one track, in which each piece follows the one before. A cue begins when the speech enqueued before it has
/// been rendered, and does not keep the speech after it waiting: so a cue and the utterance after it sound together, and
/// a long cue goes down under speech.
/// Where the blocks begin and end changes nothing in what is heard.
public struct Mixer: Sendable {
  /// Frames a second, of all that goes in and comes out.
  public let rate: SampleRate

  private var track = SpeechTrack()
  private var voices: [CueVoice] = []
  /// What was cut, while it fades.
  private var fading: ArraySlice<Frame> = []
  private var past: Past
  private var level = Gain.unity.factor
  private var wantedLevel = Gain.unity.factor
  private let levelStep: Double
  private let ducking: Ducking?
  private var framesSinceSpeech = 0
  private var framesSinceSound = 0

  /// A mixer with nothing in it.
  ///
  /// - Parameters:
  ///   - rate: frames a second.
  ///   - memory: how many rendered frames it remembers, so that they can be taken back; none for a file, in which
  ///     nothing is rendered before its time.
  public init(rate: SampleRate = .speech, memory: FrameCount = .zero) {
    self.rate = rate
    past = Past(capacity: memory.count)
    ducking = Ducking(rate)
    levelStep = 1 / Double(max(1, rate.frames(milliseconds: 4).count))
  }

  /// Adds speech behind all speech enqueued before: mono, 16 bit.
  public mutating func enqueue(
    speech samples: [Int16], gain: Gain = .unity, pan: Pan = .centre, in passage: Passage? = nil
  ) {
    track.append(speech: samples, factors: pan.factors * gain.factor, passage)
  }

  /// Adds a pause behind all speech enqueued before.
  public mutating func enqueue(silence frames: FrameCount, in passage: Passage? = nil) {
    track.append(silence: frames.count, passage)
  }

  /// Adds a cue that begins when all speech enqueued before it has been rendered: mono, 16 bit.
  public mutating func enqueue(
    cue samples: [Int16], gain: Gain = .unity, pan: Pan = .centre, pitch: Pitch = .asRecorded
  ) {
    guard !samples.isEmpty else { return }
    track.append(CueVoice(samples: samples, gain: gain, pan: pan, pitch: pitch))
  }

  /// The loudness of everything. It is reached within 4 ms, since a jump would click.
  public mutating func setVolume(_ gain: Gain) {
    wantedLevel = gain.factor
    if isSilent { level = wantedLevel }
  }

  /// Nothing sounds and nothing waits.
  public var isSilent: Bool { track.isEmpty && voices.isEmpty && fading.isEmpty && past.pending == 0 }

  /// Frames of speech and pauses that wait to be rendered.
  public var framesWaiting: FrameCount { FrameCount(track.framesWaiting) }

  /// So many of the last rendered frames come after the end of everything enqueued: they are padding.
  public var framesOfPadding: FrameCount { FrameCount(framesSinceSound) }

  /// What sounds is faded out in a straight line, what waits is dropped. Whatever is enqueued afterwards starts at once,
  /// over the end of the fade.
  ///
  /// - Parameters:
  ///   - fade: the frame after so many is silent.
  ///   - unheard: so many of the last rendered frames nobody will hear: the fade starts before them. As many as the
  ///     mixer remembers are taken back.
  /// - Returns: how many frames were taken back.
  @discardableResult
  public mutating func cut(fade: FrameCount, takingBack unheard: FrameCount = .zero) -> FrameCount {
    let taken = past.takeBack(unheard.count)
    var sounding: [Frame] = []
    while sounding.count < fade.count {
      if sounding.count < taken, let earlier = past.popPending() {
        sounding.append(earlier)
        past.remember(earlier)
      } else if track.isSounding || !voices.isEmpty || !fading.isEmpty || past.pending > 0 {
        sounding.append(nextFrame(startingCues: false))
        past.remember(.silence)
      } else {
        break
      }
    }
    // These were only looked at; they are rendered when their time comes.
    _ = past.takeBack(sounding.count)
    past.keepPending(0)
    for index in sounding.indices {
      sounding[index] = sounding[index] * (1 - Double(index + 1) / Double(fade.count + 1))
    }
    track.clear()
    voices = []
    fading = sounding[...]
    framesSinceSpeech = .max / 2
    framesSinceSound = max(0, framesSinceSound - taken)
    return FrameCount(taken)
  }

  /// Takes passages out of the speech that sounds and waits; what of them sounds is faded out in a straight line. All
  /// other speech and all cues stay, and come as much sooner. What has been rendered stays as it is.
  ///
  /// - Parameter fade: the frame after so many is silent.
  public mutating func drop(where isDropped: (Passage) -> Bool, fade: FrameCount) {
    var sounding: [Frame] = []
    if let passage = track.soundingPassage, isDropped(passage) {
      var copy = track
      while sounding.count < fade.count, copy.soundingPassage == passage { sounding.append(copy.next { _ in }) }
    }
    track.drop(where: isDropped)
    var faded = Array(fading)
    for index in sounding.indices {
      let frame = sounding[index] * (1 - Double(index + 1) / Double(fade.count + 1))
      if index < faded.count { faded[index] += frame } else { faded.append(frame) }
    }
    fading = faded[...]
  }

  /// Drops everything behind the passage that sounds, cues that wait too. Cues that sound go on.
  public mutating func dropWaiting() { track.dropWaiting() }

  /// Takes back rendered frames that nobody has heard yet, so that what is enqueued next can sound together with them.
  /// It does so up to the end of the last speech, which nothing may overtake.
  ///
  /// - Returns: how many frames were taken back; the next frame rendered replaces the first of them.
  public mutating func takeBack(_ unheard: FrameCount) -> FrameCount {
    guard track.isEmpty else { return .zero }
    let pending = past.pending
    let taken = past.takeBack(min(unheard.count, framesSinceSpeech))
    framesSinceSpeech -= taken
    // What is taken of the padding is nothing to be heard again.
    let padding = min(taken, framesSinceSound)
    framesSinceSound -= padding
    past.keepPending(pending + taken - padding)
    for index in voices.indices { voices[index].wait(taken) }
    if !fading.isEmpty { fading = repeatElement(.silence, count: taken) + fading }
    return FrameCount(taken)
  }

  /// Lets go of all that was rendered: it has been heard, and can't be taken back.
  public mutating func forget() { past.clear() }

  /// The next frames: left and right in turn, 16 bit. Where nothing sounds they are zero.
  public mutating func render(_ frames: FrameCount) -> [Int16] {
    var samples: [Int16] = []
    samples.reserveCapacity(frames.count * 2)
    for _ in 0..<frames.count {
      framesSinceSound = isSilent ? framesSinceSound + 1 : 0
      let frame = nextFrame(startingCues: true)
      framesSinceSpeech = track.isSounding ? 0 : framesSinceSpeech + 1
      past.remember(frame)
      if level != wantedLevel {
        level = level < wantedLevel ? min(wantedLevel, level + levelStep) : max(wantedLevel, level - levelStep)
      }
      samples.append(SoftLimit.sample(frame.left * level))
      samples.append(SoftLimit.sample(frame.right * level))
    }
    return samples
  }

  private mutating func nextFrame(startingCues: Bool) -> Frame {
    var frame = Frame.silence
    if startingCues || track.isSounding {
      frame = track.next { if startingCues { voices.append($0) } }
    }
    if let earlier = past.popPending() { frame += earlier }
    if let faded = fading.popFirst() { frame += faded }
    if !voices.isEmpty {
      for index in voices.indices { frame += voices[index].next(underSpeech: track.isSounding, ducking) }
      voices.removeAll(where: \.isOver)
    }
    return frame
  }
}
