/// The other side of a call or a message, as a lesson speaks of it.
public enum Party: Hashable, Sendable, Codable {
  /// Somebody by the name that the phone has for them.
  case named(String)
  /// A number; blanks and signs in it make no difference.
  case number(String)
  /// Anybody of whom the phone has no name.
  case unknown
}

extension Phone {
  /// Whether somebody is meant: by a number, or by the name that is heard where the number has one.
  public func isParty(_ heard: String, _ party: Party) -> Bool {
    switch party {
    case .named(let name):
      heard.isSameText(as: name) || (number(for: name).map { PhoneNumber.areSame($0, heard) } ?? false)
    case .number(let number):
      PhoneNumber.areSame(heard, number) || (self.number(for: heard).map { PhoneNumber.areSame($0, number) } ?? false)
    case .unknown: PhoneNumber.isNumber(heard) && contactName(of: heard).isEmpty
    }
  }

  /// Whether the contacts have a name, with a number where one is asked for.
  public func hasContact(named name: String, number: String?) -> Bool {
    records(of: Collections.contacts).contains { contact in
      contact["name"].isSameText(as: name) && (number.map { PhoneNumber.areSame(contact["number"], $0) } ?? true)
    }
  }
}
