public import Feedback
import Keys
public import LessonText
import Phone

/// The core of VoiceClass: inputs in, effects out. A value without clock and devices; time reaches it only as input.
public struct Trainer: Sendable {
  /// What is taught.
  public let library: Library
  /// All that changes.
  public internal(set) var state: TrainerState

  /// Where a session starts.
  public enum Beginning: Hashable, Sendable {
    /// Each language invites; the first thing a new learner meets.
    case languageChoice
    /// The main menu.
    case menu
    /// A lesson, by its id.
    case lesson(String)
  }

  /// The speed of a learner of whom nothing is known and whose language names none, in words a minute.
  public static let startRate = 140
  /// The volume of a learner of whom nothing is known, in percent.
  public static let startVolume = 80

  /// A session of a learner. Nothing is heard before ``begin(_:)``.
  public init(_ library: Library, _ profile: Profile, language: Language) {
    self.library = library
    state = TrainerState(
      language: language,
      wordsAMinute: profile.wordsAMinute ?? library[language]?.language.startRate ?? Self.startRate,
      volumePercent: profile.volumePercent ?? Self.startVolume,
      finishedLessons: profile.finishedLessons, activity: .menu(Menu(.main)))
  }

  /// A session put back into a state it was in.
  public init(_ library: Library, _ state: TrainerState) {
    self.library = library
    self.state = state
  }

  /// The first that is heard.
  /// - Parameter notices: what the learner should know of this PC, said before all else.
  public mutating func begin(_ beginning: Beginning, notices: [Notice] = []) -> [Effect] {
    guard !library.packs.isEmpty else { return [.leave] }
    var reply = self.reply
    for notice in notices { reply.say(words[.notice(notice)]) }
    switch beginning {
    case .languageChoice: reply.append(chooseLanguage(orBackTo: nil))
    case .menu:
      reply.say(words[.welcome])
      reply.append(go(to: .mainMenu))
    case .lesson(let id): reply.append(go(to: .lesson(id)))
    }
    let settings: [Effect] = [
      .setRate(wordsAMinute: state.wordsAMinute), .setVolume(percent: state.volumePercent),
    ]
    return settings + finish(reply)
  }

