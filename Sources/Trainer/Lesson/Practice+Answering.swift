import Feedback
import Keys
import LessonText
import Phone

/// Typing an answer while the phone is in hand.
extension Practice {
  /// What a key is to an answer.
  enum Answering {
    /// It was for the answer.
    case done(Reply)
    /// It is for the phone, after what is said.
    case goesOn(Reply)
  }

  mutating func answering(
    _ key: Key, _ command: Command?, _ exercise: Exercise, _ phone: Phone, _ scene: LessonScene
  ) -> Answering {
    guard exercise.asksForAnswer else { return .goesOn(scene.reply) }
    if answer != nil { return goOnAnswering(key, command, exercise, phone, scene) }
    if command == .giveAnswer {
      answer = TypedLine(scene.typingMethod)
      var reply = scene.reply
      reply.play(.activated)
      reply.say(scene.words[.answerOpened])
      return .done(reply)
    }
    guard command == nil, !phone.isTyping, key.phase != .release, let letter = key.letter else {
      return .goesOn(scene.reply)
    }
    answer = TypedLine(scene.typingMethod)
    var reply = type(letter, scene)
    reply.say(scene.words[.answerBegun])
    return .done(reply)
  }

  private mutating func goOnAnswering(
    _ key: Key, _ command: Command?, _ exercise: Exercise, _ phone: Phone, _ scene: LessonScene
  ) -> Answering {
    var reply = scene.reply
    switch command {
    case .giveAnswer: return .done(giveAnswer(exercise, phone, scene))
    case .deleteBefore:
      let gone = answer?.delete() ?? ""
      if gone.isEmpty {
        reply.play(.edge)
        reply.say(scene.words[.nothingTyped])
      } else {
        reply.play(.deleted)
        reply.say(scene.words[.letterDeleted, ["text": scene.words.letter(gone)]])
      }
      if let answer { reply.remember(typed(answer, scene)) }
      return .done(reply)
    case nil:
      guard let character = key.typed else { break }
      return .done(type(character, scene))
    default:
      guard command?.gesture != nil else { break }
      answer = nil
      reply.say(scene.words[.answerLeft])
      return .goesOn(reply)
    }
    reply.play(.failed)
    reply.say(scene.words[.keyNotUsed, ["key": scene.words.keyName(key)]])
    reply.isRemembered = false
    return .done(reply)
  }

  private mutating func type(_ character: Character, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    let heard = answer?.type(character) ?? ""
    reply.play(heard.isEmpty ? .edge : .typed)
    reply.say(scene.words.letter(heard.isEmpty ? String(character) : heard))
    if let answer { reply.remember(typed(answer, scene)) }
    return reply
  }

  private mutating func giveAnswer(_ exercise: Exercise, _ phone: Phone, _ scene: LessonScene) -> Reply {
    var reply = scene.reply
    guard let text = answer?.text, !text.isEmpty else {
      reply.play(.failed)
      reply.say(scene.words[.nothingTyped])
      return reply
    }
    let isRight = exercise.goals.contains { goal in
      if case .answer(let wanted) = goal.condition { text.isSameAnswer(as: wanted) } else { false }
    }
    answer = nil
    answered(text, exercise)
    if isRight {
      // What ends the task has its cue of its own.
      if !isDone(exercise, phone) { reply.play(.right) }
      reply.say(scene.words[.rightAnswer, ["choice": MarkedText(text)]])
    } else {
      tally.count(.answer, mayOffer: true)
      reply.play(.wrong)
      reply.say(scene.words[.otherTypedAnswer, ["answer": MarkedText(text)]])
    }
    return reply
  }

  /// What has been typed so far.
  func typed(_ line: TypedLine, _ scene: LessonScene) -> MarkedText {
    guard !line.text.isEmpty else { return scene.words[.answerOpened] }
    return scene.words[.answerSoFar, ["answer": MarkedText(line.text)]]
  }

  /// The answer that is asked for and has not been given.
  func missingAnswer(_ exercise: Exercise, _ phone: Phone) -> String? {
    for (index, goal) in exercise.goals.enumerated() where !progress.isMet(goal, index, on: phone) {
      if case .answer(let wanted) = goal.condition { return wanted }
    }
    return nil
  }
}
