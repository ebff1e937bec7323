public import Feedback

/// A lesson, as its author wrote it.
public struct Lesson: Hashable, Sendable {
  /// One thing after the other.
  public enum Step: Hashable, Sendable {
    /// The trainer tells something.
    case say(MarkedText)
    /// A cue sounds.
    case cue(CueName)
    /// The learner does something, and it is checked.
    case practise(Exercise)
    /// The learner chooses an answer.
    case ask(Question)
  }

  /// The same in every language.
  public var id: String
  /// As the learner hears it.
  public var title: MarkedText
  /// The title of the module it belongs to.
  public var module: MarkedText
  /// 1 first steps, 2 everyday, 3 confident.
  public var level: Int
  /// About how long it takes.
  public var minutes: Int
  /// Ids of lessons that come before.
  public var needs: [String]
  /// "You can …": what the learner can do afterwards.
  public var objective: MarkedText
  /// What happens, in order.
  public var steps: [Step]

  /// A lesson.
  public init(
    id: String, title: MarkedText, module: MarkedText, level: Int, minutes: Int, needs: [String],
    objective: MarkedText, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.module = module
    self.level = level
    self.minutes = minutes
    self.needs = needs
    self.objective = objective
    self.steps = steps
  }
}

/// Something to do, and how it is known to be done.
public struct Exercise: Hashable, Sendable {
  /// What the learner is asked to do.
  public var instruction: MarkedText
  /// How the phone is set before; empty leaves it as it is.
  public var starts: [Start]
  /// What must hold, all of it; at least one.
  public var goals: [Goal]
  /// The author's hints, in the order in which they help.
  public var hints: [MarkedText]
  /// What was done right; empty for the cue alone.
  public var praise: MarkedText

  /// An exercise.
  public init(
    instruction: MarkedText, starts: [Start], goals: [Goal], hints: [MarkedText], praise: MarkedText
  ) {
    self.instruction = instruction
    self.starts = starts
    self.goals = goals
    self.hints = hints
    self.praise = praise
  }

  /// Whether it needs the phone, or the trainer's own keys alone.
  public var isOnPhone: Bool { !starts.isEmpty || goals.contains { $0.condition.isAboutPhone } }
}

/// A question with answers to choose from.
public struct Question: Hashable, Sendable {
  /// An answer that can be chosen.
  public struct Choice: Hashable, Sendable {
    /// As it is heard.
    public var text: MarkedText
    /// Whether it is the right one.
    public var isRight: Bool

    /// A choice.
    public init(_ text: MarkedText, isRight: Bool) {
      self.text = text
      self.isRight = isRight
    }
  }

  /// What is asked.
  public var text: MarkedText
  /// In the order in which they are heard; at least two, exactly one right.
  public var choices: [Choice]
  /// Said after the right answer.
  public var why: MarkedText

  /// A question.
  public init(text: MarkedText, choices: [Choice], why: MarkedText) {
    self.text = text
    self.choices = choices
    self.why = why
  }
}
