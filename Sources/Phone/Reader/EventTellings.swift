import Feedback

/// Every change has its telling; a new one is refused by the compiler until it has.
extension Telling {
  mutating func tell(_ change: Change, among all: [Change]) {
    switch change {
    case .opened: tellWindow(among: all)
    case .focused(let index, let before): tellFocus(on: index, from: before)
    case .scrolled(let percent): play(.scrolled, pitch: percent.tone)
    case .page(let number, let count): tellPage(number, of: count)
    case .loaded: tellLoading(isDone: true)
    case .loading: tellLoading(isDone: false)

    case .activated: if !all.contains(where: \.soundsItself) { play(.activated) }
    case .heldDown:
      play(.activated, pitch: 0.75)
      vibrate()
    case .changed(let role, let value): tell(value, of: role)
    case .volume(let name, let percent): tellVolume(name, percent)
    case .found(let count): say(words(.found, ["count": number(count)]), .queue)
    case .wrongField(let name, let error): tell(error, in: name, among: all)

    case .read(let text, let isCharacter): tellRead(text, isCharacter: isCharacter)
    case .chose(let control): tell(control)
    case .noneFurther(let control, let isForward): tellNone(words(isForward ? .noNext(control) : .noPrevious(control)))
    case .noneOnPage(let kind, let isForward): tellNone(kind, isForward: isForward)
    case .readingBegan: play(.activated)
    case .readingEnded: play(.edge)
    case .phrase(let spans, let isSpelled): tellAgain(spans, isSpelled: isSpelled)
    case .paused: play(.off)

    case .typingBegan(let text, let isPassword): tellTypingBegan(text, isPassword: isPassword)
    case .typingEnded: say(words(.keyboardHidden), .queue)
    case .edited(let change, let isPassword): tell(change, isPassword: isPassword)
    case .sign(let sign): tell(sign)
    case .signDeleted(let sign): tellDeleted(sign)
    case .dots(let cell): tellDots(of: cell)
    case .unknownCell(let cell): tell(cell)
    case .keyboardPage(let page): say(words(page.phraseKey), .flush)
    case .typingMethod(let method): say(words(.typingMethod(method)), .flush)
    case .copied(let text): say(words(.textCopied, ["text": written(text)]), .queue)

    case .touched(let touched, let place): tell(touched, at: place)
    case .lifted: play(.focus, pitch: 0.75)

    case .toast(let text): notice(content(text))
    case .live(let text, let percent, let region):
      let parts = [content(text), percent.map { words(.percent, ["number": number($0)]) }].compactMap(\.self)
      say(joined(parts), region == .assertive ? .flush : .queue)
    case .cue(let name): play(name)
    case .notified(let category, let title, let text): tell(category, title, text, among: all)
    case .call(let event): tell(event)
    case .messageSent: notice(words(.messageSent))
    case .media(let isPlaying): tellSwitched(isPlaying, isPlaying ? .mediaPlays : .mediaPaused)
    case .screenHidden(let isHidden): tellSwitched(isHidden, isHidden ? .screenHidden : .screenShown)
    case .screen(let isOn): tellScreen(isOn: isOn)
    case .unlocked: notice(words(.unlocked))
    // What the apps say to these is enough.
    case .alarmStopped, .notificationOpened, .notificationRemoved: break

    case .nothing(let reason):
      play(reason.isEdge ? .edge : .failed)
      response.reason = reason
    }
  }

  /// Only the new state, after a click; the name is not repeated.
  private mutating func tell(_ value: Value, of role: Role?) {
    switch value {
    case .isOn(let isOn):
      play(isOn ? .on : .off)
      say(words((role ?? .toggle).stateWord(isOn: isOn)), .queue)
    case .percent(let percent):
      // A new value takes the place of the one before.
      play(.scrolled, pitch: percent.tone)
      say(words(.percent, ["number": number(percent)]), .queue, group: .slider)
    case .text(let text):
      // Only the screen reader's own language is chosen without a list.
      say(content(phone.speechLanguages.first { $0.value == text }?.text ?? MarkedText(text)), .queue)
    }
  }

  private mutating func tellSwitched(_ isOn: Bool, _ key: PhraseKey) {
    play(isOn ? .on : .off)
    say(words(key), .queue)
  }

  private mutating func tellVolume(_ name: String, _ percent: Int) {
    play(.scrolled, pitch: percent.tone)
    let volume = words(.volume(PhraseKey.volumes.contains(name) ? name : "volume"))
    say(joined([volume, words(.percent, ["number": number(percent)])]), .queue, group: .slider)
  }

  /// Where the field has the focus now, it tells by itself what is wrong with it.
  private mutating func tell(_ error: FieldError, in name: String, among all: [Change]) {
    play(.failed)
    let tellsItself = all.contains { change in
      guard case .focused(let index, _) = change, let shown = phone.element(index) else { return false }
      return shown.error == error && shown.name.plain == name
    }
    if !tellsItself { say(joined([words(for: error), content(MarkedText(name))]), .flush) }
    focusManner = .queue
  }

  private mutating func tell(
    _ category: NotificationText.Category, _ title: String, _ text: String, among all: [Change]
  ) {
    if !all.contains(.cue(.message)) { play(.message) }
    vibrate()
    let parts = [words(.notification(category))] + [title, text].map { content(MarkedText($0)) }
    say(joined(parts.filter { !$0.isEmpty }), .protected)
  }

  /// What a hand would feel, as a low hum: unless the phone is set not to vibrate.
  private mutating func vibrate() { if phone.vibrates { play(.vibration) } }

  private mutating func tellScreen(isOn: Bool) {
    play(isOn ? .on : .off)
    notice(words(isOn ? .screenOn : .screenOff))
    focusManner = .queue
  }
}

extension Change {
  /// Whether it is a sound of its own, beside which the tick of a click would be one too many.
  fileprivate var soundsItself: Bool {
    switch self {
    case .opened, .changed, .wrongField, .nothing, .call, .screen, .page: true
    default: false
    }
  }
}
