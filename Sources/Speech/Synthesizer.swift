public import Feedback
import Synchronization

/// The voice: eSpeak NG with everything that keeps it safe and makes it say words right.
///
/// The engine runs in a process of its own, where nothing it does can harm the program (`EngineProcess`), or in this
/// one: there once, and never stopped, since the library leaks at a second start and hangs at a stop after it. It has one
/// global state, so speech is made one utterance at a time; further callers wait.
///
/// The same calls in the same order from the start of the engine give the same samples, if none is cut short: the engine
/// carries its state from one utterance to the next. Nothing else in its process may call the C library's `rand`.
///
/// In this process the engine writes remarks to file descriptor 2. A program that draws on a terminal points that
/// descriptor elsewhere (`dup2` to a log file) before it starts the synthesizer.
public final class Synthesizer: Sendable {
  /// Why there is no speech. The way out is said by whoever shows it.
  public enum Failure: Error, Hashable {
    /// A process has one synthesizer; this is the second.
    case alreadyStarted
    /// The engine's voice data is not installed.
    case noVoiceData
    /// The engine lacks this voice; `voices()` lists what it has.
    case noSuchVoice(String)
    /// No language of this code was given.
    case noSuchLanguage(Language)
    /// The engine refused a clause, with its own code.
    case refused(code: Int)
    /// The engine ends at this text, in its plainest form too.
    case unspeakable
  }

  /// How an utterance ended.
  public enum Outcome: Hashable, Sendable {
    /// All of it was handed on.
    case finished
    /// All of it was handed on, but for a clause at which the engine ends, in its plainest form too.
    case partly
    /// It was cut short.
    case cut
    /// Nothing in it can be spoken, so not a sample was handed on.
    case nothingToSay
  }

  /// Frames a second, 22,050; one channel, 16 bit.
  public let sampleRate: Int

  private let state: Mutex<State>
  private let isCut = Atomic(false)

  /// Starts the engine in this process, which a text that ends the engine ends too.
  ///
  /// - Throws: `alreadyStarted`, `noVoiceData`.
  public init() throws(Failure) {
    let engine = try Engine.started()
    sampleRate = engine.sampleRate
    state = Mutex(State(engine: engine))
  }

  /// Speaks through an engine in a process of its own: what ends the engine ends nothing else, and another one goes on.
  /// Where such a process can't be started, the engine runs in this one.
  ///
  /// - Throws: `alreadyStarted` where the process serves another synthesizer, or the engine had to be started here and
  ///   runs here already; `noVoiceData`.
  public init(in process: EngineProcess) throws(Failure) {
    let engine = try IsolatedEngine(process)
    sampleRate = engine.sampleRate
    state = Mutex(State(engine: engine))
  }

  /// What engines in a process of their own have gone through.
  public var history: EngineHistory { state.withLock { $0.engine.history } }

  /// The voices and variants that the engine has.
  public func voices() -> [EngineVoice] { state.withLock { $0.engine.voices } }

  /// Loads voices and makes tables ready, so that the first utterance is as quick as the next. Not needed otherwise.
  ///
  /// - Throws: `noSuchVoice` for a language whose voice the engine lacks.
  public func prepare(_ languages: [Language: SpokenLanguage]) throws(Failure) {
    try state.withLock { state throws(Failure) in
      state.learn(languages)
      for (_, language) in languages.sorted(by: { $0.key < $1.key }) {
        for voice in [language.phone, language.trainer] {
          let setting = Engine.Setting(rate: 175, wordGap: 0, pitch: voice.pitch, range: voice.range)
          guard state.engine.prepare(voice, setting) else { throw .noSuchVoice(voice.name) }
        }
      }
    }
  }

  /// Speaks an utterance, handing on each chunk as it is made, and returns when all of it is handed on or unwanted.
  ///
  /// The silence around the words is taken off, and pauses of our own put between them that shrink as the rate grows.
  /// Behind the last word there is none.
  ///
  /// - Parameters:
  ///   - utterance: What is said.
  ///   - wordsAMinute: The learner's own rate; together with the rate of a span it is kept between 30 and 440.
  ///   - languages: Voices and tables of all languages that may be spoken. Words in a language that is missing here are
  ///     said by the nearest voice, or not at all.
  ///   - take: Gets the samples of a chunk, at most about 50 ms, and answers `false` to fall silent at once. It is called
  ///     on the caller's thread and must not speak itself.
  /// - Throws: `noSuchLanguage`, `noSuchVoice`, `refused`; then nothing or only the beginning was handed on.
  public func speak(
    _ utterance: Utterance, wordsAMinute: Int, languages: [Language: SpokenLanguage],
    take: (UnsafeBufferPointer<Int16>) -> Bool
  ) throws(Failure) -> Outcome {
    try state.withLock { state throws(Failure) in
      isCut.store(false, ordering: .releasing)
      return try state.speak(
        utterance, wordsAMinute: wordsAMinute, languages: languages, isCut: { isCut.load(ordering: .acquiring) },
        take: take)
    }
  }

