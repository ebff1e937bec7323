import Feedback
import Phone

/// Holds the apps of a language against those of the first one: they are to be the same but for what is heard.
struct AppParity {
  /// An app, its draft, and the findings of its file.
  typealias Source = (app: App, draft: AppDraft, findings: Int)

  /// The phone of a language.
  struct Side {
    var language: String
    var apps: [Source]
    var startValues: [String: Value]
    var keywords: KeywordTable
    /// Whether all its apps could be read; of one that could not nobody knows the id.
    var isWhole: Bool

    /// A screen by its app and number, which are the same in every language.
    fileprivate var numbers: [ScreenAddress: Int]

    /// A side.
    /// - Parameter all: all apps of the phone, whose screens may be opened by these.
    init(
      language: String, apps: [Source], among all: [Source], startValues: [String: Value], keywords: KeywordTable,
      isWhole: Bool
    ) {
      self.language = language
      self.apps = apps
      self.startValues = startValues
      self.keywords = keywords
      self.isWhole = isWhole
      numbers = [:]
      for source in all {
        for (number, screen) in source.app.screens.enumerated() {
          numbers[ScreenAddress(app: source.app.id, screen: screen.title.plain)] = number
        }
      }
    }
  }

  private let first: Side
  private let other: Side

  /// What is different, told where it stands in the other language: of each app the first difference alone.
  /// - Parameters:
  ///   - all: the findings of all files; apps with errors are passed over, since those are to be mended before.
  ///   - folder: the findings of the other language's folder, and the place in it.
  static func tell(
    _ first: Side, _ other: Side, _ all: inout [Findings], folder: inout Findings, at place: Diagnostic.Place
  ) {
    AppParity(first: first, other: other).tell(&all, &folder, place)
  }

  private func tell(_ all: inout [Findings], _ folder: inout Findings, _ place: Diagnostic.Place) {
    let theirs = Dictionary(first.apps.map { ($0.app.id, $0) }) { one, _ in one }
    let ours = Dictionary(other.apps.map { ($0.app.id, $0) }) { one, _ in one }
    // Where there is no phone, that alone is told.
    for source in first.apps
    where ours[source.app.id] == nil && ours[PhoneModel.homeApp] != nil && other.isWhole {
      folder.tell(.appMissing, at: place, ["app": source.app.id, "language": first.language])
    }
    for source in other.apps {
      guard let their = theirs[source.app.id] else {
        guard first.isWhole else { continue }
        all[source.findings].tell(
          .appOnlyHere, at: source.draft.idPlace, ["app": source.app.id, "language": first.language])
        continue
      }
      guard !all[source.findings].hasErrors, !all[their.findings].hasErrors else { continue }
      guard let difference = difference(their, source) else { continue }
      var details = difference.details
      details["language"] = first.language
      all[source.findings].tell(difference.problem, at: difference.place, details)
    }
  }

  private struct Difference {
    var problem: Problem
    var place: Written
    var details: [String: String]
  }

  private func difference(_ their: Source, _ own: Source) -> Difference? {
    guard their.app.screens.count == own.app.screens.count else {
      return Difference(
        problem: .screensDiffer, place: own.draft.idPlace,
        details: ["count": "\(own.app.screens.count)", "other": "\(their.app.screens.count)"])
    }
    for number in own.app.screens.indices {
      if let difference = screenDifference(their, own, number) { return difference }
    }
    return recordDifference(their.draft, own.draft) ?? happeningDifference(their, own) ?? factDifference(their, own)
  }

  // MARK: Screens

