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
    var passed: [Int16] = []
    var rest = chunk[...]
    if !isInside {
      let lead = rest.prefix { abs(Int($0)) < Self.silence }
      let isOver = lead.count < rest.count
      held += lead
      rest = rest.dropFirst(lead.count)
      guard isOver || held.count > longestLeadFrames else {
        return []
      }
      // Of a lead that is too long to be one, only the longest lead goes.
      let start = isOver ? max(held.count - keptFrames, 0) : longestLeadFrames
      passed += held[min(start, max(longestLeadFrames, 0), held.count)...]
      held = []
      isInside = true
    }
    guard let lastLoud = rest.lastIndex(where: { abs(Int($0)) >= Self.silence }) else {
      held += rest
      return passed
    }
    passed += held
    passed += rest[...lastLoud]
    held = Array(rest[(lastLoud + 1)...])
    return passed
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
