import LessonText

extension Loaded {
  /// Where a step of a lesson stands; `nil` for one that is not among the lessons that can be played.
  func place(ofStep step: Int, of lesson: Lesson, in pack: LanguagePack) -> Diagnostic.Place? {
    let places = places[pack.language.language]?[lesson.id] ?? []
    return places.indices.contains(step) ? places[step] : nil
  }
}
