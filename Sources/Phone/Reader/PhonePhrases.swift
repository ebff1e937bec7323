public import Feedback

/// Things that are counted, by the names of their phrases.
enum Counted: String, CaseIterable {
  case items = "item count"
  case characters = "character count"
  case bullets = "bullet count"
  case rows = "row count"
  case columns = "column count"
  case minutes = "minute count"
  case seconds = "second count"
}

/// What the screen reader says, besides what stands on the screens.
extension PhraseKey {
  static func role(_ name: String) -> PhraseKey { PhraseKey("role \(name)") }
  static let stateOn = PhraseKey("state on")
  static let stateOff = PhraseKey("state off")
  static let stateChecked = PhraseKey("state checked")
  static let stateNotChecked = PhraseKey("state not checked")
  static let selected = PhraseKey("state selected")
  static let collapsed = PhraseKey("state collapsed")
  static let editing = PhraseKey("state editing")
  static let disabled = PhraseKey("state disabled")
  static let percent = PhraseKey("percent", ["number"])
  static let unlabelled = PhraseKey("unlabelled")
  static let password = PhraseKey("password")
  static let error = PhraseKey("error", ["error"])
  static let errorRequired = PhraseKey("error required")
  static let errorTooShort = PhraseKey("error too short", ["length"])
  static let errorOther = PhraseKey("error other")
  /// Where an item stands among how many.
  public static let position = PhraseKey("position", ["number", "count"])
  static let row = PhraseKey("row", ["number"])
  static let column = PhraseKey("column", ["number"])
  static let page = PhraseKey("page", ["number", "count"])

  static let containerDetail = "list"

  static func passage(_ kind: String, isEntered: Bool, isNamed: Bool) -> PhraseKey {
    PhraseKey(
      "\(isEntered ? "in" : "out of") \(kind)\(isNamed ? "" : " unnamed")", isNamed ? [Self.containerDetail] : [])
  }

  static func counted(_ things: Counted, isOne: Bool) -> PhraseKey {
    PhraseKey(isOne ? "\(things.rawValue) one" : things.rawValue, ["count"])
  }

  // Windows.
  static let windowOptions = PhraseKey("window options")
  static let windowMenu = PhraseKey("window menu", ["title"])
  static let windowDialog = PhraseKey("window dialog")
  static let windowWeb = PhraseKey("window web")
  static let windowActions = PhraseKey("window actions")
  static let windowSearch = PhraseKey("window search")
  static let loading = PhraseKey("loading")
  static let loaded = PhraseKey("loaded")

  // Reading.
  static func control(_ control: ReadingControl) -> PhraseKey { PhraseKey("reading control \(control.rawValue)") }
  static func noNext(_ control: ReadingControl) -> PhraseKey { PhraseKey("no next \(control.rawValue)") }
  static func noPrevious(_ control: ReadingControl) -> PhraseKey { PhraseKey("no previous \(control.rawValue)") }
  static let noNextOnPage = PhraseKey("no next on page", ["thing"])
  static let noPreviousOnPage = PhraseKey("no previous on page", ["thing"])
  static func webElement(_ kind: WebElement) -> PhraseKey { PhraseKey("web \(kind.phraseName)", ["level"]) }

  static func hint(_ hint: HintKind, _ form: ScreenReader.HintForm) -> PhraseKey {
    PhraseKey("hint \(hint.rawValue) \(form.rawValue)", form == .touch ? [] : ["key", "other key"])
  }

  // Typing and editing.
  static let keyboardShown = PhraseKey("keyboard shown")
  static let keyboardHidden = PhraseKey("keyboard hidden")
  static let passwordHidden = PhraseKey("password hidden")
  static let space = PhraseKey("character space")
  static let newLine = PhraseKey("character new line")
  static let textDeleted = PhraseKey("text deleted", ["text"])
  static let textCleared = PhraseKey("text cleared")
  static let textCut = PhraseKey("text cut", ["text"])
  static let textCopied = PhraseKey("text copied", ["text"])
  static let textPasted = PhraseKey("text pasted", ["text"])
  static let textReplaced = PhraseKey("text replaced", ["new", "old"])
  static let textSelected = PhraseKey("text selected", ["text"])
  static let textUnselected = PhraseKey("text unselected", ["text"])
  static let allSelected = PhraseKey("all selected", ["text"])
  static let selectionCleared = PhraseKey("selection cleared")
  static let selectionModeOn = PhraseKey("selection mode on")
  static let selectionModeOff = PhraseKey("selection mode off")
  static let beginningOfField = PhraseKey("beginning of field")
  static let endOfField = PhraseKey("end of field")
  static let maximumLength = PhraseKey("maximum length")
  static let nothingFurther = PhraseKey("edit nothing further")
  static let mediaPlays = PhraseKey("media plays")
  static let mediaPaused = PhraseKey("media paused")
  static let screenHidden = PhraseKey("screen hidden")
  static let screenShown = PhraseKey("screen shown")
  static let found = PhraseKey("found", ["count"])
  static let searchBox = PhraseKey("search box")
  static let dots = PhraseKey("dots", ["dots"])
  static let unknownCell = PhraseKey("unknown cell", ["dots"])
  static func typingMethod(_ method: TypingMethod) -> PhraseKey { PhraseKey("typing method \(method.rawValue)") }

