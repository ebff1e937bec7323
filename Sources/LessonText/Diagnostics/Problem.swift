public import Feedback

/// What can be wrong with a text file. The raw value is the key of its sentence in `problems.txt`, which says in each
/// language what is wrong and what to do instead.
public enum Problem: String, Hashable, Sendable, CaseIterable {
  // Files and folders.
  case unreadableFile = "problem unreadable file"
  case fileTooLarge = "problem file too large"
  case tooManyFiles = "problem too many files"
  case linkLeavesFolder = "problem link leaves folder"
  case missingFile = "problem missing file"
  case unknownFile = "problem unknown file"
  case noLanguage = "problem no language"
  case notUTF8 = "problem not utf8"
  case invisibleCharacter = "problem invisible character"
  case moreProblems = "problem more problems"

  // Lines.
  case unknownKeyword = "problem unknown keyword"
  case keywordInWrongFile = "problem keyword in wrong file"
  case keywordInWrongPlace = "problem keyword in wrong place"
  case keywordTwice = "problem keyword twice"
  case textBeforeKeyword = "problem text before keyword"
  case wrongColon = "problem wrong colon"
  case emptyText = "problem empty text"
  case textNotNeeded = "problem text not needed"
  case missingLine = "problem missing line"
  case badNumber = "problem bad number"
  case unknownValue = "problem unknown value"
  case badId = "problem bad id"
  case duplicateId = "problem duplicate id"

  // Marks.
  case unclosedBracket = "problem unclosed bracket"
  case strayBracket = "problem stray bracket"
  case nestedMark = "problem nested mark"
  case unknownMark = "problem unknown mark"
  case emptyMark = "problem empty mark"
  case unknownCommand = "problem unknown command"
  case unclosedBrace = "problem unclosed brace"
  case unknownDetail = "problem unknown detail"
  case unknownCue = "problem unknown cue"

  // Languages and tables.
  case missingEquals = "problem missing equals"
  case unknownTableKeyword = "problem unknown table keyword"
  case unknownGoalKind = "problem unknown goal kind"
  case keywordsCollide = "problem keywords collide"
  case goalsCollide = "problem goals collide"
  case missingPlace = "problem missing place"
  case unknownPlace = "problem unknown place"
  case wrongLanguageCode = "problem wrong language code"
  case wrongCharacter = "problem wrong character"
  case entryTwice = "problem entry twice"
  case wrongCount = "problem wrong count"

  // Handbooks.
  case unknownEntry = "problem unknown entry"
  case missingEntry = "problem missing entry"

  // Phrases.
  case unknownPhrase = "problem unknown phrase"
  case missingPhrase = "problem missing phrase"

  // The phone.
  case missingHome = "problem missing home"
  case screenTwice = "problem screen twice"
  case screenWithoutElements = "problem screen without elements"
  case unknownTarget = "problem unknown target"
  case conflictingHolds = "problem conflicting holds"
  case startsInRecord = "problem starts in record"
  case placeNotHere = "problem place not here"
  case unknownName = "problem unknown name"
  case unknownField = "problem unknown field"
  case unknownCollection = "problem unknown collection"
  case unknownCondition = "problem unknown condition"
  case unknownTrigger = "problem unknown trigger"
  case badSum = "problem bad sum"
  case commandWithoutGesture = "problem command without gesture"
  case tooFewScreens = "problem too few screens"
  case screenMayBeEmpty = "problem screen may be empty"

  // Languages side by side.
  case appMissing = "problem app missing"
  case appOnlyHere = "problem app only here"
  case screensDiffer = "problem screens differ"
  case elementsDiffer = "problem elements differ"
  case kindDiffers = "problem kind differs"
  case lineDiffers = "problem line differs"
  case recordsDiffer = "problem records differ"
  case happeningsDiffer = "problem happenings differ"
  case lessonMissing = "problem lesson missing"
  case lessonOnlyHere = "problem lesson only here"
  case goalsDiffer = "problem goals differ"
  case factsDiffer = "problem facts differ"
  case nameMissing = "problem name missing"
  case nameOnlyHere = "problem name only here"
  case skillMissing = "problem skill missing"
  case skillOnlyHere = "problem skill only here"
  case glossariesDiffer = "problem glossaries differ"

