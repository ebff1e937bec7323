public import Feedback

/// The screen reader of the phone: it turns what happened into what is heard, with TalkBack's grammar.
public struct ScreenReader: Hashable, Sendable {
  /// In which words hints tell what to do.
  public enum HintForm: String, Hashable, Sendable, CaseIterable, Codable {
    /// What a finger does on glass.
    case touch
    /// Which key does it here.
    case keyboard
    /// Both.
    case both
  }

  /// What is heard after something happened.
  public struct Response: Hashable, Sendable {
    /// At once.
    public var feedback: [Feedback] = []
    /// What follows when speech has ended and ``hintDelay`` has passed without a key; not counted as the last phrase.
    public var hint: Utterance?
    /// The word that spells the character just heard: it follows when speech has ended and ``spellingDelay`` has passed.
    public var spellingWord: Utterance?
    /// Why nothing happened, where nothing did. TalkBack plays a cue alone; the trainer says it.
    public var reason: Change.Reason?
    /// The names of elements that are spoken, for goals that ask whether they were heard.
    public var named: [String] = []

    /// All that follows by itself when speech has ended, the soonest first.
    public var later: [Delayed] {
      [
        spellingWord.map { Delayed(afterMilliseconds: ScreenReader.spellingDelay, utterance: $0) },
        hint.map { Delayed(afterMilliseconds: ScreenReader.hintDelay, utterance: $0) },
      ].compactMap { $0 }
    }
  }

  /// What follows by itself, so long after the end of speech.
  public struct Delayed: Hashable, Sendable, Codable {
    /// Milliseconds after the end of speech.
    public var afterMilliseconds: Int
    /// What is said then.
    public var utterance: Utterance
  }

  /// How long after the end of an utterance its hint is said, in milliseconds: TalkBack's `DELAY_HINT`.
  public static let hintDelay = 400
  /// How long after a character its spelling word is said, in milliseconds: TalkBack's delay for phonetic letters.
  public static let spellingDelay = 250

  /// The words.
  public let phrases: Phrases
  /// The keys that hints name, as the learner knows them.
  public let keys: HintKeys
  /// The tables of the language, for the spelling alphabet; `nil` for none.
  public let spoken: SpokenLanguage?
  /// In which words hints tell what to do; `nil` for no hints.
  public var hintForm: HintForm? = .both

  /// The names of the keys that hints mention.
  public struct HintKeys: Hashable, Sendable {
    /// The key for a double-tap.
    public var activate: MarkedText
    /// The key that turns a value up.
    public var up: MarkedText
    /// The key that turns a value down.
    public var down: MarkedText
    /// The key for a long press.
    public var longPress: MarkedText
    /// The key that shows an item's own actions.
    public var actions: MarkedText
    /// The key for the next page.
    public var nextPage: MarkedText
    /// The key for the page before.
    public var previousPage: MarkedText
    /// The key that answers a call.
    public var answer: MarkedText

    /// The keys of a learner.
    public init(
      activate: MarkedText, up: MarkedText, down: MarkedText, longPress: MarkedText, actions: MarkedText,
      nextPage: MarkedText, previousPage: MarkedText, answer: MarkedText
    ) {
      self.activate = activate
      self.up = up
      self.down = down
      self.longPress = longPress
      self.actions = actions
      self.nextPage = nextPage
      self.previousPage = previousPage
      self.answer = answer
    }
  }

  /// A screen reader with the words of a language, and its tables for the spelling alphabet.
  public init(_ phrases: Phrases, keys: HintKeys, spoken: SpokenLanguage? = nil) {
    self.phrases = phrases
    self.keys = keys
    self.spoken = spoken
  }

  /// What is heard after changes that have already been made on the phone.
  public func respond(to changes: [Change], on phone: Phone) -> Response {
    var telling = Telling(self, phone)
    // Of several screens that opened at once only the last is there to be told, and of several moves only the last.
    let opened = changes.lastIndex { if case .opened = $0 { true } else { false } }
    let focused = changes.lastIndex { if case .focused = $0 { true } else { false } }
    for (number, change) in changes.enumerated() {
      switch change {
      case .opened where number != opened: continue
      case .focused where number != focused: continue
      default: telling.tell(change, among: changes)
      }
    }
    return telling.finished()
  }

  /// What is heard of the screen in front when it is met again: its title and the item in focus.
  public func introduce(_ phone: Phone) -> Response {
    respond(to: [.opened(phone.front.content), .focused(phone.focus, from: .elsewhere)], on: phone)
  }

  /// What is heard of the item in focus alone, without the group around it, as words within other words.
  public func describeFocus(of phone: Phone) -> MarkedText {
    Telling(self, phone).description(of: phone.focus, from: .sameScreen(container: phone.focused?.container))
      .mapped { $0.punctuation = .none }
  }

  /// The part of `describeFocus` that is the item's name, and what stands in an edit box.
  public func nameFocus(of phone: Phone) -> MarkedText {
    Telling(self, phone).name(of: phone.focus).mapped { $0.punctuation = .none }
  }

  /// Where in `describeFocus` the next letter goes, in characters from 0; `nil` where nothing is being written, and in a
  /// password, of which the number of characters alone is told.
  public func caretInFocus(of phone: Phone) -> Int? {
    guard phone.isTyping, let written = phone.state.editing?.text, !written.isPassword, !written.content.isEmpty else {
      return nil
    }
    // What stands in an edit box is the last part of its name.
    let (focus, name) = (describeFocus(of: phone).plain, nameFocus(of: phone).plain)
    guard name.hasSuffix(written.text), let place = focus.firstRange(of: name) else { return nil }
    let rest = written.content[written.cursor..<written.content.count]
    return focus.distance(from: focus.startIndex, to: place.upperBound) - rest.count
  }

  /// The item in focus again, without a cue and without the group around it.
  public func tellFocus(of phone: Phone) -> Response {
    var telling = Telling(self, phone)
    // Where the screen is dark nothing has the focus.
    guard phone.isScreenOn else {
      telling.say(telling.words(.screenOff), .flush)
      return telling.finished()
    }
    telling.say(
      telling.description(of: phone.focus, from: .sameScreen(container: phone.focused?.container)), .flush)
    telling.response.named = phone.focused.map { [$0.name.plain] } ?? []
    return telling.finished()
  }

  /// How the item in focus is used, for a learner who asks: also where she wants no hints by themselves.
  public func explainFocus(of phone: Phone) -> Utterance? {
    let telling = Telling(self, phone)
    let hints = telling.hint(for: phone.focus, from: .elsewhere)
    return hints.isEmpty ? nil : telling.utterance(telling.joined(hints).spans, .queue)
  }
}

extension Change.Reason {
  /// Whether something came to its end, as against something that can't be done.
  var isEdge: Bool {
    switch self {
    case .firstItem, .lastItem, .noPageBelow, .noPageAbove, .noPage, .highest, .lowest, .endOfText, .startOfText,
      .noFurtherPhrase:
      true
    default: false
    }
  }
}
