import Feedback
import Keys
import Phone

/// Reads the folder of one language.
struct PackReader: Sendable {
  let folder: String
  let sheet: LanguageSheet
  let english: LanguageSheet
  let languages: [String]
  let cues: Set<CueName>?
  let requiredPhrases: [PhraseKey]
  let gestures: [String: Gesture]
  let keywords: KeywordTable

  /// What is wrong, by file.
  var findings: [Findings] = []
  /// The sentences of `problems.txt`.
  var problemSentences: Phrases?
  var apps: [AppParity.Source] = []
  var startValues: [String: Value] = [:]
  private var lessons: [CoursePlan.Source] = []
  /// What the lessons that are here may speak of, and those of each pack.
  var sentencesOfLayers: [Int: LessonSentences] = [:]
  var names: [String: (text: String, place: Written)] = [:]
  var skills: [(skill: Skill, place: Written)] = []
  /// Reads single files beside all others; `nil` before those are read.
  private(set) var trial: FileTrial?
  var glossary: [GlossaryWord] = []
  /// Which of the findings are those of `names.txt`.
  var nameFindings: Int?
  /// Which of the findings are those of `skills.txt`.
  var skillFindings: Int?
  /// How many files there are of both, without those of packs.
  private var files = (apps: 0, lessons: 0)

  init(
    folder: String, sheet: LanguageSheet, english: LanguageSheet, languages: [String], cues: Set<CueName>?,
    requiredPhrases: [PhraseKey], gestures: [String: Gesture]
  ) {
    self.folder = folder
    self.sheet = sheet
    self.english = english
    self.languages = languages
    self.cues = cues
    self.requiredPhrases = requiredPhrases
    self.gestures = gestures
    keywords = KeywordTable(sheet.keywords)
  }

  /// What other languages are held against: the lessons that are here, and those of each pack.
  /// - Parameter offset: how many findings stand before those of this folder.
  func sides(startingAt offset: Int) -> [Parity.Side] {
    let apps = apps.map { (app: $0.app, draft: $0.draft, findings: $0.findings + offset) }
    let lessons = lessons.map { (draft: $0.draft, findings: $0.findings + offset) }
    let layers = Set(apps.map(\.draft.layer) + lessons.map(\.draft.layer) + [0])
    return layers.sorted().map { layer in
      let own = (apps.filter { $0.draft.layer == layer }, lessons.filter { $0.draft.layer == layer })
      // A pack owes nobody a translation, so it is never whole.
      let ownNames = NameParity.Side(
        language: folder, names: layer == 0 ? names.mapValues(\.place) : [:],
        findings: nameFindings.map { $0 + offset })
      return Parity.Side(
        layer: layer,
        phone: AppParity.Side(
          language: folder, apps: own.0, among: apps, startValues: startValues,
          keywords: keywords, isWhole: layer == 0 && own.0.count == files.apps),
        names: ownNames,
        skills: SkillParity.Side(
          language: folder, skills: layer == 0 ? skills : [], keywords: keywords,
          findings: layer == 0 ? skillFindings.map { $0 + offset } : nil),
        glossary: GlossaryParity.Side(language: folder, count: layer == 0 ? glossary.count : 0),
        lessons: LessonParity.Side(
          language: folder, lessons: own.1, isWhole: layer == 0 && own.1.count == files.lessons,
          keywords: keywords))
    }
  }

  var language: Language { Language(folder) }
  var noteWords: [String] { sheet.keywords[.note] ?? [] }

  /// The pack; `nil` where something is missing without which nothing can be taught.
  mutating func read(_ files: inout BoundedFiles) -> LanguagePack? {
    let cover = readCover(&files)
    readProblems(&files, cover.context)
    let teaching = readTeaching(&files, cover)
    guard let language = cover.language, let phrases = cover.phrases, let teaching else { return nil }
    return LanguagePack(language: language, phrases: phrases, .read(teaching))
  }

  /// The pack as a learner needs it: what it teaches is read when it is first asked for, and nothing is told. `nil`
  /// where something is missing without which nothing can be taught.
  consuming func open(_ files: consuming BoundedFiles) -> LanguagePack? {
    let cover = readCover(&files)
    guard let language = cover.language, let phrases = cover.phrases else { return nil }
    // Whether there is a phone must be known now: a language without one is not offered.
    guard let spare = readHome(&files, cover) else {
      return readTeaching(&files, cover).map { LanguagePack(language: language, phrases: phrases, .read($0)) }
    }
    let waiting = WaitingTeaching { [self, files] in
      var (reader, files) = (self, files)
      // The files can be gone by then.
      return reader.readTeaching(&files, cover)
        ?? Teaching(
          phone: spare, course: Course(title: MarkedText(""), modules: []), lessons: [:], skills: [], glossary: [])
    }
    return LanguagePack(language: language, phrases: phrases, .waiting(waiting))
  }

