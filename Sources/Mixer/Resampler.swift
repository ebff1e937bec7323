/// Brings a whole recording to another sample rate, without bending its pitch.
public struct Resampler: Sendable {
  private let from: SampleRate
  private let to: SampleRate
  /// Zero crossings of the filter on each side: more is a sharper edge and more work.
  private static let crossings = 16.0

  /// A change from one rate to another.
  public init(from: SampleRate, to: SampleRate) {
    self.from = from
    self.to = to
  }

  /// The recording at the new rate: samples in steps of 16 bit, rounded and held within their range.
  public func convert(_ samples: [Double]) -> [Int16] {
    guard from != to else { return samples.map(Self.sample) }
    let ratio = Double(from.framesPerSecond) / Double(to.framesPerSecond)
    // Downwards, what lies above half the new rate is left out: it would come back as another tone.
    let cutoff = min(1, 1 / ratio)
    let reach = Self.crossings / cutoff
    let count = Int((Double(samples.count) / ratio).rounded(.up))
    return (0..<count).map { index in
      let centre = Double(index) * ratio
      let first = max(0, Int((centre - reach).rounded(.up)))
      let last = min(samples.count - 1, Int((centre + reach).rounded(.down)))
      guard first <= last else { return 0 }
      var sum = 0.0
      var weights = 0.0
      for place in first...last {
        let weight = Self.weight((Double(place) - centre) * cutoff)
        sum += samples[place] * weight
        weights += weight
      }
      // Divided by the weights, so that a steady value stays what it is, at the ends too.
      return Self.sample(weights == 0 ? 0 : sum / weights)
    }
  }

  /// A sine over its angle, in a window after Hann.
  private static func weight(_ distance: Double) -> Double {
    if abs(distance) < 1e-9 { return 1 }
    guard abs(distance) < crossings else { return 0 }
    let wave = Arithmetic.sine(turns: distance / 2) / (distance * 3.141_592_653_589_793)
    return wave * (0.5 + 0.5 * Arithmetic.sine(turns: distance / crossings / 2 + 0.25))
  }

  private static func sample(_ value: Double) -> Int16 { Int16(min(32_767, max(-32_768, value.rounded()))) }
}
