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
    /// The learner types what is asked, on the trainer's own line.
    case type(Drill)
    /// It goes on at a later step, by its number, which may be one after the last.
    case goTo(Int)
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
  /// Ids of the skills that its tasks train, unless a task has its own.
  public var skills: [String]
  /// What happens, in order.
  public var steps: [Step]

  /// A lesson.
  public init(
    id: String, title: MarkedText, module: MarkedText, level: Int, minutes: Int, needs: [String],
    objective: MarkedText, skills: [String] = [], steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.module = module
    self.level = level
    self.minutes = minutes
    self.needs = needs
    self.objective = objective
    self.skills = skills
    self.steps = steps
  }
}

/// Something to do, and how it is known to be done.
public struct Exercise: Hashable, Sendable {
  /// What the learner is asked to do.
  public var instruction: MarkedText
  /// How the phone is set before; empty leaves it as it is.
  public var starts: [Start]
  /// What happens meanwhile.
  public var events: [Occurrence]
  /// What must hold, all of it; at least one.
  public var goals: [Goal]
  /// What must not come true.
  public var traps: [Trap]
  /// The author's hints, in the order in which they help.
  public var hints: [MarkedText]
  /// What was done right; empty for the cue alone.
  public var praise: MarkedText
  /// After so many seconds, 5 to 3,600, it begins anew; `nil` where it may take any time.
  public var limit: Int?
  /// After so many seconds without a key, 5 to 3,600, the first reminder comes: her hands are elsewhere, as on a phone of
  /// her own. `nil` where the coach reminds as ever.
  public var patience: Int?
  /// Ids of the skills that it trains; empty for those of its lesson.
  public var skills: [String]

  /// An exercise.
  public init(
    instruction: MarkedText, starts: [Start], events: [Occurrence] = [], goals: [Goal], traps: [Trap] = [],
    hints: [MarkedText], praise: MarkedText, limit: Int? = nil, patience: Int? = nil,
    skills: [String] = []
  ) {
    self.instruction = instruction
    self.starts = starts
    self.events = events
    self.goals = goals
    self.traps = traps
    self.hints = hints
    self.praise = praise
    self.limit = limit
    self.patience = patience
    self.skills = skills
  }

  /// Whether it needs the phone, or the trainer's own keys alone.
  public var isOnPhone: Bool {
    !starts.isEmpty || !events.isEmpty || goals.contains { $0.condition.isAboutPhone }
  }

  /// Whether an answer is to be given after listening.
  public var asksForAnswer: Bool { goals.contains { if case .answer = $0.condition { true } else { false } } }
}

/// A question with answers to choose from.
public struct Question: Hashable, Sendable {
  /// An answer that can be chosen.
  public struct Choice: Hashable, Sendable {
    /// As it is heard.
    public var text: MarkedText
    /// Whether it is a right one.
    public var isRight: Bool
    /// The step at which it goes on for who chooses it; `nil` for the next one.
    public var goesTo: Int?

    /// A choice.
    public init(_ text: MarkedText, isRight: Bool, goesTo: Int? = nil) {
      self.text = text
      self.isRight = isRight
      self.goesTo = goesTo
    }
  }

  /// What is asked.
  public var text: MarkedText
  /// Cues that sound after the question, to be known by ear.
  public var sounds: [CueName]
  /// In the order in which they are heard; at least two, and one that is right.
  public var choices: [Choice]
  /// Said after a right answer.
  public var why: MarkedText
  /// How the phone is set before; where this or `events` has something, the phone is in hand while the question stands.
  public var starts: [Start]
  /// What happens meanwhile.
  public var events: [Occurrence]
  /// The author's hints, in the order in which they help.
  public var hints: [MarkedText]
  /// Ids of the skills that it trains; empty for those of its lesson.
  public var skills: [String]

  /// A question.
  public init(
    text: MarkedText, sounds: [CueName] = [], choices: [Choice], why: MarkedText, starts: [Start] = [],
    events: [Occurrence] = [], hints: [MarkedText] = [], skills: [String] = []
  ) {
    self.text = text
    self.sounds = sounds
    self.choices = choices
    self.why = why
    self.starts = starts
    self.events = events
    self.hints = hints
    self.skills = skills
  }

  /// Whether the phone is in hand while it stands.
  public var isOnPhone: Bool { !starts.isEmpty || !events.isEmpty }
}

/// Something to be typed on the trainer's own line.
public struct Drill: Hashable, Sendable {
  /// What is to be typed, in NFC.
  public var text: String
  /// The author's hints, in the order in which they help.
  public var hints: [MarkedText]
  /// What was done right; empty for the cue alone.
  public var praise: MarkedText
  /// Ids of the skills that it trains; empty for those of its lesson.
  public var skills: [String]

  /// A drill.
  public init(
    text: String, hints: [MarkedText] = [], praise: MarkedText = MarkedText(""), skills: [String] = []
  ) {
    self.text = text
    self.hints = hints
    self.praise = praise
    self.skills = skills
  }
}
