import Feedback
import Keys
import LessonText
import Phone

/// The settings: walked through, and heard as they change.
extension Trainer {
  /// The settings that there are now: a guest has no name to be called by.
  var settings: [Setting] {
    Setting.allCases.filter { setting in
      switch setting {
      case .name, .secret: state.learner != nil
      case .voice, .language: choices(of: setting).count > 1
      case .brailleKeys, .keyboardCheck: BrailleTable.table(for: state.language) != nil
      default: true
      }
    }
  }

  /// What can be chosen now.
  func choices(of setting: Setting) -> [String] {
    switch setting {
    case .volume: Ladder.volumes.map { String($0) }
    case .language: library.packs.map(\.language.language.code)
    case .voice: words.pack.language.voices.count > 1 ? words.pack.language.voices.map(\.name) : []
    default: setting.choices
    }
  }

  /// What is chosen now.
  func choice(of setting: Setting) -> String {
    switch setting {
    case .speed: Speed(nearestTo: state.wordsAMinute).rawValue
    case .volume: String(state.volumePercent)
    case .language: state.language.code
    case .voice: voice?.name ?? ""
    case .keymap: state.keymap.rawValue
    case .letters: letters.rawValue
    case .name: state.learner?.name ?? ""
    case .secret: setting.choices[state.learner?.hasSecret == true ? 1 : 0]
    default: state.profile.choice(of: setting)
    }
  }

  /// The voices in which the trainer and the phone speak her language.
  var voice: VoiceChoice? {
    let all = words.pack.language.voices
    return all.first { $0.name == state.profile.settings[Setting.voice.rawValue] } ?? all.first
  }

  /// How large the screen is written now.
  public var letters: ScreenLetters { state.profile.letters ?? state.lettersOfPC }

  // MARK: Walking

  /// The settings, over what the learner is at.
  mutating func openSettings() -> Reply {
    if case .settings = state.cover {} else { lay(.settings(SettingsWalk())) }
    guard case .settings(let walk) = state.cover else { return reply }
    var reply = self.reply
    reply.play(.newWindow)
    reply.say(words[LearnerSentence.settings.key, ["count": words.number(settings.count)]])
    reply.append(tell(walk))
    return reply
  }

  /// The setting in focus with what is chosen.
  func tell(_ walk: SettingsWalk) -> Reply {
    var reply = self.reply
    reply.play(.focusActionable)
    reply.say(text(of: walk))
    return reply
  }

  /// The setting in focus, what is chosen, and its place in the list.
  func text(of walk: SettingsWalk) -> MarkedText {
    let all = settings
    guard all.indices.contains(walk.walk.focus) else { return MarkedText("") }
    let details = ["number": words.number(walk.walk.focus + 1), "count": words.number(all.count)]
    return item(all[walk.walk.focus]).counted(words[.position, details])
  }

  /// A setting with what is chosen.
  private func item(_ setting: Setting) -> MarkedText {
    words[
      LearnerSentence.settingItem.key,
      ["setting": words[.setting(setting)], "choice": text(of: choice(of: setting), setting)]]
  }

  private func text(of choice: String, _ setting: Setting) -> MarkedText {
    switch setting {
    case .volume: words[.settingNumber(setting), ["number": MarkedText(choice)]]
    case .voice, .name: MarkedText(choice)
    case .language:
      MarkedText([
        .words(Utterance.Span(library[Language(choice)]?.language.name ?? choice, language: Language(choice)))
      ])
    default: words[.choice(choice, of: setting)]
    }
  }

  /// A key in the settings.
  mutating func press(_ key: Key, _ command: Command?, _ walk: SettingsWalk) -> Reply {
    switch walk.mode {
    case .walking: return move(key, command, walk)
    case .naming(var line):
      let (reply, isDone) = line.press(key, command, words)
      guard isDone else {
        state.cover = .settings(walk.in(.naming(line)))
        return reply
      }
      var all = take(name: line.name)
      state.cover = .settings(walk.in(.walking))
      all.append(tell(walk.in(.walking)))
      return all
    case .choosingSecret(let keys): return choose(key, command, keys, walk)
    case .checkingKeyboard(let check): return take(key, command, check, walk)
    }
  }

  private mutating func move(_ key: Key, _ command: Command?, _ before: SettingsWalk) -> Reply {
    let all = settings
    var walk = before
    switch command {
    case .back: return leave()
    case .nextItem, .previousItem:
      guard walk.walk.move(by: command == .nextItem ? 1 : -1, count: all.count) else {
        state.cover = .settings(walk)
        var reply = self.reply
        reply.play(.edge)
        reply.say(words[command == .nextItem ? .lastOfList : .firstOfList])
        return reply
      }
    case .firstItem, .scrollUp: walk.walk.go(to: 0)
    case .lastItem, .scrollDown: walk.walk.go(to: max(0, all.count - 1))
    case .nextChoice, .previousChoice:
      guard all.indices.contains(walk.walk.focus) else { return notUsed(key) }
      return change(all[walk.walk.focus], command == .nextChoice ? 1 : -1, walk)
    default:
      let names = all.map { words[.setting($0)].plain }
      let order = names.indices.map { (walk.walk.focus + 1 + $0) % names.count }
      guard let letter = key.letter, let index = order.first(where: { names[$0].begins(withLetter: letter) }) else {
        return notUsed(key)
      }
      walk.walk.go(to: index)
    }
    state.cover = .settings(walk)
    return tell(walk)
  }

  // MARK: Changing

