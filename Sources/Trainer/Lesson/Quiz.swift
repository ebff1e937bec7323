import Feedback
import Keys
import LessonText
import Phone

/// A question being asked: choices walked through as in a menu.
struct Quiz {
  let question: Question
  let words: Words

  func introduce() -> Reply {
    var reply = Reply(in: words.language)
    reply.say(words.named(question.text))
    reply.say(words[.questionChoices, ["count": words.number(question.choices.count)]])
    reply.append(choice(0))
    return reply
  }

  /// A key; done when the right answer was chosen.
  func press(_ key: Key, _ command: Command?, _ walk: inout ListWalk) -> (Reply, isDone: Bool) {
    let count = question.choices.count
    var reply = Reply(in: words.language)
    switch command {
    case .nextItem, .previousItem:
      guard walk.move(by: command == .nextItem ? 1 : -1, count: count) else {
        reply.play(.edge)
        reply.say(words[command == .nextItem ? .lastOfList : .firstOfList])
        return (reply, false)
      }
      return (choice(walk.focus), false)
    case .back: return (remind(walk), false)
    case .firstItem, .scrollUp:
      walk.go(to: 0)
      return (choice(walk.focus), false)
    case .lastItem, .scrollDown:
      walk.go(to: count - 1)
      return (choice(walk.focus), false)
    case .activate:
      return choose(question.choices[walk.focus], &walk)
    default:
      if let index = key.letter.flatMap({ jump(to: $0, from: walk.focus) }) {
        walk.go(to: index)
        return (choice(walk.focus), false)
      }
      reply.play(.failed)
      reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
      return (reply, false)
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

  private func choose(_ choice: Question.Choice, _ walk: inout ListWalk) -> (Reply, isDone: Bool) {
    var reply = Reply(in: words.language)
    guard choice.isRight else {
      reply.play(.wrong)
      reply.say(words[.otherAnswer, ["choice": words.named(choice.text)]])
      reply.append(remind(walk))
      return (reply, false)
    }
    reply.play(.right)
    reply.say(words[.rightAnswer, ["choice": words.named(choice.text)]])
    reply.say(words.named(question.why))
    return (reply, true)
  }

  private func choice(_ index: Int) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.focusActionable)
    let details = ["number": words.number(index + 1), "count": words.number(question.choices.count)]
    reply.say(words.named(question.choices[index].text) + MarkedText(", ") + words[.position, details])
    return reply
  }
}
