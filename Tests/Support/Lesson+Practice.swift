public import LessonText

extension Lesson {
  /// The steps in which something is practised, by their places.
  public var practiceSteps: [Int] {
    steps.indices.filter { if case .practise = steps[$0] { true } else { false } }
  }
}
