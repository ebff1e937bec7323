public import Feedback

/// Where on the phone: a screen of an app.
public struct ScreenAddress: Hashable, Sendable, Codable {
  /// The id of the app.
  public var app: String
  /// The title of the screen, in NFC.
  public var screen: String

  /// A screen of an app.
  public init(app: String, screen: String) {
    self.app = app
    self.screen = screen
  }
}

/// The phone as the app files describe it: what there is before anybody touches it. It never changes, so all copies of
/// a phone share one.
public final class PhoneModel: Hashable, Sendable {
  /// The app that Home leads to.
  public static let homeApp = "home"

  /// All apps by their ids; `home` among them.
  public let apps: [String: App]
  /// What everything holds at first.
  public let startValues: [String: Value]
  /// What the collections hold at first.
  public let startRecords: [String: [Record]]
  /// The language of the phone: of its keyboards, and of all text without a mark.
  public let language: Language
  /// When the phone's time begins, and how it is written.
  public let calendar: Calendar
  /// What others have worked out from it.
  package let workedOut = WorkedOut()
  private let screens: [ScreenAddress: Screen]
  private let valueNames: [String: [String]]
  private let radioChoices: [String: [(value: String, choice: String)]]
  /// The languages that the apps offer for the screen reader.
  let speechLanguages: [Element.Choice]
  private let appNumbers: [String: Int]
  private let handlers: [Trigger: [StepSource]]

  /// Why a set of apps makes no phone. The reader of app files tells these with a place; here they are the last guard.
  public enum Failure: Error, Hashable, Sendable { case noHome, screenWithoutElements(ScreenAddress) }

  /// A phone of these apps.
  /// - Throws: when there is no home app, or a screen has nothing on it that could hold the focus.
  public init(
    apps: [App], startValues: [String: Value] = [:], startRecords: [String: [Record]] = [:],
    language: Language = Language("en"), calendar: Calendar = Calendar()
  ) throws(Failure) {
    self.apps = Dictionary(apps.map { ($0.id, $0) }) { first, _ in first }
    self.startValues = startValues
    self.startRecords = startRecords
    self.language = language
    self.calendar = calendar
    var screens: [ScreenAddress: Screen] = [:]
    var valueNames: [String: [String]] = [:]
    var radioChoices: [String: [(value: String, choice: String)]] = [:]
    var handlers: [Trigger: [StepSource]] = [:]
    for app in apps {
      for (index, handler) in app.handlers.enumerated() {
        handlers[handler.trigger, default: []].append(.handler(app: app.id, index))
      }
      for screen in app.screens {
        let address = ScreenAddress(app: app.id, screen: screen.title.plain)
        guard !screen.elements.isEmpty else { throw .screenWithoutElements(address) }
        screens[address] = screen
        for element in screen.elements {
          guard case .value(let held) = element.holds else { continue }
          let name = element.name.plain.lowercased()
          valueNames[name, default: []].append(held)
          if element.role == .radioButton { radioChoices[name, default: []].append((held, element.ownChoice)) }
        }
      }
    }
    self.screens = screens
    self.valueNames = valueNames
    self.radioChoices = radioChoices
    self.handlers = handlers
    speechLanguages = Element.speechLanguages(in: apps)
    appNumbers = Dictionary(self.apps.keys.sorted().enumerated().map { ($1, $0) }) { first, _ in first }
    guard self.apps[Self.homeApp]?.screens.isEmpty == false else { throw .noHome }
  }

  public static func == (one: PhoneModel, other: PhoneModel) -> Bool {
    one === other
      || (one.apps == other.apps && one.startValues == other.startValues && one.startRecords == other.startRecords
        && one.language == other.language && one.calendar == other.calendar)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(apps.keys.sorted()) }

  /// The screen at an address; `nil` where there is none.
  public subscript(address: ScreenAddress) -> Screen? { screens[address] }

  /// The screen of an app by its number in the file, from 0; the same one in every language.
  public func screen(_ number: Int, of app: String) -> ScreenAddress? {
    guard let app = apps[app], app.screens.indices.contains(number) else { return nil }
    return ScreenAddress(app: app.id, screen: app.screens[number].title.plain)
  }

  /// The number of an app among all, for as long as the model lives.
  func number(ofApp id: String) -> Int? { appNumbers[id] }

  /// The names of the values that elements of that name hold, without regard to case.
  public func valueNames(ofElementsNamed name: String) -> [String] { valueNames[name.lowercased()] ?? [] }

  /// What is held when a radio button of that name is the chosen one, without regard to case.
  public func radioChoices(ofElementsNamed name: String) -> [(value: String, choice: String)] {
    radioChoices[name.lowercased()] ?? []
  }

  /// What the apps do when something happens, in the order of the apps.
  func handlers(of trigger: Trigger) -> [StepSource] { handlers[trigger] ?? [] }

  /// The steps that stand in a place; none where there is no such place.
  func steps(of source: StepSource) -> [Step] {
    switch source {
    case .element(let address, let index, let use):
      guard let elements = self[address]?.elements, elements.indices.contains(index) else { return [] }
      return elements[index].steps(for: use)
    case .opening(let address): return self[address]?.openingSteps ?? []
    case .handler(let app, let index):
      guard let handlers = apps[app]?.handlers, handlers.indices.contains(index) else { return [] }
      return handlers[index].steps
    case .event(let app, let index):
      guard let events = apps[app]?.events, events.indices.contains(index) else { return [] }
      return events[index].steps
    }
  }

  /// Everything that can be made to happen on this phone, in the order of the apps' ids and of their files.
  public var events: [(name: MarkedText, source: StepSource)] {
    apps.values.sorted { $0.id < $1.id }.flatMap { app in
      app.events.enumerated().map { ($1.name, StepSource.event(app: app.id, $0)) }
    }
  }
}

/// Where steps stand in the apps: so a phone that waits can be kept as a value and go on later.
public enum StepSource: Hashable, Sendable, Codable {
  /// An element of a screen, by its number there.
  case element(ScreenAddress, Int, ElementUse)
  /// What a screen does when it is opened.
  case opening(ScreenAddress)
  /// What an app does when something happens, by its number there.
  case handler(app: String, Int)
  /// Something that can be made to happen, by its number there.
  case event(app: String, Int)
}

/// What a learner does with an element.
public enum ElementUse: Hashable, Sendable, Codable {
  case activated
  case heldDown
  /// One of its own actions, by its number.
  case custom(Int)
}
