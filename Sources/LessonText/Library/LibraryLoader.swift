public import Feedback
public import Phone

extension Library {
  /// Bounds that no true library reaches, so that a strange folder can't stop a PC.
  public struct Limits: Hashable, Sendable {
    /// Of one file; the longest of ours has some ten thousand.
    public var bytesOfFile = 1_048_576
    /// Of all languages together.
    public var files = 100_000
    /// What is told of one file; more is not.
    public var diagnosticsOfFile = 200
    /// Of one pack; a whole course has some two hundred.
    public var filesOfPack = 2_000
    /// Of all files of one pack together.
    public var bytesOfPack = 16 * 1_048_576
    /// Of all lessons of one pack in a language, those of pieces counted wherever they are included.
    public var stepsOfPack = 20_000

    /// The usual bounds.
    public init() {}
  }

  /// Loads all languages of a folder. Nothing that stands in it makes this fail: what is wrong is told, left out, and
  /// the rest plays.
  /// - Parameters:
  ///   - directory: the folder of all lessons, as the author knows it.
  ///   - packs: what is laid over them, in this order; the first keeps what another brings too.
  ///   - cues: the names that lessons and apps may play; `nil` leaves them unchecked.
  ///   - requiredPhrases: the sentences that the rooms above say; `phrases.txt` must have each of them.
  ///   - gestures: what commands stand for, by their English names: what `Does:` in apps may name. Without them such
  ///     steps are left out, unchecked.
  ///   - limits: how much is read at most.
  ///   - checkingHandbooks: whether handbooks are read too, to tell what is wrong in them. No lesson needs them.
  ///   - keepsTexts: whether `texts` is wanted.
  public static func load(
    from directory: String, packs: [LessonPack] = [], cues: Set<CueName>?, requiredPhrases: [PhraseKey],
    gestures: [String: Gesture] = [:], limits: Limits = Limits(), checkingHandbooks: Bool = false,
    keepsTexts: Bool = false
  ) -> Loaded {
    load(
      from: FilesOnDisk(directory), named: directory, packs: packs, cues: cues, requiredPhrases: requiredPhrases,
      gestures: gestures, limits: limits, checkingHandbooks: checkingHandbooks, keepsTexts: keepsTexts)
  }

  /// Loads all languages of files that may come from anywhere.
  /// - Parameter directory: what stands before each path when it is told; empty for nothing.
  public static func load(
    from files: some FileSource, named directory: String, packs: [LessonPack] = [], cues: Set<CueName>?,
    requiredPhrases: [PhraseKey], gestures: [String: Gesture] = [:], limits: Limits = Limits(),
    checkingHandbooks: Bool = false, keepsTexts: Bool = false
  ) -> Loaded {
    let all = FilesWithPacks(files, packs)
    let loader = LibraryLoader(
      files: BoundedFiles(all, directory: directory, limits, keepsTexts: keepsTexts),
      packDirectories: packs.map(\.directory), cues: cues, requiredPhrases: requiredPhrases, gestures: gestures,
      checksHandbooks: checkingHandbooks)
    return loader.load(after: all.findings)
  }

  /// Opens all languages of a folder for those who learn. What a language teaches is read when it is first asked for, as
  /// its files are then; nothing that is wrong is told, and the rest plays, as after loading. `nil` where no language is
  /// usable.
  /// - Parameters:
  ///   - directory: the folder of all lessons.
  ///   - packs: what is laid over them, in this order; the first keeps what another brings too.
  ///   - cues: the names that lessons and apps may play; `nil` leaves them unchecked.
  ///   - requiredPhrases: the sentences that the rooms above say.
  ///   - gestures: what commands stand for, by their English names: what `Does:` in apps may name.
  public static func open(
    from directory: String, packs: [LessonPack] = [], cues: Set<CueName>?, requiredPhrases: [PhraseKey],
    gestures: [String: Gesture] = [:]
  ) -> Library? {
    open(
      from: FilesOnDisk(directory), packs: packs, cues: cues, requiredPhrases: requiredPhrases, gestures: gestures)
  }

  /// Opens all languages of files that may come from anywhere.
  public static func open(
    from files: some FileSource, packs: [LessonPack] = [], cues: Set<CueName>?, requiredPhrases: [PhraseKey],
    gestures: [String: Gesture] = [:]
  ) -> Library? {
    let loader = LibraryLoader(
      files: BoundedFiles(FilesWithPacks(files, packs), directory: "", Limits()), packDirectories: [], cues: cues,
      requiredPhrases: requiredPhrases, gestures: gestures, checksHandbooks: false)
    return loader.open()
  }
}

/// Loads the languages one after the other.
struct LibraryLoader {
  /// A language folder and what its `language.txt` says.
  private struct Folder {
    var name: String
    var sheet: LanguageSheet
    var findings: Findings
  }

  private var files: BoundedFiles
  private let packDirectories: [String]
  private let cues: Set<CueName>?
  private let requiredPhrases: [PhraseKey]
  private let gestures: [String: Gesture]
  private let checksHandbooks: Bool