  // Lessons.
  case noSteps = "problem no steps"
  case missingGoal = "problem missing goal"
  case unknownGoal = "problem unknown goal"
  case unknownItem = "problem unknown item"
  case unknownScreen = "problem unknown screen"
  case ambiguousScreen = "problem ambiguous screen"
  case ambiguousItem = "problem ambiguous item"
  case unknownApp = "problem unknown app"
  case unknownKey = "problem unknown key"
  case itemWithoutState = "problem item without state"
  case itemWithoutLevel = "problem item without level"
  case itemWithoutText = "problem item without text"
  case unknownPerson = "problem unknown person"
  case numberNeeded = "problem number needed"
  case badTime = "problem bad time"
  case unknownHappening = "problem unknown happening"
  case unknownHappeningKind = "problem unknown happening kind"
  case startNotSettable = "problem start not settable"
  case goalAlreadyTrue = "problem goal already true"
  case goalUnreachable = "problem goal unreachable"
  case noAnswer = "problem no answer"
  case twoAnswers = "problem two answers"
  case tooFewChoices = "problem too few choices"
  case whyWithoutTrap = "problem why without trap"
  case sectionTwice = "problem section twice"
  case unknownSection = "problem unknown section"
  case sectionBefore = "problem section before"
  case unknownPiece = "problem unknown piece"
  case unknownNameMark = "problem unknown name mark"
  case unknownSkill = "problem unknown skill"
  case factWithoutCollection = "problem fact without collection"

  // What is heard.
  case missingHint = "problem missing hint"
  case narrationTooLong = "problem narration too long"
  case wordSpelledOut = "problem word spelled out"
  case wordCutApart = "problem word cut apart"
  case wordOfAnotherLanguage = "problem word of another language"
  case numberUnclear = "problem number unclear"
  case wordWithJoiner = "problem word with joiner"

  // The cues.
  case missingSound = "problem missing sound"
  case unusedSound = "problem unused sound"

  // The course.
  case unknownLesson = "problem unknown lesson"
  case needsRing = "problem needs ring"
  case needsLater = "problem needs later"
  case lessonListedTwice = "problem lesson listed twice"
  case lessonNotInCourse = "problem lesson not in course"

  // Packs.
  case packWithoutTitle = "problem pack without title"
  case packTooLarge = "problem pack too large"
  case notForPacks = "problem not for packs"
  case languageNotHere = "problem language not here"
  case courseTwice = "problem course twice"
  case changesThePhone = "problem changes the phone"
}

extension Problem {
  /// How bad it is. A warning leaves the lesson playable.
  public var severity: Diagnostic.Severity {
    switch self {
    case .linkLeavesFolder, .unknownFile, .moreProblems, .entryTwice, .goalAlreadyTrue, .needsLater, .lessonNotInCourse,
      .screenMayBeEmpty, .lessonMissing, .lessonOnlyHere, .nameMissing,
      .nameOnlyHere, .skillMissing, .skillOnlyHere, .glossariesDiffer, .appOnlyHere, .missingEntry, .languageNotHere:
      .warning
    case .missingHint, .narrationTooLong, .wordSpelledOut, .wordCutApart, .wordOfAnotherLanguage, .numberUnclear,
      .wordWithJoiner, .unusedSound:
      .warning
    default: .error
    }
  }

  /// Whether it tells that one language differs from another: nothing of the file itself is wrong, and all of it plays.
  public var comparesLanguages: Bool {
    switch self {
    case .appMissing, .appOnlyHere, .screensDiffer, .elementsDiffer, .kindDiffers, .lineDiffers, .recordsDiffer,
      .happeningsDiffer, .lessonMissing, .lessonOnlyHere, .goalsDiffer, .factsDiffer, .nameMissing, .nameOnlyHere,
      .skillMissing, .skillOnlyHere, .glossariesDiffer:
      true
    default: false
    }
  }

