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
    /// Who is learning, from those who are known.
    case learners
    /// A lesson, by its id.
    case lesson(String)
    /// The phone without a lesson.
    case phone
    /// Each language invites, and then the phone is there.
    case phoneAfterLanguageChoice
    /// A text whose author wants to hear it.
    case preview(Preview)
  }

  /// The speed of a learner of whom nothing is known and whose language names none, in words a minute.
  public static let startRate = Speed.easy.wordsAMinute
  /// The volume of a learner of whom nothing is known, in percent.
  public static let startVolume = 80

  /// A session of a learner. Nothing is heard before ``begin(_:)``.
  /// - Parameters:
  ///   - sitting: The time of practising that begins; `nil` where nothing is kept of it.
  ///   - learner: Who she is; `nil` where she has no name.
  ///   - learners: Who may be chosen, the last one to be here first.
  ///   - isKiosk: Whether the PC starts with this session and has nothing else to offer.
  ///   - letters: How large the screen is written for whoever has not chosen.
  ///   - plan: What classes do on which day.
  ///   - today: Today, counted from 1970; `nil` where nobody knows.
  public init(
    _ library: Library, _ profile: Profile, language: Language, sitting: Sitting? = nil, learner: LearnerCard? = nil,
    learners: [LearnerCard] = [], isKiosk: Bool = false, letters: ScreenLetters = .ordinary,
    plan: ClassPlan = ClassPlan(), today: Int? = nil
  ) {
    self.library = library
    state = TrainerState(
      language: language,
      wordsAMinute: profile.wordsAMinute ?? library[language]?.language.startRate ?? Self.startRate,
      volumePercent: profile.volumePercent ?? Self.startVolume,
      keymap: profile.keymap ?? .standard, profile: profile, sitting: sitting, learner: learner,
      learners: learners, plan: plan, today: today, isKiosk: isKiosk, lettersOfPC: letters,
      activity: .menu(Menu(.main)))
    state.takeCoachSettings()
    state.talk = state.talk.adapted(to: profile.recent)
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
    if let sitting = state.sitting {
      // What is due is asked for as of now.
      state.profile.take(.sittingBegun(sitting: sitting))
      reply.record(.sittingBegun(sitting: sitting))
    }
    for notice in notices { reply.say(words[.notice(notice)]) }
    switch beginning {
    case .languageChoice:
      state.awaitsLearner = state.learner == nil && !state.learners.isEmpty
      reply.append(chooseLanguage(orBackTo: nil))
    case .menu:
      reply.say(words[.welcome])
      reply.append(welcomeBack())
    case .learners:
      state.awaitsLearner = true
      reply.say(words[.welcome])
      reply.append(open(Menu(.learners)))
    case .lesson(let id): reply.append(go(to: .lesson(id)))
    case .phone: reply.append(go(to: .phone))
    case .preview(let preview): reply.append(open(preview))
    case .phoneAfterLanguageChoice:
      state.wishesPhone = true
      reply.append(go(to: .chooseLanguage))
    }
    return settingsAtFirst() + stage.placed(finish(reply) + phoneWake())
  }

  /// What holds from the first word on.
  /// - Parameter before: The profile of whoever was here before.
  func settingsAtFirst(after before: Profile? = nil) -> [Effect] {
    [.setRate(wordsAMinute: state.wordsAMinute), .setVolume(percent: state.volumePercent)]
      + ordersAtFirst(after: before)
  }

  /// The one way in: what happened, and what is to be done about it.
  public mutating func handle(_ input: Input) -> [Effect] {
    let effects = respond(to: input) + phoneWake()
    // As it is chosen now: the input may have been a setting.
    return stage.placed(effects)
  }

  /// From where she hears things.
  var stage: SoundStage { state.profile.stage }

  private mutating func respond(to input: Input) -> [Effect] {
    switch input {
    case .key(let key): press(key)
    case .pasted: paste()
    case .timePassed(let milliseconds): timePassed(milliseconds)
    case .moment(let wake): wake.number == state.wakes ? momentCame() : []
    case .speechFinished: speechFinished()
    case .soundReturned: sayAgain(after: .soundIsBack)
    case .soundMoved: sayAgain(after: .soundMoves)
    case .learnerOpened(let card, let profile, let sitting): opened(card, profile, sitting)
    case .learnerRefused(let refusal): refused(refusal)
    case .recordsExchanged(let outcome): exchanged(outcome)
    case .learnersChanged(let learners): learnersChanged(to: learners)
    case .classAnswered(let answer): classAnswered(answer)
    case .stickPlugged: stickPlugged()
    case .stickRemoved: stickRemoved()
    }
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [Effect] {
    if key.phase == .release { return release(key) }
    if case .left = state.activity { return [] }
    guard !ignores(key) else { return [] }
    let wasSounding = state.memory.isSounding
    state.memory.isSounding = false
    state.later = nil
    state.wakes += 1
    withLesson { session, scene in
      if wasSounding { session.speechStopped(scene) }
    }
    if let reply = stopShow() { return finish(reply) }
    // A modifier alone is the beginning of a chord: it stops speech, as any key does, and asks for nothing.
    if key.symbol.isModifier, state.cover != .inputHelp, place != .keys { return finish(reply) }
    if state.cover == nil { withLesson { $0.pressed(key.symbol, $1) } }
    if let direction = stepDirection(of: key) { return finish(moveStep(by: direction)) }
    guard let (key, command) = meaningHere(of: key) else {
      return finish(state.cover == .inputHelp ? teach(key, .talkBackKey) : tellPrefix())
    }
    if state.cover == .inputHelp, command != .leave { return finish(teach(key, command)) }
    if command?.gesture == nil, key.letter == nil { stopReading() }
    if command == .repeatSpeech { return finish(sayAgain()) }
    state.memory.otherKeyPressed()
    return finish(answer(key, command))
  }

  mutating func answer(_ key: Key, _ command: Command?) -> Reply {
    explored(by: command)
    return switch command {
    case .leave: leave()
    case .repeatSpeech: sayAgain()
    case .whereAmI: whereAmI(withKeys: true)
    case .hint: hint()
    case .showMe: withLesson { $0.show($1) } ?? hint()
    case .slower, .faster: changeRate(up: command == .faster)
    case .quieter, .louder: changeVolume(up: command == .louder)
    case .inputHelp: go(to: .inputHelp)
    case .language: go(to: .chooseLanguage)
    case .trainerMenu: openCommands()
    case .settings: go(to: .settings)
    case .words: go(to: .words)
    case .switchKeymap: switchKeymap()
    case .something: openEvents()
    case .switchOff: askWhetherToSwitchOff()
    default: pass(key, command)
    }
  }

  /// What the scene in front makes of a key.
  mutating func pass(_ key: Key, _ command: Command?) -> Reply {
    if case .commands(var menu) = state.cover {
      if command == .back { return leave() }
      let reply = press(key, command, in: &menu)
      state.cover = .commands(menu)
      return follow(reply)
    }
    if case .settings(let walk) = state.cover { return follow(press(key, command, walk)) }
    if state.cover == .enteringClass { return answerClassQuestion(command) }
    if state.cover == .switchingOff { return answerWhetherToSwitchOff(command) }
    switch state.activity {
    case .languageChoice(var choice, let menu):
      if command == .back { return leave() }
      let reply = choice.press(
        key, command, library, words, voices: menu == nil || state.awaitsLearner ? [] : choices(of: .voice))
      take(choice, orBackTo: menu)
      return follow(reply)
    case .menu(var menu):
      if command == .back {
        guard menu.kind == .main || isFirst(menu) else { return leave() }
        // There is nothing behind the main menu: it says so by itself.
        var reply = self.reply
        reply.play(.edge)
        reply.append(menu.introduce(items(of: menu), words))
        return reply
      }
      let reply = press(key, command, in: &menu)
      state.activity = .menu(menu)
      return follow(reply)
    case .naming(var line):
      let (reply, isDone) = line.press(key, command, words)
      state.activity = .naming(line)
      return isDone ? begin(named: line.name) : reply
    case .classNaming(let line, let isOfLearner):
      return pressInClass(key, command, line, isOfLearner: isOfLearner)
    case .showingSecret(let keys, let card): return showSecret(key, command, keys, of: card)
    case .lesson(var session):
      guard let scene = scene(of: session) else { return go(to: .mainMenu) }
      let reply = session.press(key, command, scene)
      state.activity = .lesson(session)
      return follow(reply)
    case .phone(var free):
      let reply = free.press(key, command, words)
      state.activity = .phone(free)
      return reply
    case .report(var walk):
      guard let reply = walk.press(command, words) else { return notUsed(key) }
      state.activity = .report(walk)
      return reply
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
    // Who is new to keyboards finds a digit before an arrow.
    if menu.kind == .learners, command == nil, let digit = key.typed?.wholeNumberValue,
      items(of: menu).indices.contains(digit - 1)
    {
      menu.walk.go(to: digit - 1)
      return menu.press(.activate, letter: nil, items(of: menu), words) ?? notUsed(key)
    }
    // A letter finds a name, not what stands below the names.
    if menu.kind == .learners, command == nil, let letter = key.letter, !state.learners.isEmpty {
      let count = state.learners.count
      let order = (1...count).map { (min(menu.walk.focus, count - 1) + $0) % count }
      if let index = order.first(where: { state.learners[$0].name.begins(withLetter: letter) }) {
        menu.walk.go(to: index)
        return menu.tell(items(of: menu), words)
      }
    }
    return menu.press(command, letter: key.letter, items(of: menu), words) ?? notUsed(key)
  }

  func notUsed(_ key: Key) -> Reply {
    var reply = self.reply
    reply.play(.failed)
    reply.say(words[.keyNotUsed, ["key": words.keyName(key)]])
    reply.isRemembered = false
    return reply
  }

  // MARK: Everything else that comes in

  private mutating func paste() -> [Effect] {
    if case .left = state.activity { return [] }
    if state.memory.isSounding { withLesson { $0.speechStopped($1) } }
    state.memory.isSounding = false
    state.later = nil
    state.wakes += 1
    var reply = stopShow() ?? self.reply
    reply.play(.failed)
    reply.say(words[.pasted])
    reply.isRemembered = false
    return finish(reply)
  }

  private mutating func speechFinished() -> [Effect] {
    state.memory.isSounding = false
    if case .left = state.activity { return [] }
    guard state.cover == nil else { return finish(self.reply) }
    if let reply = readFurther() { return finish(reply) }
    guard let reply = withLesson({ $0.speechFinished($1) }) else { return finish(self.reply) }
    return finish(follow(reply))
  }

  private mutating func momentCame() -> [Effect] {
    guard let later = state.later else { return [] }
    state.later = nil
    switch later {
    case .phone(let delayed):
      var reply = self.reply
      reply.say(delayed.prefix(1).map(\.utterance))
      if delayed.count > 1 { reply.later = .phone(Array(delayed.dropFirst())) }
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
    if case .menu(var menu) = state.activity {
      let reply = menu.remind(items(of: menu), words)
      state.activity = .menu(menu)
      return reply
    }
    return withLesson { $0.remind($1) } ?? reply
  }

  /// Says the last once more, since it went unheard.
  private mutating func sayAgain(after news: PhraseKey) -> [Effect] {
    if case .left = state.activity { return [] }
    state.later = nil
    state.wakes += 1
    var reply = self.reply
    reply.say(words[news])
    reply.say(state.memory.last)
    reply.isRemembered = false
    return finish(reply)
  }

  // MARK: Going somewhere

  /// The effects of a reply; what is said in it is kept for saying it again, unless it was just that.
  mutating func finish(_ reply: Reply) -> [Effect] {
    let reply = withStick(reply)
    if reply.isRemembered { state.memory.keep(reply.remembered ?? reply.utterances, itemName: reply.itemName) }
    if reply.isHeard { state.memory.isSounding = true }
    for name in reply.wordings { state.turns[name, default: 0] += 1 }
    for case .record(let event) in reply.effects {
      state.profile.take(event)
      if case .taskDone = event { state.talk = state.talk.adapted(to: state.profile.recent) }
    }
    state.later = reply.later ?? state.later ?? nextReminder
    guard let later = state.later, !state.memory.isSounding else { return reply.effects }
    state.wakes += 1
    return reply.effects + [.wake(afterMilliseconds: later.milliseconds, Wake(number: state.wakes))]
  }

  private var nextReminder: Later? {
    // An author is in her editor: she is not waited for.
    guard state.cover == nil, state.home == nil else { return nil }
    switch state.activity {
    case .lesson(let session):
      guard state.hasReminders else { return nil }
      return session.nextReminder.map { .reminder(afterMilliseconds: $0) }
    case .languageChoice(let choice, _): return choice.nextInvitation(library)
    case .menu(let menu):
      guard state.hasReminders || state.awaitsLearner else { return nil }
      return menu.nextReminder.map { .reminder(afterMilliseconds: $0) }
    case .phone, .report, .leaving, .naming, .showingSecret, .classNaming, .left: return nil
    }
  }
}
