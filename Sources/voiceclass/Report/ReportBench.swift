import Feedback
import LessonText
import Records
import Trainer

/// Where reports are made, from the records and the lessons.
struct ReportBench {
  /// A report as it is written and as it is said.
  typealias Report = (text: String, sentences: [MarkedText], pack: LanguagePack)

  private let shelf: Shelf
  private let desk: RecordsDesk
  private let language: String?

  /// - Parameter language: The one that was asked for, by its code.
  init(_ shelf: Shelf, _ desk: RecordsDesk, language: String?) {
    self.shelf = shelf
    self.desk = desk
    self.language = language
  }

  /// The report on one learner, in her own language where no other was asked for.
  func report(on learner: Learner, as format: ReportCommand.Format) throws(Complaint) -> Report {
    let profile = try desk.doing { store throws(RecordsFailure) in try store.profile(of: learner.id) }
    let pack = try pack(of: profile)
    let report = LearnerReport(of: profile, named: learner.name, in: pack)
    let sentences = report.sentences(in: pack.phrases)
    let text =
      switch format {
      case .text: Self.lines(sentences)
      case .csv: table(ClassReport([report]), pack).commaSeparated
      case .html: ReportPage(phrases: pack.phrases).page(of: report)
      }
    return (text, sentences, pack)
  }

  /// The report on all learners, in the language of this PC where no other was asked for.
  func report(as format: ReportCommand.Format) throws(Complaint) -> Report {
    let (all, own) = try desk.doing { store throws(RecordsFailure) in
      (try store.profiles(), try store.profile(of: store.thisPC))
    }
    let pack = try pack(of: own)
    let report = ClassReport(all.map { LearnerReport(of: $0.profile, named: $0.learner.name, in: pack) })
    let sentences = report.sentences(in: pack.phrases)
    let text =
      switch format {
      case .text: Self.lines(sentences)
      case .csv: table(report, pack).commaSeparated
      case .html: ReportPage(phrases: pack.phrases).page(of: report, table(report, pack))
      }
    return (text, sentences, pack)
  }

  private func table(_ report: ClassReport, _ pack: LanguagePack) -> ReportTable {
    let names = shelf.library.packs.map { ($0.language.language.code, $0.language.name) }
    return ReportTable(report, in: pack.phrases, languages: Dictionary(names) { first, _ in first })
  }

  private static func lines(_ sentences: [MarkedText]) -> String { sentences.map { $0.plain + "\n" }.joined() }

  private func pack(of profile: Profile) throws(Complaint) -> LanguagePack {
    if let language { return try shelf.pack(language) }
    let ofPC = try desk.doing { store throws(RecordsFailure) in try store.profile(of: store.thisPC).language }
    for code in [profile.language, ofPC, "en"].compactMap({ $0 }) {
      if let pack = shelf.library[Language(code)] { return pack }
    }
    guard let pack = shelf.library.packs.first else { throw shelf.lacks("en") }
    return pack
  }
}
