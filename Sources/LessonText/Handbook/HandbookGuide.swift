import Feedback

/// Tells what keywords and sentences do, from the handbook of a language: what the command `explain` prints.
///
/// One thing stands on a line, as a sentence, so that it reads well aloud.
public struct HandbookGuide: Sendable {
  /// What is told.
  public let handbook: Handbook
  let language: LessonLanguage
  /// All languages, in the order in which they invite.
  let languages: [LessonLanguage]
  private let phrases: Phrases
  private let index: HandbookIndex

  /// A guide.
  /// - Parameters:
  ///   - handbook: what is told.
  ///   - pack: the language in which it is told.
  ///   - languages: the languages whose words are understood and told too.
  public init(_ handbook: Handbook, in pack: LanguagePack, languages: [LessonLanguage]) {
    self.handbook = handbook
    language = pack.language
    phrases = pack.phrases
    self.languages = languages
    index = HandbookIndex(languages)
  }

  /// What a word or a sentence means, a line each; `nil` where nothing is known by that name.
  public func explanation(of word: String) -> [String]? {
    let found = index.subjects(named: word)
    guard !found.isEmpty else { return nil }
    return Array(found.map(lines).joined(separator: [""]))
  }

  /// What is meant by a word; empty where nothing is known by that name.
  public func subjects(named word: String) -> [HandbookSubject] { index.subjects(named: word) }

  /// What to say of a word that isn't known.
  public func excuse(for word: String) -> String {
    let near = index.nearest(to: word)
    let unknown = say(.unknown, ["word": word])
    return near.isEmpty ? unknown : "\(unknown) \(say(.nearest, ["words": near.joined(separator: ", ")]))"
  }

  /// All chapters with their keywords and sentences.
  public func contents() -> [String] {
    var lines = [say(.contents)]
    for chapter in handbook.chapters where !chapter.entries.isEmpty {
      lines += ["", "\(chapter.title)."]
      let keywords = chapter.entries.filter(\.subject.isShort).map { title($0.subject) }
      if !keywords.isEmpty { lines.append(keywords.joined(separator: ", ") + ".") }
      lines += chapter.entries.filter { !$0.subject.isShort }.map { title($0.subject) + "." }
    }
    return lines
  }

  /// How a language writes it first, or what it is called.
  func title(_ subject: HandbookSubject) -> String {
    if case .mark(let mark) = subject { return say(.mark, ["mark": mark.rawValue]) }
    return words(subject, language).first ?? subject.name
  }

  /// How a language writes it; the English words where the language has none.
  func words(_ subject: HandbookSubject, _ language: LessonLanguage) -> [String] {
    let own = subject.words(in: language)
    if !own.isEmpty { return own }
    return languages.first { $0.language.code == "en" }.map(subject.words) ?? []
  }

  /// How other languages write it, a line each; empty where it is the same in all.
  func otherWords(_ subject: HandbookSubject) -> [(name: String, words: [String])] {
    if case .mark = subject { return [] }
    return languages.filter { $0.language != language.language }
      .map { ($0.name, subject.words(in: $0)) }.filter { !$0.1.isEmpty }
  }

  /// Where it stands: in which files, or behind which keywords.
  func place(_ subject: HandbookSubject) -> String {
    switch subject {
    case .mark: return say(.inTexts)
    case .keyword(.note): return say(.inEveryFile)
    case .keyword:
      return subject.files.map { say($0.sentence) }.joined(separator: " ")
    default:
      let keywords = subject.standsBehind.map { title(.keyword($0)) }
      return say(.behind, ["keywords": keywords.joined(separator: ", ")])
    }
  }

  /// A sentence around the handbook.
  func say(_ sentence: ExplainSentence, _ details: [String: String] = [:]) -> String {
    phrases[sentence.key, details.mapValues { MarkedText($0) }].plain
  }

  private func lines(_ subject: HandbookSubject) -> [String] {
    let own = words(subject, language)
    var lines = [title(subject) + "."]
    if case .mark = subject {
    } else if own.count > 1 {
      lines.append(say(.also, ["words": own.dropFirst().joined(separator: "; ")]))
    }
    guard let (chapter, entry) = handbook[subject] else { return lines + [place(subject)] }
    for block in entry.blocks {
      switch block {
      case .text(let text): lines.append(text)
      case .example(let example): lines += [say(.example)] + example
      }
    }
    lines += ["\(place(subject)) \(say(.chapter, ["chapter": chapter.title]))"]
    let sentences = HandbookSubject.all.filter { $0.isSentence(of: subject) }
    if !sentences.isEmpty {
      lines.append(say(.sentences, ["words": sentences.map(title).joined(separator: "; ")]))
    }
    lines += otherWords(subject).map { "\($0.name): \($0.words.joined(separator: "; "))." }
    return lines
  }
}

extension HandbookSubject {
  /// A word, of which several stand on a line.
  fileprivate var isShort: Bool {
    switch self {
    case .keyword, .mark: true
    default: false
    }
  }

  /// Whether it is a sentence that stands behind a keyword.
  fileprivate func isSentence(of subject: HandbookSubject) -> Bool {
    guard case .keyword(let keyword) = subject else { return false }
    return standsBehind.first == keyword
  }
}

extension FileKind {
  /// What is said of a keyword that stands in such a file.
  fileprivate var sentence: ExplainSentence {
    switch self {
    case .lesson: .inLesson
    case .app: .inApp
    case .course: .inCourse
    case .piece: .inPiece
    case .names: .inNames
    case .skills: .inSkills
    case .glossary: .inGlossary
    }
  }
}
