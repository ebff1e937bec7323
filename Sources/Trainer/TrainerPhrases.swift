public import Feedback
import Keys
import LessonText
import Phone

/// What the trainer says, besides what stands in the lessons.
extension PhraseKey {
  static let keyAndGesture = PhraseKey("key and gesture", ["key", "gesture"])
  static let languageInvitation = PhraseKey("language invitation", ["number", "key"])
  static let languageChosen = PhraseKey("language chosen")
  static let welcome = PhraseKey("welcome")
  static let menuNextLesson = PhraseKey("menu next lesson", ["lesson"])
  static let menuPhone = PhraseKey("menu phone")
  static let noEventsHere = PhraseKey("no events here")
  static let freePhone = PhraseKey("free phone")
  static let leftPhone = PhraseKey("phone left")
  static let undone = PhraseKey("undone")
  static let nothingToUndo = PhraseKey("nothing to undo")
  static let phoneReset = PhraseKey("phone reset")
  static let menuLessons = PhraseKey("menu lessons")
  static let menuInputHelp = PhraseKey("menu input help")
  static let menuLanguage = PhraseKey("menu language")
  static let menuLeave = PhraseKey("menu leave")
  static let menuLesson = PhraseKey("menu lesson", ["lesson", "minutes"])
  static let menuLessonDone = PhraseKey("menu lesson done", ["lesson", "minutes"])
  static let menuModule = PhraseKey("menu module", ["module", "done", "count"])
  static let menuModulePassed = PhraseKey("menu module passed", ["module", "done", "count"])
  static let menuCommand = PhraseKey("menu command", ["command", "key"])
  static let lastOfList = PhraseKey("last of list")
  static let firstOfList = PhraseKey("first of list")
  static let lastSection = PhraseKey("last section")
  static let firstSection = PhraseKey("first section")
  static let keyChord = PhraseKey("key chord", ["modifier", "key"])
  static let keyNotUsed = PhraseKey("key not used", ["key"])
  static let keyJumps = PhraseKey("key jumps", ["key"])
  static let keyTypes = PhraseKey("key types", ["key"])
  static let keyOrKey = PhraseKey("key or key", ["key", "other key"])
  static let keyLetGo = PhraseKey("key let go", ["key"])
  static let webDeed = PhraseKey("deed web element", ["command"])
  static let menuCommandWithoutKey = PhraseKey("menu command without key", ["command"])
  static let keyNamed = PhraseKey("key named", ["key"])
  static let keyDid = PhraseKey("key did", ["key", "deed"], isVaried: true)
  static let wanted = PhraseKey("key wanted", ["key"], isVaried: true)
  static let pasted = PhraseKey("pasted")
  static let prefix = PhraseKey("prefix", ["key"])
  static let prefixTakenBack = PhraseKey("prefix taken back", ["key"])
  static let lessonBegins = PhraseKey("lesson begins", ["lesson"])
  static let lessonDone = PhraseKey("lesson done", ["lesson"])
  static let lessonLeft = PhraseKey("lesson left", ["lesson"])
  static let summary = PhraseKey("summary", ["tasks", "hints"])
  static let summaryWithoutHints = PhraseKey("summary without hints", ["tasks", "hints"])
  static let nextLessonOffered = PhraseKey("next lesson offered", ["lesson"])
  static let noNextLesson = PhraseKey("no next lesson")
  static let howToGoOn = PhraseKey("how to go on")
  static let howToGetHelp = PhraseKey("how to get help")
  static let noHintHere = PhraseKey("no hint here")
  static let hintOnce = PhraseKey("hint once", ["key", "count"])
  static let hintSeveral = PhraseKey("hint several", ["key", "count"])
  static let hintType = PhraseKey("hint type", ["text"])
  static let hintWait = PhraseKey("hint wait")
  static let wantedText = PhraseKey("wanted type", ["text"])
  static let wantedWait = PhraseKey("wanted wait")
  static let routesOfLesson = PhraseKey("routes of lesson", ["lesson"])
  static let routesNone = PhraseKey("routes none")
  static let routeTask = PhraseKey("route task", ["number", "instruction"])
  static let routeOnce = PhraseKey("route once", ["key"])
  static let routeSeveral = PhraseKey("route several", ["key", "count"])
  static let routeType = PhraseKey("route type", ["text"])
  static let routeTypeByKeys = PhraseKey("route type by keys", ["text", "keys"])
  static let routeWait = PhraseKey("route wait", ["seconds"])
  static let routePresses = PhraseKey("route presses", ["count"])
  static let routeDoneAtStart = PhraseKey("route done at start")
  static let routeNotOfPhone = PhraseKey("route not of phone")
  static let routeNotFound = PhraseKey("route not found", ["screen", "count", "steps", "met", "goals"])
  static let routeGivenUp = PhraseKey("route given up", ["screen", "count", "steps", "met", "goals"])
  static let questionChoices = PhraseKey("question choices", ["count"])
  static let otherAnswer = PhraseKey("other answer", ["choice"], isVaried: true)
  static let rightAnswer = PhraseKey("right answer", ["choice"])
  static let nothingToRepeat = PhraseKey("nothing to repeat")
  static let rate = PhraseKey("rate", ["speed"])
  static let slowest = PhraseKey("slowest", ["speed"])
  static let fastest = PhraseKey("fastest", ["speed"])
  static let volume = PhraseKey("volume", ["number"])
  static let quietest = PhraseKey("quietest", ["number"])
  static let loudest = PhraseKey("loudest", ["number"])
  static let whereMenu = PhraseKey("where menu", ["menu", "item"])
  static let whereLesson = PhraseKey("where lesson", ["lesson", "step", "steps"])
  static let wherePhone = PhraseKey("where phone", ["screen", "item"])
  static let allKeys = PhraseKey("all keys")
  static let keyDoes = PhraseKey("key does", ["key", "deed"])
  static let keyDoesByGesture = PhraseKey("key does by gesture", ["key", "deed", "gesture"])
  static let inputHelpOn = PhraseKey("input help on")
  static let inputHelpOff = PhraseKey("input help off")
  static let askBeforeLeaving = PhraseKey("ask before leaving")
  static let stillHere = PhraseKey("still here")
  static let goodbye = PhraseKey("goodbye")
  static let soundIsBack = PhraseKey("sound is back")
  static let soundMoves = PhraseKey("sound moves")
  static let trapRelief = PhraseKey("trap relief", isVaried: true)
  static let taskAnew = PhraseKey("task anew", isVaried: true)
  static let comesAgain = PhraseKey("comes again")
  static let limitOver = PhraseKey("limit over", isVaried: true)
  static let timeLeft = PhraseKey("time left", ["time"])
  static let answerOpened = PhraseKey("answer opened")
  static let answerBegun = PhraseKey("answer begun")
  static let answerSoFar = PhraseKey("answer so far", ["answer"])
  static let nothingTyped = PhraseKey("nothing typed")
  static let answerLeft = PhraseKey("answer left")
  static let otherTypedAnswer = PhraseKey("other typed answer", ["answer"])
  static let listenAgain = PhraseKey("listen again")
  static let chosen = PhraseKey("chosen", ["choice"])
  static let hintListen = PhraseKey("hint listen")
  static let hintListenToChoose = PhraseKey("hint listen to choose")
  static let hintBackToPhone = PhraseKey("hint back to phone")
  static let hintTypedAnswer = PhraseKey("hint typed answer", ["answer"])
  static let hintAnswer = PhraseKey("hint answer", ["answer"])
  static let keyAnswers = PhraseKey("key answers", ["key"])
  static let keysDescribed = PhraseKey("keys described", ["number"])
  static let letterDeleted = PhraseKey("text deleted", ["text"])
  static let drill = PhraseKey("drill", ["text"])
  static let drillHelp = PhraseKey("drill help")
  static let drillTyped = PhraseKey("drill typed", ["text"])
  static let drillLacksMarks = PhraseKey("drill lacks marks")
  static let keyPressed = PhraseKey("key pressed", ["key"])
  static let keyLies = PhraseKey("key lies", ["finger", "row"])
  static let keyLiesWithShift = PhraseKey("key lies with shift", ["finger", "row"])
  static let previewEnd = PreviewSentence.end.key

