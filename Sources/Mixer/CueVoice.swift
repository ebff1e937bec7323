/// A cue while it sounds.
struct CueVoice: Hashable, Sendable {
  private let samples: [Int16]
  private let factors: Frame
  private let pitch: Pitch
  private var framesPlayed = 0
  private var level = 1.0
  private var framesToWait = 0

  init(samples: [Int16], gain: Gain, pan: Pan, pitch: Pitch) {
    self.samples = samples
    factors = pan.factors * gain.factor
    self.pitch = pitch
  }

  /// How many frames it lasts in all.
  var length: Int { samples.isEmpty ? 0 : Int((Double(samples.count - 1) / pitch.ratio).rounded(.down)) + 1 }

  var isOver: Bool { framesPlayed >= length }

  /// Pauses for so many frames, in which what it has played already is heard once more from elsewhere.
  mutating func wait(_ frames: Int) { framesToWait += frames }

  /// The next frame.
  ///
  /// - Parameter ducking: how it makes way while speech sounds; `nil` if it never does.
  mutating func next(underSpeech isUnderSpeech: Bool, _ ducking: Ducking?) -> Frame {
    guard framesToWait == 0 else {
      framesToWait -= 1
      return .silence
    }
    defer { framesPlayed += 1 }
    guard let ducking else { return recorded() }
    let wanted = isUnderSpeech && framesPlayed >= ducking.moment ? ducking.level : 1
    level = level < wanted ? min(wanted, level + ducking.step) : max(wanted, level - ducking.step)
    return level == 1 ? recorded() : recorded() * level
  }

  /// The frame whose turn it is. The place in the recording follows from the number of the frame alone, so no error adds
  /// up.
  private func recorded() -> Frame {
    let place = Double(framesPlayed) * pitch.ratio
    let index = Int(place)
    guard index < samples.count else { return .silence }
    let here = Double(samples[index])
    let share = place - Double(index)
    guard share > 0, index + 1 < samples.count else { return factors * here }
    let there = Double(samples[index + 1])
    return factors * (here + (there - here) * share)
  }
}
