import Feedback

/// How a kind of element is heard: rows after TalkBack 15.1, `compositor/roledescription` and `compositor/hint`.
struct RoleRule: Hashable, Sendable {
  /// Its own word; `nil` where TalkBack says none.
  var word: PhraseKey?
  /// Whether its word is told at the end, with the position: TalkBack counts headings among the positions.
  var isPlace = false
  /// What activating it is called; `nil` where there is nothing to do.
  var hint: HintKind?
}

extension Role {
  /// How this kind of element is heard.
  var rule: RoleRule {
    switch self {
    case .button: RoleRule(word: .role("button"), hint: .activate)
    case .item: RoleRule(hint: .activate)
    case .text: RoleRule(hint: .activate)
    case .heading: RoleRule(word: .role("heading"), isPlace: true, hint: .activate)
    case .toggle: RoleRule(word: .role("switch"), hint: .toggle)
    case .checkBox: RoleRule(word: .role("check box"), hint: .toggle)
    case .radioButton: RoleRule(word: .role("radio button"), hint: .toggle)
    case .slider: RoleRule(word: .role("slider"), hint: .adjust)
    case .editBox: RoleRule(word: .role("edit box"), hint: .editText)
    case .dropDown: RoleRule(word: .role("drop down list"), hint: .change)
    case .progressBar: RoleRule(word: .role("progress bar"), hint: .activate)
    case .tab: RoleRule(word: .role("tab"), hint: .activate)
    case .link: RoleRule(word: .role("link"), hint: .activate)
    case .image: RoleRule(word: .role("image"), hint: .activate)
    }
  }
}
