import Feedback
import Phone

/// Reads an app, a file of the `phone` folder: what is read here is what screens and elements stand in.
struct AppReader {
  var texts: AppTexts
  private var head = OnceLines<Keyword>()
  var screens: [ScreenDraft] = []
  private var titles: Set<String> = []
  var container: Int?
  private var handlers: [HandlerDraft] = []
  private var events: [EventDraft] = []
  private var facts: [FactDraft] = []
  private var records = RecordReader()
  private var values: [ValueDraft] = []
  var section = Section.none

  /// What the lines at hand belong to.
  enum Section {
    case none
    /// A screen before its first element; the lines that may stand once below it.
    case screen(OnceLines<Keyword>)
    case opening(OnceLines<Keyword>, StepReader)
    case element(ElementReader)
    /// A screen between two elements, where a group began or ended.
    case between
    case handler(HandlerDraft?, StepReader)
    case event(EventDraft?, StepReader)
    case records
    case fact(FactReader)
  }

  private init(_ context: TextContext) { texts = AppTexts(context) }

  /// The app of a text, as far as it could be read; `nil` where it has no name or id.
  static func app(of text: SourceText, _ context: TextContext, _ findings: inout Findings) -> AppDraft? {
    var reader = AppReader(context)
    for entry in context.keywords.entries(of: text, .app, &findings) {
      reader.read(entry, &findings)
    }
    return reader.finish(text, &findings)
  }

  private mutating func read(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    switch Keyword.appParts[entry.key] {
    case .head: head.take(entry, &findings)
    case .value: readValue(entry, &findings)
    case .window: beginScreen(entry, &findings)
    case .belowScreen: readBelowScreen(entry, &findings)
    case .container: readContainer(entry, &findings)
    case .element: beginElement(entry, &findings)
    case .belowElement: describe(entry, &findings)
    case .step: readStep(entry, &findings)
    case .happening: beginHappening(entry, &findings)
    case .record: readRecord(entry, &findings)
    case .fact:
      finishSection(&findings)
      container = nil
      section = .fact(FactReader(entry, &texts, &findings))
    case nil: break
    }
  }

  // MARK: Screens

  private static let kinds: [Keyword: Screen.Kind] = [.dialog: .dialog, .menu: .menu, .page: .web]

  private mutating func beginScreen(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishSection(&findings)
    container = nil
    let title = texts.fixedText(of: entry, &findings) ?? MarkedText("")
    if !title.isEmpty, !titles.insert(title.plain.folded).inserted {
      findings.tell(.screenTwice, at: entry.text, ["written": title.plain])
    }
    screens.append(
      ScreenDraft(keyword: entry.keyword, title: title, kind: Self.kinds[entry.key] ?? .app))
    section = .screen(OnceLines())
  }

  /// Seconds that a screen may load.
  private static let loadingSeconds = 1...120

  private mutating func readBelowScreen(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    var lines: OnceLines<Keyword>
    switch section {
    case .screen(let own): lines = own
    case .opening(let own, var steps):
      keepOpening(&steps, &findings)
      lines = own
    default: return texts.tellPlace(of: entry, after: Keyword.windows, &findings)
    }
    let isFirst = lines[entry.key] == nil
    lines.take(entry, &findings)
    section = .screen(lines)
    switch entry.key {
    case .loads:
      guard isFirst, let seconds = entry.filledText(&findings)?.number(in: Self.loadingSeconds, &findings) else {
        return
      }
      screens[screens.count - 1].loadingSeconds = seconds
    case .nextPage:
      guard isFirst, let title = entry.filledText(&findings) else { return }
      screens[screens.count - 1].nextPage = texts.context.marks.unmarked(title, &findings)
    default:
      texts.refuseText(of: entry, &findings)
      section = .opening(lines, StepReader())
    }
  }

  private mutating func keepOpening(_ steps: inout StepReader, _ findings: inout Findings) {
    screens[screens.count - 1].openingSteps += steps.finish(texts, &findings)
  }

  // MARK: Elements

  private mutating func beginElement(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    guard let role = Role(rawValue: entry.key.rawValue), isOnScreen(entry, &findings) else { return }
    finishSection(&findings)
    endColumns(&findings)
    if role == .heading, let group = container, screens[screens.count - 1].containers[group].kind == .list {
      container = nil
    }
    section = .element(ElementReader(role, entry, container: container, &texts, &findings))
  }

  private mutating func describe(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    if readFact(entry, &findings) { return }
    guard case .element(var element) = section else {
      let roles = entry.key.describedRoles?.compactMap { Keyword(rawValue: $0.rawValue) }
      return texts.tellPlace(of: entry, after: roles ?? [.button, .item, .toggle, .slider], &findings)
    }
    section = .none
    element.describe(entry, &texts, &findings)
    section = .element(element)
  }

