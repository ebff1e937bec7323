import Feedback
@_spi(_Unicode) import Swift

extension Element {
  /// Whether it does something when activated, or has a value to change.
  public var isActionable: Bool {
    switch role {
    case .button, .toggle, .checkBox, .radioButton, .editBox, .dropDown, .tab, .link: true
    case .slider: holds != nil
    case .item, .text, .heading, .image, .progressBar: !steps.isEmpty
    }
  }
}

extension ShownElement {
  /// Whether it does something when activated, or has a value to change.
  public var isActionable: Bool { element.isActionable }

  /// Whether it is something to be used, as against something to be read.
  public var isControl: Bool {
    switch role {
    case .button, .toggle, .checkBox, .radioButton, .slider, .editBox, .dropDown, .tab: true
    case .item, .text, .heading, .image, .progressBar, .link: false
    }
  }

  /// Whether an author means it by that name: case doesn't count.
  public func isNamed(_ wanted: String) -> Bool {
    let own = name.plain
    return own == wanted || own.lowercased() == wanted.lowercased()
  }
}

extension String {
  /// Whether it begins with a letter, as somebody means it who presses a key: small or capital, with marks, vowel signs
  /// and tones or without.
  public func begins(withLetter letter: Character) -> Bool {
    guard let first, let own = first.letterAlone else { return false }
    return own == letter.letterAlone
  }
}

extension Character {
  /// Its first letter, small and without marks. In Devanagari and in composed Vietnamese the rest are signs around it.
  fileprivate var letterAlone: Unicode.Scalar? {
    // đ is a letter of its own in Unicode, but D is the key for it.
    if self == "đ" || self == "Đ" { return "d" }
    return String(self).lowercased()._nfd.first { !$0.properties.isDiacritic }
  }
}
