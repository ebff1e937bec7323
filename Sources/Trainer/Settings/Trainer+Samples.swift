import Feedback
import LessonText
import Phone

/// What a setting sounds like, heard at once when it changes.
extension Trainer {
  func sample(of setting: Setting) -> Reply {
    var reply = self.reply
    switch setting {
    case .cueVolume: for cue in [CueName.activated, .right] { reply.play(cue) }
    case .direction: sampleSides(into: &reply)
    case .speed, .volume: reply.say(words[LearnerSentence.sampleSentence.key])
    case .voice, .speakers:
      reply.say(words[LearnerSentence.sampleSentence.key])
      reply.say(words[LearnerSentence.samplePhone.key], by: .phone)
    case .keyNames: reply.say(words.keyAndGesture(for: .nextItem))
    case .hints, .elementOrder: sampleItem(into: &reply, withHint: setting == .hints)
    case .typingEcho: sampleTyping(into: &reply)
    case .punctuation:
      let signs = Punctuation(rawValue: state.profile.choice(of: .punctuation)) ?? .some
      let text = words[LearnerSentence.sampleSigns.key].plain
      reply.say(MarkedText([.words(Utterance.Span(text, punctuation: signs))]), by: .phone)
    case .capitals: sampleCapital(into: &reply)
    case .brailleKeys: sampleBraille(into: &reply)
    case .coachTalk, .reminders, .surprises, .language, .keymap, .keyboardCheck, .colours, .letters, .name, .secret:
      break
    }
    return reply
  }

  /// An item as the phone tells it now.
  private func sampleItem(into reply: inout Reply, withHint: Bool) {
    var phone = Phone(words.pack.phone)
    for (name, value) in state.profile.phoneValues { phone.set(name, to: value) }
    guard let (address, name) = words.pack.phone.sampleSwitch else { return }
    phone.show(address)
    guard phone.putFocus(onElementNamed: name) else { return }
    reply.say(words.reader.describeFocus(of: phone), by: .phone)
    if withHint, let hint = words.reader.explainFocus(of: phone), state.profile.choice(of: .hints) == "on" {
      reply.say([hint])
    }
  }

  /// One thing at the left and one at the right, as the phone tells them.
  private func sampleSides(into reply: inout Reply) {
    for (side, pan) in [(LearnerSentence.sampleLeft, -SoundStage.farthest), (.sampleRight, SoundStage.farthest)] {
      reply.order(.hear(.play(Cue(.focusActionable, pan: pan))))
      reply.order(.hear(.say(Utterance(words[side.key].spans, by: .phone, in: state.language, .queue, pan: pan))))
    }
  }

  /// A word as the phone tells it while it is typed.
  private func sampleTyping(into reply: inout Reply) {
    let word = words[LearnerSentence.sampleWord.key].plain
    let echo = state.profile.choice(of: .typingEcho)
    if echo.contains("characters") {
      for letter in word { reply.say(words.letter(String(letter)), by: .phone) }
    }
    if echo.contains("words") { reply.say(MarkedText(word), by: .phone) }
    if echo == "none" { for _ in word { reply.play(.typed) } }
  }

  /// Chords that can't be typed here are no trap: what to do instead is said.
  private func sampleBraille(into reply: inout Reply) {
    guard !state.tellsReleases, state.profile.choice(of: .brailleKeys) == BrailleKeys.chords.rawValue else { return }
    reply.say(words[KeyboardCheckSentence.noReleases.key])
  }

  private func sampleCapital(into reply: inout Reply) {
    let letter = words[LearnerSentence.sampleCapital.key].plain
    let choice = state.profile.choice(of: .capitals)
    let manner: Capitals = choice == "word" ? .word : choice == "pitch" ? .pitch : .plain
    if manner == .plain { reply.order(.hear(.play(Cue(.typed, pitch: 2)))) }
    reply.say(MarkedText([.words(Utterance.Span(letter, isSpelled: true, capitals: manner))]), by: .phone)
  }
}

extension PhoneModel {
  /// A switch of the phone, to hear it told: on the first screen of the apps that has one.
  fileprivate var sampleSwitch: (ScreenAddress, String)? {
    for app in apps.values.sorted(by: { $0.id > $1.id }) {
      for screen in app.screens {
        guard let element = screen.elements.first(where: { $0.role == .toggle }) else { continue }
        return (ScreenAddress(app: app.id, screen: screen.title.plain), element.name.plain)
      }
    }
    return nil
  }
}