  /// What is on the cover of a pack: its language and its sentences.
  struct Cover {
    var language: LessonLanguage?
    var phrases: Phrases?
    var layout: FolderLayout
    var context: TextContext
  }

  private mutating func readCover(_ files: inout BoundedFiles) -> Cover {
    var own = files.findings(for: folder)
    let layout = FolderLayout(folder, files, &own)
    findings.append(own)
    var context = TextContext(
      keywords: keywords, marks: MarkReader(languages: languages, commands: Vocabulary()),
      keys: Vocabulary(), states: Vocabulary(), cues: cues, gestures: gestures, triggers: triggers)
    context.words = specialWords
    if layout.hasNames { readNames(&files, &context) }
    let phrases = readPhrases(&files, &context)
    var language = sheet.language
    if let spoken = readPronunciations(&files, context) { language?.spoken = spoken }
    return Cover(language: language, phrases: phrases, layout: layout, context: context)
  }

  /// All that is taught; `nil` where there is no phone.
  private mutating func readTeaching(_ files: inout BoundedFiles, _ cover: Cover) -> Teaching? {
    let layout = cover.layout
    var context = cover.context
    if layout.hasSkills { readSkills(&files, &context) }
    if layout.hasGlossary { readGlossary(&files, context) }
    let (built, phone) = readPhone(layout.apps, &files, context)
    let pieces = readPieces(layout.pieces, &files, context, built)
    lessons = readLessons(layout.lessons, &files, context, built, pieces)
    self.files = (
      layout.apps.count { files.layer(of: $0) == 0 }, layout.lessons.count { files.layer(of: $0) == 0 }
    )
    trial = FileTrial(
      folder: folder, sheet: sheet, english: english, context: context,
      sentences: self.sentences(built, layer: 0, context), pieces: Self.pieces(pieces, layer: 0),
      apps: apps.map(\.draft), lessons: lessons.map(\.draft), requiredPhrases: requiredPhrases)
    let course = readCourse(&files, context)
    let plan = CoursePlan.check(course, lessons, Self.pieces(pieces, layer: 0), &findings)
    return phone.map {
      Teaching(
        phone: $0, course: plan.course, lessons: plan.lessons, skills: skills.map(\.skill), glossary: glossary)
    }
  }

  /// The phone of the home app alone, which is enough to know that there is one; `nil` where that can't be told so soon.
  private func readHome(_ files: inout BoundedFiles, _ cover: Cover) -> PhoneModel? {
    let path = "\(folder)/phone/\(PhoneModel.homeApp).txt"
    guard cover.layout.apps.contains(path) else { return nil }
    var reader = self
    return reader.readPhone([path], &files, cover.context).phone
  }

  /// Where each step of the lessons stands, by the ids of the lessons.
  var places: [String: [Diagnostic.Place]] {
    Dictionary(lessons.map { ($0.draft.id, $0.draft.places) }) { first, _ in first }
  }

  /// In which files lessons and apps stand, by their ids.
  var homes: Loaded.Homes {
    Loaded.Homes(
      lessons: Dictionary(lessons.map { ($0.draft.id, findings[$0.findings].file) }) { first, _ in first },
      apps: Dictionary(apps.map { ($0.app.id, findings[$0.findings].file) }) { first, _ in first })
  }

  private var specialWords: [SpecialWord: [String]] {
    Dictionary(
      uniqueKeysWithValues: SpecialWord.allCases.map { word in
        (word, (sheet.words[word] ?? []) + (english.words[word] ?? []) + [word.rawValue])
      })
  }

  /// The words for what can happen, and the English ones beside them.
  private var triggers: Vocabulary<Trigger> {
    var triggers = Vocabulary<Trigger>()
    for names in [sheet.triggers, english.triggers] {
      for trigger in Trigger.allCases { names[trigger]?.forEach { triggers.add($0, trigger) } }
    }
    for trigger in Trigger.allCases { triggers.add(trigger.rawValue, trigger) }
    return triggers
  }
}
