import Feedback
import Keys
import Phone

/// The files of a language folder, one after the other.
extension PackReader {
  private func path(_ file: LanguageFile) -> String { "\(folder)/\(file.rawValue)" }

  mutating func readNames(_ files: inout BoundedFiles, _ context: inout TextContext) {
    var found = files.findings(for: path(.names))
    if let text = files.text(of: path(.names), &found) {
      names = NamesReader.names(of: text, context.keywords, &found)
    }
    context.marks.names = names.mapValues(\.text)
    nameFindings = findings.count
    findings.append(found)
  }

  mutating func readSkills(_ files: inout BoundedFiles, _ context: inout TextContext) {
    var found = files.findings(for: path(.skills))
    if let text = files.text(of: path(.skills), &found) {
      skills = SkillsReader.skills(of: text, context, &found)
    }
    context.skills = skills.map(\.skill.id)
    skillFindings = findings.count
    findings.append(found)
  }

  mutating func readGlossary(_ files: inout BoundedFiles, _ context: TextContext) {
    var found = files.findings(for: path(.glossary))
    if let text = files.text(of: path(.glossary), &found) {
      glossary = GlossaryReader.words(of: text, context, &found)
    }
    findings.append(found)
  }

  /// A piece and the pack from which it comes.
  typealias PieceSource = (piece: Piece, layer: Int, file: String)

  mutating func readPieces(
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

  mutating func readPhrases(_ files: inout BoundedFiles, _ context: inout TextContext) -> Phrases? {
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

  mutating func readProblems(_ files: inout BoundedFiles, _ context: TextContext) {
    var found = files.findings(for: path(.problems))
    found.keepsTexts = false
    defer { findings.append(found) }
    guard let text = files.text(of: path(.problems), &found) else { return }
    let reader = PhrasesReader(DiagnosticPrinter.requiredPhrases, noteWords: noteWords)
    let entries = reader.entries(of: text, &found)
    problemSentences = reader.phrases(of: entries, in: text, language, context.marks, &found)
  }

  mutating func readPronunciations(_ files: inout BoundedFiles, _ context: TextContext) -> SpokenLanguage? {
    var found = files.findings(for: path(.pronunciations))
    found.keepsTexts = false
    defer { findings.append(found) }
    guard var spoken = sheet.language?.spoken, let text = files.text(of: path(.pronunciations), &found) else {
      return nil
    }
    PronunciationsReader.read(text, into: &spoken, context.marks, &found)
    return spoken
  }

  mutating func readPhone(
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

  mutating func readLessons(
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
  static func pieces(_ all: [PieceSource], layer: Int) -> [String: Piece] {
    let own = all.filter { $0.layer == 0 || $0.layer == layer }
    return Dictionary(own.map { ($0.piece.id, $0.piece) }) { first, _ in first }
  }

  /// What lessons may speak of. What packs bring is known in their own lessons alone, so that they can't make a name of
  /// ours mean two things.
  mutating func sentences(
    _ built: PhoneBuilder.Built, layer: Int, _ context: TextContext
  ) -> LessonSentences {
    if let known = sentencesOfLayers[layer] { return known }
    let apps = built.apps.filter { $0.draft.layer == 0 || $0.draft.layer == layer }
    let sentences = LessonSentences(sheet, english, PhoneNames(apps.map(\.app), built.startRecords), context)
    sentencesOfLayers[layer] = sentences
    return sentences
  }

  mutating func readCourse(
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
