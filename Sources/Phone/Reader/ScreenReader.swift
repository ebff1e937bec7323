public import Feedback

/// The screen reader of the phone: it turns what happened into what is heard, with TalkBack's grammar.
public struct ScreenReader: Hashable, Sendable {
  /// In which words hints tell what to do.
  public enum HintForm: String, Hashable, Sendable, CaseIterable, Codable {
    /// What a finger does on glass.
    case touch
    /// Which key does it here.
    case keyboard
    /// Both.
    case both
  }

  /// What is heard after something happened.
  public struct Response: Hashable, Sendable {
    /// At once.
    public var feedback: [Feedback] = []
    /// What follows when speech has ended and ``hintDelay`` has passed without a key; not counted as the last phrase.
    public var hint: Utterance?
    /// Why nothing happened, where nothing did. TalkBack plays a cue alone; the trainer says it.
    public var reason: Change.Reason?
    /// The names of elements that are spoken, for goals that ask whether they were heard.
    public var named: [String] = []
  }

  /// How long after the end of an utterance its hint is said, in milliseconds: TalkBack's `DELAY_HINT`.
  public static let hintDelay = 400

  /// The words.
  public let phrases: Phrases
  /// The keys for activating, and for turning a value up and down, as the learner knows them.
  public let keys: HintKeys
  /// In which words hints tell what to do; `nil` for no hints.
  public var hintForm: HintForm? = .both

  /// The names of the keys that hints mention.
  public struct HintKeys: Hashable, Sendable {
    /// The key for a double-tap.
    public var activate: MarkedText
    /// The key that turns a value up.
    public var up: MarkedText
    /// The key that turns a value down.
    public var down: MarkedText

    /// The keys of a learner.
    public init(activate: MarkedText, up: MarkedText, down: MarkedText) {
      self.activate = activate
      self.up = up
      self.down = down
    }
  }

  /// A screen reader with the words of a language.
  public init(_ phrases: Phrases, keys: HintKeys) {
    self.phrases = phrases
    self.keys = keys
  }

  /// What is heard after changes that have already been made on the phone.
  public func respond(to changes: [Change], on phone: Phone) -> Response {
    var response = Response()
    // A title and the first focus in its window wait their turn; a focus that the user moved cuts everything.
    var manner = Utterance.Interruption.flush
    let opens = changes.contains { if case .opened = $0 { true } else { false } }
    for change in changes {
      switch change {
      case .opened:
        response.feedback.append(.play(Cue(.newWindow)))
        say(phone.title, .protected, on: phone, into: &response)
        manner = .queue
      case .focused(let index, let before):
        announce(index, from: before, on: phone, manner, into: &response)
      case .activated:
        if !opens && changes.count == 1 { response.feedback.append(.play(Cue(.activated))) }
      case .changed(let index, let value):
        tell(value, of: index, on: phone, into: &response)
      case .scrolled(let percent):
        // TalkBack's scroll tone: half the pitch at the top, twice at the bottom.
        response.feedback.append(.play(Cue(.scrolled, pitch: percent.timesAroundOne)))
      case .read(let text, let isCharacter):
        say([Utterance.Span(text, isSpelled: isCharacter)], .flush, on: phone, into: &response)
      case .chose(let control):
        say(phrases[.control(control)], .flush, on: phone, into: &response)
      case .noneFurther(let control, let isForward):
        response.feedback.append(.play(Cue(.edge)))
        say(phrases[isForward ? .noNext(control) : .noPrevious(control)], .flush, on: phone, into: &response)
      case .toast(let text):
        response.feedback.append(.play(Cue(.activated)))
        say(text, .queue, on: phone, into: &response)
      case .cue(let name):
        response.feedback.append(.play(Cue(name)))
      case .nothing(let reason):
        response.feedback.append(.play(Cue(reason.isEdge ? .edge : .failed)))
        response.reason = reason
      default: break
      }
    }
    return response
  }

  /// What is heard of the screen in front when it is met again: its title and the item in focus.
  public func introduce(_ phone: Phone) -> Response {
    respond(to: [.opened(phone.front.content), .focused(phone.focus, from: .elsewhere)], on: phone)
  }

  /// What is heard of the item in focus alone, without the list around it.
  public func describeFocus(of phone: Phone) -> MarkedText {
    description(of: phone.focus, from: .sameScreen(container: phone.focused?.container), on: phone)
  }

  // MARK: Parts

  private func announce(
    _ index: Int, from before: FocusOrigin, on phone: Phone, _ manner: Utterance.Interruption,
    into response: inout Response
  ) {
    guard let element = phone.element(index) else { return }
    response.feedback.append(.play(Cue(element.isActionable ? .focusActionable : .focus)))
    say(description(of: index, from: before, on: phone), manner, on: phone, into: &response)
    response.named.append(element.name.plain)
    response.hint = hint(for: element).map { utterance($0.spans, .queue, on: phone) }
  }

