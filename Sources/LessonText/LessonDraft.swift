/// A lesson as its file says, with the places that the whole library is compared with.
struct LessonDraft {
  /// The lesson; `nil` where something is wrong in it.
  var lesson: Lesson?
  var id: String
  var idPlace: Written
  /// The ids it needs, as they were written.
  var needs: [Written]
}
