import Feedback
import Keys
import LessonText
import Phone

/// What a learner has before her at one moment of a lesson.
struct Outlook {
  /// What is asked of her.
  enum Demand {
    /// To listen to what is told.
    case listening
    /// To do something, with the phone or the keys.
    case practice(Exercise, Practice)
    /// To find out by the phone what is asked, before the answers.
    case inquiry(Question)
    /// To choose an answer; the number of the one in focus.
    case question(Question, focus: Int)
    /// To type something.
    case drill(Drill, DrillPractice)
    /// The way is being shown to her.
    case showing
    /// To choose how it may go on after some mistakes.
    case offer([LessonSession.Choice], focus: Int)
    /// Nothing more: the lesson is done.
    case nothing
  }

  /// The number of the step.
  let step: Int
  let demand: Demand
  let scene: LessonScene
  let phone: Phone
  let place: KeyPlace
  let keymap: Keymap
  /// What lies over the lesson.
  let cover: TrainerState.Cover?
  /// Whether she listens: to words always, to a sound where it is what is told or asked about. A phone that rings keeps
  /// nobody from thinking.
  let isSpeaking: Bool
  /// What the trainer has said since she last did something.
  let said: [Utterance]
  /// What she pressed last.
  let lastKey: Key?

  /// The moment at which a session stands; `nil` where it has left the lesson.
  init?(_ session: ScriptedSession, said: [Utterance], after lastKey: Key?) {
    let trainer = session.trainer
    guard case .lesson(let lesson) = trainer.state.activity, let scene = trainer.scene(of: lesson) else { return nil }
    self.scene = scene
    self.said = said
    self.lastKey = lastKey
    step = lesson.step
    phone = scene.phone(lesson.hand.state)
    place = trainer.place
    keymap = trainer.state.keymap
    cover = trainer.state.cover
    demand = lesson.demand(scene)
    isSpeaking = if case .practice = demand { session.isSpeaking } else { session.isSounding }
  }

  /// The number of the task, by its step; `nil` where there is nothing to do.
  var task: Int? {
    switch demand {
    case .practice, .inquiry, .question, .drill, .showing, .offer: step
    case .listening, .nothing: nil
    }
  }

  /// The key for a command where she is.
  func key(for command: Command) -> Key? { KeyBinding.key(for: command, in: place, keymap) }

  /// The key for a gesture where she is.
  func key(for gesture: Gesture) -> Key? {
    switch gesture {
    case .type(let character), .jump(let character): Key(typing: character)
    case .letGo(let character): Key(typing: character).released
    default: Command(gesture).flatMap { KeyBinding.boundKey(for: $0, in: place, keymap) }
    }
  }
}

extension LessonSession {
  /// What is asked of the learner now.
  fileprivate func demand(_ scene: LessonScene) -> Outlook.Demand {
    switch phase {
    case .narrating, .praising: .listening
    case .summing: .nothing
    case .showing: .showing
    case .offering(let walk, let task): .offer(choices(task, scene), focus: walk.focus)
    case .practising(let practice): scene.exercise(at: step).map { .practice($0, practice) } ?? .listening
    case .asking(let asking):
      scene.question(at: step).map { question in
        asking.isChoosing ? .question(question, focus: asking.walk.focus) : .inquiry(question)
      } ?? .listening
    case .drilling(let practice): scene.drill(at: step).map { .drill($0, practice) } ?? .listening
    }
  }
}

extension Practice {
  /// The way from here, as far as the trainer knows one.
  func way(_ exercise: Exercise, from phone: Phone) -> [RouteStep]? { way(exercise, from: phone, progress) }
}

extension Key {
  /// The key that types a character.
  init(typing character: Character) {
    switch character {
    case " ": self.init(.space)
    case "\n": self.init(.enter)
    default: self.init(.character(character))
    }
  }

  /// The same, let go.
  var released: Key {
    var key = self
    key.phase = .release
    return key
  }
}
