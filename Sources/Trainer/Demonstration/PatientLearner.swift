import LessonText

/// Goes the shortest way, but hears all answers of a question and thinks before she chooses, so that whoever listens can
/// choose too.
struct PatientLearner: SimulatedLearner {
  let thinking = 300
  private var guide = Guide()
  /// The question at hand, by its step, the answers that have been heard, and whether she has thought.
  private var question = -1
  private var heard: Set<Int> = []
  private var hasThought = false

  mutating func next(_ outlook: Outlook) -> Deed {
    guard case .question(let question, let focus) = outlook.demand, !outlook.isSpeaking, outlook.cover == nil else {
      return guide.next(outlook)
    }
    if self.question != outlook.step { (self.question, heard, hasThought) = (outlook.step, [], false) }
    heard.insert(focus)
    if let unheard = question.choices.indices.first(where: { !heard.contains($0) }),
      let key = outlook.key(for: unheard > focus ? .nextItem : .previousItem)
    {
      return .press(key)
    }
    if !hasThought {
      hasThought = true
      return .ponder
    }
    return guide.next(outlook)
  }
}
