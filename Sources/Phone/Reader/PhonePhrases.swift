public import Feedback

/// What the screen reader says, besides what stands on the screens.
extension PhraseKey {
  static let roleButton = PhraseKey("role button")
  static let roleHeading = PhraseKey("role heading")
  static let roleSwitch = PhraseKey("role switch")
  static let roleCheckBox = PhraseKey("role check box")
  static let roleSlider = PhraseKey("role slider")
  static let roleImage = PhraseKey("role image")
  static let stateOn = PhraseKey("state on")
  static let stateOff = PhraseKey("state off")
  static let stateChecked = PhraseKey("state checked")
  static let stateNotChecked = PhraseKey("state not checked")
  static let disabled = PhraseKey("state disabled")
  static let percent = PhraseKey("percent", ["number"])
  static let unlabelled = PhraseKey("unlabelled")
  /// Where an item stands among how many.
  public static let position = PhraseKey("position", ["number", "count"])
  static let inList = PhraseKey("in list", ["list"])
  static let outOfList = PhraseKey("out of list", ["list"])
  static func control(_ control: ReadingControl) -> PhraseKey { PhraseKey("reading control \(control.rawValue)") }
  static func noNext(_ control: ReadingControl) -> PhraseKey { PhraseKey("no next \(control.rawValue)") }
  static func noPrevious(_ control: ReadingControl) -> PhraseKey { PhraseKey("no previous \(control.rawValue)") }
  static let itemCount = PhraseKey("item count", ["count"])

  static func hint(_ hint: RoleRule.Hint, _ form: ScreenReader.HintForm) -> PhraseKey {
    PhraseKey("hint \(hint.rawValue) \(form.rawValue)", form == .touch ? [] : ["key", "other key"])
  }
}

extension ScreenReader {
  /// Every phrase that the screen reader needs.
  public static let phraseKeys: [PhraseKey] =
    [
      .roleButton, .roleHeading, .roleSwitch, .roleCheckBox, .roleSlider, .roleImage, .stateOn, .stateOff,
      .stateChecked, .stateNotChecked, .disabled, .percent, .unlabelled, .position, .inList, .outOfList, .itemCount,
    ]
    + ReadingControl.allCases.map { .control($0) }
    + [.headings, .controls, .links, .landmarks].flatMap { [.noNext($0), .noPrevious($0)] }
    + RoleRule.Hint.allCases.flatMap { hint in HintForm.allCases.map { PhraseKey.hint(hint, $0) } }
}
