import Feedback
import Phone

/// The names that lessons may speak of: what is on the phone.
struct PhoneNames {
  /// What is known of the elements of one name.
  struct Item {
    /// As the app files write it.
    var name: String
    /// The names under which its switches and check boxes hold their state.
    var states: Set<String> = []
    /// The names under which its sliders hold their level.
    var levels: Set<String> = []
    /// The names under which its edit boxes and lists hold their text.
    var fields: Set<String> = []
    /// Whether one of them is a radio button.
    var isRadioButton = false
  }

  /// What an app says can be said of it.
  struct Fact {
    var sentence: String
    var reference: FactReference
    /// How it is brought about; `nil` where that is not plain.
    var start: Start?
  }

  /// A screen that can be gone to.
  struct Place: Hashable {
    var address: ScreenAddress
    var app: String
  }

  private var items: [FoldedText: Item] = [:]
  /// The names with a stop at their end, by what is left without it.
  private var namesWithStop: [FoldedText: FoldedText] = [:]
  private var places: [FoldedText: [Place]] = [:]
  private var apps: [FoldedText: Place] = [:]
  private(set) var itemNames: [String] = []
  private(set) var screenNames: [String] = []
  private(set) var appNames: [String] = []
  /// What can be said of apps.
  private(set) var facts: [Fact] = []
  /// The names of what can happen, as the app files write them.
  private(set) var eventNames: [String] = []
  private var events: [FoldedText: StepSource] = [:]
  /// Bytes of the longest of them, with blanks and stops around it.
  private var longestEvent = 0
  /// Names of people and senders that the phone has at first.
  private(set) var persons: [String] = []
  private var foldedPersons: Set<FoldedText> = []

  /// Names that are open in part, such as `Battery {battery}`.
  private var openNames: [OpenName] = []
  private var filler: NameFiller
  /// The names of elements that were added.
  private var added: Set<MarkedText> = []

  /// The names on a phone of these apps, which holds these records at first.
  init(_ all: [App], _ records: [String: [Record]]) {
    filler = NameFiller(records)
    for app in all {
      let appName = app.name.plain
      if let first = app.screens.first, apps[FoldedText(appName)] == nil {
        apps[FoldedText(appName)] = Place(
          address: ScreenAddress(app: app.id, screen: first.title.plain), app: appName)
        appNames.append(appName)
      }
      for screen in app.screens {
        let title = screen.title.plain
        let place = Place(address: ScreenAddress(app: app.id, screen: title), app: appName)
        let key = FoldedText(title).withoutStop
        if places[key] == nil { screenNames.append(title) }
        places[key, default: []].append(place)
        screen.elements.forEach { add($0) }
      }
      for (number, event) in app.events.enumerated() {
        let name = event.name.plain
        let key = FoldedText(name).withoutStop
        guard events[key] == nil else { continue }
        events[key] = .event(app: app.id, number)
        eventNames.append(name)
        longestEvent = max(longestEvent, name.utf8.count + 20)
      }
      for (number, fact) in app.facts.enumerated() {
        facts.append(
          Fact(
            sentence: fact.sentence.plain, reference: FactReference(app: app.id, number: number), start: fact.start))
      }
    }
    for collection in Self.collectionsOfPersons {
      for name in records[collection]?.map({ $0["name"] }) ?? [] where foldedPersons.insert(FoldedText(name)).inserted {
        persons.append(name)
      }
    }
    added = []
    itemIndex = NameIndex(itemNames)
    personIndex = NameIndex(persons)
  }

  /// Where the phone has the names of people.
  private static let collectionsOfPersons = ["contacts", "threads", "calls"]

  private mutating func add(_ element: Element) {
    guard element.name.hasDetails else {
      let name = element.name.plain
      return add(name, FoldedText(name), element)
    }
    // Many elements have the same open name, of which each stands for hundreds; they say nothing more of them.
    guard element.canHold || added.insert(element.name).inserted else { return }
    for name in filler.names(of: element.name) { add(name.text, name.folded, element) }
    if let name = OpenName(element.name) { openNames.append(name) }
  }

