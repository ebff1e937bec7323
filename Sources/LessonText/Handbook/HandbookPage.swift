/// The pages of the documentation, printed from a handbook in Markdown that reads well aloud.
public enum HandbookPage: String, CaseIterable, Sendable {
  /// How lessons are written, and all that goes for every file.
  case lessons = "lesson-format.md"
  /// How apps are written.
  case apps = "app-format.md"

  /// The name of its file.
  public var fileName: String { rawValue }

  /// The title of the page.
  fileprivate var title: ExplainSentence {
    switch self {
    case .lessons: .lessonPage
    case .apps: .appPage
    }
  }

  /// From the chapter that tells of the keyword App on, all is about apps.
  fileprivate func chapters(of handbook: Handbook) -> ArraySlice<Handbook.Chapter> {
    let chapters = handbook.chapters
    let first =
      chapters.firstIndex { $0.entries.contains { $0.subject == .keyword(.app) } } ?? chapters.endIndex
    return switch self {
    case .lessons: chapters[..<first]
    case .apps: chapters[first...]
    }
  }
}

extension HandbookGuide {
  /// A page.
  public func page(_ page: HandbookPage) -> String {
    var lines = ["# \(say(page.title))", "", say(.printed), ""]
    let links =
      [(say(.firstLessonPage), "first-lesson.md")]
      + HandbookPage.allCases.filter { $0 != page }.map { (say($0.title), $0.fileName) }
    lines += [links.map { say(.seeAlso, ["page": "[\($0.0)](\($0.1))"]) }.joined(separator: " "), ""]
    for chapter in page.chapters(of: handbook) {
      lines += ["## \(Self.plain(chapter.title))", ""] + chapter.blocks.flatMap(Self.markdown)
      for entry in chapter.entries { lines += section(entry.subject, entry.blocks) }
    }
    // One line end ends the last line.
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// What a word or a sentence means, as a part of a page; `nil` where nothing is known by that name.
  public func section(on word: String) -> String? {
    let found = subjects(named: word).compactMap { subject in handbook[subject]?.entry }
    guard !found.isEmpty else { return nil }
    return found.flatMap { section($0.subject, $0.blocks) }.dropLast().joined(separator: "\n") + "\n"
  }

  private func section(_ subject: HandbookSubject, _ blocks: [Handbook.Block]) -> [String] {
    var lines = ["### \(Self.plain(title(subject)))", ""]
    var words = otherWords(subject)
    let own = self.words(subject, language)
    if own.count > 1, !words.isEmpty { words.insert((language.name, own), at: 0) }
    if !words.isEmpty {
      lines += words.map { "- \(Self.plain($0.name)): \(Self.plain($0.words.joined(separator: "; ")))" } + [""]
    }
    return lines + blocks.flatMap(Self.markdown)
  }

  private static func markdown(_ block: Handbook.Block) -> [String] {
    switch block {
    case .text(let text): [plain(text), ""]
    case .example(let lines): ["```text"] + lines + ["```", ""]
    }
  }

  /// A text in which Markdown sees nothing but letters.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if "\\`*_[]<>#".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return plain
  }
}
