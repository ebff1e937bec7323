/// Takes the silence off both ends of a clause while it streams by.
///
/// The engine begins with up to 121 ms of silence, the closure of the first consonant, and ends with up to 76 ms. It
/// depends on the sounds and on what was spoken before, so only the samples tell.
struct SilenceTrimmer {
  /// Below −60 dB of full scale nobody hears anything.
  static let silence = 33
  /// No more than this is taken off the beginning.
  static let longestLead = 0.130
  /// This much silence stays at both ends, so that no sound is clipped.
  static let kept = 0.005

  private let longestLeadFrames: Int
  private let keptFrames: Int
  /// Silent samples that may turn out to be in the middle of the speech.
  private var held: [Int16] = []
  private var isInside = false

  init(sampleRate: Int) {
    longestLeadFrames = Int(Double(sampleRate) * Self.longestLead)
    keptFrames = Int(Double(sampleRate) * Self.kept)
  }

  /// What of the next chunk can be heard already.
  mutating func pass(_ chunk: UnsafeBufferPointer<Int16>) -> [Int16] {
    let loud = loudStretch(of: chunk)
    if isInside {
      guard let loud else {
        held += chunk
        return []
      }
      let passed = held + chunk[...loud.upperBound]
      held = Array(chunk[(loud.upperBound + 1)...])
      return passed
    }
    held += chunk[..<(loud?.lowerBound ?? chunk.count)]
    guard let loud else {
      // So long a silence is not the lead of a word; what is beyond it is kept.
      guard held.count > longestLeadFrames else { return [] }
      isInside = true
      held.removeFirst(longestLeadFrames)
      return []
    }
    isInside = true
    let passed = held.suffix(max(keptFrames, held.count - longestLeadFrames)) + chunk[loud]
    held = Array(chunk[(loud.upperBound + 1)...])
    return Array(passed)
  }

  /// From the first to the last sample that can be heard; `nil` if all is silence. It looks from both ends and so reads
  /// little of a chunk of speech.
  private func loudStretch(of chunk: UnsafeBufferPointer<Int16>) -> ClosedRange<Int>? {
    var first = 0
    while first < chunk.count, abs(Int(chunk[first])) < Self.silence { first += 1 }
    guard first < chunk.count else { return nil }
    var last = chunk.count - 1
    while abs(Int(chunk[last])) < Self.silence { last -= 1 }
    return first...last
  }

  /// What is still to be heard when the clause is over; the trimmer is then ready for the next one.
  mutating func finish() -> [Int16] {
    defer {
      held = []
      isInside = false
    }
    return isInside ? Array(held.prefix(keptFrames)) : []
  }
}
