/// Telephone numbers as people write them.
enum PhoneNumber {
  /// Numbers that are called from a locked phone and without network: those of Vietnam (113, 114, 115), of India (100,
  /// 101, 102, 108), and the ones that every GSM phone knows (112, 911, 999; 3GPP TS 22.101, 10.1.1).
  static let emergency: Set<String> = ["100", "101", "102", "108", "112", "113", "114", "115", "911", "999"]

  /// Whether a text can be dialled: digits, `+`, `*`, `#`, and what people put between them.
  static func isNumber(_ text: String) -> Bool {
    text.contains { isKey($0) } && text.allSatisfy { isKey($0) || "+-.() ".contains($0) }
  }

  /// Whether it is a key of the dial pad.
  static func isKey(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || "*#".contains(character)
  }

  /// Whether two texts mean one number: blanks and signs make no difference. Senders without digits are names.
  static func areSame(_ one: String, _ other: String) -> Bool {
    let (digits, otherDigits) = (self.digits(of: one), self.digits(of: other))
    return digits.isEmpty || otherDigits.isEmpty ? one.isSameText(as: other) : digits == otherDigits
  }

  static func digits(of text: String) -> String { text.filter(isKey) }
}

extension Phone {
  /// The name that the contacts have for a number; empty where they have none.
  func contactName(of number: String) -> String {
    records(of: Collections.contacts).first { PhoneNumber.areSame($0["number"], number) }?["name"] ?? ""
  }

  /// The number that is meant: what can be dialled, or what the contacts have under that name; `nil` for nothing.
  func number(for text: String) -> String? {
    let text = text.trimmed
    if PhoneNumber.isNumber(text) { return String(text.prefix(40)) }
    guard !text.isEmpty,
      let contact = records(of: Collections.contacts).first(where: { $0["name"].isSameText(as: text) })
    else { return nil }
    return contact["number"].isEmpty ? nil : contact["number"]
  }

  func isBlocked(_ number: String) -> Bool {
    records(of: Collections.blocked).contains { PhoneNumber.areSame($0["number"], number) }
  }

  /// Whether calls and messages get through.
  var hasNetwork: Bool { !isOn(ValueName.airplaneMode) }

  /// Whether the Internet is reached.
  var isOnline: Bool { hasNetwork && (isOn(ValueName.wifi) || isOn(ValueName.mobileData)) }

  var isNetworkSlow: Bool { state.values[ValueName.networkSpeed]?.text == "slow" }
}
