import Feedback

/// Screens, and the focus on them.
extension Telling {
  /// A title is heard to its end, and the first focus waits for it.
  mutating func tellWindow(among all: [Change]) {
    play(.newWindow)
    if !tellsCaller(among: all) { say(windowTitle, .protected) }
    focusManner = .queue
  }

  /// Whether it is the window of a call whose caller has just been told: its title would say "incoming call" again.
  private func tellsCaller(among all: [Change]) -> Bool {
    let rings = all.contains { if case .call(.rings) = $0 { true } else { false } }
    guard rings, case .screen(let address) = phone.front.content else { return false }
    return address == phone.model.screen(SystemScreen.incomingCall.screen, of: SystemScreen.incomingCall.app)
  }

  /// The title with the kind of its window.
  private var windowTitle: MarkedText {
    let title = content(phone.title)
    switch phone.front.content {
    case .actions: return words(.windowActions)
    case .search: return words(.windowSearch)
    case .choices: return menuTitle(title)
    case .screen:
      switch phone.screen?.kind {
      case .menu: return menuTitle(title)
      case .dialog: return joined([title, words(.windowDialog)])
      case .web: return joined([title, words(.windowWeb)])
      case .app, nil: return title
      }
    }
  }

  /// "… menu", unless the title says so itself; "Options" without a title.
  private func menuTitle(_ title: MarkedText) -> MarkedText {
    guard !title.isEmpty else { return words(.windowOptions) }
    let word = words(.windowMenu, ["title": MarkedText("")]).plain.comparable
    return title.plain.comparable.contains(word) ? title : words(.windowMenu, ["title": title])
  }

  mutating func tellFocus(on index: Int, from before: FocusOrigin) {
    guard let shown = phone.element(index) else { return }
    let place = phone.place(of: index)
    play(isActionable(shown) ? .focusActionable : .focus, pan: place.across, pitch: place.tone)
    // What took the place of something that is gone waits its turn; flushing is for a focus that the learner moved.
    say(description(of: index, from: before), before == .itself ? .queue : focusManner)
    response.named.append(shown.name.plain)
    hints += hint(for: index, from: before)
  }

  mutating func tellPage(_ number: Int, of count: Int) {
    play(.scrolled, pitch: (100 * (number - 1) / max(1, count - 1)).tone)
    say(words(.page, ["number": self.number(number), "count": self.number(count)]), .flush)
    focusManner = .queue
  }

  mutating func tellLoading(isDone: Bool) {
    if isDone { play(.newWindow) }
    say(words(isDone ? .loaded : .loading), .queue)
    focusManner = .queue
  }

  // MARK: Reading

  mutating func tellRead(_ text: String, isCharacter: Bool) {
    guard isCharacter else {
      say(text.allSatisfy(\.isWhitespace) ? written(text) : content(MarkedText(text)), .flush)
      return
    }
    mark(character: text)
    say(written(text), .flush)
  }

  mutating func tell(_ control: ReadingControl) {
    say(words(.control(control)), .flush)
    if let hint = hint(.control) { hints.append(hint) }
  }

  mutating func tellNone(_ text: MarkedText) {
    play(.edge)
    say(text, .flush)
  }

  mutating func tellNone(_ kind: WebElement, isForward: Bool) {
    let level: MarkedText = if case .headingLevel(let level) = kind { number(level) } else { MarkedText("") }
    let thing = words(.webElement(kind), ["level": level])
    tellNone(words(isForward ? .noNextOnPage : .noPreviousOnPage, ["thing": thing]))
  }

  /// A phrase from before is as it was, at its own speed.
  mutating func tellAgain(_ spans: [Utterance.Span], isSpelled: Bool) {
    let again = MarkedText(spans.map { .words($0) }).mapped { span in
      if isSpelled { span.isSpelled = true }
    }
    let utterance = Utterance(again.spans, by: .phone, in: settings.language ?? reader.phrases.language)
    if !utterance.isEmpty { response.feedback.append(.say(utterance)) }
  }
}
