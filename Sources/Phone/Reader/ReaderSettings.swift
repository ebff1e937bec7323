import Feedback

/// How the learner wants to hear the phone: what the screen reader's own settings hold, under the names that app files
/// use. What a phone does not hold is as TalkBack comes.
struct ReaderSettings: Hashable, Sendable {
  var order = ElementOrder.stateNameRole
  var tellsHints = true
  var speaksPasswords = true
  var echo = TypingEcho.charactersAndWords
  var punctuation = Punctuation.some
  var capitals = CapitalSign.word
  var spells = true
  /// Times the learner's own speed.
  var rate = 1.0
  /// In which language everything is read that has no mark; `nil` for the phone's own.
  var language: Language?

  init(of phone: Phone) {
    func word<Setting: RawRepresentable<String>>(_ name: SettingName, _ standard: Setting) -> Setting {
      phone.state.values[name.rawValue].flatMap { Setting(rawValue: $0.text) } ?? standard
    }
    func isOn(_ name: SettingName) -> Bool { phone.state.values[name.rawValue] != .isOn(false) }
    order = word(.elementOrder, order)
    tellsHints = isOn(.hints)
    speaksPasswords = isOn(.speakPasswords)
    echo = word(.typingEcho, echo)
    punctuation = word(.punctuation, punctuation)
    capitals = word(.capitals, capitals)
    spells = isOn(.spellingAlphabet)
    rate = phone.speechRate
    if let chosen = phone.state.values[Phone.speechLanguageValue]?.text, chosen != phone.model.language.code,
      phone.speechLanguages.contains(where: { $0.value == chosen })
    {
      language = Language(chosen)
    }
  }

  /// The names of the values in app files.
  enum SettingName: String {
    case elementOrder = "element order"
    case hints
    case speakPasswords = "speak passwords"
    case typingEcho = "typing echo"
    case punctuation
    case capitals
    case spellingAlphabet = "spelling alphabet"
  }
}

/// In which order an item tells what it is. Its position is always last.
enum ElementOrder: String, Hashable, Sendable, CaseIterable {
  case stateNameRole = "state name role"
  case roleNameState = "role name state"
  case nameRoleState = "name role state"

  /// The three groups of parts in that order.
  func arrange<Part>(state: [Part], name: [Part], role: [Part]) -> [Part] {
    switch self {
    case .stateNameRole: state + name + role
    case .roleNameState: role + name + state
    case .nameRoleState: name + role + state
    }
  }
}

/// What is said of what is typed.
enum TypingEcho: String, Hashable, Sendable, CaseIterable {
  case charactersAndWords = "characters and words"
  case characters
  case words
  case none

  var hasCharacters: Bool { self == .charactersAndWords || self == .characters }
  var hasWords: Bool { self == .charactersAndWords || self == .words }
}

/// How a capital is told from a small letter.
enum CapitalSign: String, Hashable, Sendable, CaseIterable {
  case word, pitch, sound

  /// In what manner the speech tells it; a sound is played besides.
  var manner: Capitals {
    switch self {
    case .word: .word
    case .pitch: .pitch
    case .sound: .plain
    }
  }
}

extension Phone {
  /// The name under which app files hold the screen reader's speed.
  public static let speechRateValue = "speech rate"
  /// The name under which app files hold the language in which the screen reader reads, as an ISO 639-1 code.
  public static let speechLanguageValue = "speech language"

  /// Times the learner's own speed at which the screen reader speaks: its setting of 50 percent leaves it alone,
  /// 0 halves and 100 doubles it.
  var speechRate: Double {
    guard case .percent(let percent) = state.values[Self.speechRateValue] else { return 1 }
    return percent.timesAroundOne
  }

  /// The languages that the apps offer for the screen reader: what their choices put into the value of that name.
  public var speechLanguages: [Element.Choice] { model.speechLanguages }
}

extension Element {
  /// The languages among which the elements of apps choose for the screen reader, in the order of the apps' ids.
  static func speechLanguages(in apps: [App]) -> [Choice] {
    var languages: [Choice] = []
    for app in apps.sorted(by: { $0.id < $1.id }) {
      for choice in app.screens.flatMap(\.elements).flatMap(\.speechLanguages)
      where !languages.contains(where: { $0.value == choice.value }) {
        languages.append(choice)
      }
    }
    return languages
  }

  /// The languages among which this element chooses; none for other elements.
  fileprivate var speechLanguages: [Choice] {
    let name = Phone.speechLanguageValue
    if holds == .value(name) {
      if role == .radioButton { return [Choice(choices.first?.text ?? self.name, value: ownChoice)] }
      return choices
    }
    return steps.compactMap { step in
      guard case .set(name, let text) = step.action else { return nil }
      return Choice(self.name, value: text.plain)
    }
  }
}

extension Int {
  /// A percentage as a factor: 0 halves, 50 leaves alone, 100 doubles, in straight lines between. It follows TalkBack's
  /// power of two to within a tenth.
  var timesAroundOne: Double { self < 50 ? 0.5 + Double(self) / 100 : Double(self) / 50 }
}
