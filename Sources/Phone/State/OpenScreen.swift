/// Which element of a screen: its number as it was written, and the record it stands for where it stands once for each.
public struct ElementKey: Hashable, Sendable, Codable {
  /// The number in the screen's file.
  public var number: Int
  /// The record's id.
  public var record: Int?

  /// An element.
  public init(_ number: Int, record: Int? = nil) {
    self.number = number
    self.record = record
  }

  /// Whether it stands before another one, as far as numbers and the age of records tell.
  func isBefore(_ other: ElementKey) -> Bool {
    number == other.number ? (record ?? 0) < (other.record ?? 0) : number < other.number
  }
}

/// A screen that was opened, and where its focus is.
public struct OpenScreen: Hashable, Sendable, Codable {
  /// What it shows.
  public enum Content: Hashable, Sendable, Codable {
    /// A screen of an app.
    case screen(ScreenAddress)
    /// What an element of the screen beneath offers to choose from.
    case choices(ElementKey)
    /// What can be done with an element of the screen beneath.
    case actions(ElementKey)
    /// Where the screen beneath is searched.
    case search
  }

  /// What it shows.
  public var content: Content
  /// The element in focus.
  public var focus: ElementKey
  /// What it is about.
  public var subject: Subject?
  /// Its elements are not there yet.
  public var isLoading: Bool

  /// A screen, its focus on the first element.
  public init(
    _ content: Content, focus: ElementKey = ElementKey(0), about subject: Subject? = nil, isLoading: Bool = false
  ) {
    self.content = content
    self.focus = focus
    self.subject = subject
    self.isLoading = isLoading
  }
}