  static func menu(_ kind: Menu.Kind) -> PhraseKey {
    PhraseKey(kind.rawValue, kind == .module ? ["count", "module"] : ["count"])
  }
  static func command(_ command: Command) -> PhraseKey { PhraseKey("command \(command.name)") }
  static func group(_ group: CommandGroup) -> PhraseKey { PhraseKey("commands \(group.rawValue)") }
  static func keymap(_ keymap: Keymap) -> PhraseKey { PhraseKey("keymap \(keymap.rawValue)") }
  static func keymapChosen(_ keymap: Keymap) -> PhraseKey { PhraseKey("keymap \(keymap.rawValue) chosen") }
  static func deed(_ command: Command, in place: KeyPlace = .phone) -> PhraseKey {
    let isApart = Command.explainedApart[place]?.contains(command) == true
    return PhraseKey("deed \(command.name)" + (isApart ? " in \(place.rawValue)" : ""))
  }
  static func why(_ reason: Change.Reason) -> PhraseKey { PhraseKey("why \(reason.rawValue)", ["key"]) }
  static func gesture(_ name: String) -> PhraseKey { PhraseKey("gesture \(name)") }
  static func notice(_ notice: Notice) -> PhraseKey { PhraseKey("notice \(notice.rawValue)") }
  static func key(_ name: String) -> PhraseKey { PhraseKey("key \(name)") }
  static func finger(_ finger: KeyHome.Finger) -> PhraseKey { PhraseKey(finger.rawValue) }
  static func keyRow(_ row: KeyHome.Row) -> PhraseKey { PhraseKey(row.rawValue) }
}

