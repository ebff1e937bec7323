import Feedback
import Phone

extension MarkedText {
  /// What its places must be filled with so that it comes to a text; `nil` where it can't. `{hour}:{minute}` comes to
  /// 6:30 with 6 and 30.
  func places(comingTo text: String) -> [String: String]? {
    var places: [String: String] = [:]
    var rest = Substring(text)
    var open: String?
    for piece in pieces {
      switch piece {
      case .detail(let name):
        // Two places side by side can't be told apart.
        guard open == nil else { return nil }
        open = name
      case .words(let span):
        guard let found = rest.firstRange(ofText: span.text, atStart: open == nil) else { return nil }
        if let name = open { places[name] = String(rest[..<found.lowerBound]) }
        open = nil
        rest = rest[found.upperBound...]
      case .command: return nil
      }
    }
    if let name = open {
      places[name] = String(rest)
      rest = ""
    }
    return rest.isEmpty ? places : nil
  }
}

extension Substring {
  /// Where another text stands in it, capitals or not.
  fileprivate func firstRange(ofText text: String, atStart: Bool) -> Range<Index>? {
    let wanted = text.lowercased()
    var start = startIndex
    while true {
      let end = index(start, offsetBy: text.count, limitedBy: endIndex)
      guard let end else { return nil }
      if self[start..<end].lowercased() == wanted { return start..<end }
      guard !atStart, start < endIndex else { return nil }
      start = index(after: start)
    }
  }
}

extension String {
  /// Whether two texts mean the same to the apps: without regard to case and blanks at the ends, numbers by their value.
  func means(_ other: String) -> Bool {
    let (one, two) = (plainForm, other.plainForm)
    if one == two { return true }
    guard let left = one.figures, let right = two.figures else { return false }
    return left == right
  }

  /// In small letters, without blanks at the ends.
  var plainForm: String { lowercased().trimmed }

  /// The digits of a number, without the signs that group them and zeros before it; `nil` where it is none.
  var figures: String? {
    guard utf8.first?.isDigit == true, utf8.allSatisfy({ $0.isDigit || Self.grouping.contains($0) }) else { return nil }
    let digits = filter(\.isNumber).drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// Blank, point and comma.
  private static let grouping: [UInt8] = [0x20, 0x2E, 0x2C]
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
