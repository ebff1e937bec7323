public import Phone

/// Where a key can mean something of its own.
public enum KeyPlace: String, Hashable, Sendable, CaseIterable, Codable {
  /// The phone is in front.
  case phone
  /// An edit box of the phone is being edited: keys type.
  case editing
  /// A web page of the phone is being read: letters go from one kind of thing to the next.
  case webPage = "web page"
  /// Something is chosen from a list: menus, answers, languages.
  case list
  /// The trainer tells something.
  case narration
  /// An answer is being typed while the phone is in hand.
  case answer
  /// Something is typed on the trainer's own line.
  case drill
  /// Keys themselves are practised, before any phone.
  case keys
  /// A setting is chosen, and changed where it stands.
  case settings
  /// A name is being typed.
  case name
  /// Keys are pressed that nobody else is to know.
  case secret
  /// Keys are held together, to find out what the keyboard can carry.
  case chords

  /// The place that a phone in front is at this moment.
  public init(on phone: Phone) {
    self = phone.isTyping ? .editing : phone.isOnWebPage ? .webPage : .phone
  }

  /// Whether the phone is in front, whatever is done on it.
  public var isOnPhone: Bool { Self.onPhone.contains(self) }

  /// Every place on the phone.
  static let onPhone: Set<KeyPlace> = [.phone, .editing, .webPage]
}