  // What comes by itself.
  static func notification(_ category: NotificationText.Category) -> PhraseKey {
    PhraseKey("notification \(category.rawValue)")
  }
  static func call(_ event: String) -> PhraseKey { PhraseKey("call \(event)", ["name"]) }
  static let callEvents = ["rings", "dialling", "answered", "refused", "missed"]
  static let callEnded = PhraseKey("call ended")
  static let callReplied = PhraseKey("call replied", ["reply"])
  static let messageSent = PhraseKey("message sent")
  static let screenOn = PhraseKey("screen on")
  static let screenOff = PhraseKey("screen off")
  static let unlocked = PhraseKey("device unlocked")
  static func volume(_ name: String) -> PhraseKey { PhraseKey("volume name \(name)") }
  static let volumes = ["media volume", "ring volume", "alarm volume", "accessibility volume"]
}

extension WebElement {
  /// Its name in the keys of phrases.
  var phraseName: String {
    switch self {
    case .button: "button"
    case .control: "control"
    case .landmark: "landmark"
    case .editField: "edit field"
    case .focusable: "focusable item"
    case .graphic: "graphic"
    case .heading: "heading"
    case .listItem: "list item"
    case .link: "link"
    case .list: "list"
    case .table: "table"
    case .checkBox: "check box"
    case .comboBox: "combo box"
    case .headingLevel: "heading level"
    }
  }

  static let kinds: [WebElement] = [
    .button, .control, .landmark, .editField, .focusable, .graphic, .heading, .listItem, .link, .list, .table,
    .checkBox, .comboBox, .headingLevel(1),
  ]
}

extension ScreenReader {
  /// Every phrase that the screen reader needs.
  public static let phraseKeys: [PhraseKey] =
    Role.allCases.compactMap(\.rule.word) + single
    + Counted.allCases.flatMap { counted in
      [true, false].map { PhraseKey.counted(counted, isOne: $0) }
    }
    + Container.Kind.phraseNames.flatMap { kind in
      [(true, true), (true, false), (false, true), (false, false)].map {
        PhraseKey.passage(kind, isEntered: $0, isNamed: $1)
      }
    }
    + ReadingControl.allCases.map { .control($0) }
    + [.headings, .controls, .links, .landmarks].flatMap { [.noNext($0), .noPrevious($0)] }
    + WebElement.kinds.map { .webElement($0) }
    + HintKind.allCases.flatMap { hint in HintForm.allCases.map { PhraseKey.hint(hint, $0) } }
    + events

  private static let single: [PhraseKey] = [
    .stateOn, .stateOff, .stateChecked, .stateNotChecked, .selected, .collapsed, .editing, .disabled, .percent,
    .unlabelled, .password, .error, .errorRequired, .errorTooShort, .errorOther, .position, .row, .column, .page,
    .windowOptions, .windowMenu, .windowDialog, .windowWeb, .windowActions, .windowSearch, .loading, .loaded,
    .noNextOnPage, .noPreviousOnPage, .keyboardShown, .keyboardHidden, .passwordHidden, .space, .newLine, .textDeleted,
    .textCleared, .textCut, .textCopied, .textPasted, .textReplaced, .textSelected, .textUnselected, .allSelected,
    .selectionCleared, .selectionModeOn, .selectionModeOff, .mediaPlays, .mediaPaused, .screenHidden, .screenShown,
    .searchBox, .found, .dots, .unknownCell, .callEnded, .callReplied, .messageSent,
    .screenOn, .screenOff, .unlocked,
  ]

  private static let events: [PhraseKey] =
    EditChange.Reason.all.map(\.phraseKey) + TypingMethod.allCases.map { .typingMethod($0) }
    + KeyboardLayout.phraseKeys + BrailleSign.allCases.map(\.phraseKey)
    + NotificationText.Category.allCases.map { .notification($0) } + PhraseKey.callEvents.map { .call($0) }
    + (PhraseKey.volumes + ["volume"]).map { .volume($0) }
}
