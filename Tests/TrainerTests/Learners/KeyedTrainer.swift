import Feedback
import Keys
import Support
import Testing

@testable import Trainer

/// A trainer with keys pressed by name, whose wishes are carried out at once.
struct KeyedTrainer {
  var trainer: Trainer
  let desk = LearnerDesk()
  /// What was said since the last key.
  private(set) var said: [String] = []
  private(set) var effects: [Effect] = []

  init(_ profile: Profile = Profile(), in language: String = "en", isClass: Bool = false) {
    trainer = Trainer(
      ShippedLibrary.library, profile, language: Language(language), learners: isClass ? desk.cards : [])
    take(trainer.begin(isClass ? .learners : .menu))
  }

  /// Presses keys, of which the last one's answer is kept.
  mutating func press(_ names: String...) throws {
    for name in names {
      take(try #require(Key(name: name)))
    }
  }

  /// Takes a key as a keyboard tells it: pressed, held, or let go.
  mutating func take(_ key: Key) {
    (said, effects) = ([], [])
    take(trainer.handle(.key(key)))
  }

  /// Presses a key until something is said; `false` when it never is.
  mutating func press(_ name: String, until words: String) throws -> Bool {
    for _ in 1...40 where !hears(words) { try press(name) }
    return hears(words)
  }

  func hears(_ words: String) -> Bool { said.contains { $0.contains(words) } }

  private mutating func take(_ new: [Effect]) {
    effects += new
    for effect in new {
      switch effect {
      case .hear(.say(let utterance)): said.append(utterance.text)
      case .record(let event): desk.keep(event)
      default: if let answer = desk.carryOut(effect) { take(trainer.handle(answer)) }
      }
    }
  }
}

extension KeyedTrainer: CustomTestStringConvertible {
  var testDescription: String { said.joined(separator: " ") }
}
