import LessonText
import Phone

extension Practice {
  /// The way as it is told: a few wrong characters at the end of a box are deleted one by one, as anybody would.
  func hintedWay(_ exercise: Exercise, from phone: Phone) -> [RouteStep]? {
    way(exercise, from: phone, progress)?.repairingTyping(on: phone)
  }

  /// The way from the beginning of the task, on the phone as it was then.
  func wayFromBeginning(_ exercise: Exercise, _ phone: Phone) -> [RouteStep]? {
    guard !exercise.asksForAnswer else { return nil }
    var finder = RouteFinder(exercise, model: phone.model)
    finder.events = exercise.events
    finder.origin = origin
    // What was found before the task began is to be found again.
    finder.mostTrials = Self.mostTrialsAtFirst
    return finder.route(from: phone, GoalProgress())
  }

  /// Whether a way would have come to the screen on which a phone is now.
  static func visits(_ address: ScreenAddress, _ way: [RouteStep], from phone: Phone) -> Bool {
    var phone = phone
    for step in way {
      switch step {
      case .gesture(let gesture): _ = phone.perform(gesture)
      case .type(_, let keys): for key in keys { _ = phone.perform(key) }
      case .wait(let milliseconds): _ = phone.pass(milliseconds: milliseconds)
      }
      if phone.address == address { return true }
    }
    return false
  }
}

extension [RouteStep] {
  /// So many wrong characters are deleted one by one; where there are more, all of them at once.
  private static let mostDeletions = 3

  /// The same, with a few wrong characters deleted instead of the whole text.
  func repairingTyping(on phone: Phone) -> [RouteStep] {
    guard count > 2, self[0] == .gesture(.selectAll), self[1] == .gesture(.deleteBefore),
      case .type(let text, let keys) = self[2], phone.isAtEndOfTyping,
      let wrong = Typist.wrongCharacters(text, on: phone), (1...Self.mostDeletions).contains(wrong)
    else { return self }
    let deletions = Array(repeating: RouteStep.gesture(.deleteBefore), count: wrong)
    var trial = phone
    for _ in deletions { _ = trial.perform(.deleteBefore) }
    guard let held = trial.textInHand, let method = trial.focused.flatMap({ trial.typingMethod(into: $0) }),
      let done = method.count(of: keys.compactMap(\.letter), thatWrote: held)
    else { return self }
    return deletions + [.type(text, keys: Array<Gesture>(keys.dropFirst(done)))] + dropFirst(3)
  }
}
