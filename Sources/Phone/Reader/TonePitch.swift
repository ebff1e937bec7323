/// How high a tone is that tells a place or a value: in whole semitones, the smallest steps that everybody hears, over
/// one octave down and one octave up.
enum TonePitch {
  /// Times the recorded pitch, from an octave below it to an octave above.
  private static let ratios: [Double] = {
    // The twelfth root of 2, and of 1/2.
    let (up, down) = (1.059_463_094_359_295_3, 0.943_874_312_681_693_5)
    func ladder(_ step: Double) -> [Double] {
      (1...semitones).reduce(into: [1.0]) { all, _ in all.append(all[all.count - 1] * step) }
    }
    return ladder(down).reversed() + ladder(up).dropFirst()
  }()

  private static let semitones = 12

  /// The tone of a height from −1, an octave lower, over 0, as recorded, to 1, an octave higher; what lies beyond counts
  /// as the end.
  static func ratio(height: Double) -> Double {
    let height = height.isNaN ? 0 : min(1, max(-1, height))
    return ratios[semitones + Int((height * Double(semitones)).rounded())]
  }
}

extension GlassPlace {
  /// The tone of a thing that lies here: half an octave up at the top of the glass, half an octave down at the bottom.
  var tone: Double { TonePitch.ratio(height: 0.5 - down) }
}

extension Int {
  /// The tone of a share of something in percent: an octave down at 0, an octave up at 100. It is TalkBack's own,
  /// 2 to the power of percent / 50 − 1, on the nearest semitone.
  var tone: Double { TonePitch.ratio(height: Double(self) / 50 - 1) }
}
