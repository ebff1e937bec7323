/// A screen that was opened, and where its focus is.
public struct OpenScreen: Hashable, Sendable, Codable {
  /// Which screen.
  public var address: ScreenAddress
  /// An index into its elements.
  public var focus: Int

  /// A screen, its focus on the first element.
  public init(_ address: ScreenAddress, focus: Int = 0) {
    self.address = address
    self.focus = focus
  }
}

/// All that can change on the phone: a value that can be kept and put back.
public struct PhoneState: Hashable, Sendable, Codable {
  /// An end of the screen against which the last gesture ran.
  public enum Edge: String, Hashable, Sendable, Codable { case start, end }

  /// The screens opened one over the other; the first is Home, the last is in front. Never empty.
  public var stack: [OpenScreen]
  /// What everything holds.
  public var values: [String: Value]
  /// The edge that was just reached; a second press goes around it.
  public var edge: Edge?
  /// How far a swipe up or down goes.
  public var readingControl = ReadingControl.characters
  /// How far the text of the item in focus has been read, a position in it; `nil` where it has not been begun.
  public var reading: Int?
}
