internal import Feedback

/// What the synthesizer asks of an engine, wherever that runs. Text reaches it as a `SafeClause` and in no other way.
protocol SpeechEngine: Sendable {
  /// Frames a second.
  var sampleRate: Int { get }
  /// What the engine has.
  var voices: [EngineVoice] { get }
  /// What it has gone through.
  var history: EngineHistory { get }

  /// Loads a voice; answers whether the engine has it.
  func prepare(_ voice: SpokenLanguage.Voice, _ setting: Engine.Setting) -> Bool

  /// Speaks a clause, handing on each chunk as it is made. `take` answers `false` to fall silent at once.
  func synthesize(
    _ clause: SafeClause, by voice: SpokenLanguage.Voice, _ setting: Engine.Setting,
    take: (UnsafeBufferPointer<Int16>) -> Bool
  ) -> ClauseEnd

  /// The sounds of a clause in the engine's own notation, its inner clauses separated by ` / `.
  func phonemes(
    of clause: SafeClause, by voice: SpokenLanguage.Voice, _ setting: Engine.Setting
  ) throws(Synthesizer.Failure) -> String
}

/// How a clause ended.
enum ClauseEnd: Hashable {
  /// All of it was handed on.
  case spoken
  /// Nobody wanted more of it.
  case unwanted
  /// The engine lacks the voice.
  case noSuchVoice
  /// The engine refused it, with its own code.
  case refused(code: Int)
  /// The engine ends at it, in its plainest form too.
  case unspeakable
}

/// What engines in a process of their own have gone through since the synthesizer was started.
public struct EngineHistory: Hashable, Sendable {
  /// How many clauses they were asked to say.
  public var clauses = 0
  /// How often a text ended one.
  public var faults = 0
  /// How often one worked without a sound, or stood still, and was ended.
  public var hangs = 0
  /// How often something else ended one.
  public var ends = 0
  /// How many clauses were said in a plainer form.
  public var plainer = 0
  /// How many clauses could not be said at all.
  public var unspeakable = 0

  /// Nothing yet.
  public init() {}
}