  /// Takes a line that stands below a fact and belongs to it.
  private mutating func readFact(_ entry: Entry<Keyword>, _ findings: inout Findings) -> Bool {
    guard case .fact(var fact) = section, fact.read(entry, &texts, &findings) else { return false }
    section = .fact(fact)
    return true
  }

  private mutating func readStep(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    if readFact(entry, &findings) { return }
    switch section {
    case .element(var element):
      section = .none
      element.readStep(entry, &texts, &findings)
      section = .element(element)
    case .opening(let lines, var steps):
      section = .none
      steps.read(entry, &texts, &findings)
      section = .opening(lines, steps)
    case .handler(let handler, var steps):
      section = .none
      steps.read(entry, &texts, &findings)
      section = .handler(handler, steps)
    case .event(let event, var steps):
      section = .none
      steps.read(entry, &texts, &findings)
      section = .event(event, steps)
    case .none, .screen, .between, .records, .fact:
      texts.tellPlace(of: entry, after: [.button, .item, .whenOpened, .when, .event], &findings)
    }
  }

  // MARK: What happens, and what is held

  private mutating func beginHappening(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishSection(&findings)
    container = nil
    if entry.key == .event {
      let name = texts.fixedText(of: entry, &findings)
      section = .event(name.map { EventDraft(keyword: entry.keyword, name: $0) }, StepReader())
    } else {
      let trigger = entry.filledText(&findings).flatMap { self.trigger($0, &findings) }
      section = .handler(trigger.map { HandlerDraft(keyword: entry.keyword, trigger: $0) }, StepReader())
    }
  }

  private func trigger(_ written: Written, _ findings: inout Findings) -> Trigger? {
    let words = texts.context.triggers
    if let trigger = words[written.text] { return trigger }
    let near = words.near(written)
    findings.tell(
      .unknownTrigger, at: written, ["written": written.string],
      meant: near.isEmpty ? Array(words.suggestions.prefix(Trigger.allCases.count)) : near)
    return nil
  }

  private mutating func readRecord(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishSection(&findings)
    container = nil
    section = .records
    records.read(entry, &texts, &findings)
  }

  private mutating func readValue(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    guard let (name, text) = texts.sides(of: entry, &findings) else { return }
    texts.names.make(value: name)
    values.append(ValueDraft(name: name, text: text))
  }

  // MARK: Ends

  mutating func finishSection(_ findings: inout Findings) {
    let ended = section
    section = .none
    switch ended {
    case .element(var element):
      screens[screens.count - 1].elements.append(element.finish(texts, &findings))
      section = .between
    case .opening(_, var steps):
      keepOpening(&steps, &findings)
      section = .between
    case .screen, .between: section = .between
    case .handler(let handler, var steps):
      let read = steps.finish(texts, &findings)
      if var handler {
        handler.steps = read
        handlers.append(handler)
      }
    case .event(let event, var steps):
      let read = steps.finish(texts, &findings)
      if var event {
        event.steps = read
        events.append(event)
      }
    case .fact(let fact): if let draft = fact.draft { facts.append(draft) }
    case .none, .records: break
    }
  }

  private mutating func finish(_ text: SourceText, _ findings: inout Findings) -> AppDraft? {
    finishSection(&findings)
    if !screens.isEmpty { endColumns(&findings) }
    for keyword in [Keyword.app, .id] where head[keyword] == nil {
      texts.tellMissing(keyword, at: text.beginning, &findings)
    }
    let name = head[.app].flatMap { texts.fixedText(of: $0, &findings) }
    let idPlace = head.text(.id, &findings)
    let id = idPlace?.id(&findings)
    if screens.isEmpty, events.isEmpty, handlers.isEmpty, records.records.isEmpty {
      texts.tellMissing(.screen, at: text.beginning, &findings)
    }
    for screen in screens where screen.elements.isEmpty {
      findings.tell(.screenWithoutElements, at: screen.keyword, ["screen": screen.title.plain])
    }
    guard let name, let id, let idPlace else { return nil }
    // Without them the phone can still be built, and the rest be checked.
    let usable = screens.filter { !$0.elements.isEmpty && !$0.title.isEmpty }
    guard usable.count == screens.count || !usable.isEmpty else { return nil }
    return AppDraft(
      id: id, idPlace: idPlace, name: name, screens: usable, handlers: handlers, events: events, facts: facts,
      records: records.records, values: values, names: texts.names)
  }

  /// Whether a line stands on a screen; one that does not is told.
  func isOnScreen(_ entry: Entry<Keyword>, _ findings: inout Findings) -> Bool {
    switch section {
    case .screen, .opening, .element, .between: return true
    case .none, .handler, .event, .records, .fact:
      texts.tellPlace(of: entry, after: [.screen], &findings)
      return false
    }
  }
}
