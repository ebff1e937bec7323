/// Brings a stream of stereo to another sample rate piece by piece, without bending its pitch: what `Resampler` does for
/// a whole recording, for one that has no end yet.
///
/// Where the pieces begin and end changes nothing in what comes out.
public struct RateConverter: Sendable {
  /// Zero crossings of the filter on each side, of the lower of the two rates: the 24 kHz of a file lie so near the
  /// 22,050 Hz of speech that a shorter filter would let the mirror of its highest tones through.
  private static let crossings = 24

  /// The new rate over the old one, in lowest terms.
  private let up: Int
  private let down: Int
  /// Frames that a new frame reaches back and ahead of its place.
  private let reach: Int
  /// For each place between two old frames, what the frames around it weigh.
  private let filters: [[Float]]
  private var left: [Float]
  private var right: [Float]
  /// Where the next new frame lies: behind the frame at `reach - 1` of those kept, in steps of an old frame divided by
  /// `up`.
  private var place = 0
  private var framesTaken = 0
  private var framesGiven = 0

  /// A change from one rate to another.
  public init(from: SampleRate, to: SampleRate) {
    let divisor = Self.greatestCommonDivisor(from.framesPerSecond, to.framesPerSecond)
    (up, down) = (to.framesPerSecond / divisor, from.framesPerSecond / divisor)
    // Downwards, what lies above half the new rate is left out: it would come back as another tone.
    let cutoff = min(1, Double(up) / Double(down))
    let reach = Int((Double(Self.crossings) / cutoff).rounded(.up))
    let count = up
    filters = (0..<up).map { Self.filter(at: Double($0) / Double(count), reach, cutoff) }
    self.reach = reach
    // Before the first frame there was silence.
    left = Array(repeating: 0, count: reach - 1)
    right = left
  }

  /// The frames that can be made of those so far, left and right in turn.
  public mutating func convert(_ samples: [Int16]) -> [Int16] {
    framesTaken += samples.count / 2
    for index in 0..<samples.count / 2 {
      left.append(Float(samples[2 * index]))
      right.append(Float(samples[2 * index + 1]))
    }
    return make(most: .max)
  }

  /// The rest, once nothing more comes. So many frames come out in all that they last as long as those that went in.
  public mutating func finish() -> [Int16] {
    left += Array(repeating: 0, count: reach + 1)
    right += Array(repeating: 0, count: reach + 1)
    return make(most: (framesTaken * up + down - 1) / down - framesGiven)
  }

  private mutating func make(most: Int) -> [Int16] {
    var made: [Int16] = []
    var first = 0
    while made.count / 2 < most {
      first = place / up
      guard first + 2 * reach <= left.count else { break }
      let filter = filters[place % up]
      made.append(Self.sum(left, from: first, filter))
      made.append(Self.sum(right, from: first, filter))
      place += down
    }
    first = min(place / up, left.count)
    left.removeFirst(first)
    right.removeFirst(first)
    place -= first * up
    framesGiven += made.count / 2
    return made
  }

  private static func sum(_ samples: [Float], from first: Int, _ filter: [Float]) -> Int16 {
    samples.withUnsafeBufferPointer { samples in
      filter.withUnsafeBufferPointer { filter in
        // Four sums at a time, in the same order on every PC.
        var sums = SIMD4<Float>.zero
        var index = 0
        while index + 4 <= filter.count {
          let here = first + index
          let four = SIMD4(samples[here], samples[here + 1], samples[here + 2], samples[here + 3])
          sums += four * SIMD4(filter[index], filter[index + 1], filter[index + 2], filter[index + 3])
          index += 4
        }
        var sum = sums.x + sums.y + sums.z + sums.w
        while index < filter.count {
          sum += samples[first + index] * filter[index]
          index += 1
        }
        return Int16(min(32_767, max(-32_768, sum.rounded())))
      }
    }
  }

  /// A sine over its angle in a window after Hann, for `2 * reach` frames around a place between two of them.
  private static func filter(at place: Double, _ reach: Int, _ cutoff: Double) -> [Float] {
    var weights = (0..<2 * reach).map { index -> Double in
      let distance = Double(index - (reach - 1)) - place
      guard abs(distance) < Double(reach) else { return 0 }
      let angle = distance * cutoff
      let wave =
        abs(angle) < 1e-9 ? 1 : Arithmetic.sine(turns: angle / 2) / (angle * 3.141_592_653_589_793)
      return wave * (0.5 + 0.5 * Arithmetic.sine(turns: distance / Double(reach) / 2 + 0.25))
    }
    // A steady value stays what it is.
    let sum = weights.reduce(0, +)
    for index in weights.indices { weights[index] /= sum }
    return weights.map { Float($0) }
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : greatestCommonDivisor(other, one % other)
  }
}
