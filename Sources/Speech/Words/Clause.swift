internal import Feedback

/// Words of one language between two pauses, respelled so that the engine says them right.
struct Clause: Hashable {
  /// What comes after the words.
  enum Ending: Hashable {
    /// Speech of another voice or manner, without a pause.
    case joint
    /// The next letter of a word that is spelled.
    case letter
    /// A short pause.
    case comma
    /// The end of a sentence.
    case stop, question, exclamation
  }

  /// How the words are said.
  struct Manner: Hashable {
    var language: Language
    var relativeRate = 1.0
    var relativePitch = 1.0
    var isSpelled = false
  }

  var text: String
  var manner: Manner
  var ending: Ending
}

/// Collects clauses: joins neighbours in one manner, and tidies blanks and pauses.
struct ClauseBuilder {
  /// What was collected.
  private(set) var clauses: [Clause] = []
  /// The manner of what is said next, but for its language.
  var manner: Clause.Manner
  private var isOpen = false

  init(_ manner: Clause.Manner) { self.manner = manner }

  /// The last word said, in small letters; empty at the beginning and after a pause.
  var lastWord: String {
    guard isOpen, let last = clauses.last, let word = last.text.split(separator: " ").last else { return "" }
    return word.lowercased()
  }

  /// Whether nothing was said since the last pause.
  var isAtStart: Bool { !isOpen }

  /// Says words, in the language of the manner unless another is given. Commas in them become pauses.
  mutating func say(_ words: String, in language: Language? = nil) {
    guard words.contains(",") else { return sayPhrase(words, in: language) }
    for (index, phrase) in words.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pause(.comma) }
      sayPhrase(String(phrase), in: language)
    }
  }

  private mutating func sayPhrase(_ words: String, in language: Language?) {
    let words = words.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else { return }
    var manner = manner
    manner.language = language ?? manner.language
    if isOpen, let last = clauses.last, last.manner == manner, !manner.isSpelled {
      clauses[clauses.count - 1].text += " " + words
    } else {
      clauses.append(Clause(text: words, manner: manner, ending: manner.isSpelled ? .letter : .joint))
    }
    isOpen = true
  }

  /// Adds an ending to the last word, without a blank: `O.T.P.` becomes `O.T.P's`.
  mutating func attach(_ ending: String) {
    guard isOpen, let last = clauses.indices.last else { return }
    if clauses[last].text.hasSuffix(".") { clauses[last].text.removeLast() }
    clauses[last].text += ending
  }

  /// Pauses after what was said; the first sentence end wins over commas, nothing before the first word counts.
  mutating func pause(_ ending: Clause.Ending) {
    guard !clauses.isEmpty else { return }
    let last = clauses.count - 1
    switch clauses[last].ending {
    case .joint, .letter, .comma: clauses[last].ending = ending
    case .stop: if ending == .question || ending == .exclamation { clauses[last].ending = ending }
    case .question, .exclamation: break
    }
    isOpen = false
  }
}
