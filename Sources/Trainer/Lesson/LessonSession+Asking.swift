import Feedback
import Keys
import LessonText
import Phone

/// Questions: told, listened to on the phone or by ear, and answered.
extension LessonSession {
  /// A question from its beginning.
  mutating func ask(_ question: Question, _ scene: LessonScene) -> Reply {
    var asking = Asking()
    if !question.sounds.isEmpty {
      asking.sound = 0
      asking.isIntroduced = false
    }
    var reply = scene.reply
    if question.isOnPhone, let exercise = scene.exercise(at: step) {
      let listening = practice(of: exercise, scene)
      asking.listening = listening
      asking.isChoosing = false
      asking.isIntroduced = true
      reply = listening.introduce(exercise, scene.phone(hand.state), scene.words, isAnew: paper != nil)
    } else {
      let quiz = Quiz(question: question, words: scene.words)
      reply = asking.isIntroduced ? quiz.introduce() : quiz.tellQuestion()
    }
    phase = .asking(asking)
    return reply
  }

  mutating func press(_ key: Key, _ command: Command?, _ asking: Asking, _ scene: LessonScene) -> Reply {
    guard let question = scene.question(at: step) else { return enter(step + 1, scene) }
    var asking = asking
    guard asking.isChoosing else {
      guard opensAnswers(key, command, scene) else { return practise(scene) { $0.press(key, command, $1, &$2, scene) } }
      asking.isChoosing = true
      phase = .asking(asking)
      return Quiz(question: question, words: scene.words).openAnswers(asking.walk)
    }
    if command == .back, asking.listening != nil { return backToPhone(asking, scene) }
    asking.isIntroduced = true
    asking.sound = nil
    let quiz = Quiz(question: question, words: scene.words)
    var (reply, outcome) = quiz.press(key, command, &asking.walk)
    switch outcome {
    case .other:
      asking.mistakes += 1
      asking.mistakesSinceOffer += 1
      phase = .asking(asking)
      if isSilent {
        // With two answers a second try would find out nothing.
        return question.choices.count < 3 || paper?.tried() == true ? missTask(scene) : reply
      }
      guard asking.mistakesSinceOffer >= Self.mistakesBeforeOffer else { return reply }
      asking.mistakesSinceOffer = 0
      reply.append(openOffer(over: .asking(asking), scene))
    case .chosen(let chosen):
      if isSilent {
        reply = scene.reply
        reply.play(.right)
      }
      let mistakes: [Mistake: Int] = asking.mistakes > 0 ? [.answer: asking.mistakes] : [:]
      reply.append(count(keys: asking.keys, hints: asking.hintsGiven, TaskResult(mistakes: mistakes), scene))
      phase = .praising(goesTo: max(question.choices[chosen].goesTo ?? step + 1, step + 1))
    case .none:
      // The question again is all of it again, what there is to be heard too.
      if command == .back, !question.sounds.isEmpty { asking.sound = 0 }
      phase = .asking(asking)
    }
    return reply
  }

  /// Whether a key begins the answer: a letter or digit that the phone has no other use for.
  private func opensAnswers(_ key: Key, _ command: Command?, _ scene: LessonScene) -> Bool {
    if command == .giveAnswer { return true }
    return command == nil && key.letter != nil && key.phase != .release && !scene.phone(hand.state).isTyping
  }

  private mutating func backToPhone(_ asking: Asking, _ scene: LessonScene) -> Reply {
    var asking = asking
    asking.isChoosing = false
    phase = .asking(asking)
    return tellPhone(after: .listenAgain, scene)
  }

  /// Leaves the answer for the phone; `nil` where none is being given.
  mutating func leaveAnswer(_ scene: LessonScene) -> Reply? {
    if case .asking(let asking) = phase, asking.isChoosing, asking.listening != nil {
      return backToPhone(asking, scene)
    }
    guard practice?.answer != nil else { return nil }
    practice?.answer = nil
    return tellPhone(after: .answerLeft, scene)
  }

  private func tellPhone(after key: PhraseKey, _ scene: LessonScene) -> Reply {
    let phone = scene.phone(hand.state)
    var reply = scene.reply
    reply.say(scene.words[key])
    reply.add(scene.words.at(phone).reader.introduce(phone))
    return reply
  }

  /// Speech has ended: what there is to be heard follows, one after the other, and then the answers.
  mutating func goOnAsking(_ asking: Asking, _ scene: LessonScene) -> Reply {
    var asking = asking
    var reply = scene.reply
    guard let question = scene.question(at: step) else { return reply }
    if let sound = asking.sound, question.sounds.indices.contains(sound) {
      reply.play(question.sounds[sound])
      asking.sound = sound + 1
    } else {
      asking.sound = nil
      if !asking.isIntroduced {
        let quiz = Quiz(question: question, words: scene.words)
        reply = quiz.openAnswers(asking.walk)
        // Whoever asks for it again wants the question too.
        reply.remember(quiz.introduce())
      }
      asking.isIntroduced = true
    }
    phase = .asking(asking)
    return reply
  }

  /// The next hint to a question: first the author's, in their order, then the answer, where it has one.
  mutating func hint(_ asking: Asking, _ scene: LessonScene) -> Reply? {
    guard let question = scene.question(at: step), question.isOnPhone || !question.hints.isEmpty else { return nil }
    var reply = scene.reply
    let right = question.choices.filter(\.isRight)
    let hasAnswer = right.count < question.choices.count
    if question.hints.indices.contains(asking.hintsGiven) {
      reply.say(scene.words.named(question.hints[asking.hintsGiven]))
    } else if question.isOnPhone, asking.hintsGiven == 0 || !hasAnswer {
      reply.say(scene.words[asking.isChoosing ? .hintBackToPhone : .hintListenToChoose])
    } else if let answer = right.first, hasAnswer {
      reply.say(scene.words[.hintAnswer, ["answer": scene.words.named(answer.text)]])
    } else if let last = question.hints.last {
      reply.say(scene.words.named(last))
    }
    var asking = asking
    asking.hintsGiven += 1
    phase = .asking(asking)
    var all = scene.reply
    all.play(.hint)
    all.append(reply)
    return all
  }
}