  /// State, name, role, disabled, position, entry to or exit from a list: TalkBack's default order.
  func description(of index: Int, from before: FocusOrigin, on phone: Phone) -> MarkedText {
    guard let element = phone.element(index) else { return MarkedText("") }
    let name = element.name.isEmpty ? phrases[.unlabelled] : element.name
    var parts = [state(of: element), name, element.role.rule.word.map { phrases[$0] }]
    if element.isDisabled { parts.append(phrases[.disabled]) }
    parts.append(position(of: index, on: phone))
    parts += collection(of: index, from: before, on: phone)
    return .joined(withoutRepeats(parts.compactMap { $0 }), by: ", ")
  }

  private func state(of element: ShownElement) -> MarkedText? {
    switch element.value {
    case .isOn(let isOn): phrases[element.role.stateWord(isOn: isOn)]
    case .percent(let percent): phrases[.percent, ["number": MarkedText(String(percent))]]
    case .text, nil: nil
    }
  }

  private func position(of index: Int, on phone: Phone) -> MarkedText? {
    guard let list = phone.element(index)?.container else { return nil }
    let members = phone.elements.indices.filter { phone.elements[$0].container == list }
    let number = (members.firstIndex(of: index) ?? 0) + 1
    return phrases[
      .position, ["number": MarkedText(String(number)), "count": MarkedText(String(members.count))]]
  }

  private func collection(of index: Int, from before: FocusOrigin, on phone: Phone) -> [MarkedText] {
    var old: Int?
    if case .sameScreen(let container) = before { old = container }
    let new = phone.element(index)?.container
    guard old != new else { return [] }
    guard let new else { return old.map { [phrases[.outOfList, ["list": phone.containers[$0].name]]] } ?? [] }
    let count = phone.elements.count { $0.container == new }
    return [
      phrases[.inList, ["list": phone.containers[new].name]],
      phrases[.itemCount, ["count": MarkedText(String(count))]],
    ]
  }

  private func hint(for element: ShownElement) -> MarkedText? {
    guard let form = hintForm, element.isActionable, !element.isDisabled, let hint = element.role.rule.hint else {
      return nil
    }
    let keys = hint == .adjust ? (self.keys.up, self.keys.down) : (self.keys.activate, MarkedText(""))
    return phrases[.hint(hint, form), ["key": keys.0, "other key": keys.1]]
  }

  private func tell(_ value: Value, of index: Int?, on phone: Phone, into response: inout Response) {
    switch value {
    case .isOn(let isOn):
      // Only the new state, after a click; the name is not repeated.
      response.feedback.append(.play(Cue(isOn ? .on : .off)))
      let role = index.flatMap { phone.element($0)?.role } ?? .toggle
      say(phrases[role.stateWord(isOn: isOn)], .queue, on: phone, into: &response)
    case .percent(let percent):
      // A new value takes the place of the one before.
      response.feedback.append(.play(Cue(.scrolled, pitch: percent.timesAroundOne)))
      say(phrases[.percent, ["number": MarkedText(String(percent))]], .flush, on: phone, into: &response)
    case .text(let text): say(MarkedText(text), .queue, on: phone, into: &response)
    }
  }

  private func withoutRepeats(_ parts: [MarkedText]) -> [MarkedText] {
    var heard: Set<String> = []
    return parts.filter { heard.insert($0.plain.lowercased()).inserted }
  }

  private func say(
    _ text: MarkedText, _ manner: Utterance.Interruption, on phone: Phone, into response: inout Response
  ) {
    say(text.spans, manner, on: phone, into: &response)
  }

  private func say(
    _ spans: [Utterance.Span], _ manner: Utterance.Interruption, on phone: Phone, into response: inout Response
  ) {
    let utterance = utterance(spans, manner, on: phone)
    if !utterance.isEmpty { response.feedback.append(.say(utterance)) }
  }

  private func utterance(
    _ spans: [Utterance.Span], _ manner: Utterance.Interruption, on phone: Phone
  ) -> Utterance {
    let rate = phone.speechRate
    let paced = spans.map { span in
      var span = span
      span.relativeRate *= rate
      return span
    }
    return Utterance(paced, by: .phone, in: phrases.language, manner)
  }
}

extension Change.Reason {
  /// Whether something came to its end, as against something that can't be done.
  var isEdge: Bool {
    switch self {
    case .firstItem, .lastItem, .noPageBelow, .noPageAbove, .highest, .lowest, .endOfText, .startOfText: true
    default: false
    }
  }
}

extension Phone {
  /// The name under which app files hold the screen reader's speed.
  public static let speechRateValue = "speech rate"

  /// Times the learner's own speed at which the screen reader speaks: its setting of 50 percent leaves it alone,
  /// 0 halves and 100 doubles it.
  var speechRate: Double {
    guard case .percent(let percent) = state.values[Self.speechRateValue] else { return 1 }
    return percent.timesAroundOne
  }
}

extension Int {
  /// A percentage as a factor: 0 halves, 50 leaves alone, 100 doubles, in straight lines between. It follows TalkBack's
  /// power of two to within a tenth.
  fileprivate var timesAroundOne: Double { self < 50 ? 0.5 + Double(self) / 100 : Double(self) / 50 }
}
