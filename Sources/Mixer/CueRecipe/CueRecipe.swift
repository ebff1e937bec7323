/// How the cues are made: what `Audio/recipe.txt` says, as values.
///
/// The same recipe gives the same samples on every PC.
public struct CueRecipe: Hashable, Sendable {
  /// One cue of the recipe.
  public struct Cue: Hashable, Sendable {
    /// Its name, as the program asks for it.
    public var name: String
    /// The loudness of what sounds of it, in LUFS; −28 where the recipe says nothing: 6 dB softer than speech.
    public var loudness: Decibels
    /// What sounds, in the order of the recipe.
    public var parts: [Part]

    /// A cue from its parts.
    public init(name: String, loudness: Decibels = Decibels(-28), parts: [Part] = []) {
      self.name = name
      self.loudness = loudness
      self.parts = parts
    }
  }

  /// One line of a cue: a tone, a noise or a rest.
  public struct Part: Hashable, Sendable {
    /// What sounds.
    public enum Sound: Hashable, Sendable {
      /// A tone from one frequency to another, in hertz.
      case tone(from: Double, to: Double, Timbre)
      /// A breath of noise around a frequency, in hertz.
      case noise(around: Double)
      /// Nothing.
      case rest
    }

    /// What becomes of a sound in its time.
    public enum Course: String, Hashable, Sendable, CaseIterable {
      /// It dies away like a string that is plucked.
      case fading
      /// It stays as strong as it is, to its end.
      case held
    }

    /// What sounds.
    public var sound: Sound
    /// How long, in milliseconds, 1 to 1,500.
    public var milliseconds: Int
    /// Whether it dies away.
    public var course: Course
    /// Its share beside the other parts, in percent, 1 to 100.
    public var percent: Int
    /// It begins together with the part before, and not after it.
    public var isTogether: Bool

    /// A part, by default a fading one at full strength, after the part before.
    public init(
      _ sound: Sound, milliseconds: Int, course: Course = .fading, percent: Int = 100, isTogether: Bool = false
    ) {
      self.sound = sound
      self.milliseconds = milliseconds
      self.course = course
      self.percent = percent
      self.isTogether = isTogether
    }
  }

  /// The colour of a tone.
  public enum Timbre: String, Hashable, Sendable, CaseIterable {
    /// A sine, soft and plain.
    case pure
    /// A few overtones, like a hummed note.
    case warm
    /// Overtones a little out of tune, like a small bell.
    case bell
    /// Two far overtones, like a knock on wood.
    case wood

    /// Overtones: times the frequency, and their share.
    var overtones: [(ratio: Double, share: Double)] {
      switch self {
      case .pure: [(1, 1)]
      case .warm: [(1, 1), (2, 0.35), (3, 0.15)]
      case .bell: [(1, 1), (2.01, 0.4), (3.02, 0.2)]
      case .wood: [(1, 1), (2.76, 0.3), (5.4, 0.1)]
      }
    }
  }

  /// The longest cue, in milliseconds: a longer one would keep a learner waiting.
  public static let longestMilliseconds = 1_500

  /// All cues, in the order of the file.
  public var cues: [Cue]

  /// A recipe of these cues.
  public init(cues: [Cue]) { self.cues = cues }

  /// Every cue as the name of its file and its samples: mono, 16 bit, 22,050 frames a second.
  public func renderAll() -> [(file: String, samples: [Int16])] {
    cues.map { (file: "\($0.name).wav", samples: $0.render()) }
  }
}
