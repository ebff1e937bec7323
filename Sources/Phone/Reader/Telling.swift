import Feedback

/// What is heard of some changes, put together part by part.
struct Telling {
  let reader: ScreenReader
  let phone: Phone
  let settings: ReaderSettings
  var response = ScreenReader.Response()
  /// What the next focus does with the speech before it: one that the user moved cuts it, the first one on a screen
  /// waits for its title.
  var focusManner = Utterance.Interruption.flush
  /// What can be done now, told later.
  var hints: [MarkedText] = []

  /// Notices up to this length are heard to their end, longer ones may be cut: TalkBack's own figure.
  static let longestProtectedNotice = 30

  init(_ reader: ScreenReader, _ phone: Phone) {
    self.reader = reader
    self.phone = phone
    settings = ReaderSettings(of: phone)
  }

  // MARK: Words

  /// The screen reader's own words.
  func words(_ key: PhraseKey, _ details: [String: MarkedText] = [:]) -> MarkedText { reader.phrases[key, details] }

  /// A number of things.
  func counted(_ things: Counted, _ count: Int) -> MarkedText {
    words(.counted(things, isOne: count == 1), ["count": number(count)])
  }

  func number(_ number: Int) -> MarkedText { MarkedText(String(number)) }

  /// What apps and people wrote: its signs are named as the learner set it. The screen reader's own words are not
  /// read with their commas, whatever she set.
  func content(_ text: MarkedText) -> MarkedText {
    text.mapped { span in
      if span.punctuation == .none { span.punctuation = settings.punctuation }
    }
  }

  /// Text of an edit box: a single character by its name, hidden ones as bullets, more as they are written.
  func written(_ text: String) -> MarkedText {
    if !text.isEmpty, text.allSatisfy({ $0 == EditChange.bullet }) { return counted(.bullets, text.count) }
    // Blanks alone are no words, and must not be silence.
    if text.allSatisfy(\.isWhitespace), let first = text.first {
      return words(first.isNewline ? .newLine : .space)
    }
    guard text.count == 1 else { return content(MarkedText(text)) }
    return MarkedText([.words(Utterance.Span(text, isSpelled: true))])
  }

  // MARK: What is heard

  mutating func play(_ name: CueName, pan: Double = 0, pitch: Double = 1) {
    response.feedback.append(.play(Cue(name, pan: pan, pitch: pitch)))
  }

  mutating func say(
    _ text: MarkedText, _ manner: Utterance.Interruption, pan: Double = 0, group: Utterance.Group? = nil
  ) {
    let utterance = utterance(text.spans, manner, pan: pan, group: group)
    if !utterance.isEmpty { response.feedback.append(.say(utterance)) }
  }

  /// A short notice is heard to its end.
  mutating func notice(_ text: MarkedText) {
    say(text, text.plain.count <= Self.longestProtectedNotice ? .protected : .queue)
  }

  /// A single character besides its name: the sound of a capital, and the word that spells it, later.
  mutating func mark(character text: String, pan: Double = 0) {
    guard text.count == 1, let character = text.first, character != EditChange.bullet else { return }
    if settings.capitals == .sound, character.isUppercase { play(.typed, pan: pan, pitch: 2) }
    guard settings.spells, let word = reader.spoken?.spellingWord(for: character) else { return }
    response.spellingWord = utterance(MarkedText(word).spans, .queue, pan: pan)
  }

  func utterance(
    _ spans: [Utterance.Span], _ manner: Utterance.Interruption, pan: Double = 0, group: Utterance.Group? = nil
  ) -> Utterance {
    let own = min(settings.punctuation, .most)
    let spoken = MarkedText(spans.map { .words($0) }).mapped { span in
      span.relativeRate *= settings.rate
      if span.punctuation == .none { span.punctuation = own }
      if span.isSpelled { span.capitals = settings.capitals.manner }
    }
    return Utterance(
      spoken.spans, by: .phone, in: settings.language ?? reader.phrases.language, manner, pan: pan, group: group)
  }

  /// What was put together, with its hint.
  func finished() -> ScreenReader.Response {
    var response = response
    if settings.tellsHints, !hints.isEmpty { response.hint = utterance(joined(hints).spans, .queue) }
    return response
  }
}

extension MarkedText {
  /// The same with its runs of words changed.
  func mapped(_ change: (inout Utterance.Span) -> Void) -> MarkedText {
    MarkedText(
      pieces.map { piece in
        guard case .words(var span) = piece else { return piece }
        change(&span)
        return .words(span)
      })
  }
}