  private mutating func change(_ setting: Setting, _ direction: Int, _ walk: SettingsWalk) -> Reply {
    switch setting {
    case .name:
      let line = NameLine(words.typingMethod)
      state.cover = .settings(walk.in(.naming(line)))
      return line.introduce(named: state.learner?.name ?? "", words)
    case .secret: return changeSecret(walk)
    case .keyboardCheck: return beginKeyboardCheck(walk)
    case .speed, .volume: return climb(setting, up: direction > 0)
    default: break
    }
    let all = choices(of: setting)
    guard all.count > 1 else {
      var reply = self.reply
      reply.play(.edge)
      reply.say(words[LearnerSentence.onlyOneChoice.key])
      return reply
    }
    let index = all.firstIndex(of: choice(of: setting)) ?? 0
    return choose(all[(index + direction + all.count) % all.count], of: setting)
  }

  /// A step up or down of speed or volume, which have ends.
  private mutating func climb(_ setting: Setting, up: Bool) -> Reply {
    let isSpeed = setting == .speed
    let before = isSpeed ? state.wordsAMinute : state.volumePercent
    var reply = self.reply
    guard let next = Ladder.step(isSpeed ? Ladder.rates : Ladder.volumes, from: before, up: up) else {
      reply.play(.edge)
      reply.say(
        isSpeed ? words.speed(before, up ? .fastest : .slowest) : words.volume(before, up ? .loudest : .quietest))
      return reply
    }
    if isSpeed { state.wordsAMinute = next } else { state.volumePercent = next }
    reply.order(isSpeed ? .setRate(wordsAMinute: next) : .setVolume(percent: next))
    reply.record(isSpeed ? .rateSet(wordsAMinute: next) : .volumeSet(percent: next))
    reply.say(text(of: choice(of: setting), setting))
    reply.append(sample(of: setting))
    reply.remember(item(setting))
    return reply
  }

  /// Chooses something, in force from the next word on.
  mutating func choose(_ choice: String, of setting: Setting) -> Reply {
    var event = LearnerEvent.settingChosen(setting: setting.rawValue, choice: choice)
    switch setting {
    case .language:
      state.language = Language(choice)
      event = .languageChosen(language: choice)
    case .keymap:
      state.keymap = Keymap(rawValue: choice) ?? .standard
      event = .keymapChosen(keymap: state.keymap)
    default: break
    }
    // What is said of it is said in the new manner already.
    state.profile.take(event)
    state.takeCoachSettings()
    var reply = self.reply
    for effect in orders(of: setting) { reply.order(effect) }
    reply.record(event)
    if setting.isOfPhone { holdOnPhone() }
    // The name of it is said by the arrow that led here.
    reply.say(setting == .language ? words[.languageChosen] : text(of: choice, setting))
    reply.append(sample(of: setting))
    reply.remember(item(setting))
    return reply
  }

  /// What is to be done outside for a setting.
  private func orders(of setting: Setting) -> [Effect] {
    switch setting {
    case .cueVolume: [.setCueVolume(percent: state.profile.cueVolume.percent)]
    case .colours: [.setColours(state.profile.colours)]
    case .letters: [.setLetters(letters)]
    case .voice, .language: voice.map { [.setVoice(state.language, $0)] } ?? []
    default: []
    }
  }

  /// What is to be done outside for all settings that are not as they come, and for those that were not so for whoever
  /// was here before.
  func ordersAtFirst(after before: Profile? = nil) -> [Effect] {
    let settings = [Setting.cueVolume, .colours, .letters, .voice].filter { setting in
      [state.profile, before].contains { $0?.settings[setting.rawValue] != nil }
        || setting == .letters && state.lettersOfPC != .ordinary
    }
    return settings.flatMap { orders(of: $0) }
  }

  /// The phone in the learner's hand does from now on as she chose.
  mutating func holdOnPhone() {
    let values = state.profile.phoneValues
    switch state.activity {
    case .phone(var free):
      free.hold(values, words.pack.phone)
      state.activity = .phone(free)
    case .lesson(var session):
      session.hand.hold(values, on: words.pack.phone)
      state.activity = .lesson(session)
    default: break
    }
  }
}

extension SettingsWalk {
  /// The same place with something else being done.
  func `in`(_ mode: Mode) -> SettingsWalk {
    var walk = self
    walk.mode = mode
    return walk
  }
}

extension Profile {
  /// What is chosen of a setting: hers, else the usual one.
  func choice(of setting: Setting) -> String {
    let chosen = settings[setting.rawValue]
    return chosen.flatMap { setting.choices.contains($0) ? $0 : nil } ?? setting.choices.first ?? ""
  }

  /// From where she hears things.
  var stage: SoundStage {
    SoundStage(
      width: SoundStage.Width(rawValue: choice(of: .direction)) ?? .leftAndRight,
      speakers: SoundStage.Speakers(rawValue: choice(of: .speakers)) ?? .together)
  }
  /// How loud cues are for her.
  var cueVolume: CueVolume { CueVolume(rawValue: choice(of: .cueVolume)) ?? .normal }
  /// The colours of her screen.
  var colours: ScreenColours { ScreenColours(rawValue: choice(of: .colours)) ?? .system }
  /// How large her screen is written; `nil` where she has not chosen.
  var letters: ScreenLetters? { settings[Setting.letters.rawValue].flatMap { ScreenLetters(rawValue: $0) } }
  /// By what commands are named for her.
  var keyNaming: KeyNaming { KeyNaming(rawValue: choice(of: .keyNames)) ?? .both }
  /// What she chose of how a phone speaks: what it holds under which name. What she left alone is as phones come.
  var phoneValues: [String: Value] {
    var values: [String: Value] = [:]
    for setting in Setting.allCases where setting.isOfPhone && settings[setting.rawValue] != nil {
      let choice = choice(of: setting)
      values[setting.rawValue] = setting == .hints ? .isOn(choice == "on") : .text(choice)
    }
    return values
  }
}
