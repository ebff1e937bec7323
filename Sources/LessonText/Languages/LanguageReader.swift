import Feedback
import Phone

/// What a `language.txt` says, as far as it could be read.
struct LanguageSheet {
  /// The language with its voices; `nil` where a line is missing without which nothing can be said.
  var language: LessonLanguage?
  /// The keywords, even where the rest is wrong: the other files can then still be read.
  var keywords: [Keyword: [String]] = [:]
  /// The goal sentences that are right.
  var goals: [GoalSentence: [String]] = [:]
  /// The sentences of what can happen that are right.
  var happenings: [HappeningSentence: [String]] = [:]
  /// Words for what has no name of its own.
  var words: [SpecialWord: [String]] = [:]
  /// The sentences of conditions that are right.
  var conditions: [ConditionSentence: [String]] = [:]
  /// The words for what can happen.
  var triggers: [Trigger: [String]] = [:]
  /// How times and dates are written.
  var calendar = Calendar()
  /// How keys become text at first.
  var typingMethod: TypingMethod?
  /// Its rank among the languages that invite a new learner; those without one come last.
  var order: Int?
}

/// Reads `language.txt`. Its keywords are English alone, since it defines those of the language.
struct LanguageReader {
  private enum Line: String, CaseIterable {
    case name = "Name"
    case code = "Code"
    case phoneVoice = "Phone voice"
    case phonePitch = "Phone pitch"
    case phoneRange = "Phone range"
    case phoneGain = "Phone gain"
    case trainerVoice = "Trainer voice"
    case trainerPitch = "Trainer pitch"
    case trainerRange = "Trainer range"
    case trainerGain = "Trainer gain"
    /// Another pair of voices to choose from.
    case voice = "Voice"
    /// What brings a voice of a pair to the loudness of the others, in decibels.
    case voiceGain = "Voice gain"
    case numbers = "Numbers"
    case startRate = "Start rate"
    case order = "Order"
    case keyword = "Keyword"
    case goal = "Goal"
    case happening = "Happening"
    case word = "Word"
    case condition = "Condition"
    case trigger = "Trigger"
    case morning = "Time before noon"
    case afternoon = "Time after noon"
    case date = "Date"
    case weekdays = "Weekdays"
    case months = "Months"
    case seconds = "Seconds"
    case minutes = "Minutes and seconds"
    case typingMethod = "Typing method"
  }

  /// The lines, by their keywords, that hold sentences to be translated: all below those that set up the language.
  static let sentenceLines: [String] = Line.allCases.filter { line in
    switch line {
    case .name, .code, .phoneVoice, .phonePitch, .phoneRange, .phoneGain, .trainerVoice, .trainerPitch, .trainerRange,
      .trainerGain, .voice, .voiceGain, .numbers, .startRate, .order, .keyword:
      false
    default: true
    }
  }.map(\.rawValue)

  /// The lines that say how a voice is set.
  private struct VoiceLines { var voice: Line, pitch: Line, range: Line, gain: Line }

  private static let vocabulary = {
    var vocabulary = Vocabulary<Line>()
    for line in Line.allCases { vocabulary.add(line.rawValue, line) }
    vocabulary.addNote(Keyword.note.rawValue)
    vocabulary.strictness = .every
    return vocabulary
  }()

  private let text: SourceText
  /// The name of the folder, which is the code of the language.
  private let folder: String
  private var lines = OnceLines<Line>()
  private var sheet = LanguageSheet()
  private var voices: [(name: String, phone: String, trainer: String)] = []
  private var gains: [(voice: Written, decibels: Double)] = []

  /// What a text says of the language of a folder.
  static func sheet(of text: SourceText, folder: String, _ findings: inout Findings) -> LanguageSheet {
    var reader = LanguageReader(text: text, folder: folder)
    return reader.read(&findings)
  }

  private init(text: SourceText, folder: String) {
    self.text = text
    self.folder = folder
  }

