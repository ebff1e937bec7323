import Feedback
import Phone
import Synchronization

/// The apps as a search for ways sees them: where each element leads, and where in the apps something is done.
///
/// It depends on the apps alone, so it is made when it is first asked for, and kept with them.
final class PhoneMap: Sendable {
  /// Something a learner can do: an element, by its number on a screen, and how she uses it.
  struct Place: Hashable {
    var screen: Int
    var number: Int
    var use = ElementUse.activated
  }

  /// From an element to another screen.
  struct Way: Hashable {
    var number: Int
    var use: ElementUse
    var target: Int
    /// What must be so before, as far as steps before it do not see to it themselves.
    var conditions: [PhoneCondition]
    /// The edit boxes of the screen are checked before.
    var isChecked: Bool

    /// Gestures once the focus is on its element.
    var cost: Int { use.cost }
  }

  /// A step that stands somewhere in the apps.
  struct Deed: Hashable {
    var source: StepSource
    var action: Action
    /// What must be so for it, as far as steps before it do not see to it themselves.
    var conditions: [PhoneCondition]
    /// The edit boxes of the screen are checked before.
    var isChecked: Bool
  }

  /// The apps, which keep this map and so outlive it.
  unowned let model: PhoneModel
  /// All screens; they are known by their numbers here.
  let screens: [Screen]
  let addresses: [ScreenAddress]
  let numbers: [ScreenAddress: Int]
  /// Where one goes on from each screen.
  let ways: [[Way]]
  /// All steps that do more than opening a screen or saying something.
  let deeds: [Deed]
  /// All steps that say something.
  let sayings: [Deed]
  /// Steps that put something into a value.
  let settings: [String: [Deed]]
  /// Elements by the name of the value that they hold.
  let holders: [String: [Place]]
  /// Elements by the name of the field that they hold.
  let fieldHolders: [String: [Place]]
  let home: Int?
  /// Elements whose names have nothing to be filled in, by their names in small letters.
  let named: [String: [Place]]
  /// Elements whose names have.
  private let unnamed: [Place]
  /// What the elements of each screen say besides what is filled in, in small letters.
  let said: [[String]]
  /// The collections of whose records a screen may be about.
  let subjects: [Set<String>]
  /// How many elements certainly come before one, by its number.
  private let positions: [[Int]]
  /// The ways to each screen, and where they begin.
  private let waysTo: [[(from: Int, way: Way)]]
  /// Edit boxes of each screen that must not stay empty.
  private let requiredFields: [Int]
  private let distances = Mutex<[Int: [Int]]>([:])
  private let namesakes = Mutex<[String: [Filling]]>([:])

  /// So far that there is no way.
  static let unreachable = 1 << 40
  /// Activating an edit box and writing into it.
  static let fieldCost = 2

  /// The map of these apps.
  static func of(_ model: PhoneModel) -> PhoneMap { model.workedOut.result(PhoneMap.self) { PhoneMap(model) } }

