import Feedback
import Keys

/// A PC that starts with VoiceClass is switched off from within it. A key alone never does it: it asks first.
extension Trainer {
  /// What a key means on this PC: where there is something else to go back to, none switches it off.
  mutating func meaningHere(of key: Key) -> (Key, Command?)? {
    meaning(of: key).map { key, command in (key, command == .switchOff && !state.isKiosk ? nil : command) }
  }

  /// Asks, whatever the learner is at; whoever stays finds it as it was.
  mutating func askWhetherToSwitchOff() -> Reply {
    lay(.switchingOff)
    return asking
  }

  /// Only Enter switches it off. Escape and Backspace stay, and any other key hears the question again: it was meant for
  /// something else.
  mutating func answerWhetherToSwitchOff(_ command: Command?) -> Reply {
    switch command {
    case .activate:
      uncover()
      state.activity = .left
      var reply = self.reply
      reply.say(words[KioskSentence.goesOff.key])
      reply.order(.switchOff)
      reply.order(.leave)
      return reply
    case .back: return leave()
    default: return asking
    }
  }

  private var asking: Reply {
    var reply = self.reply
    reply.play(.newWindow)
    reply.say(words[KioskSentence.askSwitchOff.key])
    return reply
  }
}
