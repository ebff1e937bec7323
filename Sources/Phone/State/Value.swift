/// What something on the phone holds.
public enum Value: Hashable, Sendable, Codable {
  /// Of a switch or a check box.
  case isOn(Bool)
  /// Of a slider, in percent, 0 to 100.
  case percent(Int)
  /// Of an edit box, a choice, or anything else: a text in NFC; numbers too.
  case text(String)

  /// As a text: what templates are filled with.
  public var text: String {
    switch self {
    case .isOn(let isOn): isOn ? "on" : "off"
    case .percent(let percent): String(percent)
    case .text(let text): text
    }
  }

  /// A text as a value of the same kind; `nil` where it is none.
  func reading(_ text: String) -> Value? {
    switch self {
    case .isOn: text == "on" ? .isOn(true) : text == "off" ? .isOn(false) : nil
    case .percent: Int(text).map { .percent(min(100, max(0, $0))) }
    case .text: .text(text)
    }
  }
}
