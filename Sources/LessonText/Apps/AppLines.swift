import Phone

/// The lines of an app file, by what they belong to.
extension Keyword {
  /// All that may stand in the file of an app.
  static let appLines: [Keyword] =
    [.app, .id, .value] + windows + belowScreens + containers + [.columns, .endOfList] + elements + belowElements
    + control + steps + belowSteps + [.records, .record, .field, .when, .event, .fact]

  /// Those that begin a screen.
  static let windows: [Keyword] = [.screen, .dialog, .menu, .page]
  /// Those that stand directly below them.
  static let belowScreens: [Keyword] = [.loads, .nextPage, .whenOpened]
  /// Those that begin a group of elements.
  static let containers: [Keyword] = [.list, .grid, .tabs, .landmark, .table, .choices]
  /// Those that begin an element.
  static let elements: [Keyword] = Role.allCases.compactMap { Keyword(rawValue: $0.rawValue) }
  /// Those that describe one.
  static let belowElements: [Keyword] = [
    .holds, .startsAt, .disabled, .enabledIf, .shownIf, .each, .where, .explains, .live, .level, .password, .lines,
    .digitsOnly, .longest, .shortest, .mustBe, .error, .choice, .chooses, .whenHeld, .action,
  ]
  /// Those that say when steps are done.
  static let control: [Keyword] = [.if, .otherwise, .always]
  /// Those that say what is done.
  static let steps: [Keyword] = [
    .opens, .opensApp, .closes, .does, .says, .plays, .sets, .types, .deletesLast, .calculates, .clears, .addsTo,
    .addsFirstTo, .changes, .removes, .removesAll, .copies, .checks, .calls, .rings, .answers, .refuses, .endsCall,
    .sendsKey, .replies, .callerSays, .sends, .receives, .notifies, .waits, .startsTimer, .stopsRinging, .ringsAgain,
    .locks, .unlocks,
  ]
  /// Those that complete a step.
  static let belowSteps: [Keyword] = [.with, .to, .from, .title, .body, .target]

  /// What part of an app a line is of.
  enum AppPart {
    case head, value, window, belowScreen, container, element, belowElement, step, happening, record, fact
  }

  /// The part of each line.
  static let appParts: [Keyword: AppPart] = {
    let parts: [(AppPart, [Keyword])] = [
      (.head, [.app, .id]), (.value, [.value]), (.window, windows), (.belowScreen, belowScreens),
      (.container, containers + [.columns, .endOfList]), (.element, elements), (.belowElement, belowElements),
      (.step, control + steps + belowSteps), (.happening, [.when, .event]), (.record, [.records, .record, .field]),
      (.fact, [.fact]),
    ]
    return Dictionary(parts.flatMap { part, words in words.map { ($0, part) } }) { first, _ in first }
  }()

  /// The kinds of element that a line may describe; `nil` for all.
  var describedRoles: [Role]? {
    switch self {
    case .holds, .startsAt: [.toggle, .checkBox, .slider, .editBox, .dropDown, .radioButton, .progressBar]
    case .level: [.heading]
    case .password, .lines, .digitsOnly, .longest, .shortest, .mustBe, .error: [.editBox]
    case .choice: [.dropDown]
    case .chooses: [.radioButton]
    default: nil
    }
  }
}