  /// The one way in: what happened, and what is to be done about it.
  public mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): press(key)
    case .pasted: paste()
    case .moment(let wake): wake.number == state.wakes ? momentCame() : []
    case .speechFinished: speechFinished()
    case .soundReturned: soundReturned()
    }
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [Effect] {
    guard key.phase != .release else { return [] }
    if case .left = state.activity { return [] }
    let wasSounding = state.memory.isSounding
    state.memory.isSounding = false
    state.later = nil
    state.wakes += 1
    withLesson { session, scene in
      if wasSounding { session.speechStopped(scene) }
      session.pressed(key.symbol, scene)
    }
    let (key, isReady) = prefixed(key)
    guard isReady else { return finish(tellPrefix()) }
    let command = KeyBinding.command(for: key, in: place)
    if state.cover == .inputHelp, command != .leave { return finish(describe(key, command)) }
    if command == .repeatSpeech { return finish(sayAgain()) }
    state.memory.otherKeyPressed()
    return finish(answer(key, command))
  }

  /// After the prefix key, the next key counts with Alt; the prefix again takes it back.
  private mutating func prefixed(_ key: Key) -> (Key, isReady: Bool) {
    let isPrefix = KeyBinding.command(for: key, in: place) == .talkBackKey && state.cover == nil
    guard state.isPrefixed else {
      state.isPrefixed = isPrefix
      return (key, !isPrefix)
    }
    state.isPrefixed = false
    var altered = key
    altered.modifiers.insert(.alt)
    return (isPrefix ? key : altered, true)
  }

  private func tellPrefix() -> Reply {
    var reply = self.reply
    reply.say(words[.prefix, ["key": words.keyName(Key(.alt))]])
    return reply
  }

  private mutating func answer(_ key: Key, _ command: Command?) -> Reply {
    switch command {
    case .leave: leave()
    case .whereAmI: whereAmI(withKeys: true)
    case .hint: state.cover == nil ? withLesson { $0.hint($1) } ?? noHint : noHint
    case .slower, .faster: changeRate(up: command == .faster)
    case .quieter, .louder: changeVolume(up: command == .louder)
    case .inputHelp: go(to: .inputHelp)
    case .language: go(to: .chooseLanguage)
    case .trainerMenu: openCommands()
    default: pass(key, command)
    }
  }

  /// What the scene in front makes of a key.
  private mutating func pass(_ key: Key, _ command: Command?) -> Reply {
    if case .commands(var menu) = state.cover {
      let reply = press(key, command, in: &menu)
      state.cover = .commands(menu)
      return follow(reply)
    }
    switch state.activity {
    case .languageChoice(var choice, let menu):
      let reply = choice.press(key, command, library)
      take(choice, orBackTo: menu)
      return follow(reply)
    case .menu(var menu):
      if command == .back, menu.kind != .main { return go(to: .mainMenu) }
      let reply = press(key, command, in: &menu)
      state.activity = .menu(menu)
      return follow(reply)
    case .lesson(var session):
      guard let scene = scene(of: session) else { return go(to: .mainMenu) }
      let reply = session.press(key, command, scene)
      state.activity = .lesson(session)
      return follow(reply)
    case .leaving(let choice):
      if command == .activate { return go(to: .leave) }
      var reply = self.reply
      reply.say(words[.stillHere])
      if let choice {
        take(choice, orBackTo: nil)
        reply.append(choice.invite(library))
      } else {
        reply.append(go(to: .mainMenu))
      }
      return reply
    case .left:
      return self.reply
    }
  }

  private func press(_ key: Key, _ command: Command?, in menu: inout Menu) -> Reply {
    if let reply = menu.press(command, letter: key.letter, items(of: menu.kind), words) { return reply }
    var reply = self.reply
    reply.play(.failed)
    reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
    return reply
  }

  // MARK: Everything else that comes in

  private mutating func paste() -> [Effect] {
    state.later = nil
    state.wakes += 1
    var reply = self.reply
    reply.play(.failed)
    reply.say(words[.pasted])
    return finish(reply)
  }

  private mutating func speechFinished() -> [Effect] {
    state.memory.isSounding = false
    if case .left = state.activity { return [] }
    guard state.cover == nil, let reply = withLesson({ $0.speechFinished($1) }) else { return finish(self.reply) }
    return finish(follow(reply))
  }

  private mutating func momentCame() -> [Effect] {
    guard let later = state.later else { return [] }
    state.later = nil
    switch later {
    case .phoneHint(let utterance):
      var reply = self.reply
      reply.say([utterance])
      // A hint is no part of the last phrase.
      reply.isRemembered = false
      return finish(reply)
    case .reminder:
      return finish(follow(remind()))
    }
  }

  private mutating func remind() -> Reply {
    if case .languageChoice(var choice, let menu) = state.activity {
      let reply = choice.remind(library)
      take(choice, orBackTo: menu)
      return reply
    }
    return withLesson { $0.remind($1) } ?? reply
  }

  private mutating func soundReturned() -> [Effect] {
    var reply = self.reply
    reply.say(words[.soundIsBack])
    reply.say(state.memory.last)
    reply.isRemembered = false
    return finish(reply)
  }

  // MARK: Going somewhere

  /// The effects of a reply; what is said in it is kept for saying it again, unless it was just that.
  private mutating func finish(_ reply: Reply) -> [Effect] {
    if reply.isRemembered { state.memory.keep(reply.utterances) }
    if reply.isHeard { state.memory.isSounding = true }
    for case .record(.lessonFinished(let lesson)) in reply.effects { state.finishedLessons.insert(lesson) }
    state.later = reply.later ?? state.later ?? nextReminder
    guard let later = state.later, !state.memory.isSounding else { return reply.effects }
    state.wakes += 1
    return reply.effects + [.wake(afterMilliseconds: later.milliseconds, Wake(number: state.wakes))]
  }

  private var nextReminder: Later? {
    guard state.cover == nil else { return nil }
    switch state.activity {
    case .lesson(let session): return session.nextReminder.map { .reminder(afterMilliseconds: $0) }
    case .languageChoice(let choice, _): return choice.nextInvitation(library)
    case .menu, .leaving, .left: return nil
    }
  }

  private mutating func follow(_ reply: Reply) -> Reply {
    guard let next = reply.next else { return reply }
    var all = reply
    all.next = nil
    all.append(go(to: next))
    return all
  }

  private mutating func go(to next: Reply.Next) -> Reply {
    state.later = nil
    switch next {
    case .mainMenu: return open(Menu(.main))
    case .lessonList: return open(Menu(.lessons))
    case .chooseLanguage:
      var back: Menu?
      if case .menu(let menu) = state.activity {
        back = menu
      } else if case .lesson = state.activity {
        back = Menu(.main)
      }
      return chooseLanguage(orBackTo: back)
    case .inputHelp:
      state.cover = .inputHelp
      var reply = self.reply
      reply.play(.newWindow)
      reply.say(words[.inputHelpOn])
      return reply
    case .lesson(let id): return begin(lesson: id)
    case .goodbye:
      state.cover = nil
      if case .languageChoice(let choice, nil) = state.activity {
        state.activity = .leaving(orBackTo: choice)
      } else {
        state.activity = .leaving(orBackTo: nil)
      }
      var reply = self.reply
      reply.say(words[.askBeforeLeaving])
      return reply
    case .leave:
      state.activity = .left
      var reply = self.reply
      reply.say(words[.goodbye])
      reply.order(.leave)
      return reply
    case .language(let language): return choose(language)
    case .command(let command):
      state.cover = nil
      return answer(KeyBinding.key(for: command, in: place) ?? Key(.unknown), command)
    }
  }

  private mutating func open(_ menu: Menu) -> Reply {
    state.cover = nil
    state.activity = .menu(menu)
    return menu.introduce(items(of: menu.kind), words)
  }

  private mutating func begin(lesson id: String) -> Reply {
    state.cover = nil
    guard let pack = library[state.language] ?? library.packs.first, pack.lessons[id] != nil else {
      return open(Menu(.lessons))
    }
    var session = LessonSession(id, phone: Phone(pack.phone).state)
    guard let scene = scene(of: session) else { return open(Menu(.lessons)) }
    let reply = session.begin(scene)
    state.activity = .lesson(session)
    return reply
  }

  private mutating func chooseLanguage(orBackTo menu: Menu?) -> Reply {
    state.cover = nil
    let choice = LanguageChoice(startingAt: library.packs.firstIndex { $0.language.language == state.language } ?? 0)
    take(choice, orBackTo: menu)
    return choice.invite(library)
  }

  private mutating func take(_ choice: LanguageChoice, orBackTo menu: Menu?) {
    state.activity = .languageChoice(choice, orBackTo: menu)
    // Help, and the question whether to leave, must not come in a language that nobody here has chosen.
    if menu == nil, let language = choice.language(library) { state.language = language }
  }

  private mutating func choose(_ language: Language) -> Reply {
    var isNew = false
    if case .languageChoice(_, nil) = state.activity { isNew = true }
    state.language = language
    var reply = self.reply
    reply.record(.languageChosen(language: language.code))
    reply.say(words[.languageChosen])
    if isNew { reply.say(words[.welcome]) }
    reply.append(open(Menu(.main)))
    return reply
  }

  /// Escape: always out, and always said.
  private mutating func leave() -> Reply {
    if let cover = state.cover {
      state.cover = nil
      var reply = self.reply
      if cover == .inputHelp { reply.say(words[.inputHelpOff]) }
      reply.append(whereAmI(withKeys: false))
      return reply
    }
    switch state.activity {
    case .lesson(let session):
      var reply = self.reply
      if let scene = scene(of: session) {
        reply.say(words[.lessonLeft, ["lesson": scene.lesson.title]])
        if session.phase != .summing { reply.record(.lessonLeft(lesson: session.lesson, step: session.step + 1)) }
      }
      reply.append(open(Menu(.main)))
      return reply
    case .menu(let menu): return go(to: menu.kind == .main ? .goodbye : .mainMenu)
    case .languageChoice(_, let menu): return menu.map { open($0) } ?? go(to: .goodbye)
    case .leaving: return go(to: .leave)
    case .left: return reply
    }
  }

  private mutating func openCommands() -> Reply {
    let menu = Menu(.commands)
    let items = items(of: .commands)
    state.cover = .commands(menu)
    return menu.introduce(items, words)
  }
}
