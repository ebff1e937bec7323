/// What an exchange of records with a folder came to.
public struct ExchangeReport: Hashable, Sendable {
  /// What came from one PC.
  public struct Arrival: Hashable, Sendable {
    /// The name of that PC.
    public let pc: String
    /// How many events were new here.
    public let events: Int
    /// When the last of them happened, by that PC's clock, in milliseconds since 1970.
    public let upTo: Int64
  }

  /// What is known to be missing of one PC.
  public struct Gap: Hashable, Sendable {
    /// The name of that PC.
    public let pc: String
    /// How many events.
    public let events: Int
  }

  /// What came, the most first.
  public var arrivals: [Arrival] = []
  /// What is missing here, the most first. It comes when the folder has been at a PC that has it.
  public var gaps: [Gap] = []
  /// How many events were written into the folder.
  public var written = 0
  /// How many files were damaged. They were put aside, so that a PC that has their events writes them anew.
  public var damaged = 0
  /// How many events have a number that another event has already: two PCs have one identity, for the disk of one is a
  /// copy of the other's. They are taken when both have told their events apart.
  public var doubles = 0
  /// Whether this PC was one of the two, and writes under a device of its own from the next start on.
  public var isToldApart = false
  /// Why not all could be written into the folder; `nil` where it was.
  public var obstacle: RecordsFailure?
}
