import Mixer

/// The stretch of sound between the ear and the next frame to be written, seen as a tape that runs past the ear.
///
/// Places are frames on the tape, counted from its beginning; moments are microseconds. A sink holds the tape 200 ms
/// ahead. What the ear has not reached may be written over: that is how speech is cut, and how speech joins a cue that
/// was written before it.
struct Tape: Sendable {
  /// How the tape moves.
  private enum Motion {
    /// It stands, and nothing is ahead of the ear.
    case still
    /// At a moment the ear was at a place; and the sink could no more change so many frames beyond it.
    case running(heard: Int, at: Int, fixed: Int, isMeasured: Bool)
  }

  /// Where to write, as a server wants it told.
  struct Place: Hashable {
    /// Frames from where the last writing ended: backwards when negative.
    var offset: Int
    /// The sink has run dry, so only the sink itself knows from where on it takes anything.
    var isLate: Bool
  }

  /// How far ahead of the ear it is written, in milliseconds: a PC that is busy for so long does not stutter.
  static let leadMilliseconds = 200

  private let rate: SampleRate
  private let lead: Int
  /// Between the order to write over something and the moment a sink does so: the way to the server takes 0.3 ms here.
  private let cutMargin: Int
  /// The same where nothing may be lost: on a slow PC a cut that comes late begins within its fade, but speech that comes
  /// late loses its first sound.
  private let joinMargin: Int
  /// The slowest of the answers, in frames, and half of it for each half second since. A PC that is busy takes longer
  /// for what is written, too.
  private var slowness = 0
  private var motion = Motion.still
  /// How much the sink held when it was asked last; `nil` for one that has never been.
  private var lastFixed: Int?
  /// The next frame to be written.
  private(set) var head = 0
  /// Where the sink's own pen stands: it is moved from there.
  private var pen = 0
  /// The end of what the sink holds; between `head` and it lies what is no longer wanted.
  private var held = 0

  init(rate: SampleRate) {
    self.rate = rate
    lead = rate.frames(milliseconds: Self.leadMilliseconds).count
    cutMargin = rate.frames(microseconds: 800).count
    joinMargin = rate.frames(microseconds: 2_500).count
  }

  /// Whether it stands.
  var isStill: Bool { if case .still = motion { true } else { false } }

  /// Whether its sink may take so much at once that it would take the silence behind the first piece of speech with it.
  var mayTakeMuch: Bool { lastFixed.map { $0 > rate.frames(milliseconds: 50).count } ?? true }

  /// It plays through another sink from now on.
  mutating func meetSink() { lastFixed = nil }

  /// Whether it runs, and its sink has not been asked yet.
  var isUnmeasured: Bool { if case .running(_, _, _, false) = motion { true } else { false } }

  /// Starts it. Until the sink has been asked, it is taken to run from now on.
  mutating func start(at now: Int, isMeasured: Bool) {
    motion = .running(heard: head, at: now, fixed: lastFixed ?? 0, isMeasured: isMeasured)
  }

  /// Takes what the sink says: so many frames before its pen the ear was, at a moment; of these it can't
  /// change the first `fixed`. It took so many microseconds to say so.
  mutating func measure(ahead: Int, fixed: Int, at moment: Int, took: Int = 0) {
    // An answer comes about twenty times a second.
    slowness = max(rate.frames(microseconds: took).count, slowness * 15 / 16)
    guard !isStill else { return }
    lastFixed = fixed
    motion = .running(heard: pen - ahead, at: moment, fixed: fixed, isMeasured: true)
  }

  /// Stops it, with nothing ahead.
  mutating func stop() {
    motion = .still
    (pen, held) = (head, head)
  }

  /// Goes on without its sink: what was ahead passes unheard.
  mutating func loseSink(at now: Int) {
    (pen, held) = (head, head)
    guard !isStill else { return }
    motion = .running(heard: min(heard(at: now), head), at: now, fixed: 0, isMeasured: true)
  }

  private func heard(at now: Int) -> Int {
    switch motion {
    case .still: head
    case .running(let heard, let moment, _, _): heard + (now - moment) * rate.framesPerSecond / 1_000_000
    }
  }

  /// Frames that a cut may still write over.
  func cuttable(at now: Int) -> FrameCount {
    replaceable(at: now, margin: max(cutMargin, min(slowness, rate.frames(milliseconds: 10).count)))
  }

  /// Frames that may still be written over by what sounds together with them.
  func joinable(at now: Int) -> FrameCount {
    let margin = max(joinMargin, min(slowness * 3 / 2, rate.frames(milliseconds: 20).count))
    return replaceable(at: now, margin: margin)
  }

  private func replaceable(at now: Int, margin: Int) -> FrameCount {
    guard case .running(_, _, let fixed, _) = motion else { return .zero }
    return FrameCount(head - heard(at: now) - margin - fixed)
  }

  /// Frames to be written now, so that the lead is full and nothing is left of what is no longer wanted. What a sink
  /// holds itself comes on top: a headset of 200 ms would otherwise leave its server nothing to go on with.
  func wanted(at now: Int) -> FrameCount {
    var fixed = 0
    if case .running(_, _, let inSink, _) = motion { fixed = min(inSink, lead * 2) }
    return FrameCount(max(heard(at: now) + fixed + lead, held) - head)
  }

  /// Microseconds until all has been heard but the last frames, which are padding: 0 if it has; `nil` while the sink
  /// has not been asked.
  func playedOut(at now: Int, padding: FrameCount) -> Int? {
    switch motion {
    case .still: 0
    case .running(_, _, _, false): nil
    case .running: rate.microseconds(FrameCount(head - padding.count - heard(at: now)))
    }
  }

  /// Goes back, since the last frames are to be written anew.
  mutating func takeBack(_ frames: FrameCount) { head -= frames.count }

  /// Makes room for frames that are written next, and says where.
  mutating func place(_ frames: FrameCount, at now: Int) -> Place {
    var isLate = false
    if case .running(_, _, let fixed, _) = motion {
      let earliest = heard(at: now) + fixed
      if head < earliest {
        head = earliest + joinMargin
        isLate = true
      }
    }
    let offset = head - pen
    head += frames.count
    pen = head
    held = max(held, head)
    return Place(offset: offset, isLate: isLate)
  }
}
