internal import CESpeakNG
internal import Feedback

/// The calls of eSpeak NG. No other file makes one, and nobody but the synthesizer uses this one, under its lock, or the
/// process that has nothing else to do: the library has one global state.
struct Engine: SpeechEngine {
  /// Frames a second.
  let sampleRate: Int
  /// What the engine has.
  let voices: [EngineVoice]
  /// The folder of its voices and dictionaries, which it reads all its life.
  let dataFolder: String
  /// An engine in the program itself takes the program with it, so there is nothing to tell.
  var history: EngineHistory { EngineHistory() }
  private let voiceNames: Set<String>
  private let variantNames: Set<String>

  /// Starts the library; `nil` where its voice data is not installed.
  init?() {
    let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, Int32(espeakINITIALIZE_DONT_EXIT))
    guard rate > 0 else { return nil }
    sampleRate = Int(rate)
    var folder: UnsafePointer<CChar>?
    _ = espeak_Info(&folder)
    dataFolder = folder.map { String(cString: $0) } ?? ""
    let plain = Self.listed(.voice)
    let variants = Self.listed(.variant)
    voices = plain + variants
    voiceNames = Set((plain.map(\.name) + plain.map(\.language)).map { $0.lowercased() })
    // The engine looks variants up as files, so their case counts.
    variantNames = Set(variants.map(\.name))
    espeak_SetSynthCallback { samples, count, events in
      guard let samples, count > 0, let taker = events?.pointee.user_data else { return 0 }
      let isWanted = Unmanaged<ChunkTaker>.fromOpaque(taker).takeUnretainedValue()
        .take(UnsafeBufferPointer(start: samples, count: Int(count)))
      return isWanted ? 0 : 1
    }
  }

  /// How the next clauses are spoken.
  struct Setting: Hashable {
    /// Words a minute, 80 to 440.
    var rate: Int
    /// More silence between words, in the engine's unit of about 10 ms at 175 words a minute.
    var wordGap: Int
    /// 0 to 100.
    var pitch: Int
    /// 0 to 100.
    var range: Int
  }

  /// Whether the engine has a voice of this name.
  func has(_ voice: SpokenLanguage.Voice) -> Bool { voiceNames.contains(voice.name.lowercased()) }

  /// Takes a voice, without its variant if only that is missing, and sets everything: what was set before may have been
  /// changed by the voice. It also clears what is left of the last speech in the echo of a variant.
  ///
  /// - Returns: Whether the engine has the voice.
  func use(_ voice: SpokenLanguage.Voice, _ setting: Setting) -> Bool {
    guard has(voice) else { return false }
    let variant = voice.variant.flatMap { variantNames.contains($0) ? "+\($0)" : nil } ?? ""
    guard espeak_SetVoiceByName(voice.name + variant) == EE_OK else { return false }
    espeak_SetParameter(espeakRATE, Int32(setting.rate), 0)
    espeak_SetParameter(espeakWORDGAP, Int32(setting.wordGap), 0)
    espeak_SetParameter(espeakPITCH, Int32(setting.pitch), 0)
    espeak_SetParameter(espeakRANGE, Int32(setting.range), 0)
    // At 100 the loudest Vietnamese vowels reach full scale; the rest is the gain's.
    espeak_SetParameter(espeakVOLUME, 75, 0)
    espeak_SetParameter(espeakPUNCTUATION, Int32(espeakPUNCT_NONE.rawValue), 0)
    espeak_SetParameter(espeakCAPITALS, 0, 0)
    return true
  }

  func prepare(_ voice: SpokenLanguage.Voice, _ setting: Setting) -> Bool { use(voice, setting) }

  func synthesize(
    _ clause: SafeClause, by voice: SpokenLanguage.Voice, _ setting: Setting,
    take: (UnsafeBufferPointer<Int16>) -> Bool
  ) -> ClauseEnd {
    guard use(voice, setting) else { return .noSuchVoice }
    return withoutActuallyEscaping(take) { take in
      let taker = ChunkTaker(take)
      let code = espeak_Synth(
        clause.bytes, clause.bytes.count, 0, POS_CHARACTER, 0, UInt32(espeakCHARS_UTF8), nil,
        Unmanaged.passUnretained(taker).toOpaque())
      withExtendedLifetime(taker) {}
      if taker.isFull { return .unwanted }
      return code == EE_OK ? .spoken : .refused(code: Int(code.rawValue))
    }
  }

  func phonemes(
    of clause: SafeClause, by voice: SpokenLanguage.Voice, _ setting: Setting
  ) throws(Synthesizer.Failure) -> String {
    guard use(voice, setting) else { throw .noSuchVoice(voice.name) }
    return clause.bytes.withUnsafeBytes { bytes in
      var next: UnsafeRawPointer? = bytes.baseAddress
      var pieces: [String] = []
      while next != nil {
        guard let piece = espeak_TextToPhonemes(&next, Int32(espeakCHARS_UTF8), 0) else { break }
        pieces.append(String(cString: piece).split(separator: " ").joined(separator: " "))
      }
      return pieces.filter { !$0.isEmpty }.joined(separator: " / ")
    }
  }

  private static func listed(_ kind: EngineVoice.Kind) -> [EngineVoice] {
    var list: UnsafeMutablePointer<UnsafePointer<espeak_VOICE>?>?
    switch kind {
    case .voice: list = espeak_ListVoices(nil)
    case .variant:
      list = "variant".withCString { languages in
        var wanted = espeak_VOICE()
        wanted.languages = languages
        return espeak_ListVoices(&wanted)
      }
    }
    var voices: [EngineVoice] = []
    while let voice = list?.pointee {
      // The language list begins with one byte of priority.
      let language = kind == .voice ? voice.pointee.languages.map { String(cString: $0 + 1) } ?? "" : ""
      let file = voice.pointee.identifier.map { String(cString: $0) } ?? ""
      voices.append(
        EngineVoice(
          name: file.split(separator: "/").last.map(String.init) ?? "", language: language,
          ownName: voice.pointee.name.map { String(cString: $0) } ?? "", kind: kind))
      list = list?.successor()
    }
    return voices
  }
}

/// Whoever takes the chunks of a clause, as the engine's callback finds it again.
private final class ChunkTaker {
  private let sink: (UnsafeBufferPointer<Int16>) -> Bool
  /// Whether no more are wanted.
  private(set) var isFull = false

  init(_ sink: @escaping (UnsafeBufferPointer<Int16>) -> Bool) { self.sink = sink }

  func take(_ chunk: UnsafeBufferPointer<Int16>) -> Bool {
    if !isFull, !sink(chunk) { isFull = true }
    return !isFull
  }
}
