import Feedback
import Phone

/// Reads an app, a file of the `phone` folder.
struct AppReader {
  private let context: TextContext
  private var head = OnceLines<Keyword>()
  private var screens: [AppDraft.Screen] = []
  private var titles: Set<String> = []
  private var list: Int?
  private var element: Element?

  /// The element at hand, and the lines that may stand once below it.
  private struct Element {
    var draft: AppDraft.Element
    var lines = OnceLines<Keyword>()
  }

  private init(_ context: TextContext) { self.context = context }

  /// The app of a text, as far as it could be read; `nil` where it has no name or id.
  static func app(of text: SourceText, _ context: TextContext, _ findings: inout Findings) -> AppDraft? {
    var reader = AppReader(context)
    for entry in context.keywords.entries(of: text, .app, &findings) {
      reader.read(entry, &findings)
    }
    return reader.finish(text, &findings)
  }

  private mutating func read(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    switch entry.key {
    case .app, .id: head.take(entry, &findings)
    case .screen: beginScreen(entry, &findings)
    case .list: beginList(entry, &findings)
    case .endOfList: endList(entry, &findings)
    case .holds, .startsAt, .opens, .says, .plays, .disabled: describe(entry, &findings)
    default:
      guard let role = Role(rawValue: entry.key.rawValue) else { return }
      beginElement(role, entry, &findings)
    }
  }

  private mutating func beginScreen(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishElement()
    list = nil
    let title = context.text(of: entry, &findings) ?? MarkedText("")
    if !title.isEmpty, !titles.insert(title.plain.folded).inserted {
      findings.tell(.screenTwice, at: entry.text, ["written": title.plain])
    }
    screens.append(AppDraft.Screen(keyword: entry.keyword, title: title))
  }

  private mutating func beginList(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishElement()
    guard isOnScreen(entry, &findings), let name = context.text(of: entry, &findings) else { return }
    screens[screens.count - 1].lists.append(name)
    list = screens[screens.count - 1].lists.count - 1
  }

  private mutating func endList(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishElement()
    refuseText(of: entry, &findings)
    guard list != nil else {
      tellPlace(of: entry, after: [.list], &findings)
      return
    }
    list = nil
  }

  private mutating func beginElement(_ role: Role, _ entry: Entry<Keyword>, _ findings: inout Findings) {
    finishElement()
    guard isOnScreen(entry, &findings) else { return }
    if role == .heading { list = nil }
    // An element without a name is what lessons on unlabelled buttons are about.
    let name = entry.text.isBlank ? MarkedText("") : context.marks.read(entry.text, &findings)
    element = Element(draft: AppDraft.Element(role: role, name: name, list: list))
  }

  private mutating func describe(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    guard var described = element else {
      tellPlace(of: entry, after: [.button, .item, .toggle, .slider], &findings)
      return
    }
    switch entry.key {
    case .holds:
      described.lines.take(entry, &findings)
      described.draft.holds = described.draft.holds ?? entry.filledText(&findings)
    case .startsAt:
      described.lines.take(entry, &findings)
      described.draft.startsAt = described.draft.startsAt ?? startValue(entry, described.draft.role, &findings)
    case .disabled:
      described.lines.take(entry, &findings)
      refuseText(of: entry, &findings)
      described.draft.isDisabled = true
    case .opens:
      if let target = entry.filledText(&findings) { described.draft.actions.append(.open(target)) }
    case .says:
      if let text = context.text(of: entry, &findings) { described.draft.actions.append(.say(text)) }
    default:
      if let name = entry.filledText(&findings), let cue = context.cue(name, &findings) {
        described.draft.actions.append(.play(cue))
      }
    }
    element = described
  }

  private func startValue(
    _ entry: Entry<Keyword>, _ role: Role, _ findings: inout Findings
  ) -> (value: Value, written: Written)? {
    guard let written = entry.filledText(&findings) else { return nil }
    let state = context.states[written.text]
    let isNumber = written.text.first.map { $0.isWholeNumber || $0 == "-" } == true
    switch role {
    case .slider:
      return written.number(in: 0...100, &findings).map { (.percent($0), written) }
    case .toggle, .checkBox:
      break
    default:
      if state == nil, isNumber { return written.number(in: 0...100, &findings).map { (.percent($0), written) } }
    }
    guard let state else {
      findings.tell(
        .unknownValue, at: written,
        ["written": written.string, "allowed": context.states.suggestions.joined(separator: ", ")],
        meant: context.states.near(written))
      return nil
    }
    return (.isOn(state), written)
  }

  private mutating func finishElement() {
    if let element, !screens.isEmpty { screens[screens.count - 1].elements.append(element.draft) }
    element = nil
  }

  private mutating func finish(_ text: SourceText, _ findings: inout Findings) -> AppDraft? {
    finishElement()
    for keyword in [Keyword.app, .id] where head[keyword] == nil {
      findings.tell(.missingLine, at: text.beginning, ["keyword": context.keywords.word(for: keyword)])
    }
    let name = head[.app].flatMap { context.text(of: $0, &findings) }
    let idPlace = head.text(.id, &findings)
    let id = idPlace?.id(&findings)
    if screens.isEmpty {
      findings.tell(.missingLine, at: text.beginning, ["keyword": context.keywords.word(for: .screen)])
    }
    for screen in screens where screen.elements.isEmpty {
      findings.tell(.screenWithoutElements, at: screen.keyword, ["screen": screen.title.plain])
    }
    guard let name, let id, let idPlace else { return nil }
    // Without them the phone can still be built, and the rest be checked.
    let usable = screens.filter { !$0.elements.isEmpty && !$0.title.isEmpty }
    return usable.isEmpty ? nil : AppDraft(id: id, idPlace: idPlace, name: name, screens: usable)
  }

  private func isOnScreen(_ entry: Entry<Keyword>, _ findings: inout Findings) -> Bool {
    if screens.isEmpty { tellPlace(of: entry, after: [.screen], &findings) }
    return !screens.isEmpty
  }

  private func refuseText(of entry: Entry<Keyword>, _ findings: inout Findings) {
    guard !entry.text.isBlank else { return }
    findings.tell(.textNotNeeded, at: entry.text, ["keyword": entry.keyword.string])
  }

  private func tellPlace(of entry: Entry<Keyword>, after keywords: [Keyword], _ findings: inout Findings) {
    let words = keywords.map { "“\(context.keywords.word(for: $0)):”" }
    findings.tell(
      .keywordInWrongPlace, at: entry.keyword,
      ["written": entry.keyword.string, "after": words.joined(separator: ", ")])
  }
}
