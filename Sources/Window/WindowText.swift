/// What stands in the window: one item, and what was said of it. What is not spoken is not here.
public struct WindowText: Hashable, Sendable {
  /// The item's name, as large as it can be.
  public var name: String
  /// Its role, state and position.
  public var details: String
  /// What can be done now.
  public var hint: String
  /// The last things said, the newest last.
  public var said: [String]
  /// Where in the name the next letter goes, in characters from 0; `nil` where nothing is being written.
  public var caret: Int?

  /// A picture of an item, by default empty.
  public init(
    name: String = "", caret: Int? = nil, details: String = "", hint: String = "", said: [String] = []
  ) {
    self.name = name
    self.caret = caret.map { min(max(0, $0), name.count) }
    self.details = details
    self.hint = hint
    self.said = said
  }

  /// A picture of an item in focus.
  ///
  /// - Parameters:
  ///   - focus: all that is told of it, in the learner's order.
  ///   - name: the part of it that is its name; where that is not to be found, all of it is.
  ///   - caret: where in the focus the next letter goes, in characters from 0.
  public init(focus: String, name: String, caret: Int? = nil, hint: String, said: [String]) {
    self.init(name: focus, caret: caret, hint: hint, said: said)
    guard !name.isEmpty, name != focus, let place = focus.firstRange(of: name) else { return }
    let start = focus.distance(from: focus.startIndex, to: place.lowerBound)
    self.init(name: name, caret: caret.map { $0 - start }, hint: hint, said: said)
    details = [focus[..<place.lowerBound], focus[place.upperBound...]].map(Self.withoutCommas).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// What was said, without what stands in the picture anyhow.
  var saidBeside: [String] {
    let shown = Set([Self.words([name, details]), Self.words([hint])])
    return said.filter { !shown.contains(Self.words([$0])) }
  }

  /// The item on one line, as a braille display has it; the caret is at the same place as in the name.
  var line: String { [name, details].filter { !$0.isEmpty }.joined(separator: ", ") }

  private static func withoutCommas(_ part: Substring) -> String {
    var part = part
    while let last = part.last, last == "," || last.isWhitespace { part.removeLast() }
    while let first = part.first, first == "," || first.isWhitespace { part.removeFirst() }
    return String(part)
  }

  /// Words in no order: a state may be told before the name.
  private static func words(_ parts: [String]) -> [String] {
    parts.joined(separator: " ").split { $0.isWhitespace || $0.isPunctuation }.map { $0.lowercased() }.sorted()
  }
}
