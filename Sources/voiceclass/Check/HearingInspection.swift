import Feedback
import LessonText
import Speech
import Trainer

/// Hears all texts with the engine, without a sound: how long a learner listens before there is something to do, and
/// which words are not said as they are meant.
struct HearingInspection: Inspection {
  /// Longest stretch of narration between two acts of the learner, in seconds.
  static let longestNarration = 20

  private let files: Set<String>
  private let stopwatch: Stopwatch
  private let proofreader: Proofreader

  /// - Parameters:
  ///   - library: Whose voices and tables are used.
  ///   - files: What is heard.
  init(_ synthesizer: Synthesizer, _ library: Library, of files: Set<String>) {
    self.files = files
    let languages = Dictionary(library.packs.map { ($0.language.language, $0.language.spoken) }) { first, _ in first }
    stopwatch = Stopwatch(synthesizer, languages: languages)
    proofreader = Proofreader(synthesizer, languages: languages)
  }

  func diagnostics(of loaded: Loaded) -> [Diagnostic] {
    (loaded.library?.packs ?? []).flatMap { narration(in: $0, loaded) }
      + words(in: loaded.texts.filter { files.contains($0.file) })
  }

  // MARK: Narration

  private func narration(in pack: LanguagePack, _ loaded: Loaded) -> [Diagnostic] {
    pack.lessons.values.sorted { $0.id < $1.id }.flatMap { lesson in
      lesson.stretches.compactMap { stretch in
        guard let place = loaded.place(ofStep: stretch.step, of: lesson, in: pack), files.contains(place.file),
          let seconds = tooLong(stretch, in: pack)
        else { return nil }
        return Diagnostic(
          .narrationTooLong, at: place,
          ["seconds": "\(Int(seconds.rounded(.up)))", "limit": "\(Self.longestNarration)"])
      }
    }
  }

  /// How long a stretch is, in seconds, if that is too long. A voice that this PC lacks tells nothing.
  private func tooLong(_ stretch: Lesson.Stretch, in pack: LanguagePack) -> Double? {
    let pause = Double(ScriptedSession.pauseAfterUtterance) / 1_000_000
    do throws(Synthesizer.Failure) {
      return try stopwatch.seconds(
        of: stretch.texts.map { pack.narration(of: $0) }, eachWithPause: pause,
        wordsAMinute: pack.language.startRate, ifOver: Double(Self.longestNarration))
    } catch {
      return nil
    }
  }

  // MARK: Words

  /// A word that stands in a file several times is told once: one line mends all of them.
  private func words(in texts: [SpokenText]) -> [Diagnostic] {
    var told: [String: Set<DoubtfulWord>] = [:]
    var diagnostics: [Diagnostic] = []
    let limit = Library.Limits().diagnosticsOfFile
    for text in texts {
      for doubtful in doubts(in: text) where told[text.file, default: []].insert(doubtful).inserted {
        let count = told[text.file]?.count ?? 0
        guard count <= limit else { continue }
        let place = text.place(of: doubtful.word)
        diagnostics.append(
          count == limit
            ? Diagnostic(.moreProblems, at: place)
            : Diagnostic(doubtful.problem, at: place, ["written": doubtful.word]))
      }
    }
    return diagnostics
  }

  private func doubts(in text: SpokenText) -> [DoubtfulWord] {
    let utterance = Utterance(text.text.spans, by: .trainer, in: text.language)
    do throws(Synthesizer.Failure) { return try proofreader.doubts(in: utterance) } catch { return [] }
  }
}

extension DoubtfulWord {
  /// What is told of it.
  fileprivate var problem: Problem {
    switch doubt {
    case .spelledOut: .wordSpelledOut
    case .cutApart: .wordCutApart
    case .foreign: .wordOfAnotherLanguage
    case .unclearNumber: .numberUnclear
    case .joined: .wordWithJoiner
    }
  }
}
