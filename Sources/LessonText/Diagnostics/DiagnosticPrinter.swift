public import Feedback

/// Says what is wrong in the language of the file's author, with the sentences of `problems.txt`.
public struct DiagnosticPrinter: Sendable {
  /// The sentences that every `problems.txt` must have.
  public static let requiredPhrases: [PhraseKey] =
    Problem.allCases.map(\.key) + [nearestWords] + [Diagnostic.Severity.error, .warning].map(severity)
    + FileKind.allCases.map(kind)

  private static let nearestWords = PhraseKey("nearest words", ["meant"])
  private static func severity(_ severity: Diagnostic.Severity) -> PhraseKey {
    PhraseKey("severity \(severity.rawValue)")
  }
  private static func kind(_ kind: FileKind) -> PhraseKey { PhraseKey("kind \(kind.rawValue)") }
  /// Whose sentences are taken where a language has none.
  private static let fallback = Language("en")

  private let sentences: [Language: Phrases]
  private let directory: String
  private let packDirectories: [String]

  /// A printer.
  /// - Parameters:
  ///   - sentences: the `problems.txt` of each language.
  ///   - directory: the folder of all lessons, as it stands before the paths in diagnostics.
  ///   - packDirectories: the same of each pack.
  public init(_ sentences: [Language: Phrases], directory: String, packDirectories: [String] = []) {
    self.sentences = sentences
    self.directory = directory
    self.packDirectories = packDirectories
  }

  /// The author's language: that of the folder in which the file lies.
  public func language(of file: String) -> Language {
    var path = file[...]
    let own = packDirectories.first { file.hasPrefix($0 + "/") } ?? directory
    if !own.isEmpty, path.hasPrefix(own) { path = path.dropFirst(own.count) }
    let folder = path.drop { $0 == "/" }.prefix { $0 != "/" }
    let language = Language(String(folder))
    return sentences[language] == nil ? Self.fallback : language
  }

  /// What is wrong and what to do instead, without the place.
  public func sentence(_ diagnostic: Diagnostic) -> String {
    let language = language(of: diagnostic.place.file)
    var details = diagnostic.details.mapValues { MarkedText($0) }
    if let name = diagnostic.details["kind"], let kind = FileKind(rawValue: name) {
      details["kind"] = template(Self.kind(kind), language)
    }
    var sentence = template(diagnostic.problem.key, language).filled(with: details).plain
    if diagnostic.details["meant"] != nil {
      sentence += " " + template(Self.nearestWords, language).filled(with: details).plain
    }
    return sentence
  }

  /// `file:line:column: error: what is wrong. What to do instead.`
  public func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let severity = template(Self.severity(diagnostic.problem.severity), language(of: place.file)).plain
    let line = "\(place.file):\(place.line):\(place.columns.lowerBound): \(severity): \(sentence(diagnostic))"
    // What a stranger wrote must not command the terminal on which it is shown.
    guard line.unicodeScalars.contains(where: \.isInvisible) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.filter { !$0.isInvisible }))
  }

  /// All of them as one JSON array of objects, each on a line of its own.
  public func json(_ diagnostics: [Diagnostic]) -> String { Self.json([(self, diagnostics)]) }

  /// What was found in several libraries as one JSON array of objects, each on a line of its own.
  ///
  /// `problem` is the name of the problem with hyphens; `endColumn` is the column after the wrong stretch; `mend` is
  /// what must stand there instead, and null where only the author can know.
  public static func json(_ reports: [(printer: DiagnosticPrinter, diagnostics: [Diagnostic])]) -> String {
    let rows = reports.flatMap { $0.printer.rows($0.diagnostics) }
    return rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n]"
  }

  private func rows(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let fields: [(String, String)] = [
        ("file", JSONText.string(place.file)),
        ("line", "\(place.line)"),
        ("column", "\(place.columns.lowerBound)"),
        ("endColumn", "\(place.columns.upperBound)"),
        ("severity", JSONText.string(diagnostic.problem.severity.rawValue)),
        ("problem", JSONText.string(diagnostic.problem.name)),
        ("sentence", JSONText.string(sentence(diagnostic))),
        ("language", JSONText.string(language(of: place.file).code)),
        ("details", JSONText.object(diagnostic.details)),
        ("mend", diagnostic.mend.map { JSONText.string($0) } ?? "null"),
      ]
      return "{" + fields.map { "\(JSONText.string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
  }

  private func template(_ key: PhraseKey, _ language: Language) -> MarkedText {
    sentences[language]?.template(key.name) ?? sentences[Self.fallback]?.template(key.name) ?? MarkedText(key.name)
  }
}

extension Problem {
  /// The name of its example, such as `problem-unknown-keyword`.
  public var name: String { rawValue.split(separator: " ").joined(separator: "-") }
}

extension [Diagnostic] {
  /// By files, lines and columns; at one place as they were found.
  var inOrder: [Diagnostic] {
    enumerated().sorted { one, other in
      let (first, second) = (one.element.place, other.element.place)
      if first.file != second.file { return first.file < second.file }
      return (first.line, first.columns.lowerBound, one.offset) < (second.line, second.columns.lowerBound, other.offset)
    }.map(\.element)
  }
}
