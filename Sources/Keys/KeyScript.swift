/// A session's keys as text: `Right Right ~Enter Alt+Right "xin chào" wait:2s ~up:Shift`, the language of `--keys`.
public struct KeyScript: Hashable, Sendable {
  /// One thing that a script does.
  public enum Step: Hashable, Sendable {
    /// Presses a key once all speech has ended.
    case press(Key)
    /// `~Right` presses it at once, and so interrupts; `~up:Shift` lets it go at once.
    case pressAtOnce(Key)
    /// `wait:2s`, `wait:300ms` lets time pass, in milliseconds, while speech goes on.
    case wait(milliseconds: Int)
    /// `wait:silence` lets pass what is being said, and no more.
    case waitForSilence
  }

  /// Why a script can't be read.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong with the word.
    public enum Problem: String, Hashable, Sendable { case unknownKey, badWait, openQuote }
    /// What is wrong.
    public var problem: Problem
    /// The word as it stands in the script.
    public var word: String
    /// Counts from 1.
    public var line: Int
  }

  /// What it does, in order.
  public var steps: [Step]

  /// A script from its steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// Reads a script. Words are separated by blanks or line ends; a line that starts with `#` is a note.
  public init(_ text: String) throws(Failure) {
    steps = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard !line.drop(while: \.isWhitespace).hasPrefix("#") else { continue }
      try read(line, number: index + 1)
    }
  }

  private mutating func read(_ line: Substring, number: Int) throws(Failure) {
    var rest = line.drop(while: \.isWhitespace)
    while let first = rest.first {
      if first == "\"" {
        guard let close = rest.dropFirst().firstIndex(of: "\"") else {
          throw Failure(problem: .openQuote, word: String(rest), line: number)
        }
        steps += rest[..<close].dropFirst().map { .press(Key($0 == " " ? .space : .character($0))) }
        rest = rest[rest.index(after: close)...]
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        steps.append(try Self.step(String(word), line: number))
        rest = rest[word.endIndex...]
      }
      rest = rest.drop(while: \.isWhitespace)
    }
  }

  private static func step(_ word: String, line: Int) throws(Failure) -> Step {
    if word == "wait:silence" { return .waitForSilence }
    if word.hasPrefix("wait:") {
      guard let time = milliseconds(word.dropFirst("wait:".count)) else {
        throw Failure(problem: .badWait, word: word, line: line)
      }
      return .wait(milliseconds: time)
    }
    let isAtOnce = word.count > 1 && word.hasPrefix("~")
    guard let key = Key(scriptName: isAtOnce ? word.dropFirst() : word[...]) else {
      throw Failure(problem: .unknownKey, word: word, line: line)
    }
    return isAtOnce ? .pressAtOnce(key) : .press(key)
  }

  /// At most an hour, so that no script can make a clock run over.
  private static func milliseconds(_ text: Substring) -> Int? {
    let (digits, unit) = (text.prefix { $0.isASCII && $0.isNumber }, text.drop { $0.isASCII && $0.isNumber })
    guard let number = Int(digits), (0...3_600_000).contains(number) else { return nil }
    return switch unit {
    case "ms": number
    case "s" where number <= 3600: number * 1000
    default: nil
    }
  }
}