  init(
    files: BoundedFiles, packDirectories: [String], cues: Set<CueName>?, requiredPhrases: [PhraseKey],
    gestures: [String: Gesture], checksHandbooks: Bool
  ) {
    self.files = files
    self.packDirectories = packDirectories
    self.cues = cues
    self.requiredPhrases = requiredPhrases
    self.gestures = gestures
    self.checksHandbooks = checksHandbooks
  }

  /// Loads all.
  /// - Parameter found: what was found wrong before.
  consuming func load(after found: [Findings]) -> Loaded {
    var root = files.findings(for: "")
    let folders = languageFolders(&root)
    let languages = folders.map(\.name)
    let english = folders.first { $0.name == "en" }?.sheet ?? LanguageSheet()
    var all = [root] + found
    var packs: [(pack: LanguagePack, order: Int)] = []
    var sentences: [Language: Phrases] = [:]
    var sides: [Parity.Side] = []
    var places: [Language: [String: [Diagnostic.Place]]] = [:]
    var texts: [SpokenText] = []
    var homes: [Language: Loaded.Homes] = [:]
    for folder in folders {
      var reader = PackReader(
        folder: folder.name, sheet: folder.sheet, english: english, languages: languages, cues: cues,
        requiredPhrases: requiredPhrases, gestures: gestures)
      let pack = reader.read(&files)
      all.append(folder.findings)
      sides += reader.sides(startingAt: all.count)
      all += reader.findings
      texts += reader.findings.flatMap { $0.spokenTexts(in: Language(folder.name)) }
      if checksHandbooks { all.append(checkHandbook(of: folder.name)) }
      sentences[Language(folder.name)] = reader.problemSentences
      places[Language(folder.name)] = reader.places
      homes[Language(folder.name)] = reader.homes
      if let pack { packs.append((pack, folder.sheet.order ?? Int.max)) }
    }
    Parity.tell(sides, files, &all)
    if packs.isEmpty { all[0].tell(.noLanguage, at: files.place("")) }
    return Loaded(
      library: packs.isEmpty ? nil : Library(inOrder: packs),
      diagnostics: all.flatMap(\.diagnostics).inOrder,
      printer: DiagnosticPrinter(sentences, directory: files.directory, packDirectories: packDirectories),
      places: places, files: files.read, texts: texts, homes: homes)
  }

  /// Opens all; `nil` where no language is usable.
  consuming func open() -> Library? {
    var root = files.findings(for: "")
    let folders = languageFolders(&root)
    let english = folders.first { $0.name == "en" }?.sheet ?? LanguageSheet()
    let packs = folders.compactMap { folder -> (pack: LanguagePack, order: Int)? in
      let reader = PackReader(
        folder: folder.name, sheet: folder.sheet, english: english, languages: folders.map(\.name), cues: cues,
        requiredPhrases: requiredPhrases, gestures: gestures)
      return reader.open(files).map { ($0, folder.sheet.order ?? Int.max) }
    }
    return packs.isEmpty ? nil : Library(inOrder: packs)
  }

  /// What is wrong in the handbook of a language. One without a handbook explains itself in English.
  private mutating func checkHandbook(of folder: String) -> Findings {
    let path = "\(folder)/\(LanguageFile.handbook.rawValue)"
    var findings = files.findings(for: path)
    var unread = Findings(file: path)
    guard files.entries(of: folder, &unread).contains(where: { $0.name == LanguageFile.handbook.rawValue }),
      let text = files.text(of: path, &findings)
    else { return findings }
    _ = HandbookReader.handbook(of: text, &findings)
    return findings
  }

  /// The folders that hold a language, in the order of their names.
  private mutating func languageFolders(_ root: inout Findings) -> [Folder] {
    var folders: [Folder] = []
    for entry in files.entries(of: "", &root) where entry.kind == .folder {
      let path = "\(entry.name)/\(LanguageFile.language.rawValue)"
      var findings = files.findings(for: path)
      let names = Set(files.entries(of: entry.name, &findings).map(\.name))
      guard names.contains(LanguageFile.language.rawValue) else {
        // A folder of something else, unless other files say that a language was meant.
        if LanguageFile.allCases.contains(where: { names.contains($0.rawValue) }) {
          root.tell(.missingFile, at: files.place(path), ["file": files.told(path)])
        }
        continue
      }
      guard let text = files.text(of: path, &findings) else {
        folders.append(Folder(name: entry.name, sheet: LanguageSheet(), findings: findings))
        continue
      }
      let sheet = LanguageReader.sheet(of: text, folder: entry.name, &findings)
      folders.append(Folder(name: entry.name, sheet: sheet, findings: findings))
    }
    return folders
  }
}

extension Library {
  /// The packs by their ranks; those of one rank as they come.
  fileprivate init(inOrder packs: [(pack: LanguagePack, order: Int)]) {
    let sorted = packs.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    self.init(packs: sorted.map(\.element.pack))
  }
}

/// The files of a language folder that are not lessons or apps.
enum LanguageFile: String, CaseIterable {
  case language = "language.txt"
  case pronunciations = "pronunciations.txt"
  case phrases = "phrases.txt"
  case problems = "problems.txt"
  case course = "course.txt"
  /// A language may do without these two.
  case names = "names.txt"
  /// This one too.
  case skills = "skills.txt"
  case glossary = "glossary.txt"
  case handbook = "handbook.txt"
}
