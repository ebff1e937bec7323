/// How loud a sound is to the ear, after ITU-R BS.1770: both filters of its K-weighting, overlapping blocks, and its two
/// gates, so that pauses count for nothing.
///
/// One channel is measured, as if it were played by one loudspeaker: a sine of 997 Hz at full scale is at −3.01 LUFS.
public struct LoudnessMeter: Sendable {
  /// What is averaged at once.
  public enum Blocks: Sendable {
    /// 400 ms, as the recommendation says: for speech.
    case ofSpeech
    /// 10 ms: for cues, most of which are over before one block of speech is. The gate then leaves what sounds.
    case ofCues

    fileprivate var milliseconds: Int {
      switch self {
      case .ofSpeech: 400
      case .ofCues: 10
      }
    }
  }

  /// Softer blocks are silence, in LUFS.
  private static let absoluteGate = -70.0
  /// So far below the mean, in LU, begin the pauses.
  private static let relativeGate = 10.0

  private let rate: SampleRate

  /// A meter for sounds of a sample rate.
  public init(rate: SampleRate = .speech) { self.rate = rate }

  /// The loudness of mono 16-bit samples in LUFS; `nil` where all is silence.
  public func loudness(of samples: [Int16], in blocks: Blocks = .ofSpeech) -> Double? {
    loudness(of: samples.map { Double($0) / 32_768 }, in: blocks)
  }

  /// The loudness of mono samples, in which ±1 is full scale, in LUFS; `nil` where all is silence.
  public func loudness(of samples: [Double], in blocks: Blocks = .ofSpeech) -> Double? {
    let powers = powers(of: samples, in: blocks)
    let audible = powers.filter { Self.level($0) > Self.absoluteGate }
    guard !audible.isEmpty else { return nil }
    let gate = Self.level(Self.mean(audible)) - Self.relativeGate
    return Self.level(Self.mean(audible.filter { Self.level($0) > gate }))
  }

  /// The weighted power of each block; three quarters of a block belong to the next, too.
  private func powers(of samples: [Double], in blocks: Blocks) -> [Double] {
    let length = max(1, rate.frames(milliseconds: blocks.milliseconds).count)
    let step = max(1, length / 4)
    var shelf = Filter(.shelf, rate)
    var pass = Filter(.highPass, rate)
    // Sums of the power so far: a block is the difference of two.
    var sums = [0.0]
    sums.reserveCapacity(max(samples.count, length) + 1)
    for index in 0..<max(samples.count, length) {
      let weighted = pass.next(shelf.next(index < samples.count ? samples[index] : 0))
      sums.append(sums[index] + weighted * weighted)
    }
    return stride(from: 0, to: sums.count - length, by: step).map { (sums[$0 + length] - sums[$0]) / Double(length) }
  }

  /// The level of a power; −0.691 is the recommendation's own.
  private static func level(_ power: Double) -> Double { -0.691 + Decibels.ofPower(power) }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// One of the two filters, as a biquad for any sample rate.
  private struct Filter {
    /// Which one, by the figures from which the recommendation's own coefficients at 48 kHz follow.
    enum Kind {
      /// What a head adds: 4 dB above 1.7 kHz.
      case shelf
      /// What an ear leaves away: below 38 Hz.
      case highPass
    }

    private let forward: (Double, Double, Double)
    private let back: (Double, Double)
    private var before = (0.0, 0.0)

    init(_ kind: Kind, _ rate: SampleRate) {
      let frequency = kind == .shelf ? 1_681.974_450_955_533 : 38.135_470_876_024_44
      let quality = kind == .shelf ? 0.707_175_236_955_419_6 : 0.500_327_037_323_877_3
      // Half of a turn is half the sample rate: the tangent that the bilinear transform wants.
      let turns = frequency / Double(rate.framesPerSecond) / 2
      let k = Arithmetic.sine(turns: turns) / Arithmetic.sine(turns: turns + 0.25)
      let scale = 1 + k / quality + k * k
      back = (2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale)
      switch kind {
      case .highPass: forward = (1, -2, 1)
      case .shelf:
        let gain = 3.999_843_853_973_347 * 0.166_096_404_744_368_12
        let high = Arithmetic.powerOfTwo(gain)
        let band = Arithmetic.powerOfTwo(gain * 0.499_666_774_154_541_6)
        forward = (
          (high + band * k / quality + k * k) / scale, 2 * (k * k - high) / scale,
          (high - band * k / quality + k * k) / scale
        )
      }
    }

    mutating func next(_ sample: Double) -> Double {
      let value = forward.0 * sample + before.0
      before = (forward.1 * sample - back.0 * value + before.1, forward.2 * sample - back.1 * value)
      return value
    }
  }
}
