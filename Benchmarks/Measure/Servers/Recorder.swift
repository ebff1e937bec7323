import Synchronization

/// What a sink plays, with the moment at which each piece of it came.
///
/// A sink works in blocks: it takes the next one when its first frame is due. Whoever listens hands each on at once:
/// `MonitorListener` or `PipeListener`. The earliest pieces around an event tie its frames to the clock.
final class Recorder: Sendable {
  /// Frames a second.
  let rate: Int

  private struct Heard {
    var samples: [Int16] = []
    /// When each piece came: the number of its first frame, and the moment.
    var pieces: [(first: Int, arrival: Int)] = []
    /// The number of the frame behind the last that was not zero.
    var silentFrom = 0
    /// When it began.
    var since = 0
  }
  private let heard = Mutex(Heard())

  /// - Parameter rate: Frames a second.
  init(rate: Int) { self.rate = rate }

  /// Takes a piece that came at a moment.
  func take(_ samples: some Collection<Int16>, at arrival: Int) {
    heard.withLock { heard in
      let start = heard.samples.count
      heard.pieces.append((start, arrival))
      heard.samples += samples
      if let last = heard.samples[start...].lastIndex(where: { $0 != 0 }) { heard.silentFrom = last + 1 }
    }
  }

  /// Forgets what was heard.
  func forget() { heard.withLock { $0 = Heard(since: now()) } }

  /// Whether anything came.
  var hasBegun: Bool { heard.withLock { !$0.samples.isEmpty } }

  /// Whether anything sounded since it forgot what was before.
  var hasSounded: Bool { heard.withLock { $0.silentFrom > 0 } }

  /// How long it has been silent, in milliseconds. A sink that rests hands on nothing, and is silent too.
  var quietMilliseconds: Int {
    heard.withLock { heard in
      let sinceLast = (now() - (heard.pieces.last?.arrival ?? heard.since)) / 1_000
      let resting = sinceLast > Recorded.restMilliseconds ? sinceLast : 0
      return (heard.samples.count - heard.silentFrom) * 1_000 / rate + resting
    }
  }

  /// Milliseconds that come in one piece: as many as a block of the sink has.
  var blockMilliseconds: Double {
    heard.withLock { heard in
      let lengths = zip(heard.pieces, heard.pieces.dropFirst()).map { $1.first - $0.first }.sorted()
      return lengths.isEmpty ? 0 : Double(lengths[lengths.count / 2]) * 1_000 / Double(rate)
    }
  }

  /// What was heard until now.
  var recording: Recorded {
    heard.withLock { Recorded(rate: rate, samples: $0.samples, pieces: $0.pieces, until: now()) }
  }
}

/// What has a recorder hear.
protocol Listener: AnyObject {
  func end()
}