  private mutating func add(_ name: String, _ folded: FoldedText, _ element: Element) {
    guard !name.isEmpty else { return }
    let count = items.count
    items[folded, default: Item(name: name)].take(element)
    guard items.count > count else { return }
    itemNames.append(name)
    let key = folded.withoutStop
    if key != folded, namesWithStop[key] == nil { namesWithStop[key] = folded }
  }

  /// The names of elements and of people, for where one is misspelt.
  private(set) var itemIndex = NameIndex([])
  private(set) var personIndex = NameIndex([])

  /// Whether there is a phone at all. Without one, names can't be checked.
  var isEmpty: Bool { apps.isEmpty }

  /// The elements of a name.
  func item(_ name: some StringProtocol) -> Item? {
    let folded = FoldedText(name)
    if let item = items[folded] ?? namesWithStop[folded.withoutStop].flatMap({ items[$0] }) { return item }
    return openNames.contains { $0.matches(folded.text) } ? Item(name: String(name)) : nil
  }

  /// The title of a screen as the app files write it, and all screens that have it.
  func screens(_ title: some StringProtocol) -> [Place] { places[FoldedText(title).withoutStop] ?? [] }

  /// What can happen under that name.
  func event(_ name: some StringProtocol) -> StepSource? {
    // Sentences are longer than names, and asked for at each line.
    name.utf8.count > longestEvent ? nil : events[FoldedText(name).withoutStop]
  }

  /// Whether the phone knows somebody of that name.
  func hasPerson(_ name: some StringProtocol) -> Bool { foldedPersons.contains(FoldedText(name)) }

  /// How a fact is brought about for the start of a task; `nil` where that is not plain.
  func start(for reference: FactReference) -> Start? { facts.first { $0.reference == reference }?.start }

  /// The name of the app of that id.
  func name(ofApp id: String) -> String { apps.values.first { $0.address.app == id }?.app ?? id }

  /// The first screen of the app of that name.
  func app(_ name: some StringProtocol) -> Place? { apps[FoldedText(name)] }
}

extension FoldedText {
  /// Names are the same with and without the stop at their end, where a sentence loses its own.
  fileprivate var withoutStop: FoldedText {
    var rest = text[...]
    while let last = rest.unicodeScalars.last, SentenceText.stops.contains(last) { rest.unicodeScalars.removeLast() }
    return rest.isEmpty || rest.endIndex == text.endIndex ? self : FoldedText(folded: String(rest))
  }
}

extension MarkedText {
  /// Whether any detail is left open.
  fileprivate var hasDetails: Bool { pieces.contains { if case .detail = $0 { true } else { false } } }
}

extension PhoneNames.Item {
  /// Takes in what an element of this name holds.
  fileprivate mutating func take(_ element: Element) {
    // What stands in a record can't be asked for: no name tells it from that of another record.
    guard element.canHold, case .value(let holds) = element.holds else { return }
    switch element.role {
    case .toggle, .checkBox: states.insert(holds)
    case .slider, .progressBar: levels.insert(holds)
    case .editBox, .dropDown: fields.insert(holds)
    case .radioButton: isRadioButton = true
    default: break
    }
  }
}

extension Element {
  /// Whether it holds something that can be asked for.
  fileprivate var canHold: Bool {
    guard case .value = holds else { return false }
    return switch role {
    case .toggle, .checkBox, .slider, .progressBar, .editBox, .dropDown, .radioButton: true
    default: false
    }
  }
}

extension App.Fact {
  /// One plain condition of no record can be brought about.
  fileprivate var start: Start? {
    guard collection == nil, conditions.count == 1 else { return nil }
    return switch conditions[0] {
    case .isOn(let name): .value(name, .isOn(true))
    case .isOff(let name): .value(name, .isOn(false))
    case .isEmpty(let name): .happening(.value(name, .text("")))
    case .equals(let name, let text) where text.detailNames.isEmpty: .happening(.value(name, .text(text.plain)))
    default: nil
    }
  }
}
