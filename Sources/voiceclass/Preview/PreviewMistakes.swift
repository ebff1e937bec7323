import Feedback
import LessonText
import Trainer

/// What is wrong with a draft, as its author hears it: without paths, and never too much at once.
struct PreviewMistakes {
  /// Errors in the file itself.
  let own: [Diagnostic]
  /// Errors in the other files of its language.
  let others: [Diagnostic]
  /// What is worth a look in the file.
  let notes: [Diagnostic]
  private let file: PreviewFile
  private let printer: DiagnosticPrinter
  private let phrases: Phrases

  /// So many mistakes are told in full; the rest can be walked to.
  private static let most = 3

  init(_ draft: PreviewDraft, in file: PreviewFile, _ phrases: Phrases) {
    let below = draft.loaded.diagnostics(below: [file.folder])
    let inFile = draft.loaded.diagnostics(below: [file.path])
    own = inFile.filter { $0.problem.severity == .error }
    notes = inFile.filter { $0.problem.severity == .warning }
    let ownPlaces = Set(inFile)
    others = below.filter { $0.problem.severity == .error && !ownPlaces.contains($0) }
    (self.file, self.phrases) = (file, phrases)
    printer = draft.loaded.printer
  }

  /// Whether something in the file keeps it from being heard. What differs from another language does not.
  var isBroken: Bool { own.contains { !$0.problem.comparesLanguages } }

  /// What makes a mistake the same one in the next draft, wherever it stands there.
  struct Mark: Hashable {
    var file: String
    var problem: Problem
    var details: [String: String]
  }

  /// All errors, as they are known again.
  var marks: Set<Mark> { Set((own + others).map(mark)) }

  /// Errors of which an author does not know yet.
  func news(_ known: Set<Mark>) -> [Diagnostic] { (own + others).filter { !known.contains(mark($0)) } }

  func mark(_ diagnostic: Diagnostic) -> Mark {
    Mark(file: diagnostic.place.file, problem: diagnostic.problem, details: diagnostic.details)
  }

  /// Mistakes as they are told: their number, the first of them, and that there are more.
  func told(_ mistakes: [Diagnostic]) -> [MarkedText] {
    var told = mistakes.prefix(Self.most).map(sentence)
    if mistakes.count > 1 { told.insert(counted(.mistakes, mistakes.count), at: 0) }
    if mistakes.count > Self.most { told.append(counted(.more, mistakes.count - Self.most)) }
    return told
  }

  /// How many mistakes there are, and no more.
  var count: [MarkedText] { own.isEmpty ? [] : [counted(.mistakes, own.count)] }

  /// How many notes there are.
  var noteCount: [MarkedText] { notes.isEmpty ? [] : [counted(.notes, notes.count)] }

  /// Where, and what is wrong, and what to do instead.
  func sentence(_ diagnostic: Diagnostic) -> MarkedText {
    var diagnostic = diagnostic
    let isOwn = file.isAt(diagnostic.place.file)
    let name = PreviewFile.name(of: diagnostic.place.file)
    if let other = diagnostic.details["file"] { diagnostic.details["file"] = PreviewFile.name(of: other) }
    let details = [
      "file": MarkedText(name), "line": MarkedText("\(diagnostic.place.line)"),
      "sentence": MarkedText(printer.sentence(diagnostic)),
    ]
    let key = isOwn ? PreviewSentence.mistake : .otherMistake
    return phrases[key.key, details]
  }

  /// The same as `check` prints it.
  func printed(with news: [Diagnostic]) -> [String] {
    let isOwn = Set(own + notes)
    return (own + notes + news.filter { !isOwn.contains($0) }).map { printer.text($0) }
  }

  private func counted(_ sentence: PreviewSentence, _ count: Int) -> MarkedText {
    phrases[sentence.key, ["count": MarkedText("\(count)")]]
  }
}
