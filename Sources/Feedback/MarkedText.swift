/// Text from a file, in which square brackets marked what is to be heard differently, and details are left open.
///
/// `Press [key: next item] to hear [en: Settings], {count} times.` is read once, when the file is read; a session only
/// fills it in.
public struct MarkedText: Hashable, Sendable {
  /// A piece of it.
  public enum Piece: Hashable, Sendable {
    /// Words, in the manner of their mark.
    case words(Utterance.Span)
    /// A place for a detail, by its name.
    case detail(String)
    /// A place for the learner's own key and gesture for a command, by the command's name.
    case command(String)
  }

  /// The pieces, in order.
  public var pieces: [Piece]

  /// Marked text from its pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Plain words.
  public init(_ words: String) { pieces = words.isEmpty ? [] : [.words(Utterance.Span(words))] }

  /// Nothing in it.
  public var isEmpty: Bool { pieces.isEmpty }

  /// The words alone, as shown on a screen or compared with a name; details and commands stand by their names.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let span): span.text
      case .detail(let name): "{\(name)}"
      case .command(let name): name
      }
    }.joined()
  }

  /// The names of the details left open.
  public var detailNames: Set<String> {
    Set(pieces.compactMap { if case .detail(let name) = $0 { name } else { nil } })
  }

  /// The names of the commands mentioned.
  public var commandNames: Set<String> {
    Set(pieces.compactMap { if case .command(let name) = $0 { name } else { nil } })
  }

  /// Filled in: every detail replaced by what is given for it. Commands stay open.
  ///
  /// A detail that is not given leaves nothing: the checker has refused the file that asks for it. Where one ends a
  /// sentence by itself, such as a title that is a question, the full stop behind its place is left out.
  public func filled(with details: [String: MarkedText]) -> MarkedText {
    var filled: [Piece] = []
    for piece in pieces {
      switch piece {
      case .detail(let name): filled += details[name]?.pieces ?? []
      case .words(var span) where filled.last?.endsSentence == true && span.text.first.map(Self.stops.contains) == true:
        span.text.removeFirst()
        filled.append(.words(span))
      case .words, .command: filled.append(piece)
      }
    }
    return MarkedText(filled)
  }

  private static let stops: Set<Character> = [".", "।"]

  /// Every command replaced by what the learner knows it by.
  public func naming(commands: (String) -> MarkedText) -> MarkedText {
    MarkedText(
      pieces.flatMap { piece -> [Piece] in
        if case .command(let name) = piece { commands(name).pieces } else { [piece] }
      })
  }

  /// What is said, neighbours in one manner joined.
  public var spans: [Utterance.Span] {
    var joined: [Utterance.Span] = []
    for case .words(let span) in pieces where !span.text.isEmpty {
      if let last = joined.last, last.manner == span.manner {
        joined[joined.count - 1].text += span.text
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// One after the other.
  public static func + (one: MarkedText, other: MarkedText) -> MarkedText { MarkedText(one.pieces + other.pieces) }

  /// Several in a row with the same words between.
  public static func joined(_ texts: [MarkedText], by separator: String) -> MarkedText {
    var pieces: [Piece] = []
    for text in texts where !text.isEmpty {
      if !pieces.isEmpty { pieces.append(.words(Utterance.Span(separator))) }
      pieces += text.pieces
    }
    return MarkedText(pieces)
  }
}

extension Utterance.Span {
  /// Everything but the words.
  fileprivate var manner: Utterance.Span {
    var manner = self
    manner.text = ""
    return manner
  }
}

extension MarkedText.Piece {
  /// Ends with a mark that ends a sentence, and is not spelled: there the mark is meant.
  fileprivate var endsSentence: Bool {
    guard case .words(let span) = self, !span.isSpelled, let last = span.text.last else { return false }
    return "?!.।…".contains(last)
  }
}
