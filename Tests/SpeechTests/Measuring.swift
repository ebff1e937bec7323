import Foundation

/// What can be measured of speech.
enum Measuring {
  /// Below −60 dB of full scale.
  static let silenceLevel = 33

  /// Loudness after ITU-R BS.1770: K-weighted, 400 ms blocks, gated at −70 LUFS and 10 LU below the mean; in LUFS.
  static func loudness(_ samples: [Int16], sampleRate: Int) -> Double {
    let weighted = kWeighted(samples.map { Double($0) / 32768 }, Double(sampleRate))
    let (block, step) = (sampleRate * 4 / 10, sampleRate / 10)
    var powers: [Double] = []
    var start = 0
    while start + block <= weighted.count {
      powers.append(weighted[start..<start + block].reduce(0) { $0 + $1 * $1 } / Double(block))
      start += step
    }
    func level(_ power: Double) -> Double { -0.691 + 10 * log10(max(power, 1e-12)) }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(values.count, 1)) }
    let audible = powers.filter { level($0) > -70 }
    let gate = level(mean(audible)) - 10
    return level(mean(audible.filter { level($0) > gate }))
  }

  /// The two filters of BS.1770 at any sample rate.
  private static func kWeighted(_ samples: [Double], _ rate: Double) -> [Double] {
    let shelf = (frequency: 1681.974450955533, gain: 3.999843853973347, quality: 0.7071752369554196)
    var k = tan(.pi * shelf.frequency / rate)
    let high = pow(10, shelf.gain / 20)
    let band = pow(high, 0.4996667741545416)
    var scale = 1 + k / shelf.quality + k * k
    let shelved = filtered(
      samples,
      b: [
        (high + band * k / shelf.quality + k * k) / scale, 2 * (k * k - high) / scale,
        (high - band * k / shelf.quality + k * k) / scale,
      ],
      a: [2 * (k * k - 1) / scale, (1 - k / shelf.quality + k * k) / scale])
    let pass = (frequency: 38.13547087602444, quality: 0.5003270373238773)
    k = tan(.pi * pass.frequency / rate)
    scale = 1 + k / pass.quality + k * k
    return filtered(
      shelved, b: [1, -2, 1], a: [2 * (k * k - 1) / scale, (1 - k / pass.quality + k * k) / scale])
  }

  private static func filtered(_ samples: [Double], b: [Double], a: [Double]) -> [Double] {
    var (x1, x2, y1, y2) = (0.0, 0.0, 0.0, 0.0)
    return samples.map { x in
      let y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
      (x2, x1, y2, y1) = (x1, x, y1, y)
      return y
    }
  }

  /// The median pitch of the voiced 40 ms frames, in hertz, by autocorrelation; `nil` where nothing is voiced.
  static func medianPitch(_ samples: [Int16], sampleRate: Int) -> Double? {
    let frame = sampleRate / 25
    var pitches: [Double] = []
    var start = 0
    while start + frame * 2 <= samples.count {
      let window = samples[start..<start + frame * 2].map(Double.init)
      start += frame
      let energy = window[..<frame].reduce(0) { $0 + $1 * $1 }
      guard energy > 1e6 * Double(frame) else { continue }
      var best = (lag: 0, value: 0.0)
      for lag in sampleRate / 500...sampleRate / 60 where lag < frame {
        var (product, shifted) = (0.0, 0.0)
        for index in 0..<frame {
          product += window[index] * window[index + lag]
          shifted += window[index + lag] * window[index + lag]
        }
        let value = product / (energy * shifted).squareRoot()
        // The shortest lag that is nearly the best: not an octave below.
        if value > best.value * 1.05 { best = (lag, value) }
      }
      if best.value > 0.7 { pitches.append(Double(sampleRate) / Double(best.lag)) }
    }
    pitches.sort()
    return pitches.isEmpty ? nil : pitches[pitches.count / 2]
  }

  /// Silent samples at both ends.
  static func silence(_ samples: [Int16], below level: Int = silenceLevel) -> (lead: Int, trail: Int) {
    let lead = samples.prefix { abs(Int($0)) < level }.count
    let trail = samples.reversed().prefix { abs(Int($0)) < level }.count
    return (lead, trail)
  }

  /// The longest run of silent samples.
  static func longestSilence(_ samples: [Int16]) -> Int {
    silences(samples).max() ?? 0
  }

  /// How long each run of silent samples is.
  static func silences(_ samples: [Int16]) -> [Int] {
    var runs: [Int] = []
    var run = 0
    for sample in samples {
      if abs(Int(sample)) < silenceLevel {
        run += 1
      } else {
        if run > 0 { runs.append(run) }
        run = 0
      }
    }
    return run > 0 ? runs + [run] : runs
  }
}
