import Feedback

/// From where a learner hears what is told: left and right tell where things lie, or all comes from the middle.
///
/// Nothing is told by left and right alone: words tell the same. So whoever hears with one ear, or with one loudspeaker,
/// loses nothing.
struct SoundStage: Hashable, Sendable {
  /// How wide it is.
  enum Width: String, Hashable, Sendable, CaseIterable {
    case leftAndRight = "left and right"
    case middle
  }

  /// Where the trainer and the phone speak.
  enum Speakers: String, Hashable, Sendable, CaseIterable {
    /// Both in the middle.
    case together
    /// The trainer a little to the left, the phone a little to the right.
    case apart
  }

  var width = Width.leftAndRight
  var speakers = Speakers.together

  /// Nothing stands further out. There the far ear hears it 10 dB softer and still hears it, and summed into one
  /// loudspeaker it loses 1.4 dB; at the very end it would be 3 dB, and one ear would hear nothing.
  static let farthest = 0.9
  /// How far a speaker stands from the middle where both are apart: 3.7 dB between the ears, clearly to one side and
  /// still in front.
  static let speakerPlace = 0.4

  /// The same with its place.
  func placed(_ feedback: Feedback) -> Feedback {
    switch feedback {
    case .play(var cue):
      cue.pan = place(cue.pan)
      return .play(cue)
    case .say(let utterance): return .say(placed(utterance))
    }
  }

  /// The same from where it is said.
  func placed(_ utterance: Utterance) -> Utterance {
    var utterance = utterance
    utterance.pan = place(utterance.pan == 0 ? place(of: utterance.speaker) : utterance.pan)
    return utterance
  }

  /// What is to be heard in its place; all else as it is.
  func placed(_ effects: [Effect]) -> [Effect] {
    effects.map { effect in
      guard case .hear(let feedback) = effect else { return effect }
      return .hear(placed(feedback))
    }
  }

  private func place(_ pan: Double) -> Double {
    width == .middle ? 0 : min(Self.farthest, max(-Self.farthest, pan))
  }

  private func place(of speaker: Speaker) -> Double {
    guard speakers == .apart else { return 0 }
    switch speaker {
    case .trainer: return -Self.speakerPlace
    case .phone: return Self.speakerPlace
    }
  }
}
