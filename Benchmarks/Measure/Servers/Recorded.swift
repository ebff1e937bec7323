/// What was heard until a moment: samples, and how they are tied to the clock.
struct Recorded {
  /// Frames a second.
  let rate: Int
  let samples: [Int16]
  /// When each piece came: the number of its first frame, and the moment.
  let pieces: [(first: Int, arrival: Int)]
  /// The moment.
  let until: Int

  /// A sink from which nothing comes for so long rests: longer than any block.
  static let restMilliseconds = 80

  /// As loud as the first sample is that anybody hears: 1 % of full scale.
  static let audible = Int(Int16.max) / 100

  /// Milliseconds from a moment to the first sample after it that is louder than a level.
  func start(after moment: Int, above level: Int = 0) -> Double? {
    guard let start = frame(after: moment) else { return nil }
    return samples[start...].firstIndex { abs(Int($0)) > level }.map { milliseconds(from: moment, to: $0) }
  }

  /// Milliseconds from a moment to the last sample that is not zero within some time after it, which is before the
  /// moment where nothing came after it any more; `nil` where none was, or where it was still sounding at the end. Where
  /// it was silent at the moment, by chance, there is nothing to be measured either.
  func end(after moment: Int, within milliseconds: Int) -> Double? {
    let first = frame(after: moment) ?? samples.count
    let window = max(0, first - frames(60))..<min(samples.count, first + frames(milliseconds))
    let rests = pieces.last.map { until - $0.arrival > Self.restMilliseconds * 1_000 } ?? true
    guard let last = samples[window].lastIndex(where: { $0 != 0 }),
      rests && window.upperBound == samples.count || last < window.upperBound - frames(45)
    else { return nil }
    let length = self.milliseconds(from: moment, to: last)
    return length > 0 ? length : nil
  }

  /// The longest stretch without a sound between the first and the last one after a moment, in milliseconds; `nil` where
  /// there is none.
  func longestHole(after moment: Int) -> Double? {
    guard let start = frame(after: moment), let first = samples[start...].firstIndex(where: { $0 != 0 }) else {
      return nil
    }
    var (longest, lastSound) = (0, first)
    for index in first..<samples.count where samples[index] != 0 {
      longest = max(longest, index - lastSound - 1)
      lastSound = index
    }
    return Double(longest) * 1_000 / Double(rate)
  }

  /// The first frame that came after a moment.
  private func frame(after moment: Int) -> Int? {
    let place = pieces.partitioned { $0.arrival > moment }
    return pieces.indices.contains(place) ? pieces[place].first : nil
  }

  /// Milliseconds from a moment to that of a frame, by the earliest of the pieces of 300 ms on both sides between which
  /// the sink did not rest.
  private func milliseconds(from moment: Int, to frame: Int) -> Double {
    var from = max(0, pieces.partitioned { $0.first > frame } - 1)
    var until = min(from + 1, pieces.count)
    while from > 0, pieces[from].first > frame - frames(300), !rests(before: from) { from -= 1 }
    while until < pieces.count, pieces[until].first < frame + frames(300), !rests(before: until) { until += 1 }
    let zero = pieces[from..<until].map { Double($0.arrival) - microseconds($0.first) }.min() ?? 0
    return (zero + microseconds(frame) - Double(moment)) / 1_000
  }

  /// Whether the sink rested before a piece: it came much later than the one before had been played.
  private func rests(before index: Int) -> Bool {
    let (before, piece) = (pieces[index - 1], pieces[index])
    return Double(piece.arrival - before.arrival) > microseconds(piece.first - before.first) + 15_000
  }

  private func frames(_ milliseconds: Int) -> Int { milliseconds * rate / 1_000 }

  private func microseconds(_ frames: Int) -> Double { Double(frames) * 1_000_000 / Double(rate) }
}

extension Array {
  /// The first place from which on something holds, where it holds for all after one for which it does.
  fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
