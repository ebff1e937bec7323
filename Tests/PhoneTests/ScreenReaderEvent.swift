import Feedback

@testable import Phone

/// An event of a row: its name and its details, in which `_` is a blank and `\n` a line feed.
struct ScreenReaderEvent {
  var name: String
  var details: [String]
  /// The element it is about.
  var element: Int
  var role: Role?
  var origin: FocusOrigin
  var content: OpenScreen.Content

  private func text(_ number: Int) -> String {
    guard details.indices.contains(number) else { return "" }
    return details[number] == "_" ? " " : details[number] == "\\n" ? "\n" : details[number]
  }
  private func number(_ place: Int) -> Int { Int(text(place)) ?? 0 }
  private func isSet(_ flag: String) -> Bool { details.contains(flag) }

  /// What it is; `nil` for a name that means nothing.
  var change: Change? { screenChange ?? editChange ?? glassChange ?? callChange }

  private var screenChange: Change? {
    switch name {
    case "opened": .opened(content)
    case "focused": .focused(element, from: origin)
    case "scrolled": .scrolled(percent: number(0))
    case "page": .page(number: number(0), count: number(1))
    case "loaded": .loaded
    case "loading": .loading
    case "activated": .activated(text(0))
    case "heldDown": .heldDown(text(0))
    case "turned": .changed(role, to: .isOn(text(0) == "on"))
    case "slid": .changed(isSet("control") ? nil : role, to: .percent(number(0)))
    case "chosen": .changed(nil, to: .text(text(0)))
    case "volume": .volume(text(0), percent: number(1))
    case "wrong": .wrongField(name: text(0), Int(text(1)).map { .tooShort($0) } ?? .required)
    case "character": .read(text(0), isCharacter: true)
    case "read": .read(text(0), isCharacter: false)
    case "control": ReadingControl(rawValue: text(0)).map { .chose($0) }
    case "noNext": ReadingControl(rawValue: text(0)).map { .noneFurther($0, isForward: true) }
    case "noPrevious": ReadingControl(rawValue: text(0)).map { .noneFurther($0, isForward: false) }
    case "noNextOnPage": web.map { .noneOnPage($0, isForward: true) }
    case "noPreviousOnPage": web.map { .noneOnPage($0, isForward: false) }
    case "readingBegan": .readingBegan
    case "readingEnded": .readingEnded
    case "again": .phrase([Utterance.Span(text(0), relativeRate: 0.75, punctuation: .some)], isSpelled: false)
    case "spelled": .phrase([Utterance.Span(text(0), punctuation: .some)], isSpelled: true)
    case "paused": .paused
    case "toast": .toast(MarkedText(text(0)))
    case "polite": .live(MarkedText(text(0)), .polite)
    case "progress": .live(MarkedText(text(0)), percent: number(1), .polite)
    case "assertive": .live(MarkedText(text(0)), .assertive)
    case "cue": .cue(CueName(rawValue: text(0)))
    case "notified":
      NotificationText.Category(rawValue: text(0)).map { .notified($0, title: text(1), text: text(2)) }
    case "messageSent": .messageSent(number: text(0), text: text(1))
    case "screen": .screen(isOn: text(0) == "on")
    case "unlocked": .unlocked
    case "nothing": Change.Reason(rawValue: text(0)).map { .nothing($0) }
    default: nil
    }
  }

  private var web: WebElement? {
    WebElement.kinds.first { $0.phraseName == text(0) }.map { kind in
      if case .headingLevel = kind { .headingLevel(number(1)) } else { kind }
    }
  }

  private var editChange: Change? {
    let isPassword = isSet("password")
    let edge: FieldEdge? = isSet("beginning") ? .beginning : isSet("end") ? .end : nil
    switch name {
    case "typingBegan": return .typingBegan(text: text(0), isPassword: isPassword)
    case "typingEnded": return .typingEnded
    case "sign": return BrailleSign(rawValue: text(0)).map { .sign($0) }
    case "signDeleted": return BrailleSign(rawValue: text(0)).map { .signDeleted($0) }
    case "dots": return .dots(BrailleCell(text(0).compactMap(\.wholeNumberValue)))
    case "lifted": return .lifted
    case "cell": return .unknownCell(BrailleCell(text(0).compactMap(\.wholeNumberValue)))
    case "keyboardPage": return KeyboardLayout.PageName(rawValue: text(0)).map { .keyboardPage($0) }
    case "typingMethod": return TypingMethod(rawValue: text(0)).map { .typingMethod($0) }
    case "copiedText": return .copied(text(0))
    default: break
    }
    let edit: EditChange? =
      switch name {
      case "typed":
        .typed(
          text(0), replacing: "", finishing: details.count > 1 && !text(1).isEmpty && !isPassword ? text(1) : nil,
          isFull: isSet("full"))
      case "replaced": .replaced(text(0), by: text(1), isFull: isSet("full"))
      case "deleted": .deleted(text(0))
      case "cleared": .cleared(text(0))
      case "cut": .cut(text(0), clearsField: isSet("all"))
      case "copied": .copied(text(0))
      case "pasted": .pasted(text(0), replacing: "", isFull: isSet("full"))
      case "moved": .moved(over: text(0), to: edge, clearsSelection: isSet("clears"))
      case "cursor": .cursor(at: text(0).first, edge: edge, clearsSelection: isSet("clears"))
      case "selected": .selected(text(0), unselected: text(1), edge: edge)
      case "selectedAll": .selectedAll(text(0))
      case "selectionCleared": .selectionCleared(text(0))
      case "selecting": .selectionMode(isOn: text(0) == "on", selected: text(1))
      case "stuck": EditChange.Reason.all.first { $0.phraseKey.name == text(0) }.map { .nothing($0) }
      default: nil
      }
    return edit.map { .edited($0, isPassword: isPassword) }
  }

  private var glassChange: Change? {
    guard name == "touched" else { return nil }
    let place = GlassPlace(across: Double(text(1)) ?? 0, down: Double(text(2)) ?? 0)
    let touched: Touched? =
      switch text(0) {
      case "item": .element(element)
      case "empty": .empty
      case "frame": .frame
      case "key": .key(.character(text(3)))
      case "function": KeyboardKey.Function.all.first { $0.phraseKey.name == text(3) }.map { .key(.function($0)) }
      default: nil
      }
    return touched.map { .touched($0, at: place) }
  }

  private var callChange: Change? {
    let event: CallEvent? =
      switch name {
      case "rings": .rings(text(0))
      case "dialling": .dialling(text(0))
      case "answered": .answered(text(0))
      case "ended": .ended(text(0), seconds: number(1))
      case "refused": .refused(text(0))
      case "missed": .missed(text(0))
      case "keySent": .keySent(text(0))
      case "heard": .heard(text(0))
      case "replied": .replied(text(0))
      default: nil
      }
    return event.map { .call($0) }
  }
}
