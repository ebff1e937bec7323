import Feedback
import Phone

/// Reads the steps that stand on a line of their own.
enum StepAction {
  /// Seconds that a step may wait: up to a day.
  static let waitingSeconds = 1...86_400
  /// Minutes after which something may ring again.
  static let snoozeMinutes = 1...120

  /// What a step does; what is wrong in its line is told.
  static func read(
    _ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings
  ) -> ActionDraft? {
    if let action = alone[entry.key] {
      texts.refuseText(of: entry, &findings)
      return .ready(action)
    }
    if let make = ofText[entry.key] { return texts.text(of: entry, &findings).map { .ready(make($0)) } }
    switch entry.key {
    case .opens: return entry.filledText(&findings).map { .open(texts.context.marks.unmarked($0, &findings)) }
    case .does: return command(entry, texts, &findings).map { .ready(.perform($0)) }
    case .plays:
      return entry.filledText(&findings).flatMap { texts.context.cue($0, &findings) }.map { .ready(.play($0)) }
    case .sets, .types, .calculates: return assignment(entry, &texts, &findings).map { .ready($0) }
    case .deletesLast, .clears:
      guard let name = entry.filledText(&findings) else { return nil }
      texts.names.make(value: name)
      return .ready(
        entry.key == .clears ? .set(name.text.folded, to: MarkedText("")) : .deleteLast(of: name.text.folded))
    case .removesAll:
      guard let name = entry.filledText(&findings) else { return nil }
      texts.names.use(collection: name)
      return .ready(.removeAll(from: name.text.folded))
    case .waits:
      let seconds = entry.filledText(&findings)?.number(in: waitingSeconds, &findings)
      return seconds.map { .ready(.wait(seconds: $0)) }
    case .ringsAgain:
      let minutes = entry.filledText(&findings)?.number(in: snoozeMinutes, &findings)
      return minutes.map { .ready(.stopRinging(againAfterMinutes: $0)) }
    default: return nil
    }
  }

  private static let alone: [Keyword: Action] = [
    .closes: .close, .removes: .remove, .checks: .check, .answers: .answer, .refuses: .refuse, .endsCall: .endCall,
    .stopsRinging: .stopRinging(againAfterMinutes: 0), .locks: .lock, .unlocks: .unlock,
  ]

  private static let ofText: [Keyword: @Sendable (MarkedText) -> Action] = [
    .opensApp: { .openApp($0) }, .says: { .say($0) }, .copies: { .copy($0) }, .calls: { .call($0) },
    .rings: { .ring(from: $0) }, .sendsKey: { .sendKey($0) }, .replies: { .reply($0) },
    .callerSays: { .callerSays($0) }, .startsTimer: { .startTimer($0) },
  ]

  /// `name = text`.
  private static func assignment(
    _ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings
  ) -> Action? {
    guard let (name, written) = texts.sides(of: entry, &findings) else { return nil }
    texts.names.make(value: name)
    let text = texts.read(written, &findings)
    switch entry.key {
    case .sets: return .set(name.text.folded, to: text)
    case .types: return .type(text, into: name.text.folded)
    default:
      guard !written.isBlank else {
        findings.tell(.emptyText, at: entry.keyword, ["keyword": entry.keyword.string])
        return nil
      }
      let signs = text.pieces.flatMap { piece in
        if case .words(let span) = piece { Array(span.text) } else { [Character]() }
      }
      guard !text.isEmpty, signs.allSatisfy(isPartOfSum) else {
        findings.tell(.badSum, at: written, ["written": written.string])
        return nil
      }
      return .calculate(text, into: name.text.folded)
    }
  }

  private static func isPartOfSum(_ sign: Character) -> Bool {
    sign.isWhitespace || sign.isNumber || "+-−×÷*/().,".contains(sign)
  }

  private static func command(
    _ entry: Entry<Keyword>, _ texts: AppTexts, _ findings: inout Findings
  ) -> Gesture? {
    guard let written = entry.filledText(&findings) else { return nil }
    let gestures = texts.context.gestures
    // Whoever gives no gestures, as a program that only plays lessons may, has them unchecked.
    guard !gestures.isEmpty else { return nil }
    let commands = texts.context.marks.commands
    let name = commands[written.text] ?? written.text.folded
    if let gesture = gestures[name] { return gesture }
    if commands[written.text] == nil {
      findings.tell(.unknownCommand, at: written, ["written": written.string], meant: commands.near(written))
    } else {
      findings.tell(.commandWithoutGesture, at: written, ["written": written.string])
    }
    return nil
  }
}
