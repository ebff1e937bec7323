extension CueRecipe.Cue {
  /// Its samples: mono, 16 bit, 22,050 frames a second.
  public func render() -> [Int16] {
    let rate = SampleRate.speech
    var sum: [Double] = []
    var start = 0
    var end = 0
    for part in parts {
      if !part.isTogether { start = end }
      let samples = part.render(at: rate)
      if sum.count < start + samples.count {
        sum.append(contentsOf: repeatElement(0, count: start + samples.count - sum.count))
      }
      for index in samples.indices { sum[start + index] += samples[index] }
      end = max(end, start + samples.count)
    }
    return Self.levelled(sum, to: loudness)
  }

  /// Brings what sounds of it to the wanted loudness, by the measure of speech: rests and what has died away do not
  /// count.
  private static func levelled(_ sum: [Double], to loudness: Decibels) -> [Int16] {
    guard let own = LoudnessMeter().loudness(of: sum, in: .ofCues) else { return sum.map { _ in 0 } }
    let factor = Gain(Decibels(loudness.value - own)).factor * 32_768
    return sum.map { SoftLimit.sample($0 * factor) }
  }
}

extension CueRecipe.Part {
  func render(at rate: SampleRate) -> [Double] {
    let count = rate.frames(milliseconds: milliseconds).count
    let strength = Double(percent) / 100
    var source = Source(sound, frames: count, rate: rate)
    return (0..<count).map { index in source.next(index) * envelope(at: index, of: count, rate: rate) * strength }
  }

  /// A soft beginning of 3 ms, so that it is heard at once and does not click, and a soft end of at most 12 ms.
  private func envelope(at index: Int, of count: Int, rate: SampleRate) -> Double {
    let attack = Double(rate.frames(milliseconds: 3).count)
    let release = min(Double(rate.frames(milliseconds: 12).count), Double(count) / 3)
    let rise = Self.slope(Double(index + 1) / attack)
    let fall = Self.slope(Double(count - index) / (release + 1))
    // Dies away to a twentieth: 2 to the power of −4.32.
    let decay = course == .fading ? Arithmetic.powerOfTwo(-4.32 * Double(index) / Double(count)) : 1
    return rise * fall * decay
  }

  /// From 0 to 1 without an edge.
  private static func slope(_ share: Double) -> Double {
    let share = min(1, max(0, share))
    return share * share * (3 - 2 * share)
  }

  /// Where the samples come from, before they are shaped.
  private struct Source {
    private let sound: Sound
    private let frames: Double
    private let rate: Double
    private var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var last = (one: 0.0, two: 0.0)

    init(_ sound: Sound, frames: Int, rate: SampleRate) {
      self.sound = sound
      self.frames = Double(frames)
      self.rate = Double(rate.framesPerSecond)
    }

    mutating func next(_ index: Int) -> Double {
      switch sound {
      case .rest: return 0
      case .tone(let from, let to, let timbre):
        let time = Double(index) / rate
        // The frequency moves in a straight line; this is its sum over time, in turns.
        let turns = from * time + (to - from) * time * Double(index) / frames / 2
        let highest = max(from, to)
        return timbre.overtones.reduce(0) { sum, overtone in
          // What lies above half the sample rate would come back as another tone.
          highest * overtone.ratio < rate / 2
            ? sum + overtone.share * Arithmetic.sine(turns: turns * overtone.ratio) : sum
        }
      case .noise(let around):
        // A linear congruential generator (Knuth's MMIX), through a resonator of two poles.
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let white = Double(Int32(truncatingIfNeeded: random >> 32)) / 2_147_483_648
        let radius = 0.9
        let value =
          white + 2 * radius * Arithmetic.sine(turns: around / rate + 0.25) * last.one - radius * radius * last.two
        last = (one: value, two: last.one)
        return value / 3
      }
    }
  }
}
