import Feedback
import Keys
import Phone

/// Reads the folder of one language.
struct PackReader {
  private let folder: String
  private let sheet: LanguageSheet
  private let english: LanguageSheet
  private let languages: [String]
  private let cues: Set<CueName>?
  private let requiredPhrases: [PhraseKey]
  private let gestures: [String: Gesture]

  /// What is wrong, by file.
  private(set) var findings: [Findings] = []
  /// The sentences of `problems.txt`.
  private(set) var problemSentences: Phrases?
  private var apps: [AppParity.Source] = []
  private var startValues: [String: Value] = [:]
  private var lessons: [CoursePlan.Source] = []
  /// What the lessons that are here may speak of, and those of each pack.
  private var sentencesOfLayers: [Int: LessonSentences] = [:]
  private var names: [String: (text: String, place: Written)] = [:]
  private var skills: [(skill: Skill, place: Written)] = []
  /// Reads single files beside all others; `nil` before those are read.
  private(set) var trial: FileTrial?
  private var glossary: [GlossaryWord] = []
  /// Which of the findings are those of `names.txt`.
  private var nameFindings: Int?
  /// Which of the findings are those of `skills.txt`.
  private var skillFindings: Int?
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
          keywords: KeywordTable(sheet.keywords), isWhole: layer == 0 && own.0.count == files.apps),
        names: ownNames,
        skills: SkillParity.Side(
          language: folder, skills: layer == 0 ? skills : [], keywords: KeywordTable(sheet.keywords),
          findings: layer == 0 ? skillFindings.map { $0 + offset } : nil),
        glossary: GlossaryParity.Side(language: folder, count: layer == 0 ? glossary.count : 0),
        lessons: LessonParity.Side(
          language: folder, lessons: own.1, isWhole: layer == 0 && own.1.count == files.lessons,
          keywords: KeywordTable(sheet.keywords)))
    }
  }

  private var language: Language { Language(folder) }
  private var noteWords: [String] { sheet.keywords[.note] ?? [] }

  /// The pack; `nil` where something is missing without which nothing can be taught.
  mutating func read(_ files: inout BoundedFiles) -> LanguagePack? {
    var own = files.findings(for: folder)
    let layout = FolderLayout(folder, files, &own)
    findings.append(own)
    var context = TextContext(
      keywords: KeywordTable(sheet.keywords), marks: MarkReader(languages: languages, commands: Vocabulary()),
      keys: Vocabulary(), states: Vocabulary(), cues: cues, gestures: gestures, triggers: triggers)
    context.words = specialWords
    if layout.hasNames { readNames(&files, &context) }
    let phrases = readPhrases(&files, &context)
    if layout.hasSkills { readSkills(&files, &context) }
    if layout.hasGlossary { readGlossary(&files, context) }
    readProblems(&files, context)
    let spoken = readPronunciations(&files, context)
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
    let plan = CoursePlan.check(course, lessons, &findings)
    guard var language = sheet.language, let phrases, let phone else { return nil }
    if let spoken { language.spoken = spoken }
    var pack = LanguagePack(
      language: language, phrases: phrases, phone: phone, course: plan.course, lessons: plan.lessons,
      skills: skills.map(\.skill))
    pack.glossary = glossary
    return pack
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

  private func path(_ file: LanguageFile) -> String { "\(folder)/\(file.rawValue)" }

  private mutating func readNames(_ files: inout BoundedFiles, _ context: inout TextContext) {
    var found = files.findings(for: path(.names))
    if let text = files.text(of: path(.names), &found) {
      names = NamesReader.names(of: text, context.keywords, &found)
    }
    context.marks.names = names.mapValues(\.text)
    nameFindings = findings.count
    findings.append(found)
  }

  private mutating func readSkills(_ files: inout BoundedFiles, _ context: inout TextContext) {
    var found = files.findings(for: path(.skills))
    if let text = files.text(of: path(.skills), &found) {
      skills = SkillsReader.skills(of: text, context, &found)
    }
    context.skills = skills.map(\.skill.id)
    skillFindings = findings.count
    findings.append(found)
  }

  private mutating func readGlossary(_ files: inout BoundedFiles, _ context: TextContext) {
    var found = files.findings(for: path(.glossary))
    if let text = files.text(of: path(.glossary), &found) {
      glossary = GlossaryReader.words(of: text, context, &found)
    }
    findings.append(found)
  }

  /// A piece and the pack from which it comes.
  private typealias PieceSource = (piece: Piece, layer: Int, file: String)

  private mutating func readPieces(
    _ paths: [String], _ files: inout BoundedFiles, _ context: TextContext, _ built: PhoneBuilder.Built
  ) -> [PieceSource] {
    var pieces: [PieceSource] = []
    for path in paths {
      let layer = files.layer(of: path)
      var found = files.findings(for: path)
      let sentences = sentences(built, layer: layer, context)
      if let text = files.text(of: path, &found),
        let (piece, place) = PieceReader.piece(of: text, context, sentences, &found)
      {
        if let other = pieces.first(where: { $0.piece.id == piece.id && ($0.layer == 0 || $0.layer == layer) }) {
          found.tell(.duplicateId, at: place, ["written": piece.id, "file": other.file])
        } else {
          pieces.append((piece, layer, found.file))
        }
      }
      findings.append(found)
    }
    return pieces
  }

  private mutating func readPhrases(_ files: inout BoundedFiles, _ context: inout TextContext) -> Phrases? {
    var found = files.findings(for: path(.phrases))
    defer { findings.append(found) }
    let reader = PhrasesReader(requiredPhrases, noteWords: noteWords)
    let text = files.text(of: path(.phrases), &found)
    let entries = text.map { reader.entries(of: $0, &found) } ?? []
    context.marks.commands = reader.names(under: "command ", in: entries)
    context.learn(
      keys: reader.names(under: "key ", in: entries), states: reader.names(under: "state ", in: entries),
      controls: reader.names(under: "reading control ", in: entries))
    return text.map { reader.phrases(of: entries, in: $0, language, context.marks, &found) }
  }

  private mutating func readProblems(_ files: inout BoundedFiles, _ context: TextContext) {
    var found = files.findings(for: path(.problems))
    found.keepsTexts = false
    defer { findings.append(found) }
    guard let text = files.text(of: path(.problems), &found) else { return }
    let reader = PhrasesReader(DiagnosticPrinter.requiredPhrases, noteWords: noteWords)
    let entries = reader.entries(of: text, &found)
    problemSentences = reader.phrases(of: entries, in: text, language, context.marks, &found)
  }

  private mutating func readPronunciations(_ files: inout BoundedFiles, _ context: TextContext) -> SpokenLanguage? {
    var found = files.findings(for: path(.pronunciations))
    found.keepsTexts = false
    defer { findings.append(found) }
    guard var spoken = sheet.language?.spoken, let text = files.text(of: path(.pronunciations), &found) else {
      return nil
    }
    PronunciationsReader.read(text, into: &spoken, context.marks, &found)
    return spoken
  }

  private mutating func readPhone(
    _ paths: [String], _ files: inout BoundedFiles, _ context: TextContext
  ) -> (built: PhoneBuilder.Built, phone: PhoneModel?) {
    var drafts: [PhoneBuilder.Source] = []
    var found: [Findings] = []
    for path in paths {
      var own = files.findings(for: path)
      var draft = files.text(of: path, &own).flatMap { AppReader.app(of: $0, context, &own) }
      draft?.layer = files.layer(of: path)
      if let draft { drafts.append((draft, found.count)) }
      found.append(own)
    }
    let sentences = PhoneBuilder.Sentences(
      own: sheet.conditions, english: english.conditions,
      startValues: sheet.typingMethod.map { ["typing method": .text($0.rawValue)] } ?? [:])
    let built = PhoneBuilder.build(drafts, sentences, context, &found)
    let phone = try? PhoneModel(
      apps: built.apps.map(\.app), startValues: built.startValues, startRecords: built.startRecords,
      language: language, calendar: sheet.calendar)
    if phone == nil {
      var own = files.findings(for: "\(folder)/phone")
      own.tell(.missingHome, at: files.place("\(folder)/phone"))
      found.append(own)
    }
    apps = built.apps.map { ($0.app, $0.draft, $0.findings + findings.count) }
    startValues = built.startValues
    findings += found
    return (built, phone)
  }

  private mutating func readLessons(
    _ paths: [String], _ files: inout BoundedFiles, _ context: TextContext, _ built: PhoneBuilder.Built,
    _ pieces: [PieceSource]
  ) -> [CoursePlan.Source] {
    var lessons: [CoursePlan.Source] = []
    var known = (layer: 0, pieces: Self.pieces(pieces, layer: 0), steps: 0)
    for path in paths {
      let layer = files.layer(of: path)
      // Files come pack by pack.
      if layer != known.layer { known = (layer, Self.pieces(pieces, layer: layer), 0) }
      let sentences = sentences(built, layer: layer, context)
      var found = files.findings(for: path)
      var draft = files.text(of: path, &found).flatMap {
        LessonReader.lesson(of: $0, context, sentences, known.pieces, &found)
      }
      draft?.layer = layer
      known.steps += draft?.lesson?.steps.count ?? 0
      // A long piece that short lessons include would fill the memory.
      if layer > 0, known.steps > files.limits.stepsOfPack {
        draft?.lesson = nil
        draft?.places = []
        found.tell(.packTooLarge, at: files.place(path), files.limits.ofPack)
      }
      if let draft { lessons.append((draft, findings.count)) }
      findings.append(found)
    }
    return lessons
  }

  /// The pieces that lessons may include.
  private static func pieces(_ all: [PieceSource], layer: Int) -> [String: Piece] {
    let own = all.filter { $0.layer == 0 || $0.layer == layer }
    return Dictionary(own.map { ($0.piece.id, $0.piece) }) { first, _ in first }
  }

  /// What lessons may speak of. What packs bring is known in their own lessons alone, so that they can't make a name of
  /// ours mean two things.
  private mutating func sentences(
    _ built: PhoneBuilder.Built, layer: Int, _ context: TextContext
  ) -> LessonSentences {
    if let known = sentencesOfLayers[layer] { return known }
    let apps = built.apps.filter { $0.draft.layer == 0 || $0.draft.layer == layer }
    let sentences = LessonSentences(sheet, english, PhoneNames(apps.map(\.app), built.startRecords), context)
    sentencesOfLayers[layer] = sentences
    return sentences
  }

  private mutating func readCourse(
    _ files: inout BoundedFiles, _ context: TextContext
  ) -> CoursePlan.CourseSource? {
    var found = files.findings(for: path(.course))
    var course = files.text(of: path(.course), &found).map { CourseReader.course(of: $0, context, &found) }
    course?.layer = files.layer(of: path(.course))
    findings.append(found)
    return course.map { ($0, findings.count - 1) }
  }
}

extension TextContext {
  /// Takes in the names that phrases give to keys, to on and off, and to reading controls.
  mutating func learn(
    keys names: Vocabulary<String>, states: Vocabulary<String>, controls: Vocabulary<String>
  ) {
    for name in controls.suggestions {
      guard let control = controls[name].flatMap({ ReadingControl(rawValue: $0) }) else { continue }
      self.controls.add(name, control)
    }
    for name in names.suggestions {
      guard let english = names[name], let symbol = Key.Symbol(name: english) else { continue }
      keys.add(name, symbol)
    }
    for (symbol, name) in Key.Symbol.named where symbol != .unknown { keys.add(name, symbol) }
    for name in states.suggestions {
      guard let english = states[name], ["on", "off"].contains(english) else { continue }
      self.states.add(name, english == "on")
    }
    self.states.add("on", true)
    self.states.add("off", false)
  }
}