  private mutating func read(_ findings: inout Findings) -> LanguageSheet {
    var words = KeywordWords()
    var goals = SentenceWords<GoalSentence>()
    var happenings = SentenceWords<HappeningSentence>()
    var conditions = SentenceWords<ConditionSentence>()
    var triggers = SentenceWords<Trigger>()
    for entry in EntryReader.entries(of: text, Self.vocabulary, &findings) {
      switch entry.key {
      case .keyword: words.take(entry.keyword, entry.text, &findings)
      case .goal: goals.take(entry.keyword, entry.text, &findings)
      case .happening: happenings.take(entry.keyword, entry.text, &findings)
      case .word: readWord(entry, &findings)
      case .condition: conditions.take(entry.keyword, entry.text, &findings)
      case .trigger: triggers.take(entry.keyword, entry.text, &findings)
      case .voice: readVoice(entry, &findings)
      case .voiceGain: readGain(entry, &findings)
      default: lines.take(entry, &findings)
      }
    }
    sheet.keywords = words.words
    sheet.goals = goals.sentences
    sheet.happenings = happenings.sentences
    sheet.conditions = conditions.sentences
    sheet.triggers = triggers.sentences
    sheet.calendar = CalendarLines(
      morning: lines[.morning], afternoon: lines[.afternoon], date: lines[.date], weekdays: lines[.weekdays],
      months: lines[.months], seconds: lines[.seconds], minutes: lines[.minutes]
    ).calendar(&findings)
    sheet.typingMethod = typingMethod(&findings)
    sheet.order = lines.text(.order, &findings).flatMap { $0.number(in: 1...999, &findings) }
    readLanguage(&findings)
    return sheet
  }

