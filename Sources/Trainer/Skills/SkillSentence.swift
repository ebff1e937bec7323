import Feedback

/// What is said of warm-ups, checks, placement and certificates. Its sentences stand in `phrases.txt`.
enum SkillSentence: String, CaseIterable {
  // What papers are called.
  case warmUp = "warm-up"
  case check
  case placement

  // How they are offered.
  case warmUpOffered = "warm-up offered"
  case menuWarmUp = "menu warm-up"
  case menuCheckPassed = "menu check passed"
  case menuCheckAgain = "menu check again"
  case menuLessonKnown = "menu lesson known"

  // How they begin.
  case warmUpBegins = "warm-up begins"
  case checkBegins = "check begins"
  case checkBeginsAgain = "check begins again"
  case placementBegins = "placement begins"

  // Within them.
  case checkWaits = "check waits"
  case leaveOutOffered = "leave out offered"
  case leftOut = "task left out"
  case wherePaper = "where paper"
  case paperLeft = "paper left"

  // How they end.
  case warmUpDone = "warm-up done"
  case checkPassed = "check passed"
  case checkNotYet = "check not yet"
  case missedComesAgain = "missed comes again"
  case placementEnds = "placement ends"
  case placementKnowsAll = "placement knows all"
  case menuAfterPaper = "menu after paper"
  case howWasIt = "how was it"
  case impressionTaken = "impression taken"

  // The certificate.
  case certificate
  case certificateName = "certificate name"
  case certificateStatement = "certificate statement"
  case certificateCentre = "certificate centre"
  case certificateInstructor = "certificate instructor"
  case certificateDate = "certificate date"
  case certificateSure = "certificate sure"
  case certificatePassed = "certificate passed"
  case certificateList = "certificate list"
  case certificateModule = "certificate module"
  case certificateNote = "certificate note"

  /// Its key, with the details that are given.
  var key: PhraseKey {
    switch self {
    case .check, .menuCheckPassed, .certificatePassed: PhraseKey(rawValue, ["module"])
    case .warmUpOffered, .warmUpBegins: PhraseKey(rawValue, ["count"])
    case .menuWarmUp: PhraseKey(rawValue, ["count", "minutes"])
    case .menuCheckAgain, .checkBegins, .checkBeginsAgain: PhraseKey(rawValue, ["module", "count"])
    case .menuLessonKnown: PhraseKey(rawValue, ["lesson", "minutes"])
    case .wherePaper: PhraseKey(rawValue, ["paper", "task", "tasks"])
    case .paperLeft: PhraseKey(rawValue, ["paper"])
    case .warmUpDone: PhraseKey(rawValue, ["tasks"])
    case .impressionTaken: PhraseKey(rawValue, ["impression"])
    case .checkPassed, .checkNotYet: PhraseKey(rawValue, ["module", "right", "count"])
    case .placementEnds: PhraseKey(rawValue, ["module"])
    case .certificateName: PhraseKey(rawValue, ["name"])
    case .certificateDate: PhraseKey(rawValue, ["date"])
    case .certificateSure: PhraseKey(rawValue, ["sure", "count"])
    case .certificateModule: PhraseKey(rawValue, ["module", "skills"])
    case .warmUp, .placement, .placementBegins, .checkWaits, .leaveOutOffered, .leftOut, .missedComesAgain,
      .placementKnowsAll, .menuAfterPaper, .howWasIt, .certificate, .certificateStatement, .certificateCentre,
      .certificateInstructor, .certificateList, .certificateNote:
      PhraseKey(rawValue)
    }
  }
}

extension PhraseKey {
  static func skills(_ sentence: SkillSentence) -> PhraseKey { sentence.key }

  /// How a skill stands, in a word.
  static func state(_ state: SkillState) -> PhraseKey { PhraseKey("skill \(state.rawValue)") }

  /// How a module was for a learner, in a word.
  static func impression(_ impression: Impression) -> PhraseKey { PhraseKey("impression \(impression.rawValue)") }
}