  private func screenDifference(_ their: Source, _ own: Source, _ number: Int) -> Difference? {
    let (theirs, ours) = (their.app.screens[number], own.app.screens[number])
    let draft = own.draft.screens[number]
    let title = ours.title.plain
    if theirs.kind != ours.kind {
      return kindDiffers(title, draft.keyword, ours.kind.keyword, theirs.kind.keyword)
    }
    for (index, (one, two)) in zip(theirs.elements, ours.elements).enumerated() where one.role != two.role {
      let element = draft.elements[index]
      return kindDiffers(two.told(other), element.keyword, two.role.keyword, one.role.keyword)
    }
    guard theirs.elements.count == ours.elements.count else {
      return Difference(
        problem: .elementsDiffer, place: draft.keyword,
        details: ["screen": title, "count": "\(ours.elements.count)", "other": "\(theirs.elements.count)"])
    }
    let lines: [(Keyword, Bool)] = [
      (.loads, theirs.loadingSeconds == ours.loadingSeconds),
      (.nextPage, shape(theirs.nextPage, first) == shape(ours.nextPage, other)),
      (.whenOpened, shape(theirs.openingSteps, first) == shape(ours.openingSteps, other)),
    ]
    if let line = lines.first(where: { !$0.1 }) { return lineDiffers(title, draft.keyword, line.0) }
    for index in ours.elements.indices {
      let (one, two) = (theirs.elements[index], ours.elements[index])
      let (written, element) = (their.draft.screens[number].elements[index], draft.elements[index])
      let groups = (one.container.map { theirs.containers[$0].kind }, two.container.map { ours.containers[$0].kind })
      if groups.0 != groups.1 {
        return lineDiffers(two.told(other), element.keyword, (groups.1 ?? groups.0)?.keyword ?? .list)
      }
      if let line = lineDifference((one, written), (two, element)) {
        return lineDiffers(two.told(other), element.keyword, line)
      }
    }
    return nil
  }

  /// What a language is typed with is its own.
  private static let ofEachLanguage: Set<String> = ["typing method"]

  /// The first line below an element that is not the same.
  private func lineDifference(
    _ their: (element: Element, draft: ElementDraft), _ own: (element: Element, draft: ElementDraft)
  ) -> Keyword? {
    let (one, two) = (their.element, own.element)
    let lines: [(Keyword, Bool)] = [
      (.holds, their.draft.holds?.text.folded == own.draft.holds?.text.folded),
      // What a line in another file says is compared there.
      (
        .startsAt,
        their.draft.startsAt == nil && own.draft.startsAt == nil || startShape(one, first) == startShape(two, other)
      ),
      (.each, one.repeats?.collection == two.repeats?.collection),
      (.where, shape(one.repeats?.conditions ?? []) == shape(two.repeats?.conditions ?? [])),
      (.shownIf, shape(one.shownIf) == shape(two.shownIf)),
      (.enabledIf, shape(one.enabledIf) == shape(two.enabledIf)),
      (.disabled, one.isDisabled == two.isDisabled), (.live, one.live == two.live), (.level, one.level == two.level),
      (.password, one.field.isPassword == two.field.isPassword), (.lines, one.field.hasLines == two.field.hasLines),
      // How long a number or an amount is differs between countries; whether something is required does not.
      (.digitsOnly, one.field.isNumeric == two.field.isNumeric),
      (.shortest, (one.field.shortest > 0) == (two.field.shortest > 0)),
      (.mustBe, (one.field.mustBe == nil) == (two.field.mustBe == nil)),
      (
        one.role == .radioButton ? .chooses : .choice,
        Self.ofEachLanguage.contains(their.draft.holds?.string ?? "") || choiceShape(one) == choiceShape(two)
      ),
      (.action, one.customActions.map { shape($0.steps, first) } == two.customActions.map { shape($0.steps, other) }),
      (.whenHeld, shape(one.heldSteps, first) == shape(two.heldSteps, other)),
    ]
    if let line = lines.first(where: { !$0.1 }) { return line.0 }
    let (theirs, ours) = (shape(one.steps, first), shape(two.steps, other))
    guard theirs != ours else { return nil }
    return one.role.keyword
  }

  // MARK: Data and happenings

  private func recordDifference(_ their: AppDraft, _ own: AppDraft) -> Difference? {
    let (theirs, ours) = (fields(of: their), fields(of: own))
    if let collection = Set(theirs.keys).union(ours.keys).sorted().first(where: { theirs[$0] != ours[$0] }) {
      let place = own.records.first { $0.collection == collection }?.keyword ?? own.idPlace
      return Difference(problem: .recordsDiffer, place: place, details: ["collection": collection])
    }
    let values = Set(own.values.map { $0.name.text.folded })
    guard let name = Set(their.values.map { $0.name.text.folded }).symmetricDifference(values).min() else { return nil }
    let place = own.values.first { $0.name.text.folded == name }?.name ?? own.idPlace
    return lineDiffers(name, place, .value)
  }

