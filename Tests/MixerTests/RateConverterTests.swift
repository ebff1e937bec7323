import Glibc
import Mixer
import Testing

@Suite struct RateConverterTests {
  private let opus = SampleRate(framesPerSecond: 24_000)

  /// A tone in the left channel, half as loud in the right.
  private func tone(_ pitch: Double, at rate: SampleRate, frames: Int) -> [Int16] {
    (0..<frames).flatMap { index -> [Int16] in
      let value = 16_000 * sin(2 * .pi * pitch * Double(index) / Double(rate.framesPerSecond))
      return [Int16(value.rounded()), Int16((value / 2).rounded())]
    }
  }

  private func convert(_ samples: [Int16], to rate: SampleRate, pieces: Int = 1_000_000) -> [Int16] {
    var converter = RateConverter(from: .speech, to: rate)
    var made: [Int16] = []
    var rest = samples[...]
    while !rest.isEmpty {
      made += converter.convert(Array(rest.prefix(2 * pieces)))
      rest = rest.dropFirst(2 * pieces)
    }
    return made + converter.finish()
  }

  @Test(arguments: [440.0, 3_000, 9_000]) func aToneStaysTheSameTone(_ pitch: Double) {
    let made = convert(tone(pitch, at: .speech, frames: 2_205), to: opus)
    let wanted = tone(pitch, at: opus, frames: 2_400)
    #expect(made.count == wanted.count)
    // The ends have silence on one side.
    let errors = (400..<4_400).map { Double(made[$0]) - Double(wanted[$0]) }
    let loudest = errors.map { abs($0) }.max() ?? .infinity
    // 60 dB below the tone.
    #expect(loudest < 16, "\(loudest)")
  }

  @Test func whatLiesAboveTheNewRateIsLeftOut() {
    let low = SampleRate(framesPerSecond: 16_000)
    let made = convert(tone(9_500, at: .speech, frames: 2_205), to: low)
    #expect(made[200..<3_000].allSatisfy { abs(Int($0)) < 32 })
  }

  @Test(arguments: [1, 7, 64, 1_000]) func piecesChangeNothing(_ size: Int) {
    let samples = tone(1_000, at: .speech, frames: 1_500)
    #expect(convert(samples, to: opus, pieces: size) == convert(samples, to: opus))
  }

  /// As many frames as last as long, rounded up.
  @Test(arguments: [(0, 0), (1, 2), (147, 160), (148, 162), (22_050 / 10, 2_400)])
  func theLengthStaysTheSame(_ frames: Int, _ wanted: Int) {
    #expect(convert([Int16](repeating: 5, count: 2 * frames), to: opus).count == 2 * wanted)
  }

  @Test func nothingChangesAtTheSameRate() {
    let samples = tone(700, at: .speech, frames: 300)
    #expect(convert(samples, to: .speech) == samples)
  }
}
