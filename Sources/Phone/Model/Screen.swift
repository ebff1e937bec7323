public import Feedback

/// A screen as its author wrote it.
public struct Screen: Hashable, Sendable {
  /// What kind of window it is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A screen of an app.
    case app
    /// A question or a message that lies over a screen.
    case dialog
    /// A list of choices that lies over a screen.
    case menu
    /// A web page in a browser.
    case web
  }

  /// Its title, said when it opens.
  public var title: MarkedText
  /// What kind of window it is.
  public var kind: Kind
  /// Its elements in focus order; at least one, and one that is always shown.
  public var elements: [Element] { didSet { written = elements.map(ShownElement.Written.init) } }
  /// The same, to be shared.
  private(set) var written: [ShownElement.Written]
  /// Its lists, grids, tab bars, landmarks and tables.
  public var containers: [Container]
  /// What happens when it is opened, not when one comes back to it.
  public var openingSteps: [Step]
  /// How long it takes to load before its elements are there, in seconds; 0 for at once.
  public var loadingSeconds: Int
  /// Where a swipe with two fingers to the left leads: the next page.
  public var nextPage: ScreenAddress?

  /// A screen.
  public init(
    title: MarkedText, kind: Kind = .app, elements: [Element], containers: [Container] = [],
    openingSteps: [Step] = [], loadingSeconds: Int = 0, nextPage: ScreenAddress? = nil
  ) {
    self.title = title
    self.kind = kind
    self.elements = elements
    written = elements.map(ShownElement.Written.init)
    self.containers = containers
    self.openingSteps = openingSteps
    self.loadingSeconds = loadingSeconds
    self.nextPage = nextPage
  }
}

/// A group of elements that is told when the focus enters and leaves it.
public struct Container: Hashable, Sendable {
  /// What kind of group it is.
  public enum Kind: Hashable, Sendable {
    case list
    /// So many columns; its elements fill the rows from the left.
    case grid(columns: Int)
    case tabBar
    /// Of a web page.
    case landmark
    /// Rows of so many cells.
    case table(columns: Int)
    /// Radio buttons of which one is chosen.
    case choices
  }

  /// Its name; may be empty.
  public var name: MarkedText
  /// What kind of group it is.
  public var kind: Kind

  /// A group.
  public init(_ name: MarkedText, _ kind: Kind = .list) {
    self.name = name
    self.kind = kind
  }
}
