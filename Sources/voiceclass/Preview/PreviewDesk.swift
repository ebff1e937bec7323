import Feedback
import LessonText
import Phone
import Trainer

/// Decides what an author hears of each draft of her text.
struct PreviewDesk {
  /// What is heard of a draft, and what is printed of it.
  struct Decision {
    var preview: Preview
    /// The texts in force from now on.
    var library: Library
    /// Its mistakes, as `check` prints them.
    var printed: [String]
  }

  private let file: PreviewFile
  /// The line from which she wants to hear it at first.
  private let line: Int?
  /// The last texts that could be heard.
  private var library: Library
  private var lines: [String] = []
  private var lesson: Lesson?
  private var step = 0
  private var app: App?
  private var spot: AppSpot?
  private var known: Set<PreviewMistakes.Mark> = []
  private var notes = 0
  private var isFirst = true
  /// Instead of the text, its mistakes are in front.
  private var isReporting = false
  /// Whether the last draft had errors.
  private(set) var hasErrors = false

  /// A desk with nothing on it.
  /// - Parameter library: the texts whose language she is spoken to in.
  init(_ file: PreviewFile, line: Int?, _ library: Library) {
    (self.file, self.line, self.library) = (file, line, library)
  }

  /// Takes a draft.
  /// - Parameter position: the lesson that is being played, and its step.
  mutating func take(_ draft: PreviewDraft, at position: (lesson: String, step: Int)?) -> Decision {
    if let position, position.lesson == lesson?.id { step = position.step }
    defer { isFirst = false }
    let usable = draft.loaded.library.flatMap { $0[file.language] == nil ? nil : library.taking($0) }
    guard let phrases = (usable ?? library)[file.language]?.phrases else {
      return Decision(preview: Preview(.unchanged), library: library, printed: [])
    }
    guard let lines = draft.lines else {
      isReporting = true
      let told = Report.Item(phrases[PreviewSentence.missing.key, ["file": MarkedText(file.name)]])
      return Decision(preview: Preview(.report(Report([told]))), library: library, printed: [])
    }
    let mistakes = PreviewMistakes(draft, in: file, phrases)
    hasErrors = !mistakes.own.isEmpty
    // What is wrong elsewhere when she begins is not of her doing.
    let news = mistakes.news(isFirst ? Set(mistakes.others.map { mistakes.mark($0) }) : known)
    let printed = mistakes.printed(with: news)
    known = mistakes.marks
    var told = isFirst ? [phrases[PreviewSentence.begins.key, ["file": MarkedText(file.name)]]] : []
    guard let usable, let pack = usable[file.language], let play = play(draft, pack, lines, mistakes) else {
      isReporting = true
      let blamed = mistakes.own.isEmpty ? mistakes.others : mistakes.own
      let items = (blamed + mistakes.notes).map { Report.Item(mistakes.sentence($0)) }
      told += mistakes.told(blamed) + mistakes.noteCount
      let preview = Preview(told: told, .report(Report(items, isTold: false)))
      return Decision(preview: preview, library: library, printed: printed)
    }
    told += news.isEmpty ? mistakes.count : mistakes.told(news)
    if mistakes.notes.count != notes { told += mistakes.noteCount }
    notes = mistakes.notes.count
    isReporting = false
    self.lines = lines
    if play.scene == .unchanged, told.isEmpty { told = [phrases[PreviewSentence.unchanged.key]] }
    if play.scene != .unchanged { library = usable }
    return Decision(preview: Preview(told: told + play.told, play.scene), library: library, printed: printed)
  }

  // MARK: What is played

  /// What comes after the mistakes.
  private struct Play {
    var told: [MarkedText] = []
    var scene: Preview.Scene
  }

  /// What is played of a draft; `nil` where its mistakes let nothing be played.
  private mutating func play(
    _ draft: PreviewDraft, _ pack: LanguagePack, _ lines: [String], _ mistakes: PreviewMistakes
  ) -> Play? {
    let name = ["file": MarkedText(file.name)]
    switch file.kind {
    case .lesson:
      guard let id = draft.loaded.homes[file.language]?.lessons.first(where: { file.isAt($0.value) })?.key else {
        return nil
      }
      return pack.lessons[id].map { play($0, draft, pack) }
    case .piece:
      guard !mistakes.isBroken else { return nil }
      guard let lesson = lesson(with: draft, pack) else {
        return Play(scene: .report(Report([Report.Item(pack.phrases[PreviewSentence.inNoLesson.key, name])])))
      }
      return play(lesson, draft, pack)
    case .app:
      guard !mistakes.isBroken,
        let id = draft.loaded.homes[file.language]?.apps.first(where: { file.isAt($0.value) })?.key,
        let app = pack.phone.apps[id]
      else { return nil }
      return play(app, pack, lines, name)
    case .phrases, .pronunciations:
      guard !mistakes.isBroken else { return nil }
      return playTable(pack, lines)
    case .other:
      guard !mistakes.isBroken else { return nil }
      return Play(scene: .report(Report([Report.Item(pack.phrases[PreviewSentence.inOrder.key, name])])))
    }
  }

