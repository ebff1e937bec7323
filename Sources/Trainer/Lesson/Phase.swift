extension LessonSession {
  /// What is going on in a lesson.
  enum Phase: Hashable, Sendable, Codable {
    /// A step of telling. Once a key has cut it, it goes on only when asked to.
    case narrating(isCut: Bool)
    case practising(Practice)
    case asking(Asking)
    case drilling(DrillPractice)
    /// The way is being shown.
    case showing(Show)
    /// After five mistakes in a task: how it may go on.
    case offering(ListWalk, over: Task)
    /// A step is done; what was right is being said. It goes on at a step, by its number.
    case praising(goesTo: Int)
    /// All steps are done.
    case summing
  }
}

/// A question being asked.
struct Asking: Hashable, Sendable, Codable {
  var walk = ListWalk()
  /// The phone in hand while the question stands; `nil` where it is asked without one.
  var listening: Practice?
  /// The answers are being walked through; otherwise the phone is in front.
  var isChoosing = true
  /// The answers have been told.
  var isIntroduced = true
  /// The number of the next sound to be heard; `nil` where none is on its way.
  var sound: Int?
  var hintsGiven = 0
  /// Keys pressed, and answers chosen that were others than the right one; the latter also since the last offer.
  var keys = 0
  var mistakes = 0
  var mistakesSinceOffer = 0
}
