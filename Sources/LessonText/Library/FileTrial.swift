package import Feedback
package import Phone

/// Tries one file after the other as if it stood in the folder of a language, without reading the others again: what a
/// million files need that are tried.
package struct FileTrial {
  /// Where a file would stand.
  package enum Kind: String, CaseIterable, Sendable {
    case lesson, piece, names, skills, glossary, course, app, language, phrases
  }

  private let folder: String
  private let sheet: LanguageSheet
  private let english: LanguageSheet
  private let context: TextContext
  /// What understands the sentences of its lessons.
  let sentences: LessonSentences
  private let pieces: [String: Piece]
  private let apps: [AppDraft]
  private let lessons: [LessonDraft]
  private let requiredPhrases: [PhraseKey]

  init(
    folder: String, sheet: LanguageSheet, english: LanguageSheet, context: TextContext, sentences: LessonSentences,
    pieces: [String: Piece], apps: [AppDraft], lessons: [LessonDraft], requiredPhrases: [PhraseKey]
  ) {
    self.folder = folder
    self.sheet = sheet
    self.english = english
    self.context = context
    self.sentences = sentences
    self.pieces = pieces
    self.apps = apps
    self.lessons = lessons
    self.requiredPhrases = requiredPhrases
  }

  /// A trial in the folder of a language among these files, which are read once; `nil` where it holds no language.
  package init?(
    in files: some FileSource, language: String, languages: [String], cues: Set<CueName>, requiredPhrases: [PhraseKey],
    gestures: [String: Gesture]
  ) {
    var files = BoundedFiles(files, directory: "", Library.Limits())
    var sheets: [String: LanguageSheet] = [:]
    for name in [language, "en"] {
      let path = "\(name)/\(LanguageFile.language.rawValue)"
      var findings = files.findings(for: path)
      guard let text = files.text(of: path, &findings) else { continue }
      sheets[name] = LanguageReader.sheet(of: text, folder: name, &findings)
    }
    guard let sheet = sheets[language] else { return nil }
    var reader = PackReader(
      folder: language, sheet: sheet, english: sheets["en"] ?? LanguageSheet(), languages: languages, cues: cues,
      requiredPhrases: requiredPhrases, gestures: gestures)
    _ = reader.read(&files)
    guard let trial = reader.trial else { return nil }
    self = trial
  }

  /// The lesson that these bytes are; `nil` where something is wrong in it.
  package func lesson(_ bytes: [UInt8]) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: Kind.lesson.rawValue)
    let text = SourceText(bytes, file: findings.file, &findings)
    let draft = LessonReader.lesson(of: text, context, sentences, pieces, &findings)
    return (draft?.lesson, findings.diagnostics)
  }

  /// What is told of these bytes as a file of that kind. The file of each is named after its kind.
  package func diagnostics(of bytes: [UInt8], as kind: Kind) -> [Diagnostic] { trial(of: bytes, as: kind).diagnostics }

  /// What is told of these bytes as a file of that kind, and the steps that its sentences took.
  package func trial(of bytes: [UInt8], as kind: Kind) -> (diagnostics: [Diagnostic], steps: Int) {
    var findings = Findings(file: kind.rawValue)
    let text = SourceText(bytes, file: findings.file, &findings)
    switch kind {
    case .lesson: lesson(text, &findings)
    case .piece: _ = PieceReader.piece(of: text, context, sentences, &findings)
    case .names: _ = NamesReader.names(of: text, context.keywords, &findings)
    case .skills: _ = SkillsReader.skills(of: text, context, &findings)
    case .glossary: _ = GlossaryReader.words(of: text, context, &findings)
    case .course: course(text, &findings)
    case .app: app(text, &findings)
    case .language: language(text, &findings)
    case .phrases: phrases(text, &findings)
    }
    return (findings.diagnostics, findings.steps)
  }

  private func lesson(_ text: SourceText, _ findings: inout Findings) {
    guard let draft = LessonReader.lesson(of: text, context, sentences, pieces, &findings) else { return }
    var all = [findings, Findings(file: "")]
    _ = CoursePlan.check(nil, [(draft, 0)] + lessons.map { ($0, 1) }, pieces, &all)
    findings = all[0]
  }

  private func course(_ text: SourceText, _ findings: inout Findings) {
    let course = CourseReader.course(of: text, context, &findings)
    var all = [findings, Findings(file: "")]
    _ = CoursePlan.check((course, 0), lessons.map { ($0, 1) }, pieces, &all)
    findings = all[0]
  }

  private func app(_ text: SourceText, _ findings: inout Findings) {
    guard let draft = AppReader.app(of: text, context, &findings) else { return }
    var all = [findings, Findings(file: "")]
    let words = PhoneBuilder.Sentences(own: sheet.conditions, english: english.conditions, startValues: [:])
    let built = PhoneBuilder.build(
      [(draft, 0)] + apps.filter { $0.id != draft.id }.map { ($0, 1) }, words, context, &all)
    // The names of the others are what they always are.
    _ = PhoneNames(built.apps.filter { $0.draft.id == draft.id }.map(\.app), built.startRecords)
    _ = try? PhoneModel(
      apps: built.apps.map(\.app), startValues: built.startValues, startRecords: built.startRecords,
      language: Language(folder), calendar: sheet.calendar)
    findings = all[0]
  }

  private func language(_ text: SourceText, _ findings: inout Findings) {
    let sheet = LanguageReader.sheet(of: text, folder: folder, &findings)
    var context = context
    context.keywords = KeywordTable(sheet.keywords)
    let sentences = LessonSentences(sheet, english, sentences.starts.names, context)
    // A sentence that can be read in many ways is put to the test.
    var others = Findings(file: "")
    for pattern in sheet.goals[.isOn] ?? [] { _ = sentences.goals.read(Written(line: pattern, number: 1), &others) }
    findings.steps += others.steps
  }

  private func phrases(_ text: SourceText, _ findings: inout Findings) {
    let reader = PhrasesReader(requiredPhrases, noteWords: sheet.keywords[.note] ?? [])
    let entries = reader.entries(of: text, &findings)
    _ = reader.names(under: "command ", in: entries)
    _ = reader.phrases(of: entries, in: text, Language(folder), context.marks, &findings)
  }
}
