internal import Synchronization

/// The way of one utterance's samples from the engine to whoever asked for them.
final class Speech {
  private let sink: (UnsafeBufferPointer<Int16>) -> Bool
  private let isCutFromOutside: () -> Bool
  private let sampleRate: Int
  private var trimmer: SilenceTrimmer
  private static let noSamples: [Int16] = Array(repeating: 0, count: 1024)

  /// How loud the clause that is spoken is to be.
  var loudness = Loudness(gain: 0)
  /// Whether no more samples are wanted.
  private(set) var isCut = false

  init(
    sampleRate: Int, isCut: @escaping () -> Bool, sink: @escaping (UnsafeBufferPointer<Int16>) -> Bool
  ) {
    self.sampleRate = sampleRate
    self.isCutFromOutside = isCut
    self.sink = sink
    trimmer = SilenceTrimmer(sampleRate: sampleRate)
  }

  /// Hands samples of the engine on; answers whether more are wanted.
  func take(_ chunk: UnsafeBufferPointer<Int16>) -> Bool { hand(trimmer.pass(chunk)) }

  /// The end of a clause.
  func endClause() { _ = hand(trimmer.finish()) }

  /// Silence of our own.
  func rest(seconds: Double) {
    var frames = Int(Double(sampleRate) * seconds)
    while frames > 0, !isCut {
      let count = min(frames, Self.noSamples.count)
      _ = hand(Array(Self.noSamples.prefix(count)))
      frames -= count
    }
  }

  private func hand(_ samples: [Int16]) -> Bool {
    if isCut || isCutFromOutside() {
      isCut = true
      return false
    }
    guard !samples.isEmpty else { return true }
    var samples = samples
    loudness.apply(to: &samples)
    if !samples.withUnsafeBufferPointer(sink) { isCut = true }
    return !isCut
  }
}
