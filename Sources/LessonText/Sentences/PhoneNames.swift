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

  private var items: [String: Item] = [:]
  /// The names with a stop at their end, by what is left without it.
  private var namesWithStop: [String: String] = [:]
  private var places: [String: [Place]] = [:]
  private var apps: [String: Place] = [:]
  private(set) var itemNames: [String] = []
  private(set) var screenNames: [String] = []
  private(set) var appNames: [String] = []
  /// What can be said of apps.
  private(set) var facts: [Fact] = []
  /// The names of what can happen, as the app files write them.
  private(set) var eventNames: [String] = []
  private var events: [String: StepSource] = [:]
  /// Bytes of the longest of them, with blanks and stops around it.
  private var longestEvent = 0
  /// Names of people and senders that the phone has at first.
  private(set) var persons: [String] = []
  private var foldedPersons: Set<String> = []

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
      if let first = app.screens.first, apps[appName.folded] == nil {
        apps[appName.folded] = Place(
          address: ScreenAddress(app: app.id, screen: first.title.plain), app: appName)
        appNames.append(appName)
      }
      for screen in app.screens {
        let title = screen.title.plain
        let place = Place(address: ScreenAddress(app: app.id, screen: title), app: appName)
        if places[Self.key(title)] == nil { screenNames.append(title) }
        places[Self.key(title), default: []].append(place)
        screen.elements.forEach { add($0) }
      }
      for (number, event) in app.events.enumerated() where events[Self.key(event.name.plain)] == nil {
        events[Self.key(event.name.plain)] = .event(app: app.id, number)
        eventNames.append(event.name.plain)
        longestEvent = max(longestEvent, event.name.plain.utf8.count + 20)
      }
      for (number, fact) in app.facts.enumerated() {
        facts.append(
          Fact(
            sentence: fact.sentence.plain, reference: FactReference(app: app.id, number: number), start: fact.start))
      }
    }
    for collection in Self.collectionsOfPersons {
      for name in records[collection]?.map({ $0["name"] }) ?? [] where foldedPersons.insert(name.folded).inserted {
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
    // Many elements have the same open name, of which each stands for hundreds; they say nothing more of them.
    guard element.canHold || added.insert(element.name).inserted else { return }
    guard !element.name.detailNames.isEmpty else {
      let name = element.name.plain
      return add(name, folded: name.folded, element)
    }
    for name in filler.names(of: element.name) { add(name.text, folded: name.folded, element) }
    if let name = OpenName(element.name) { openNames.append(name) }
  }

  private mutating func add(_ name: String, folded: String, _ element: Element) {
    guard !name.isEmpty else { return }
    var item = items[folded] ?? Item(name: name)
    if items[folded] == nil {
      itemNames.append(name)
      let key = Self.key(ofFolded: folded)
      if key != folded, namesWithStop[key] == nil { namesWithStop[key] = folded }
    }
    // What stands in a record can't be asked for: no name tells it from that of another record.
    if element.canHold, case .value(let holds) = element.holds {
      switch element.role {
      case .toggle, .checkBox: item.states.insert(holds)
      case .slider, .progressBar: item.levels.insert(holds)
      case .editBox, .dropDown: item.fields.insert(holds)
      case .radioButton: item.isRadioButton = true
      default: break
      }
    }
    items[folded] = item
  }

  /// The names of elements and of people, for where one is misspelt.
  private(set) var itemIndex = NameIndex([])
  private(set) var personIndex = NameIndex([])

  /// Whether there is a phone at all. Without one, names can't be checked.
  var isEmpty: Bool { apps.isEmpty }

  /// The elements of a name.
  func item(_ name: some StringProtocol) -> Item? {
    let folded = name.folded
    if let item = items[folded] ?? namesWithStop[Self.key(ofFolded: folded)].flatMap({ items[$0] }) { return item }
    return openNames.contains { $0.matches(folded) } ? Item(name: String(name)) : nil
  }

  /// Names are the same with and without the stop at their end, where a sentence loses its own.
  private static func key(_ name: some StringProtocol) -> String { key(ofFolded: name.folded) }

  private static func key(ofFolded folded: String) -> String {
    guard let last = folded.unicodeScalars.last, SentenceText.stops.contains(last) else { return folded }
    let rest = folded.unicodeScalars.reversed().drop { SentenceText.stops.contains($0) }
    return rest.isEmpty ? folded : rest.reversed().text
  }

  /// The title of a screen as the app files write it, and all screens that have it.
  func screens(_ title: some StringProtocol) -> [Place] { places[Self.key(title)] ?? [] }

  /// What can happen under that name.
  func event(_ name: some StringProtocol) -> StepSource? {
    // Sentences are longer than names, and asked for at each line.
    name.utf8.count > longestEvent ? nil : events[Self.key(name)]
  }

  /// Whether the phone knows somebody of that name.
  func hasPerson(_ name: some StringProtocol) -> Bool { foldedPersons.contains(name.folded) }

  /// How a fact is brought about for the start of a task; `nil` where that is not plain.
  func start(for reference: FactReference) -> Start? { facts.first { $0.reference == reference }?.start }

  /// The name of the app of that id.
  func name(ofApp id: String) -> String { apps.values.first { $0.address.app == id }?.app ?? id }

  /// The first screen of the app of that name.
  func app(_ name: some StringProtocol) -> Place? { apps[name.folded] }
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
