import LessonText

extension TidyText {
  /// More mends than this nobody wants to hear one by one.
  private static let mostTold = 5

  /// What was mended in a file, in one sentence.
  func sentence(_ file: String) -> String {
    var parts = slips.sorted().map(\.name)
    let told = mended.prefix(Self.mostTold).map {
      "“\($0.details["written"] ?? "")” to “\($0.mend ?? "")” in line \($0.place.line)"
    }
    parts += told
    if mended.count > told.count { parts.append("\(mended.count - told.count) more") }
    return "In \(file) was mended: \(parts.joined(separator: ", "))."
  }
}

extension TidyText.Slip {
  fileprivate var name: String {
    switch self {
    case .byteOrderMark: "the mark at the beginning"
    case .lineEnds: "the line ends"
    case .letterForms: "letters apart from their marks"
    case .invisibleCharacters: "invisible characters"
    case .trailingBlanks: "blanks at the ends of lines"
    case .missingLineEnd: "the end of the last line"
    }
  }
}

extension FileMender.Refusal {
  /// Why nothing was mended, and the way out.
  func sentence(_ file: String) -> String {
    switch self {
    case .readOnly: "\(file) may not be written, so it stays as it is. Allow it to be written, and check again."
    case .unreadable: "\(file) can't be read, so it stays as it is. Copy it here anew, and check again."
    case .unwritable:
      "\(file) can't be replaced, so it stays as it is. Look whether its folder may be written, and the disk is full."
    }
  }
}
