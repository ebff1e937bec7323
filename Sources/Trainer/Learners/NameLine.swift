import Feedback
import Keys
import LessonText
import Phone

/// A name being typed, with the typing method of the language. Enter takes it; an empty one leaves the name there was.
struct NameLine: Hashable, Sendable, Codable {
  private var line: TypedLine

  /// As long as a name in the records.
  static let longest = 60

  init(_ method: TypingMethod) { line = TypedLine(method) }

  /// What has been typed.
  var name: String { line.text.split(separator: " ").joined(separator: " ") }

  /// What is to be typed.
  func introduce(named name: String, _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    reply.say(words[LearnerSentence.askName.key, ["name": MarkedText(name)]])
    return reply
  }

  /// Where it stands.
  func soFar(_ words: Words) -> MarkedText {
    line.text.isEmpty
      ? words[.nothingTyped] : words[LearnerSentence.nameSoFar.key, ["name": MarkedText(line.text)]]
  }

  /// A key; done where the name is taken as it stands.
  mutating func press(_ key: Key, _ command: Command?, _ words: Words) -> (Reply, isDone: Bool) {
    var reply = Reply(in: words.language)
    switch command {
    case .activate:
      reply.play(.activated)
      return (reply, true)
    case .deleteBefore:
      let gone = line.delete()
      reply.play(gone.isEmpty ? .edge : .deleted)
      reply.say(gone.isEmpty ? words[.nothingTyped] : words[.letterDeleted, ["text": words.letter(gone)]])
    default:
      let heard = line.text.count < Self.longest ? key.typed.map { line.type($0) } ?? "" : ""
      if heard.isEmpty {
        reply.play(.failed)
        reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
      } else {
        reply.play(.typed)
        reply.say(words.letter(heard))
      }
    }
    // Space types; what is said again is the name as it stands.
    reply.remember(soFar(words))
    return (reply, false)
  }
}

extension Words {
  /// How letters are typed in this language.
  var typingMethod: TypingMethod { pack.language.typingMethod ?? .direct }
}
