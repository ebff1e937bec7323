public import Phone

/// What an entry of the handbook is about.
public enum HandbookSubject: Hashable, Sendable {
  case keyword(Keyword)
  case mark(TextMark)
  case goal(GoalSentence)
  case happening(HappeningSentence)
  case condition(ConditionSentence)
  case trigger(Trigger)

  /// All that a handbook must tell of.
  public static let all: [HandbookSubject] =
    Keyword.allCases.map { .keyword($0) } + TextMark.allCases.map { .mark($0) }
    + GoalSentence.allCases.map { .goal($0) } + HappeningSentence.allCases.map { .happening($0) }
    + ConditionSentence.allCases.map { .condition($0) } + Trigger.allCases.map { .trigger($0) }

  /// Its name in `handbook.txt`, which is English: `Say`, `mark spell`, `goal is on`.
  public var name: String {
    switch self {
    case .keyword(let keyword): keyword.rawValue
    case .mark(let mark): "mark \(mark.rawValue)"
    case .goal(let sentence): "goal \(sentence.rawValue)"
    case .happening(let sentence): "happening \(sentence.rawValue)"
    case .condition(let sentence): "condition \(sentence.rawValue)"
    case .trigger(let trigger): "trigger \(trigger.rawValue)"
    }
  }

  /// Its name without what kind of thing it is; `nil` for keywords, whose name is a word of its own.
  var kind: String? {
    switch self {
    case .keyword: nil
    case .mark(let mark): mark.rawValue
    case .goal(let sentence): sentence.rawValue
    case .happening(let sentence): sentence.rawValue
    case .condition(let sentence): sentence.rawValue
    case .trigger(let trigger): trigger.rawValue
    }
  }

  /// How a language writes it; the first is the one to write. Marks are the same in every language.
  public func words(in language: LessonLanguage) -> [String] {
    switch self {
    case .keyword(let keyword): language.keywords[keyword] ?? [keyword.rawValue]
    case .mark(let mark): [mark.rawValue]
    case .goal(let sentence): language.goalSentences[sentence] ?? []
    case .happening(let sentence): language.happeningSentences[sentence] ?? []
    case .condition(let sentence): language.conditionSentences[sentence] ?? []
    case .trigger(let trigger): language.triggerNames[trigger] ?? []
    }
  }

  /// The kinds of file in which a keyword stands; empty for other things.
  var files: [FileKind] {
    guard case .keyword(let keyword) = self else { return [] }
    return FileKind.allCases.filter { $0.keywords.contains(keyword) }
  }

  /// The keywords behind which a sentence stands; empty for other things.
  var standsBehind: [Keyword] {
    switch self {
    case .keyword, .mark: []
    case .goal: [.goal, .never, .start]
    case .happening: [.event, .start]
    case .condition: [.if, .shownIf, .enabledIf, .where]
    case .trigger: [.when]
    }
  }
}

/// The marks inside a text, by the word behind the bracket.
public enum TextMark: String, Hashable, Sendable, CaseIterable {
  /// Any code of a language stands for it.
  case language = "en"
  case spell, slow, key, name
}
