import Feedback

/// How a kind of element is heard.
struct RoleRule: Hashable, Sendable {
  /// Its own word; `nil` where TalkBack says none.
  var word: PhraseKey?
  /// How it can be used, by the name of the hint; `nil` where there is nothing to do.
  var hint: Hint?

  /// What can be done with an element.
  enum Hint: String, Hashable, Sendable, CaseIterable {
    case activate, toggle, adjust
  }
}

extension Role {
  /// How this kind of element is heard: rows after TalkBack 15.1, `compositor/roledescription` and `compositor/hint`.
  var rule: RoleRule {
    switch self {
    case .button: RoleRule(word: .roleButton, hint: .activate)
    case .item: RoleRule(word: nil, hint: .activate)
    case .text: RoleRule(word: nil, hint: .activate)
    case .heading: RoleRule(word: .roleHeading, hint: .activate)
    case .toggle: RoleRule(word: .roleSwitch, hint: .toggle)
    case .checkBox: RoleRule(word: .roleCheckBox, hint: .toggle)
    case .slider: RoleRule(word: .roleSlider, hint: .adjust)
    case .image: RoleRule(word: .roleImage, hint: .activate)
    default: RoleRule(word: nil, hint: .activate)
    }
  }

  /// The words of a switch's or a box's two states, off and on.
  func stateWord(isOn: Bool) -> PhraseKey {
    switch self {
    case .checkBox: isOn ? .stateChecked : .stateNotChecked
    default: isOn ? .stateOn : .stateOff
    }
  }
}