  /// The details its sentence may name. `meant`, the nearest words, is said in a sentence of its own.
  public var details: Set<String> {
    switch self {
    case .unreadableFile, .noLanguage, .textBeforeKeyword, .emptyMark, .nestedMark, .strayBracket, .unclosedBrace,
      .missingHome, .noSteps, .missingGoal, .noAnswer, .twoAnswers, .tooFewChoices, .goalAlreadyTrue, .moreProblems,
      .linkLeavesFolder, .unclosedBracket, .whyWithoutTrap, .packWithoutTitle:
      []
    case .missingHint: []
    case .goalUnreachable: ["screen", "count", "steps", "met", "goals"]
    case .narrationTooLong: ["seconds", "limit"]
    case .wordSpelledOut, .wordCutApart, .wordOfAnotherLanguage, .numberUnclear, .wordWithJoiner: ["written"]
    case .missingSound: ["written", "file"]
    case .unusedSound: ["file"]
    case .fileTooLarge, .tooManyFiles: ["limit"]
    case .missingFile, .courseTwice: ["file"]
    case .packTooLarge: ["count", "limit", "steps"]
    case .notUTF8: ["byte"]
    case .invisibleCharacter: ["code"]
    case .keywordInWrongFile: ["written", "kind"]
    case .keywordInWrongPlace: ["written", "after"]
    case .wrongColon: ["written", "keyword"]
    case .emptyText, .textNotNeeded, .missingLine, .missingEquals: ["keyword"]
    case .badNumber: ["written", "lowest", "highest"]
    case .unknownValue, .unknownMark, .unknownDetail, .unknownPlace: ["written", "allowed"]
    case .duplicateId: ["written", "file"]
    case .keywordsCollide: ["written", "one", "other"]
    case .goalsCollide: ["written", "other"]
    case .missingPlace: ["place"]
    case .wrongLanguageCode: ["written", "folder"]
    case .missingPhrase: ["key"]
    case .missingEntry: ["names"]
    case .screenWithoutElements, .screenMayBeEmpty: ["screen"]
    case .wrongCount: ["count", "other"]
    case .tooFewScreens: ["app", "count"]
    case .appMissing, .appOnlyHere: ["app", "language"]
    case .screensDiffer: ["count", "other", "language"]
    case .elementsDiffer: ["screen", "count", "other", "language"]
    case .kindDiffers: ["name", "own", "other", "language"]
    case .lineDiffers: ["name", "keyword", "language"]
    case .recordsDiffer: ["collection", "language"]
    case .happeningsDiffer: ["language"]
    case .lessonMissing, .lessonOnlyHere: ["lesson", "language"]
    case .goalsDiffer: ["number", "language"]
    case .factsDiffer: ["language"]
    case .nameMissing, .nameOnlyHere, .skillMissing, .skillOnlyHere: ["written", "language"]
    case .glossariesDiffer: ["count", "other", "language"]
    case .factWithoutCollection: ["place"]
    case .needsRing: ["ring"]
    case .unknownFile, .unknownKeyword, .keywordTwice, .badId, .unknownCommand, .unknownCue, .unknownTableKeyword,
      .unknownGoalKind, .wrongCharacter, .entryTwice, .unknownPhrase, .screenTwice, .unknownTarget, .conflictingHolds,
      .unknownGoal, .unknownItem, .unknownScreen, .ambiguousScreen, .ambiguousItem, .unknownApp, .unknownKey,
      .itemWithoutState, .itemWithoutLevel, .startNotSettable, .unknownLesson, .needsLater, .lessonListedTwice,
      .lessonNotInCourse, .startsInRecord, .placeNotHere, .unknownName, .unknownField, .unknownCollection,
      .unknownCondition, .unknownTrigger, .badSum, .commandWithoutGesture, .itemWithoutText, .unknownPerson,
      .numberNeeded, .badTime, .unknownHappening, .unknownHappeningKind, .sectionTwice, .unknownSection,
      .sectionBefore, .unknownPiece, .unknownNameMark, .unknownSkill, .unknownEntry, .notForPacks, .languageNotHere,
      .changesThePhone:
      ["written"]
    }
  }

  /// Whether loading a library finds it. The others are found in `cues.txt`, or by looking through the loaded lessons.
  public var isFoundByLoading: Bool {
    switch self {
    case .missingHint, .missingSound, .unusedSound, .narrationTooLong, .wordSpelledOut, .wordCutApart,
      .wordOfAnotherLanguage, .numberUnclear, .wordWithJoiner, .goalUnreachable:
      false
    default: true
    }
  }

  /// Its sentence's key in `problems.txt`.
  public var key: PhraseKey { PhraseKey(rawValue, details) }
}