  /// How many records each collection has, and their fields.
  private func fields(of draft: AppDraft) -> [String: [String: Int]] {
    draft.records.reduce(into: [:]) { counts, record in
      counts[record.collection, default: [:]]["", default: 0] += 1
      for field in record.fields.keys { counts[record.collection, default: [:]][field] = 1 }
    }
  }

  private func happeningDifference(_ their: Source, _ own: Source) -> Difference? {
    let handlers = (
      their.app.handlers.map { handlerShape($0, first) }, own.app.handlers.map { handlerShape($0, other) }
    )
    let events = (
      their.app.events.map { shape($0.steps, first) }, own.app.events.map { shape($0.steps, other) }
    )
    let places = (own.draft.handlers.map(\.keyword), own.draft.events.map(\.keyword))
    guard
      let place = Self.place(of: handlers, places.0, own.draft.idPlace)
        ?? Self.place(of: events, places.1, own.draft.idPlace)
    else { return nil }
    return Difference(problem: .happeningsDiffer, place: place, details: [:])
  }

  private func factDifference(_ their: Source, _ own: Source) -> Difference? {
    let facts = (their.app.facts.map(factShape), own.app.facts.map(factShape))
    return Self.place(of: facts, own.draft.facts.map(\.keyword), own.draft.idPlace)
      .map { Difference(problem: .factsDiffer, place: $0, details: [:]) }
  }

  private func factShape(_ fact: App.Fact) -> [String] {
    [fact.collection ?? ""] + fact.sentence.detailNames.sorted() + [shape(fact.conditions)]
  }

  /// Where two lists of shapes differ first; `nil` where they do not.
  private static func place(
    of lists: (theirs: [[String]], ours: [[String]]), _ places: [Written], _ end: Written
  ) -> Written? {
    if let index = zip(lists.theirs, lists.ours).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      return places[index]
    }
    return lists.theirs.count == lists.ours.count ? nil : places.last ?? end
  }

  // MARK: Differences

  private func kindDiffers(_ name: String, _ place: Written, _ own: Keyword, _ their: Keyword) -> Difference {
    Difference(
      problem: .kindDiffers, place: place,
      details: ["name": name, "own": other.keywords.word(for: own), "other": other.keywords.word(for: their)])
  }

  private func lineDiffers(_ name: String, _ place: Written, _ keyword: Keyword) -> Difference {
    Difference(
      problem: .lineDiffers, place: place, details: ["name": name, "keyword": other.keywords.word(for: keyword)])
  }

  // MARK: Shapes

  /// What a value that is no text is at first.
  private func startShape(_ element: Element, _ side: Side) -> Value? {
    guard case .value(let name) = element.holds else { return nil }
    if case .text = side.startValues[name] { return nil }
    return side.startValues[name]
  }

  /// The values of choices, as far as they are no words that are heard.
  private func choiceShape(_ element: Element) -> [String] {
    element.choices.map { $0.value == $0.text.plain ? "" : $0.value }
  }

  private func handlerShape(_ handler: App.Handler, _ side: Side) -> [String] {
    [handler.trigger.rawValue] + shape(handler.steps, side)
  }

  private func shape(_ address: ScreenAddress?, _ side: Side) -> String {
    address.map { "\($0.app) \(side.numbers[$0] ?? -1)" } ?? ""
  }

  private func shape(_ steps: [Step], _ side: Side) -> [String] {
    steps.map { step in "\(shape(step.conditions)) \(step.action.shape { shape($0, side) })" }
  }

  private func shape(_ conditions: [PhoneCondition]) -> String { conditions.map(\.shape).joined(separator: ", ") }
}

extension Element {
  /// How it is told to an author: by its name, or its kind where it has none.
  fileprivate func told(_ side: AppParity.Side) -> String {
    name.isEmpty ? side.keywords.word(for: role.keyword) : name.plain
  }
}

extension Role {
  fileprivate var keyword: Keyword { Keyword(rawValue: rawValue) ?? .item }
}

extension Screen.Kind {
  fileprivate var keyword: Keyword {
    switch self {
    case .app: .screen
    case .dialog: .dialog
    case .menu: .menu
    case .web: .page
    }
  }
}

extension Container.Kind {
  fileprivate var keyword: Keyword {
    switch self {
    case .list: .list
    case .grid: .grid
    case .tabBar: .tabs
    case .landmark: .landmark
    case .table: .table
    case .choices: .choices
    }
  }
}
