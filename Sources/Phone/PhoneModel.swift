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

/// What something on the phone holds.
public enum Value: Hashable, Sendable, Codable {
  /// Of a switch or a check box.
  case isOn(Bool)
  /// Of a slider, in percent, 0 to 100.
  case percent(Int)
}

/// What an element does when it is activated.
public enum Action: Hashable, Sendable {
  /// Opens a screen.
  case open(ScreenAddress)
  /// Says something, as a toast.
  case say(MarkedText)
  /// Plays a cue.
  case play(CueName)
}

/// One thing on a screen.
public struct Element: Hashable, Sendable {
  /// What kind of thing it is.
  public var role: Role
  /// Its name; empty for an element that nobody named.
  public var name: MarkedText
  /// The name of the value it shows and changes, the same in every language: `wifi`.
  public var holds: String?
  /// What it does when activated, in order. Switches, boxes and sliders change what they hold besides.
  public var actions: [Action]
  /// It is there, but does not act.
  public var isDisabled: Bool
  /// The list it belongs to: an index into the lists of its screen.
  public var list: Int?

  /// An element, by default plain.
  public init(
    _ role: Role, _ name: MarkedText, holds: String? = nil, actions: [Action] = [], isDisabled: Bool = false,
    list: Int? = nil
  ) {
    self.role = role
    self.name = name
    self.holds = holds
    self.actions = actions
    self.isDisabled = isDisabled
    self.list = list
  }
}

/// A screen as its author wrote it.
public struct Screen: Hashable, Sendable {
  /// Its title, said when it opens.
  public var title: MarkedText
  /// Its elements in focus order; at least one.
  public var elements: [Element]
  /// The names of its lists.
  public var lists: [MarkedText]

  /// A screen.
  public init(title: MarkedText, elements: [Element], lists: [MarkedText] = []) {
    self.title = title
    self.elements = elements
    self.lists = lists
  }
}

/// An app as its author wrote it.
public struct App: Hashable, Sendable {
  /// The same in every language.
  public var id: String
  /// As the learner hears it.
  public var name: MarkedText
  /// Its screens; the first is the one it opens with.
  public var screens: [Screen]

  /// An app.
  public init(id: String, name: MarkedText, screens: [Screen]) {
    self.id = id
    self.name = name
    self.screens = screens
  }
}

/// The phone as the app files describe it: what there is before anybody touches it.
public struct PhoneModel: Hashable, Sendable {
  /// The app that Home leads to.
  public static let homeApp = "home"

  /// All apps by their ids; `home` among them.
  public let apps: [String: App]
  /// What everything holds at first.
  public let startValues: [String: Value]
  private let screens: [ScreenAddress: Screen]
  private let valueNames: [String: [String]]

  /// Why a set of apps makes no phone. The reader of app files tells these with a place; here they are the last guard.
  public enum Failure: Error, Hashable, Sendable { case noHome, screenWithoutElements(ScreenAddress) }

  /// A phone of these apps.
  /// - Throws: when there is no home app, or a screen has nothing on it that could hold the focus.
  public init(apps: [App], startValues: [String: Value]) throws(Failure) {
    self.apps = Dictionary(apps.map { ($0.id, $0) }) { first, _ in first }
    self.startValues = startValues
    var screens: [ScreenAddress: Screen] = [:]
    var valueNames: [String: [String]] = [:]
    for app in apps {
      for screen in app.screens {
        let address = ScreenAddress(app: app.id, screen: screen.title.plain)
        guard !screen.elements.isEmpty else { throw .screenWithoutElements(address) }
        screens[address] = screen
        for element in screen.elements {
          guard let held = element.holds else { continue }
          valueNames[element.name.plain.lowercased(), default: []].append(held)
        }
      }
    }
    self.screens = screens
    self.valueNames = valueNames
    guard self.apps[Self.homeApp]?.screens.isEmpty == false else { throw .noHome }
  }

  /// The screen at an address; `nil` where there is none.
  public subscript(address: ScreenAddress) -> Screen? { screens[address] }

  /// The names of the values that elements of that name hold, without regard to case.
  public func valueNames(ofElementsNamed name: String) -> [String] { valueNames[name.lowercased()] ?? [] }
}
