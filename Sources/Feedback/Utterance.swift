/// What is to be said, and what may be cut short for it: a value, so equal utterances are equally meant.
public struct Utterance: Hashable, Sendable, Codable {
  /// A run of text in one language and one manner.
  public struct Span: Hashable, Sendable, Codable {
    /// The words as they are written, in NFC, without markup. How they are said is for the speech room to find.
    public var text: String
    /// Whose voice reads them; `nil` is the language of the utterance.
    public var language: Language?
    /// Share of the learner's own speed, 0.25 to 4; 1 leaves it alone.
    public var relativeRate: Double
    /// Times the speaker's own pitch, 0.5 to 2; 1 leaves it alone.
    public var relativePitch: Double
    /// Letter by letter, for names and codes.
    public var isSpelled: Bool
    /// Which signs are named where they stand between words.
    public var punctuation: Punctuation
    /// How a capital is told from a small letter where letters are spelled.
    public var capitals: Capitals

    /// A run of text.
    public init(
      _ text: String, language: Language? = nil, relativeRate: Double = 1, relativePitch: Double = 1,
      isSpelled: Bool = false, punctuation: Punctuation = .none, capitals: Capitals = .word
    ) {
      self.text = text
      self.language = language
      self.relativeRate = relativeRate
      self.relativePitch = relativePitch
      self.isSpelled = isSpelled
      self.punctuation = punctuation
      self.capitals = capitals
    }
  }

  /// What becomes of speech that still sounds when more comes by itself; a key press ends all of it. Three rules and no
  /// fourth, after TalkBack's own. `displacement(sounding:waiting:)` is all of them put to work.
  public enum Interruption: String, Hashable, Sendable, Codable {
    /// Cuts it and drops what waits.
    case flush
    /// Waits its turn.
    case queue
    /// Waits its turn, and once it sounds yields to a key press alone. For window titles, calls and warnings.
    case protected
  }

  /// Utterances of which only the latest is worth hearing, such as the values of a slider that is being moved.
  public struct Group: Hashable, Sendable, Codable, RawRepresentable {
    /// Small letters and hyphens.
    public let rawValue: String

    /// A group by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The values of a slider.
    public static let slider = Group(rawValue: "slider")
  }

  /// Who talks.
  public var speaker: Speaker
  /// The language of all spans that name none.
  public var language: Language
  /// What is said, in order.
  public var spans: [Span]
  /// What becomes of speech that still sounds.
  public var interruption: Interruption
  /// From where: −1 is left, 0 the middle, 1 right.
  public var pan: Double
  /// Takes the place of one of the same group, whether that sounds or waits.
  public var group: Group?

  /// An utterance of several runs, by default from the middle and of no group.
  public init(
    _ spans: [Span], by speaker: Speaker, in language: Language, _ interruption: Interruption = .flush,
    pan: Double = 0, group: Group? = nil
  ) {
    self.spans = spans
    self.speaker = speaker
    self.language = language
    self.interruption = interruption
    self.pan = pan
    self.group = group
  }

  /// All words, as they would be shown on a screen.
  public var text: String { spans.map(\.text).joined() }

  /// Nothing but blanks: not worth a voice.
  public var isEmpty: Bool { spans.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