  private init(_ model: PhoneModel) {
    self.model = model
    let apps = model.apps.values.sorted { $0.id < $1.id }
    let all = apps.flatMap { app in
      app.screens.map { (ScreenAddress(app: app.id, screen: $0.title.plain), $0) }
    }
    addresses = all.map(\.0)
    screens = all.map(\.1)
    said = screens.map { $0.elements.map { "\($0.name.plain) \($0.explanation.plain)".lowercased() } }
    let numbers = Dictionary(addresses.enumerated().map { ($1, $0) }) { first, _ in first }
    self.numbers = numbers
    var named: [String: [Place]] = [:]
    var unnamed: [Place] = []
    home = model.screen(0, of: PhoneModel.homeApp).flatMap { numbers[$0] }
    let reader = StepReader(model: model, numbers: numbers)
    var ways = Array(repeating: [Way](), count: all.count)
    var deeds: [Deed] = []
    var holders: [String: [Place]] = [:]
    var fieldHolders: [String: [Place]] = [:]
    var positions: [[Int]] = []
    var openings: [[StepReader.Target]] = []
    for (place, (address, screen)) in all.enumerated() {
      var position = 0
      var own: [Int] = []
      for (number, element) in screen.elements.enumerated() {
        own.append(position)
        if element.shownIf.isEmpty, element.repeats == nil { position += 1 }
        let itself = Place(screen: place, number: number)
        if element.name.detailNames.isEmpty {
          named[element.name.plain.lowercased(), default: []].append(itself)
        } else {
          unnamed.append(itself)
        }
        switch element.holds {
        case .value(let name): holders[name, default: []].append(itself)
        case .field(let name): fieldHolders[name, default: []].append(itself)
        case nil: break
        }
        for (use, steps) in element.uses {
          let reading = reader.read(
            steps, from: .element(address, number, use), after: element.shownIf + element.enabledIf)
          deeds += reading.deeds
          ways[place] += reading.targets.map {
            Way(number: number, use: use, target: $0.target, conditions: $0.conditions, isChecked: $0.isChecked)
          }
        }
      }
      positions.append(own)
      let opening = reader.read(screen.openingSteps, from: .opening(address), after: [])
      deeds += opening.deeds
      openings.append(opening.targets)
    }
    // Where opening a screen opens another one over it, whatever leads to the first leads to the second.
    for place in ways.indices {
      ways[place] += ways[place].flatMap { way in
        openings[way.target].map { target in
          var further = way
          further.target = target.target
          further.conditions += target.conditions
          return further
        }
      }
    }
    for app in apps {
      for (index, handler) in app.handlers.enumerated() {
        deeds += reader.read(handler.steps, from: .handler(app: app.id, index), after: []).deeds
      }
    }
    requiredFields = screens.map { screen in
      screen.elements.count { $0.role == .editBox && ($0.field.shortest > 0 || $0.field.mustBe != nil) }
    }
    self.ways = ways
    self.deeds = deeds.filter { !$0.action.says }
    sayings = deeds.filter(\.action.says)
    (self.named, self.unnamed) = (named, unnamed)
    self.holders = holders
    self.fieldHolders = fieldHolders
    self.positions = positions
    var waysTo = Array(repeating: [(from: Int, way: Way)](), count: all.count)
    for (from, own) in ways.enumerated() { for way in own { waysTo[way.target].append((from, way)) } }
    self.waysTo = waysTo
    subjects = Self.subjects(screens, ways)
    settings = Dictionary(grouping: deeds.filter { $0.action.settles != nil }) { $0.action.settles ?? "" }
  }

  // MARK: Records

  /// Of which records a screen is: of those whose elements lead to it, and of those that the screen before is about.
  private static func subjects(_ screens: [Screen], _ ways: [[Way]]) -> [Set<String>] {
    var subjects = Array(repeating: Set<String>(), count: screens.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for (from, own) in ways.enumerated() {
        for way in own {
          let collections = screens[from].elements[way.number].repeats.map { [$0.collection] } ?? subjects[from]
          guard !collections.isSubset(of: subjects[way.target]) else { continue }
          subjects[way.target].formUnion(collections)
          isChanged = true
        }
      }
    }
    return subjects
  }

  /// The collections of whose records a place may be about.
  func subjects(of place: Place) -> Set<String> {
    screens[place.screen].elements[place.number].repeats.map { [$0.collection] } ?? subjects[place.screen]
  }

  /// What the steps at a place of an app that answers to something answer to; `nil` where there is no such place.
  func trigger(_ app: String, _ index: Int) -> Trigger? {
    guard let handlers = model.apps[app]?.handlers, handlers.indices.contains(index) else { return nil }
    return handlers[index].trigger
  }

  /// The collections whose records a step may change.
  func subjects(of deed: Deed) -> Set<String> {
    switch deed.source {
    case .element(let address, let number, let use):
      return numbers[address].map { subjects(of: Place(screen: $0, number: number, use: use)) } ?? []
    case .opening(let address): return numbers[address].map { subjects[$0] } ?? []
    case .handler(let app, let index):
      switch trigger(app, index) {
      case .messageSent, .messageReceived: return ["messages"]
      case .alarmRings: return ["alarms"]
      case .notificationOpened: return ["notifications"]
      default: return []
      }
    case .event: return []
    }
  }

  // MARK: Names

  /// An element that would have a name if its places were filled in so.
  struct Filling {
    var place: Place
    var places: [String: String]
  }

  /// Elements that would have a name if their places were filled in.
  func fillings(comingTo name: String) -> [Filling] {
    if let known = namesakes.withLock({ $0[name] }) { return known }
    let new = unnamed.compactMap { place in
      screens[place.screen].elements[place.number].name.places(comingTo: name).map { Filling(place: place, places: $0) }
    }
    namesakes.withLock { $0[name] = new }
    return new
  }

  // MARK: Distances

  /// Gestures from the first element of each screen to a screen, at least.
  func distances(to screen: Int) -> [Int] {
    if let known = distances.withLock({ $0[screen] }) { return known }
    let new = spread(to: screen)
    distances.withLock { $0[screen] = new }
    return new
  }

  /// How many elements certainly come before one.
  func position(of number: Int, on screen: Int) -> Int {
    positions[screen].indices.contains(number) ? positions[screen][number] : 0
  }

