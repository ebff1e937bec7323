import Feedback
@_spi(_Unicode) import Swift

extension Element {
  /// Whether it does something when activated, or has a value to change.
  public var isActionable: Bool {
    switch role {
    case .button, .toggle, .checkBox: true
    case .slider: holds != nil
    case .item, .text, .heading, .image: !actions.isEmpty
    }
  }

  /// Whether an author means it by that name: case, and the blanks around it, don't count.
  public func isNamed(_ wanted: String) -> Bool { name.plain.lowercased() == wanted.lowercased() }
}

extension Character {
  /// The letter without its marks, small: what somebody presses who has no key for the marks.
  var withoutMarks: Character {
    // đ is a letter of its own in Unicode, but D is the key for it.
    if self == "đ" || self == "Đ" { return "d" }
    var letters = String.UnicodeScalarView()
    for scalar in String(self).lowercased()._nfd where !scalar.properties.isDiacritic { letters.append(scalar) }
    return String(letters).first ?? self
  }
}
