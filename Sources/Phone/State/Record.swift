/// One entry of a collection: a contact, a message, an alarm. Fields have names that are the same in every language.
public struct Record: Hashable, Sendable, Codable {
  /// Told apart by this for as long as the phone lives.
  public var id: Int
  /// What it holds; a field that is missing is empty. What is on or off holds `on` or `off`.
  public var fields: [String: String]

  /// A record.
  public init(id: Int, fields: [String: String]) {
    self.id = id
    self.fields = fields
  }

  /// What a field holds.
  public subscript(field: String) -> String {
    get { fields[field] ?? "" }
    set { fields[field] = newValue }
  }
}

/// The record that a screen or an element is about.
public struct Subject: Hashable, Sendable, Codable {
  /// The collection it stands in; empty for one that stands in none.
  public var collection: String
  /// The record as it was; where the collection still has it, what it holds now counts.
  public var record: Record

  /// A record of a collection.
  public init(_ record: Record, in collection: String) {
    self.record = record
    self.collection = collection
  }
}

/// The collections that the phone itself knows. App files may have others.
enum Collections {
  /// `name`, `number`, `note`, `favourite`.
  static let contacts = "contacts"
  /// The newest first: `name`, `number`, `kind` (in, out, missed, refused), `time`.
  static let calls = "calls"
  /// Conversations, the newest first: `name`, `number`, `text` (the last one), `time`, `unread` (how many; empty for
  /// none).
  static let threads = "threads"
  /// Oldest first: `number`, `name`, `text`, `time`, `kind` (in, out).
  static let messages = "messages"
  /// The newest first: `category`, `title`, `text`, `time`, `app`, `screen`.
  static let notifications = "notifications"
  /// `hour`, `minute`, `time`, `label`, `days`, `on`.
  static let alarms = "alarms"
  /// The newest first: `app`, `name`. The phone makes it of the apps that were opened.
  static let recents = "recents"
  /// `number`.
  static let blocked = "blocked"

  /// Apps that the phone remembers as used last.
  static let mostRecents = 8

  /// Records that a collection holds at most; the oldest go. A phone stays small whatever is done to it.
  static let mostRecords = 200
}