  private func spread(to screen: Int) -> [Int] {
    var far = Array(repeating: Self.unreachable, count: screens.count)
    far[screen] = 0
    // From the screen outwards, the nearest first.
    var waiting: [[Int]] = [[screen]]
    var length = 0
    while length < waiting.count {
      for target in waiting[length] where far[target] == length {
        for (from, way) in waysTo[target] {
          let fields = way.isChecked ? Self.fieldCost * requiredFields[from] : 0
          let cost = length + position(of: way.number, on: from) + way.cost + fields
          guard cost < far[from] else { continue }
          far[from] = cost
          while waiting.count <= cost { waiting.append([]) }
          waiting[cost].append(from)
        }
      }
      length += 1
    }
    // Home is one gesture away from anywhere.
    guard let home, far[home] < Self.unreachable else { return far }
    return far.map { min($0, far[home] + 1) }
  }
}

/// Reads steps for what they do and where they lead.
private struct StepReader {
  let model: PhoneModel
  let numbers: [ScreenAddress: Int]

  /// Ways in which steps before may have led to a step, at most.
  private static let mostVariants = 8

  typealias Target = (target: Int, conditions: [PhoneCondition], isChecked: Bool)

  func read(
    _ steps: [Step], from source: StepSource, after conditions: [PhoneCondition]
  ) -> (deeds: [PhoneMap.Deed], targets: [Target]) {
    var deeds: [PhoneMap.Deed] = []
    var targets: [Target] = []
    var isChecked = false
    // What the steps themselves have put somewhere is no condition for what comes after, but its own conditions are.
    var settled: [String: [(text: MarkedText?, conditions: [PhoneCondition])]] = [:]
    for step in steps {
      // What leads here may have been brought about in several ways: each is a way of its own.
      var variants = [conditions]
      for condition in step.conditions {
        let before = condition.names.compactMap { settled[$0] }.flatMap { $0 }
        let behind = before.isEmpty ? [[condition]] : condition.behind(before)
        variants = Array(variants.flatMap { one in behind.map { one + $0 } }.prefix(Self.mostVariants))
      }
      switch step.action {
      case .check: isChecked = true
      case .open(let address):
        if let target = numbers[address] { targets += variants.map { (target, $0, isChecked) } }
      case .openApp(let id):
        if let target = model.screen(0, of: id.plain).flatMap({ numbers[$0] }) {
          targets += variants.map { (target, $0, isChecked) }
        }
      case .play, .wait, .close: break
      default:
        if let name = step.action.settles {
          let text: MarkedText? = if case .set(_, let text) = step.action { text } else { nil }
          settled[name, default: []] += variants.map { (text, $0.filter { !$0.names.contains(name) }) }
        }
        deeds += variants.map {
          PhoneMap.Deed(source: source, action: step.action, conditions: $0, isChecked: isChecked)
        }
      }
    }
    return (deeds, targets)
  }
}

extension Element {
  /// What can be done with it, and the steps of that.
  fileprivate var uses: [(use: ElementUse, steps: [Step])] {
    [(.activated, steps), (.heldDown, heldSteps)] + customActions.enumerated().map { (.custom($0), $1.steps) }
  }
}

extension ElementUse {
  /// Gestures for it once the focus is on the element: an action is chosen from a list first.
  var cost: Int {
    switch self {
    case .activated, .heldDown: 1
    case .custom(let number): 2 + number
    }
  }
}

extension Action {
  /// Whether the phone says something for it, and no more.
  fileprivate var says: Bool { if case .say = self { true } else { false } }

  /// The name of the value that it puts something into.
  var settles: String? {
    switch self {
    case .set(let name, _), .type(_, let name), .calculate(_, let name), .deleteLast(let name): name
    default: nil
    }
  }
}

extension PhoneCondition {
  /// What must be so for steps before to have brought it about: the conditions of each that puts this text there, or of
  /// the last one where no text is asked for.
  fileprivate func behind(_ settings: [(text: MarkedText?, conditions: [PhoneCondition])]) -> [[PhoneCondition]] {
    guard case .equals(_, let wanted) = self else { return [settings.last?.conditions ?? []] }
    let own = settings.filter { $0.text == wanted }.map(\.conditions)
    return own.isEmpty ? [[]] : own
  }

  /// The names that it looks at.
  var names: [String] {
    switch self {
    case .isOn(let name), .isOff(let name), .equals(let name, _), .contains(let name, _), .isEmpty(let name),
      .isAbove(let name, _), .isBelow(let name, _), .hasLength(let name, _):
      [name]
    case .not(let conditions): conditions.flatMap(\.names)
    }
  }
}
