import Feedback
import Keys
import LessonText

/// The first thing a new learner meets: each language invites in its own voice, with a number key of its own.
struct LanguageChoice: Hashable, Sendable, Codable {
  private var walk = ListWalk()
  private var roundsLeft = Self.rounds
  /// The first language that invited in this round, so that a round ends where it began.
  private var first = 0

  /// Invites from this language on, an index into the library.
  init(startingAt index: Int) {
    walk.go(to: index)
    first = index
  }

  /// How often all languages invite before they fall silent.
  static let rounds = 3
  /// Between two invitations, in milliseconds: time to reach for a key.
  static let pause = 1_500

  /// The language in focus.
  func language(_ library: Library) -> Language? { pack(library)?.language.language }

  /// The voice in focus, after all languages: one of those of the language that is spoken; `nil` on a language.
  func voice(_ library: Library, _ voices: [String]) -> String? {
    let index = walk.focus - library.packs.count
    return voices.indices.contains(index) ? voices[index] : nil
  }

  private func pack(_ library: Library) -> LanguagePack? {
    library.packs.indices.contains(walk.focus) ? library.packs[walk.focus] : nil
  }

  /// The invitation of the language in focus.
  func invite(_ library: Library) -> Reply {
    guard let pack = pack(library) else { return Reply(in: Language("en")) }
    let words = Words(pack: pack)
    var reply = Reply(in: words.language)
    reply.play(.focusActionable)
    let details = ["number": words.number(walk.focus + 1), "key": words.keyName(Key(.enter))]
    reply.say(words[.languageInvitation, details])
    reply.later = .reminder(afterMilliseconds: Self.pause)
    return reply
  }

  /// When the next language invites by itself, if one does: also after help was asked for.
  func nextInvitation(_ library: Library) -> Later? {
    roundsLeft > 0 && library.packs.count > 1 ? .reminder(afterMilliseconds: Self.pause) : nil
  }

  /// The next language invites by itself, three rounds long.
  mutating func remind(_ library: Library) -> Reply {
    let count = library.packs.count
    let next = (walk.focus + 1) % max(1, count)
    if next == first { roundsLeft -= 1 }
    guard roundsLeft > 0, count > 1 else { return Reply(in: language(library) ?? Language("en")) }
    walk.go(to: next)
    return invite(library)
  }

  /// A key; chosen when one language was.
  /// - Parameter words: Of the language that is spoken, whose voices stand after the languages.
  mutating func press(_ key: Key, _ command: Command?, _ library: Library, _ words: Words, voices: [String]) -> Reply {
    let count = library.packs.count + voices.count
    roundsLeft = Self.rounds
    defer { first = walk.focus }
    if let number = key.typed?.wholeNumberValue, (1...max(1, count)).contains(number) {
      walk.go(to: number - 1)
      return choose(library, words, voices)
    }
    switch command {
    case .nextItem, .scrollDown: walk.go(to: (walk.focus + 1) % max(1, count))
    case .previousItem, .scrollUp: walk.go(to: (walk.focus + count - 1) % max(1, count))
    case .firstItem: walk.go(to: 0)
    case .lastItem: walk.go(to: count - 1)
    case .activate: return choose(library, words, voices)
    default: break
    }
    return tell(library, words, voices)
  }

  /// The language or the voice in focus.
  private func tell(_ library: Library, _ words: Words, _ voices: [String]) -> Reply {
    guard let voice = voice(library, voices) else { return invite(library) }
    var reply = Reply(in: words.language)
    reply.play(.focusActionable)
    reply.say(
      words[
        LearnerSentence.voiceInvitation.key,
        ["voice": MarkedText(voice), "number": words.number(walk.focus + 1), "key": words.keyName(Key(.enter))]])
    return reply
  }

  private func choose(_ library: Library, _ words: Words, _ voices: [String]) -> Reply {
    if let voice = voice(library, voices) {
      var reply = Reply(in: words.language)
      reply.play(.activated)
      reply.next = .voice(voice)
      return reply
    }
    guard let language = language(library) else { return invite(library) }
    var reply = Reply(in: language)
    reply.play(.activated)
    reply.next = .language(language)
    return reply
  }
}
