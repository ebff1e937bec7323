import Feedback
import Keys
import LessonText
import Phone

/// A question being asked: choices walked through as in a menu.
struct Quiz {
  let question: Question
  let words: Words

  /// The question and its answers.
  func introduce() -> Reply {
    var reply = tellQuestion()
    reply.append(openAnswers(ListWalk()))
    return reply
  }

  func tellQuestion() -> Reply {
    var reply = Reply(in: words.language)
    reply.say(words.named(question.text))
    return reply
  }

  /// How many answers there are, and the one in focus.
  func openAnswers(_ walk: ListWalk) -> Reply {
    var reply = Reply(in: words.language)
    reply.say(words[.questionChoices, ["count": words.number(question.choices.count)]])
    reply.append(choice(walk.focus))
    return reply
  }

  /// What a key led to.
  enum Outcome {
    /// Nothing is decided.
    case none
    /// Another answer than the right one was chosen.
    case other
    /// An answer was chosen that leads on, by its number.
    case chosen(Int)
  }

  /// A key, and what it led to.
  func press(_ key: Key, _ command: Command?, _ walk: inout ListWalk) -> (Reply, Outcome) {
    let count = question.choices.count
    var reply = Reply(in: words.language)
    switch command {
    case .nextItem, .previousItem:
      guard walk.move(by: command == .nextItem ? 1 : -1, count: count) else {
        reply.play(.edge)
        reply.say(words[command == .nextItem ? .lastOfList : .firstOfList])
        return (reply, .none)
      }
      return (choice(walk.focus), .none)
    case .back: return (remind(walk), .none)
    case .firstItem, .scrollUp:
      walk.go(to: 0)
      return (choice(walk.focus), .none)
    case .lastItem, .scrollDown:
      walk.go(to: count - 1)
      return (choice(walk.focus), .none)
    case .activate:
      return choose(walk)
    default:
      if let index = key.letter.flatMap({ jump(to: $0, from: walk.focus) }) {
        walk.go(to: index)
        return (choice(walk.focus), .none)
      }
      reply.play(.failed)
      reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
      return (reply, .none)
    }
  }

  /// The question again, and the answer in focus.
  func remind(_ walk: ListWalk) -> Reply {
    var reply = Reply(in: words.language)
    reply.say(words.named(question.text))
    reply.append(choice(walk.focus))
    return reply
  }

  private func jump(to letter: Character, from focus: Int) -> Int? {
    let count = question.choices.count
    return (1...max(1, count)).map { (focus + $0) % count }
      .first { words.named(question.choices[$0].text).plain.begins(withLetter: letter) }
  }

  private func choose(_ walk: ListWalk) -> (Reply, Outcome) {
    var reply = Reply(in: words.language)
    guard question.choices.indices.contains(walk.focus) else { return (remind(walk), .none) }
    let choice = question.choices[walk.focus]
    let details = ["choice": words.named(choice.text)]
    guard hasWrongAnswer, choice.isRight || choice.goesTo == nil else {
      // Where no answer is wrong none is right.
      reply.play(.activated)
      reply.say(words[.chosen, details])
      reply.say(words.named(question.why))
      return (reply, .chosen(walk.focus))
    }
    guard choice.isRight else {
      reply.play(.wrong)
      reply.say(words.varied(.otherAnswer, details))
      reply.append(remind(walk))
      return (reply, .other)
    }
    reply.play(.right)
    reply.say(words[.rightAnswer, details])
    reply.say(words.named(question.why))
    return (reply, .chosen(walk.focus))
  }

  private var hasWrongAnswer: Bool { question.choices.contains { !$0.isRight } }

  private func choice(_ index: Int) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.focusActionable)
    let details = ["number": words.number(index + 1), "count": words.number(question.choices.count)]
    reply.say(words.named(question.choices[index].text) + MarkedText(", ") + words[.position, details])
    return reply
  }
}
