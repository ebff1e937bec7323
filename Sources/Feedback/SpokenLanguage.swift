/// How a language is spoken: the voices, and the tables by which written words become spoken ones.
///
/// All of it stands in `language.txt` and `pronunciations.txt`; a new language is new files, no code.
public struct SpokenLanguage: Hashable, Sendable {
  /// A voice of the speech engine and how it is set.
  public struct Voice: Hashable, Sendable {
    /// The engine's name of it, such as `vi` or `en`.
    public var name: String
    /// The engine's variant that changes its timbre, such as `Annie`; `nil` for the plain voice.
    public var variant: String?
    /// 0 to 100; 50 is the voice's own.
    public var pitch: Int
    /// How far the pitch moves, 0 to 100. In Vietnamese it carries the tones: 75.
    public var range: Int
    /// What brings the voice to the loudness of the others, in decibels.
    public var gain: Double

    /// A voice, by default as the engine makes it.
    public init(_ name: String, variant: String? = nil, pitch: Int = 50, range: Int = 50, gain: Double = 0) {
      self.name = name
      self.variant = variant
      self.pitch = pitch
      self.range = range
      self.gain = gain
    }
  }

  /// Who makes words of numbers.
  public enum NumberGrammar: String, Hashable, Sendable, CaseIterable {
    /// The engine reads whole numbers well by itself.
    case engine
    /// Vietnamese: linh, mốt, lăm, nghìn. The engine reads them wrong.
    case vietnamese
    /// The engine's words, grouped in lakh and crore.
    case indian
  }

  /// A written word and how it is said.
  public struct Pronunciation: Hashable, Sendable {
    /// As it stands in texts; longer ones go before shorter ones.
    public var written: String
    /// As it is spelled for the engine; may hold spans in another language.
    public var spoken: MarkedText

    /// A row of `pronunciations.txt`.
    public init(_ written: String, _ spoken: MarkedText) {
      self.written = written
      self.spoken = spoken
    }
  }

  /// Which language.
  public var language: Language
  /// The voice of the phone's screen reader.
  public var phone: Voice
  /// The voice of the trainer.
  public var trainer: Voice
  /// Who makes words of numbers.
  public var numbers: NumberGrammar
  /// Words that the engine would say wrong.
  public var pronunciations: [Pronunciation] = []
  /// Names of letters, small; for Devanagari also of signs.
  public var letterNames: [Character: String] = [:]
  /// Names of the marks of tone, by the combining mark.
  public var toneNames: [Character: String] = [:]
  /// Names of punctuation and other signs; the blank under `" "`.
  public var characterNames: [Character: String] = [:]
  /// The spelling alphabet: for a letter, small, a word that begins with it or is known for it, such as Alfa for `a`.
  public var spellingWords: [Character: String] = [:]
  /// Names of pictures; a picture without a name is not spoken.
  public var emojiNames: [Character: String] = [:]
  /// Single words that the code needs: `capital`, `repeated`, `of` between two numbers, `percent`, `point`, `minus`, `0` to `9`
  /// where digits are said one by one, and the names of units.
  public var words: [String: String] = [:]

  /// A language with its two voices, and empty tables.
  public init(_ language: Language, phone: Voice, trainer: Voice, numbers: NumberGrammar = .engine) {
    self.language = language
    self.phone = phone
    self.trainer = trainer
    self.numbers = numbers
  }

  /// The word that tells a letter from those that sound like it, for a capital too; a letter with a mark of tone has that
  /// of the letter without it. `nil` for what is no letter of the spelling alphabet.
  public func spellingWord(for letter: Character) -> String? {
    let small = letter.lowercased()
    if small.count == 1, let word = small.first.flatMap({ spellingWords[$0] }) { return word }
    // `ậ` is `â` and a mark: strings are equal where they are canonically equivalent.
    return spellingWords.first { base, _ in toneNames.keys.contains { "\(base)\($0)" == small } }?.value
  }
}
