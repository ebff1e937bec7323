/// What sounds one after the other: speech and pauses, and the marks where cues begin.
struct SpeechTrack: Sendable {
  /// A stretch of the track.
  private enum Piece: Sendable {
    case speech(samples: [Int16], factors: Frame, Passage?)
    case silence(frames: Int, Passage?)
    case cue(CueVoice)

    /// How many frames of speech or pause it has.
    var length: Int {
      switch self {
      case .speech(let samples, _, _): samples.count
      case .silence(let frames, _): frames
      case .cue: 0
      }
    }

    /// What it belongs to.
    var passage: Passage? {
      switch self {
      case .speech(_, _, let passage), .silence(_, let passage): passage
      case .cue: nil
      }
    }
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

  mutating func append(speech samples: [Int16], factors: Frame, _ passage: Passage?) {
    guard !samples.isEmpty else { return }
    pieces.append(.speech(samples: samples, factors: factors, passage))
    framesWaiting += samples.count
  }

  mutating func append(silence frames: Int, _ passage: Passage?) {
    guard frames > 0 else { return }
    pieces.append(.silence(frames: frames, passage))
    framesWaiting += frames
  }

  mutating func append(_ cue: CueVoice) { pieces.append(.cue(cue)) }

  /// The next frame of speech; the cues whose time has come are handed over first.
  mutating func next(startingCue: (CueVoice) -> Void) -> Frame {
    while first < pieces.count {
      switch pieces[first] {
      case .cue(let cue):
        startingCue(cue)
        dropFirst()
      case .speech(let samples, let factors, _):
        let frame = factors * Double(samples[framesOfFirst])
        step(length: samples.count)
        return frame
      case .silence(let frames, _):
        step(length: frames)
        return .silence
      }
    }
    isSounding = false
    return .silence
  }

  /// The passage whose next frame comes next, if some of that piece has been taken.
  var soundingPassage: Passage? { framesOfFirst > 0 ? pieces[first].passage : nil }

  /// Takes out the speech and pauses of some passages.
  mutating func drop(where isDropped: (Passage) -> Bool) {
    keep { piece in piece.passage.map { !isDropped($0) } ?? true }
  }

  /// Takes out everything behind the passage that sounds, cues too.
  mutating func dropWaiting() {
    let passage = soundingPassage
    var isBehind = passage == nil
    keep { piece in
      isBehind = isBehind || piece.passage != passage
      return !isBehind
    }
  }

  private mutating func keep(where isKept: (Piece) -> Bool) {
    let rest = Array(pieces[first...])
    let kept = rest.map(isKept)
    // Where the first piece goes, nothing of the next has been taken.
    if kept.first == false { framesOfFirst = 0 }
    pieces = zip(rest, kept).filter(\.1).map(\.0)
    first = 0
    framesWaiting = pieces.reduce(0) { $0 + $1.length } - framesOfFirst
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
    pieces[first] = .silence(frames: 0, nil)
    first += 1
    framesOfFirst = 0
    if first == pieces.count || first >= 64 {
      pieces.removeSubrange(..<first)
      first = 0
    }
  }
}