extension Trainer {
  /// Every phrase that a language needs for the trainer and its phone.
  public static let phraseKeys: [PhraseKey] =
    ScreenReader.phraseKeys + sentences + Menu.Kind.allCases.map { .menu($0) }
    + Command.allCases.map { .command($0) } + Command.allCases.filter { $0.group != .web }.map { .deed($0) }
    + CommandGroup.allCases.map { .group($0) } + Keymap.allCases.flatMap { [.keymap($0), .keymapChosen($0)] }
    + KeyPlace.allCases.flatMap { place in (Command.explainedApart[place] ?? []).map { .deed($0, in: place) } }
    + Change.Reason.allCases.map { .why($0) }
    + Command.allCases.compactMap { $0.gesture?.name }.map { .gesture($0) } + Key.namedKeys.map { .key($0) }
    + Notice.allCases.map { .notice($0) } + DoctorSentence.allCases.map(\.key)
    + ExplainSentence.allCases.map(\.key) + NewSentence.allCases.map(\.key) + RehearsalSentence.allCases.map(\.key)
    + PreviewSentence.allCases.map(\.key) + ReportSentence.allCases.map(\.key) + PhraseKey.ofLearners
    + CoachSentence.allCases.map(\.key) + KeyPosition.phraseKeys + KeyDistance.phraseKeys
    + DemonstrationSentence.allCases.map(\.key) + SpeechSentence.allCases.map(\.key)
    + KeyboardCheckSentence.allCases.map(\.key)
    + ServerSentence.allCases.map(\.key)
    + KioskSentence.allCases.map(\.key) + ExchangeSentence.allCases.map(\.key) + ClassSentence.allCases.map(\.key)
    + CentreSentence.allCases.map(\.key)
    + SkillSentence.allCases.map(\.key) + SkillState.allCases.map { .state($0) }
    + Impression.allCases.map { .impression($0) }
    + KeyHome.Finger.allCases.map { .finger($0) } + KeyHome.Row.allCases.map { .keyRow($0) }

  private static let sentences: [PhraseKey] = [
    .keyAndGesture, .languageInvitation, .languageChosen, .welcome, .menuNextLesson, .menuPhone, .noEventsHere,
    .freePhone, .leftPhone, .undone, .nothingToUndo, .phoneReset, .menuLessons, .menuInputHelp, .menuLanguage,
    .menuLeave, .menuLesson, .menuLessonDone, .menuModule, .menuModulePassed, .menuCommand, .lastOfList, .firstOfList,
    .lastSection, .firstSection, .keyChord, .keyNotUsed, .keyJumps, .keyTypes, .keyLetGo, .keyOrKey, .webDeed,
    .menuCommandWithoutKey, .keyNamed, .keyDid, .wanted, .pasted, .prefix, .prefixTakenBack,
    .lessonBegins,
    .lessonDone,
    .lessonLeft, .summary, .summaryWithoutHints, .nextLessonOffered, .noNextLesson, .howToGoOn, .howToGetHelp,
    .noHintHere, .hintOnce, .hintSeveral, .hintType, .hintWait, .wantedText, .wantedWait,
    .routesOfLesson, .routesNone, .routeTask, .routeOnce, .routeSeveral, .routeType, .routeTypeByKeys, .routeWait,
    .routePresses, .routeDoneAtStart, .routeNotOfPhone, .routeNotFound, .routeGivenUp, .questionChoices, .otherAnswer,
    .rightAnswer, .nothingToRepeat, .rate,
    .slowest, .fastest, .volume, .quietest, .loudest, .whereMenu, .whereLesson, .wherePhone, .allKeys, .keyDoes,
    .keyDoesByGesture, .inputHelpOn, .inputHelpOff, .askBeforeLeaving, .stillHere, .goodbye, .soundIsBack, .soundMoves,
    .trapRelief, .taskAnew, .comesAgain, .limitOver, .timeLeft, .answerOpened, .answerBegun, .answerSoFar,
    .nothingTyped,
    .answerLeft, .otherTypedAnswer, .listenAgain, .chosen, .hintListen, .hintListenToChoose, .hintBackToPhone,
    .hintTypedAnswer,
    .hintAnswer, .keyAnswers, .keysDescribed, .drill, .drillHelp, .drillTyped, .drillLacksMarks,
    .keyPressed, .keyLies, .keyLiesWithShift,
  ]
}

extension Key {
  /// The names of keys that are more than a letter: F1 to F12 are on keyboards, the others are not asked for.
  static let namedKeys: [String] = Symbol.named.filter { row in
    if case .function(let number) = row.symbol { number <= 12 } else { true }
  }.map(\.name)
}
