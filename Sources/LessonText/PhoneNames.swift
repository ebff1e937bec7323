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
  }

  /// A screen that can be gone to.
  struct Place: Hashable {
    var address: ScreenAddress
    var app: String
  }

  private var items: [String: Item] = [:]
  private var places: [String: [Place]] = [:]
  private var apps: [String: Place] = [:]
  private(set) var itemNames: [String] = []
  private(set) var screenNames: [String] = []
  private(set) var appNames: [String] = []

  /// Names that are open in part, such as `Battery {battery}`.
  private var openNames: [OpenName] = []
  private var filler: NameFiller

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
        if places[title.folded] == nil { screenNames.append(title) }
        places[title.folded, default: []].append(place)
        screen.elements.forEach { add($0) }
      }
    }
  }

  private mutating func add(_ element: Element) {
    guard !element.name.detailNames.isEmpty else { return add(element.name.plain, element) }
    for name in filler.names(of: element.name) { add(name, element) }
    if let name = OpenName(element.name) { openNames.append(name) }
  }

  private mutating func add(_ name: String, _ element: Element) {
    guard !name.isEmpty else { return }
    var item = items[name.folded] ?? Item(name: name)
    if items[name.folded] == nil { itemNames.append(name) }
    // What stands in a record can't be asked for: no name tells it from that of another record.
    if case .value(let holds) = element.holds {
      switch element.role {
      case .toggle, .checkBox: item.states.insert(holds)
      case .slider, .progressBar: item.levels.insert(holds)
      default: break
      }
    }
    items[name.folded] = item
  }

  /// Whether there is a phone at all. Without one, names can't be checked.
  var isEmpty: Bool { apps.isEmpty }

  /// The elements of a name.
  func item(_ name: some StringProtocol) -> Item? {
    if let item = items[name.folded] { return item }
    let folded = name.folded
    return openNames.contains { $0.matches(folded) } ? Item(name: String(name)) : nil
  }

  /// The title of a screen as the app files write it, and all screens that have it.
  func screens(_ title: some StringProtocol) -> [Place] { places[title.folded] ?? [] }

  /// The first screen of the app of that name.
  func app(_ name: some StringProtocol) -> Place? { apps[name.folded] }
}
