/// The key of a sentence in `phrases.txt`, and the details that the sentence may name. Each room lists its own.
public struct PhraseKey: Hashable, Sendable {
  /// As it stands before the colon in the file: small English words.
  public let name: String
  /// The details that are given, so the only ones a sentence may ask for.
  public let details: Set<String>
  /// Whether it may stand in the file several times, each time in other words: for what returns so often that it would
  /// tire in the same words.
  public let isVaried: Bool

  /// A key, and what its sentence may be filled in with.
  public init(_ name: String, _ details: Set<String> = [], isVaried: Bool = false) {
    self.name = name
    self.details = details
    self.isVaried = isVaried
  }
}

/// Every sentence the program says in one language, by key: the content of a `phrases.txt`.
public struct Phrases: Hashable, Sendable {
  /// The language of the sentences.
  public var language: Language
  private var texts: [String: MarkedText]
  /// The wordings after the first, in the order of the file.
  private var furtherTexts: [String: [MarkedText]]

  /// The sentences of a language, by the names of their keys, and further wordings of some.
  public init(_ language: Language, _ texts: [String: MarkedText], further: [String: [MarkedText]] = [:]) {
    self.language = language
    self.texts = texts
    furtherTexts = further
  }

  /// The sentence as it stands in the file; `nil` where the file has none, which the checker tells.
  public func template(_ name: String) -> MarkedText? { texts[name] }

  /// The names of all keys that have a sentence.
  public var names: Set<String> { Set(texts.keys) }

  /// The sentence of a key with its details filled in.
  ///
  /// A missing sentence is heard as its key: better than silence, and the checker has told of it.
  public subscript(key: PhraseKey, details: [String: MarkedText] = [:]) -> MarkedText {
    texts[key.name]?.filled(with: details) ?? MarkedText(key.name)
  }

  /// How many wordings a key has: at least 1.
  public func wordings(of key: PhraseKey) -> Int { 1 + (furtherTexts[key.name]?.count ?? 0) }

  /// The sentence in one of its wordings, which go around: the first is number 0.
  public subscript(key: PhraseKey, details: [String: MarkedText] = [:], wording number: Int) -> MarkedText {
    let index = number % wordings(of: key) - 1
    guard let further = furtherTexts[key.name], further.indices.contains(index) else { return self[key, details] }
    return further[index].filled(with: details)
  }
}
