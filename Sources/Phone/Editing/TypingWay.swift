import Feedback

/// What makes text of keys: a typing method, or the braille keyboard.
enum TypingWay: Hashable, Sendable {
  case method(TypingMethod)
  case braille(BrailleKeyboard.Way)

  /// The names of the phone's values that decide about typing.
  enum Value {
    /// One of ``TypingMethod``, or `braille`.
    static let method = "typing method"
    /// `chord`, or `one by one` for keyboards that tell no releases.
    static let brailleKeys = "braille keys"
    /// `lift`, or `double tap`.
    static let keyboardTyping = "keyboard typing"

    static let braille = "braille"
    static let chord = "chord"
    static let doubleTap = "double tap"
  }
}

extension TypingMethod {
  /// The methods of a language, the one that its phones come with first.
  static func methods(of language: Language) -> [TypingMethod] { ofLanguages[language.code] ?? [.direct] }

  private static let ofLanguages: [String: [TypingMethod]] = [
    "vi": [.telex, .direct], "hi": [.inscript, .transliteration, .direct],
  ]
}

extension Composer {
  /// The method whose composer it is.
  var method: TypingMethod {
    switch self {
    case .direct: .direct
    case .telex: .telex
    case .inscript: .inscript
    case .transliteration: .transliteration
    }
  }
}

extension Phone {
  /// How keys are typed into a field. As on phones, numbers and passwords are what is pressed and nothing else.
  func typingWay(for field: Field) -> TypingWay {
    guard !field.isNumeric, !field.isPassword else { return .method(.direct) }
    let wanted = state.values[TypingWay.Value.method]?.text ?? ""
    if wanted == TypingWay.Value.braille, BrailleTable.table(for: model.language) != nil {
      return .braille(state.values[TypingWay.Value.brailleKeys]?.text == TypingWay.Value.chord ? .chord : .dotAfterDot)
    }
    return .method(TypingMethod(rawValue: wanted) ?? ownTypingMethod)
  }

  /// The method that the phone comes with.
  var ownTypingMethod: TypingMethod { TypingMethod.methods(of: model.language).first ?? .direct }
}
