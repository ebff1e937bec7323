import Feedback
import Phone

/// Reads an element: the line that begins it, and the lines below.
struct ElementReader {
  private var draft: ElementDraft
  private var lines = OnceLines<Keyword>()
  private var block = Block.activated
  private var steps = StepReader()

  /// What the step lines at hand belong to.
  private enum Block { case activated, held, custom }

  /// An element without lines below it yet.
  init(_ role: Role, _ entry: Entry<Keyword>, container: Int?, _ texts: inout AppTexts, _ findings: inout Findings) {
    // An element without a name is what lessons on unlabelled buttons are about.
    let name = texts.read(entry.text, &findings)
    draft = ElementDraft(role: role, keyword: entry.keyword, name: name, container: container)
  }

  /// Takes in a step line.
  mutating func readStep(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    steps.read(entry, &texts, &findings)
  }

  /// Takes in a line that describes the element.
  mutating func describe(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    if let roles = entry.key.describedRoles, !roles.contains(draft.role) {
      texts.tellPlace(of: entry, after: roles.compactMap { Keyword(rawValue: $0.rawValue) }, &findings)
      return
    }
    switch entry.key {
    case .enabledIf: draft.enabledIf += entry.filledText(&findings).map { [$0] } ?? []
    case .shownIf: draft.shownIf += entry.filledText(&findings).map { [$0] } ?? []
    case .where: readWhere(entry, texts, &findings)
    case .choice: readChoice(entry, &texts, &findings)
    case .whenHeld:
      lines.take(entry, &findings)
      texts.refuseText(of: entry, &findings)
      begin(.held, texts, &findings)
    case .action:
      begin(.custom, texts, &findings)
      draft.customActions.append(
        CustomActionDraft(name: texts.text(of: entry, &findings) ?? MarkedText("")))
    default:
      let isFirst = lines[entry.key] == nil
      lines.take(entry, &findings)
      if isFirst { readOnce(entry, &texts, &findings) }
    }
  }

  /// The element with all its lines.
  mutating func finish(_ texts: AppTexts, _ findings: inout Findings) -> ElementDraft {
    begin(.activated, texts, &findings)
    let word = draft.role
    if word == .radioButton, draft.holds == nil { texts.tellMissing(.holds, below: draft.keyword, &findings) }
    if word == .dropDown, draft.choices.isEmpty { texts.tellMissing(.choice, below: draft.keyword, &findings) }
    if draft.field.shortest > draft.field.longest, let line = lines[.shortest] {
      _ = line.text.number(in: 0...draft.field.longest, &findings)
    }
    return draft
  }

  private mutating func begin(_ next: Block, _ texts: AppTexts, _ findings: inout Findings) {
    let read = steps.finish(texts, &findings)
    switch block {
    case .activated: draft.steps += read
    case .held: draft.heldSteps += read
    case .custom:
      if !draft.customActions.isEmpty { draft.customActions[draft.customActions.count - 1].steps += read }
    }
    block = next
    steps = StepReader()
  }

  private mutating func readOnce(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    switch entry.key {
    case .holds: readHolds(entry, &texts, &findings)
    case .startsAt: draft.startsAt = entry.filledText(&findings)
    case .each:
      draft.each = entry.filledText(&findings)
      if let each = draft.each { texts.names.use(collection: each) }
    case .explains: draft.explanation = texts.text(of: entry, &findings) ?? MarkedText("")
    case .live:
      draft.live = entry.filledText(&findings)?.value(among: [Element.LiveRegion.polite, .assertive], &findings)
    case .level: draft.level = entry.filledText(&findings)?.number(in: 1...6, &findings) ?? 1
    case .longest:
      draft.field.longest = entry.filledText(&findings)?.number(in: 1...2000, &findings) ?? draft.field.longest
    case .shortest: draft.field.shortest = entry.filledText(&findings)?.number(in: 0...2000, &findings) ?? 0
    case .mustBe: draft.field.mustBe = texts.text(of: entry, &findings)
    case .error: draft.field.error = texts.text(of: entry, &findings) ?? MarkedText("")
    case .lines:
      draft.field.hasLines = entry.filledText(&findings)?.value(among: LineCount.allCases, &findings) == .many
    case .chooses:
      if let written = entry.filledText(&findings) {
        draft.choices = [Element.Choice(draft.name, value: written.string)]
      }
    default:
      texts.refuseText(of: entry, &findings)
      switch entry.key {
      case .disabled: draft.isDisabled = true
      case .password: draft.field.isPassword = true
      default: draft.field.isNumeric = true
      }
    }
  }

  /// How many lines an edit box has.
  private enum LineCount: String, CaseIterable { case one, many }

  private mutating func readHolds(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    draft.holds = entry.filledText(&findings)
    guard let holds = draft.holds else { return }
    if let field = holds.fieldOfThis {
      texts.names.use(field: field)
    } else {
      texts.names.make(value: holds)
    }
  }

  private mutating func readWhere(_ entry: Entry<Keyword>, _ texts: AppTexts, _ findings: inout Findings) {
    guard lines[.each] != nil else {
      texts.tellPlace(of: entry, after: [.each], &findings)
      return
    }
    draft.conditions += entry.filledText(&findings).map { [$0] } ?? []
  }

  /// `value = what is heard`, or what is heard alone.
  private mutating func readChoice(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    guard let written = entry.filledText(&findings) else { return }
    guard let sides = written.sides, !sides.meaning.isBlank else {
      draft.choices.append(Element.Choice(texts.read(written, &findings)))
      return
    }
    draft.choices.append(Element.Choice(texts.read(sides.meaning, &findings), value: sides.written.string))
  }
}