  private mutating func readWord(_ entry: Entry<Line>, _ findings: inout Findings) {
    guard let sides = entry.text.sides, !sides.meaning.isBlank else {
      findings.tell(
        .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
      return
    }
    guard let word = SpecialWord(rawValue: sides.written.text.folded) else {
      let known = SpecialWord.allCases.map(\.rawValue)
      findings.tell(
        .unknownValue, at: sides.written, ["written": sides.written.string, "allowed": known.joined(separator: ", ")],
        meant: NearMiss.words(near: sides.written.text, among: known))
      return
    }
    sheet.words[word, default: []] += sides.meaning.listed.filter { !$0.isBlank }.map(\.string)
  }

  /// A pair of voices: its name, an equals sign, the phone's variant and the trainer's.
  private mutating func readVoice(_ entry: Entry<Line>, _ findings: inout Findings) {
    guard let sides = entry.text.sides, !sides.written.isBlank else {
      findings.tell(
        .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
      return
    }
    let names = sides.meaning.listed.filter { !$0.isBlank }.map(\.string)
    guard names.count == 2 else {
      findings.tell(.wrongCount, at: sides.meaning, ["count": String(names.count), "other": "2"])
      return
    }
    voices.append((sides.written.string, names[0], names[1]))
  }

  /// A voice as a pair names it, an equals sign, and its gain in decibels.
  private mutating func readGain(_ entry: Entry<Line>, _ findings: inout Findings) {
    guard let sides = entry.text.sides, !sides.written.isBlank else {
      findings.tell(
        .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
      return
    }
    guard let decibels = sides.meaning.decimal(in: -24...24, &findings) else { return }
    gains.append((sides.written, decibels))
  }

  /// The pairs of voices: the pair the language comes with, under the name of its line, with the settings of the pair
  /// for all; a voice of its own has a gain of its own.
  private func choices(
    _ phone: SpokenLanguage.Voice, _ trainer: SpokenLanguage.Voice, _ findings: inout Findings
  ) -> [VoiceChoice] {
    let named = Set(voices.flatMap { [$0.phone, $0.trainer] })
    for gain in gains where !named.contains(gain.voice.string) {
      findings.tell(
        .unknownValue, at: gain.voice,
        ["written": gain.voice.string, "allowed": named.sorted().joined(separator: ", ")],
        meant: NearMiss.words(near: gain.voice.text, among: named.sorted()))
    }
    func voice(_ written: String, like usual: SpokenLanguage.Voice) -> SpokenLanguage.Voice {
      let parts = written.split(separator: "+", maxSplits: 1).map { String($0) }
      var voice = usual
      voice.name = parts.first ?? usual.name
      voice.variant = parts.count > 1 ? parts[1] : nil
      if (voice.name, voice.variant) != (usual.name, usual.variant) { voice.gain = 0 }
      if let gain = gains.last(where: { $0.voice.string == written }) { voice.gain = gain.decibels }
      return voice
    }
    return voices.map { row in
      VoiceChoice(name: row.name, phone: voice(row.phone, like: phone), trainer: voice(row.trainer, like: trainer))
    }
  }

  private mutating func readLanguage(_ findings: inout Findings) {
    let name = required(.name, &findings)
    let code = required(.code, &findings)
    if let code, code.string != folder {
      findings.tell(.wrongLanguageCode, at: code, ["written": code.string, "folder": folder])
    }
    let phone = voice(
      VoiceLines(voice: .phoneVoice, pitch: .phonePitch, range: .phoneRange, gain: .phoneGain), &findings)
    let trainer = voice(
      VoiceLines(voice: .trainerVoice, pitch: .trainerPitch, range: .trainerRange, gain: .trainerGain), &findings)
    let numbers = numberGrammar(&findings)
    let rate = required(.startRate, &findings).flatMap { $0.number(in: 80...450, &findings) }
    guard let name, code?.string == folder, let phone, let trainer, let rate else { return }
    sheet.language = LessonLanguage(
      name: name.string,
      spoken: SpokenLanguage(Language(folder), phone: phone, trainer: trainer, numbers: numbers),
      startRate: rate, keywords: sheet.keywords, goalSentences: sheet.goals, conditionSentences: sheet.conditions,
      triggerNames: sheet.triggers, typingMethod: sheet.typingMethod, happeningSentences: sheet.happenings,
      specialWords: sheet.words)
    let voices = choices(phone, trainer, &findings)
    sheet.language?.voices = voices
  }

  private func required(_ line: Line, _ findings: inout Findings) -> Written? {
    if lines[line] == nil { findings.tell(.missingLine, at: text.beginning, ["keyword": line.rawValue]) }
    return lines.text(line, &findings)
  }

  private func voice(_ names: VoiceLines, _ findings: inout Findings) -> SpokenLanguage.Voice? {
    guard let written = required(names.voice, &findings) else { return nil }
    let parts = written.string.split(separator: "+", maxSplits: 1)
    guard let name = parts.first else { return nil }
    var voice = SpokenLanguage.Voice(String(name), variant: parts.count > 1 ? String(parts[1]) : nil)
    if let pitch = lines.text(names.pitch, &findings)?.number(in: 0...100, &findings) { voice.pitch = pitch }
    if let range = lines.text(names.range, &findings)?.number(in: 0...100, &findings) { voice.range = range }
    if let gain = lines.text(names.gain, &findings)?.decimal(in: -24...24, &findings) { voice.gain = gain }
    return voice
  }

  private func numberGrammar(_ findings: inout Findings) -> SpokenLanguage.NumberGrammar {
    guard let written = lines.text(.numbers, &findings) else { return .engine }
    let known = SpokenLanguage.NumberGrammar.allCases.map(\.rawValue)
    guard let grammar = SpokenLanguage.NumberGrammar(rawValue: written.text.folded) else {
      findings.tell(
        .unknownValue, at: written, ["written": written.string, "allowed": known.joined(separator: ", ")],
        meant: NearMiss.words(near: written.text, among: known))
      return .engine
    }
    return grammar
  }

  private func typingMethod(_ findings: inout Findings) -> TypingMethod? {
    guard let written = lines.text(.typingMethod, &findings) else { return nil }
    let known = TypingMethod.allCases.map(\.rawValue)
    guard let method = TypingMethod(rawValue: written.text.folded) else {
      findings.tell(
        .unknownValue, at: written, ["written": written.string, "allowed": known.joined(separator: ", ")],
        meant: NearMiss.words(near: written.text, among: known))
      return nil
    }
    return method
  }
}