  /// Cuts what is spoken at this moment, from any thread: `speak` returns `cut` before its next chunk. Speech that
  /// begins later is not touched; what may not begin at all is for `take` to refuse.
  public func cut() { isCut.store(true, ordering: .releasing) }

  /// How many frames an utterance has as `speak` would hand them on, counted and thrown away.
  ///
  /// - Throws: As `speak` does.
  func frames(
    of utterance: Utterance, wordsAMinute: Int, languages: [Language: SpokenLanguage]
  ) throws(Failure) -> Int {
    var frames = 0
    try state.withLock { state throws(Failure) in
      _ = try state.speak(
        utterance, wordsAMinute: wordsAMinute, languages: languages, isHeard: false, isCut: { false },
        take: { chunk in
          frames += chunk.count
          return true
        })
    }
    return frames
  }

  /// The sounds of a text in the engine's own notation, by the phone's voice of a language.
  func phonemes(of clause: Clause, _ languages: [Language: SpokenLanguage]) throws(Failure) -> String {
    try state.withLock { state throws(Failure) in
      state.learn(languages)
      guard let tables = state.reading.tables[clause.manner.language] else {
        throw .noSuchLanguage(clause.manner.language)
      }
      let voice = tables.spoken.phone
      let setting = Engine.Setting(rate: 175, wordGap: 0, pitch: voice.pitch, range: voice.range)
      var sounds: [String] = []
      for safe in SafeClause.guarded(clause, tables) {
        sounds.append(try state.engine.phonemes(of: safe, by: voice, setting))
      }
      return sounds.joined(separator: " ")
    }
  }
}

/// What the lock of the synthesizer guards.
private struct State {
  let engine: any SpeechEngine
  var reading = Reading([:])

  /// Makes the tables of languages that are new or have changed.
  mutating func learn(_ languages: [Language: SpokenLanguage]) {
    let isKnown =
      languages.count == reading.tables.count && languages.allSatisfy { reading.tables[$0.key]?.spoken == $0.value }
    guard !isKnown else { return }
    var tables: [Language: LanguageTables] = [:]
    for (language, spoken) in languages {
      if let known = reading.tables[language], known.spoken == spoken {
        tables[language] = known
      } else {
        tables[language] = LanguageTables(spoken)
      }
    }
    reading = Reading(tables)
  }

  /// - Parameter isHeard: Without it the samples are only counted, so nobody need bring them to their loudness.
  mutating func speak(
    _ utterance: Utterance, wordsAMinute: Int, languages: [Language: SpokenLanguage], isHeard: Bool = true,
    isCut: () -> Bool, take: (UnsafeBufferPointer<Int16>) -> Bool
  ) throws(Synthesizer.Failure) -> Synthesizer.Outcome {
    learn(languages)
    for language in [utterance.language] + utterance.spans.compactMap(\.language)
    where reading.tables[language] == nil {
      throw .noSuchLanguage(language)
    }
    let clauses = reading.clauses(of: utterance)
    var outcome = Synthesizer.Outcome.nothingToSay
    var failure: Synthesizer.Failure?
    withoutActuallyEscaping(isCut) { isCut in
      withoutActuallyEscaping(take) { take in
        let speech = Speech(sampleRate: engine.sampleRate, isCut: isCut, sink: take)
        do throws(Synthesizer.Failure) {
          outcome = try speak(clauses, by: utterance.speaker, wordsAMinute, isHeard: isHeard, into: speech)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return outcome
  }

  private func speak(
    _ clauses: [Clause], by speaker: Speaker, _ wordsAMinute: Int, isHeard: Bool, into speech: Speech
  ) throws(Synthesizer.Failure) -> Synthesizer.Outcome {
    var pause: Double?
    var isWhole = true
    for clause in clauses {
      guard let tables = reading.tables[clause.manner.language] else { continue }
      let voice = speaker == .phone ? tables.spoken.phone : tables.spoken.trainer
      let pace = Pace(wordsAMinute: wordsAMinute, relativeRate: clause.manner.relativeRate)
      let setting = Engine.Setting(
        rate: pace.rate, wordGap: pace.wordGap,
        pitch: Pace.pitch(voice.pitch, relativePitch: clause.manner.relativePitch), range: min(max(voice.range, 0), 100)
      )
      for safe in SafeClause.guarded(clause, tables) {
        if let pause { speech.rest(seconds: pause) }
        guard !speech.isCut else { return .cut }
        speech.loudness = Loudness(gain: isHeard ? voice.gain : 0)
        switch engine.synthesize(safe, by: voice, setting, take: { speech.take($0) }) {
        case .spoken: break
        case .unwanted: return .cut
        case .noSuchVoice: throw .noSuchVoice(voice.name)
        case .refused(let code): throw .refused(code: code)
        case .unspeakable: isWhole = false
        }
        guard !speech.isCut else { return .cut }
        speech.endClause()
        pause = pace.pause(after: safe.ending)
      }
    }
    if speech.isCut { return .cut }
    return pause == nil ? .nothingToSay : isWhole ? .finished : .partly
  }
}
