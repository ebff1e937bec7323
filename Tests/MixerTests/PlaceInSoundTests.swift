import Mixer
import Testing

/// What left and right cost, in whatever way it is listened to.
@Suite struct PlaceInSoundTests {
  private func power(_ samples: some Sequence<Double>) -> Double { samples.reduce(0) { $0 + $1 * $1 } }

  private func heard(_ position: Double) -> (left: Double, right: Double, summed: Double) {
    var mixer = Mixer()
    mixer.enqueue(cue: (0..<2_205).map { Int16(($0 * 3_517 % 20_001) - 10_000) }, pan: Pan(position))
    let samples = mixer.render(FrameCount(2_205)).map(Double.init)
    let left = stride(from: 0, to: samples.count, by: 2).map { samples[$0] }
    let right = stride(from: 1, to: samples.count, by: 2).map { samples[$0] }
    return (power(left), power(right), power(zip(left, right).map { ($0 + $1) / 2 }))
  }

  /// Both channels together are as strong everywhere; summed into one, nothing loses 3 dB; and the far ear still hears.
  @Test(arguments: [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9])
  func everyPlaceIsEquallyStrong(_ position: Double) {
    let (middle, here) = (heard(0), heard(position))
    #expect(abs((here.left + here.right) / (middle.left + middle.right) - 1) < 0.001)
    #expect(here.summed / middle.summed > 0.7, "1.5 dB")
    #expect(min(here.left, here.right) / middle.left > 0.09, "10.5 dB")
    #expect((here.right > here.left) == (position > 0.01))
  }
}
