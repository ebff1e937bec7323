internal import Glibc

/// Brings a voice to the loudness of the others, and never beyond full scale.
struct Loudness {
  /// Above this share of full scale the gain is given back little by little.
  private static let knee = 0.85
  private let factor: Double

  /// - Parameter gain: In decibels.
  init(gain: Double) { factor = gain == 0 || !gain.isFinite ? 1 : pow(10, min(max(gain, -40), 20) / 20) }

  /// Changes samples in place.
  func apply(to samples: inout [Int16]) {
    guard factor != 1 else { return }
    for index in samples.indices {
      let level = Double(samples[index]) / 32768 * factor
      let size = abs(level)
      let limited = size <= Self.knee ? size : Self.knee + (1 - Self.knee) * tanh((size - Self.knee) / (1 - Self.knee))
      samples[index] = Int16(min(limited * 32767, 32767) * (level < 0 ? -1 : 1))
    }
  }
}
