import Feedback
import Keys
import LessonText
import Phone

/// What the session looks at, and what it says of itself.
extension Trainer {
  /// The words of the language in force. A library without that language speaks its first one.
  var words: Words {
    Words(
      pack: library[state.language] ?? library.packs[0], keymap: state.keymap,
      naming: state.profile.keyNaming, turns: state.turns)
  }

  var reply: Reply { Reply(in: words.language) }

  /// Where keys are looked up.
  var place: KeyPlace {
    switch state.cover {
    case .commands, .switchingOff, .enteringClass: .list
    case .settings(let walk): walk.place
    // Input help tells what a key does where the learner came from.
    case .inputHelp, nil: placeBelow
    }
  }

  /// Where keys are looked up below what lies over the activity.
  private var placeBelow: KeyPlace {
    switch state.activity {
    case .languageChoice, .menu, .report, .leaving, .left: .list
    case .naming, .classNaming: .name
    case .showingSecret: .secret
    case .phone(let free): KeyPlace(on: free.phone(words))
    case .lesson(let session): scene(of: session).map { session.place($0) } ?? .list
    }
  }

  func scene(of session: LessonSession) -> LessonScene? {
    let words = words
    let voice = VoiceLevel(rate: state.wordsAMinute, volume: state.volumePercent)
    if let paper = session.paper?.paper {
      guard let lesson = paper.lesson(words) else { return nil }
      return LessonScene(
        lesson: lesson, next: SkillBook(words.pack, state.profile).nextLesson, words: words, voice: voice,
        coaching: state.coaching, profile: state.profile, isSilent: paper.isSilent)
    }
    guard let lesson = words.pack.lessons[session.lesson] else { return nil }
    return LessonScene(
      lesson: lesson, surprise: session.surprise?.task(in: lesson, words.pack),
      next: words.pack.lesson(after: lesson.id, for: state.profile), words: words, voice: voice,
      coaching: state.coaching, isPreview: state.home != nil)
  }

  func items(of menu: Menu) -> [Menu.Item] {
    let steps = menu.kind == .commands && hasSteps ? Menu.stepItems(words) : []
    return steps
      + menuItems(menu, in: placeBelow).filter { item in
        switch item.next {
        // In a lesson things come by themselves.
        case .command(.something): if case .phone = state.activity { true } else { false }
        case .command(.giveAnswer): awaitsAnswer
        case .command(.showMe): canShow
        case .command(.switchOff): state.isKiosk
        default: true
        }
      }
  }

  /// Whether a lesson waits for an answer while the phone is in hand.
  private var awaitsAnswer: Bool {
    guard case .lesson(let session) = state.activity, let scene = scene(of: session) else { return false }
    return session.awaitsAnswer(scene)
  }

  private var canShow: Bool {
    guard case .lesson(let session) = state.activity, let scene = scene(of: session) else { return false }
    return session.canShow(scene)
  }

  // MARK: Where am I

  /// The place, and on wish the keys that can be pressed there.
  func whereAmI(withKeys: Bool) -> Reply {
    var reply = self.reply
    for text in whereabouts { reply.say(text) }
    if withKeys {
      for text in keysHere { reply.say(text) }
      if hasSteps { reply.say(stepKeys) }
      reply.say(words[.allKeys])
      reply.isRemembered = false
    }
    return reply
  }

  private var whereabouts: [MarkedText] {
    if case .commands(let menu) = state.cover {
      return [whereabouts(in: menu)]
    }
    if case .settings(let walk) = state.cover { return whereabouts(in: walk) }
    if state.cover == .switchingOff { return [words[KioskSentence.askSwitchOff.key]] }
    if state.cover == .enteringClass { return [words[ClassSentence.ask.key]] }
    return whereaboutsBelow
  }

  private var whereaboutsBelow: [MarkedText] {
    switch state.activity {
    case .languageChoice, .left: [words[.menuLanguage]]
    case .leaving: [words[.askBeforeLeaving]]
    case .menu(let menu): [whereabouts(in: menu)]
    case .lesson(let session): scene(of: session).map { session.whereabouts($0) } ?? []
    case .naming(let line): [words[LearnerSentence.keysName.key], line.soFar(words)]
    case .classNaming(let line, _): [words[ClassSentence.keysName.key], line.soFar(words)]
    case .showingSecret(let keys, let card):
      [words[LearnerSentence.askSecret.key, ["name": MarkedText(card.name)]], keys.count(words)]
    case .report(let walk): [MarkedText(walk.text)]
    case .phone(let free): [words.whereabouts(on: free.phone(words))]
    }
  }

  private func whereabouts(in menu: Menu) -> MarkedText {
    let items = items(of: menu)
    return words[.whereMenu, ["menu": menu.title(items, words), "item": menu.text(items, words)]]
  }

  private func whereabouts(in walk: SettingsWalk) -> [MarkedText] {
    switch walk.mode {
    case .walking:
      let title = words[LearnerSentence.settings.key, ["count": words.number(settings.count)]]
      return [words[.whereMenu, ["menu": title, "item": text(of: walk)]]]
    case .naming(let line): return [words[LearnerSentence.keysName.key], line.soFar(words)]
    case .choosingSecret(let keys): return [words[LearnerSentence.newSecret.key], keys.count(words)]
    case .checkingKeyboard(let check): return [words[KeyboardCheckSentence.begins.key], ask(check)]
    }
  }

  private var keysHere: [MarkedText] {
    // The few that lead on from anywhere; all of them are a key away, in the list of commands.
    let isSilent = if case .lesson(let session) = state.activity { session.isSilent } else { false }
    // In a check hints sleep.
    return Command.first(in: place).filter { $0 != .hint || !isSilent }.compactMap { command in
      KeyBinding.boundKey(for: command, in: place, state.keymap)
        .map { explanation(of: $0, command, withGesture: place.isOnPhone) }
    }
  }

  // MARK: Input help

  /// What a key does here, and which gesture it stands for.
  func describe(_ key: Key, _ command: Command?) -> Reply {
    var reply = self.reply
    guard let command else {
      reply.say(words[use(of: key), ["key": words.keyName(key)]])
      reply.isRemembered = false
      return reply
    }
    reply.say(explanation(of: key, command, withGesture: true))
    reply.isRemembered = false
    return reply
  }

  /// What is said of a key that no command stands for.
  private func use(of key: Key) -> PhraseKey {
    switch place {
    case .editing, .answer, .drill, .name, .secret: key.typed == nil ? .keyNotUsed : .keyTypes
    case .phone, .webPage: key.letter == nil ? .keyNotUsed : awaitsAnswer ? .keyAnswers : .keyJumps
    case .list, .settings: key.letter == nil ? .keyNotUsed : .keyJumps
    case .narration, .keys, .chords: .keyNotUsed
    }
  }

  private func explanation(of key: Key, _ command: Command, withGesture: Bool) -> MarkedText {
    var details = ["key": words.keyName(key), "deed": words.deed(command, in: place)]
    guard withGesture, let gesture = command.gesture.flatMap({ words.gestureName($0) }) else {
      return words[.keyDoes, details]
    }
    details["gesture"] = gesture
    return words[.keyDoesByGesture, details]
  }
}
