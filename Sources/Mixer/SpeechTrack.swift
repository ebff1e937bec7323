/// What sounds one after the other: speech and pauses, and the marks where cues begin.
struct SpeechTrack: Sendable {
  /// A stretch of the track.
  private enum Piece: Sendable {
    case speech(samples: [Int16], gain: Gain)
    case silence(frames: Int)
    case cue(CueVoice)
  }

  private var pieces: [Piece] = []
  private var first = 0
  private var framesOfFirst = 0
  /// Frames of speech and pauses not taken yet.
  private(set) var framesWaiting = 0
  /// Whether the last frame came from the track: then a cut has something to fade.
  private(set) var isSounding = false

  /// Nothing waits, not even a cue.
  var isEmpty: Bool { first == pieces.count }

  mutating func append(speech samples: [Int16], gain: Gain) {
    guard !samples.isEmpty else { return }
    pieces.append(.speech(samples: samples, gain: gain))
    framesWaiting += samples.count
  }

  mutating func append(silence frames: Int) {
    guard frames > 0 else { return }
    pieces.append(.silence(frames: frames))
    framesWaiting += frames
  }

  mutating func append(_ cue: CueVoice) { pieces.append(.cue(cue)) }

  /// The next frame of speech, in the middle; the cues whose time has come are handed over first.
  mutating func next(startingCue: (CueVoice) -> Void) -> Double {
    while first < pieces.count {
      switch pieces[first] {
      case .cue(let cue):
        startingCue(cue)
        dropFirst()
      case .speech(let samples, let gain):
        let value = Double(samples[framesOfFirst]) * gain.factor
        step(length: samples.count)
        return value
      case .silence(let frames):
        step(length: frames)
        return 0
      }
    }
    isSounding = false
    return 0
  }

  /// Drops all that waits.
  mutating func clear() { self = SpeechTrack() }

  private mutating func step(length: Int) {
    isSounding = true
    framesWaiting -= 1
    framesOfFirst += 1
    if framesOfFirst == length { dropFirst() }
  }

  private mutating func dropFirst() {
    // The samples are let go at once; the places of the dropped are closed up from time to time.
    pieces[first] = .silence(frames: 0)
    first += 1
    framesOfFirst = 0
    if first == pieces.count || first >= 64 {
      pieces.removeSubrange(..<first)
      first = 0
    }
  }
}