  /// The lesson by which a piece is heard: the one that was, else the first in the course that includes it.
  private func lesson(with draft: PreviewDraft, _ pack: LanguagePack) -> Lesson? {
    let places = draft.loaded.places[file.language] ?? [:]
    let inCourse = pack.course.modules.flatMap { $0.lessons + [$0.exam].compactMap { $0 } }
    let all = [lesson?.id].compactMap { $0 } + inCourse + pack.lessons.keys.sorted()
    return all.first { id in places[id]?.contains { file.isAt($0.file) } == true }.flatMap { pack.lessons[$0] }
  }

  private mutating func play(_ lesson: Lesson, _ draft: PreviewDraft, _ pack: LanguagePack) -> Play {
    let places = draft.loaded.places[file.language]?[lesson.id] ?? []
    var start = min(step, lesson.steps.count)
    var isUnchanged = false
    if let old = self.lesson {
      let change = old.firstChange(to: lesson)
      isUnchanged = change == nil && !isReporting && soundsTheSame(pack)
      start = change ?? start
    } else {
      start = firstStep(places) ?? 0
    }
    self.lesson = lesson
    if isUnchanged { return Play(scene: .unchanged) }
    step = start
    return Play(
      told: start > 0 && places.indices.contains(start) ? [told(places[start], pack.phrases)] : [],
      scene: .lesson(lesson.id, step: start))
  }

  /// The step at the line she wished for, or where her piece begins.
  private func firstStep(_ places: [Diagnostic.Place]) -> Int? {
    let own = places.indices.filter { file.isAt(places[$0].file) }
    guard let line else { return file.kind == .piece ? own.first : nil }
    return own.filter { places[$0].line <= line }.max { places[$0].line < places[$1].line }
  }

  private func told(_ place: Diagnostic.Place, _ phrases: Phrases) -> MarkedText {
    let details = ["file": MarkedText(PreviewFile.name(of: place.file)), "line": MarkedText("\(place.line)")]
    let key = file.isAt(place.file) ? PreviewSentence.line : .otherLine
    return phrases[key.key, details]
  }

  /// Whether all around the text is heard as before.
  private func soundsTheSame(_ pack: LanguagePack) -> Bool {
    guard let old = library[file.language] else { return false }
    return old.phone == pack.phone && old.phrases == pack.phrases && old.language == pack.language
  }

  private mutating func play(
    _ app: App, _ pack: LanguagePack, _ lines: [String], _ name: [String: MarkedText]
  ) -> Play {
    if let old = self.app {
      if old == app, !isReporting, soundsTheSame(pack) { return Play(scene: .unchanged) }
      spot = old.firstChange(to: app) ?? spot
    } else {
      spot = line.flatMap { app.spot(at: $0, in: lines) } ?? app.opening
    }
    self.app = app
    guard let spot, pack.phone.apps[app.id]?.screens.contains(where: { $0.title.plain == spot.screen.screen }) == true
    else {
      self.spot = app.opening
      guard let opening = app.opening else {
        return Play(told: [pack.phrases[PreviewSentence.inOrder.key, name]], scene: .phone(nil, focus: nil))
      }
      return Play(scene: .phone(opening.screen, focus: nil))
    }
    return Play(scene: .phone(spot.screen, focus: spot.focus))
  }

  private func playTable(_ pack: LanguagePack, _ lines: [String]) -> Play {
    var start = line
    if !isFirst {
      let old = Set(self.lines)
      let change = lines.firstIndex { !old.contains($0) }.map { $0 + 1 }
      if change == nil, !isReporting, soundsTheSame(pack) { return Play(scene: .unchanged) }
      start = change ?? start
    }
    let spoken = file.kind == .phrases ? SpokenLines(phrases: lines, pack) : SpokenLines(pronunciations: lines)
    return Play(scene: .report(spoken.report(at: start)))
  }
}
