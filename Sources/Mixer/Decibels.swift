/// A change of loudness on the scale of hearing: 0 leaves it alone, −6 is about half the amplitude, +6 about double.
public struct Decibels: Hashable, Sendable, Comparable {
  /// From −100, which is silence for 16 bits, to +24.
  public let value: Double

  /// A change in decibels, brought into −100 to +24; what is no number counts as 0.
  public init(_ value: Double) { self.value = value.isNaN ? 0 : min(24, max(-100, value)) }

  /// The level of a power beside 1, in decibels: ten times its logarithm to the base of 10. What is no positive number
  /// counts as −120.
  static func ofPower(_ power: Double) -> Double { 3.010_299_956_639_812 * Arithmetic.logarithm(max(power, 1e-12)) }

  /// Less comes first.
  public static func < (one: Decibels, other: Decibels) -> Bool { one.value < other.value }
}

/// What each sample is multiplied by.
public struct Gain: Hashable, Sendable {
  /// 0 is silence, 1 leaves the sound alone.
  public let factor: Double

  /// A factor; a negative one, or what is no number, counts as 0.
  public init(factor: Double) { self.factor = factor > 0 ? min(factor, 16) : 0 }

  /// The factor of a change in decibels: 10 to the power of a twentieth of it.
  public init(_ decibels: Decibels) {
    // log2(10) / 20: a power of two can be computed to the last bit in the same way on every PC.
    self.init(factor: Arithmetic.powerOfTwo(decibels.value * 0.166_096_404_744_368_12))
  }

  /// Leaves the sound alone.
  public static let unity = Gain(factor: 1)

  /// The loudness a learner set, in percent: 100 is unity, each step of 5 takes 1.5 dB, 0 is silence.
  ///
  /// Equal steps in decibels sound like equal steps; and 5 percent, the lowest she can set, is −28.5 dB: soft, but
  /// still heard, so nobody loses the voice that would tell how to get it back.
  public init(volumePercent percent: Int) {
    if percent <= 0 {
      self.init(factor: 0)
    } else {
      self.init(Decibels(Double(min(percent, 100) - 100) * 0.3))
    }
  }

  /// The loudness of cues beside speech, in percent, on the same scale: up to 130, which is 9 dB more than they were
  /// recorded with. The mixer's limiter rounds off what comes out too loud.
  public init(cueVolumePercent percent: Int) {
    self.init(percent <= 0 ? Gain(factor: 0) : Gain(Decibels(Double(min(percent, 130) - 100) * 0.3)))
  }

  private init(_ gain: Gain) { self = gain }
}
