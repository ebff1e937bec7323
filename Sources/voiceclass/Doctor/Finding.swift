import Feedback
import Trainer

/// One thing that was looked at: how it is, and what mends it.
struct Finding {
  var sentence: DoctorSentence
  /// What its sentence is filled in with.
  var details: [String: String] = [:]
  /// What mends it with the rights of this account; `nil` where nothing is to be mended, or somebody else must.
  var cure: Cure?

  init(_ sentence: DoctorSentence, _ details: [String: String] = [:], cure: Cure? = nil) {
    (self.sentence, self.details, self.cure) = (sentence, details, cure)
  }
}

/// Tries to mend something, and tells what there is to tell of that besides how it is afterwards.
typealias Cure = () -> CureOutcome

/// What came of a cure.
enum CureOutcome {
  /// It was tried; looking again tells whether it helped.
  case tried([Finding] = [])
  /// Whoever was asked wants it left as it is, or only somebody with more rights can do it.
  case left([Finding])
}

/// A part of a PC that a session needs.
protocol Subject {
  /// Looks at it.
  func look() -> [Finding]
  /// Looks at it when something has just been done about it, which may take a moment to show.
  func lookAgain() -> [Finding]
}

extension Subject {
  func lookAgain() -> [Finding] { look() }
}
