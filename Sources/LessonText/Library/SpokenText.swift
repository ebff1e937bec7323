public import Feedback

/// A text of a file that is spoken, and where it stands.
public struct SpokenText: Sendable {
  /// With its marks read.
  public let text: MarkedText
  /// That of the folder.
  public let language: Language
  /// The path as the author knows it.
  public let file: String
  private let written: Written

  fileprivate init(_ text: MarkedText, _ language: Language, in file: String, at written: Written) {
    self.text = text
    self.language = language
    self.file = file
    self.written = written
  }

  /// Where it stands.
  public var place: Diagnostic.Place { written.place(in: file) }

  /// Where a word of it stands: the first time, in this or another case. Where the word isn't found, all of the text.
  public func place(of word: String) -> Diagnostic.Place {
    let wanted = Array(word.lowercased().unicodeScalars)
    let scalars = written.text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex, !wanted.isEmpty {
      if start == scalars.startIndex || !scalars[scalars.index(before: start)].isOfWord,
        let end = end(of: wanted, from: start), end == scalars.endIndex || !scalars[end].isOfWord
      {
        return written[start..<end].place(in: file)
      }
      start = scalars.index(after: start)
    }
    return place
  }

  private func end(of wanted: [Unicode.Scalar], from start: String.Index) -> String.Index? {
    let scalars = written.text.unicodeScalars
    var place = start
    for letter in wanted {
      guard place < scalars.endIndex,
        scalars[place] == letter || scalars[place].properties.lowercaseMapping == String(letter)
      else { return nil }
      place = scalars.index(after: place)
    }
    return place
  }
}

extension Findings {
  /// The texts that were kept.
  func spokenTexts(in language: Language) -> [SpokenText] {
    texts.map { SpokenText($0.text, language, in: file, at: $0.written) }
  }
}

extension Unicode.Scalar {
  /// A letter, a mark on one, or a digit.
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.isDiacritic || properties.numericType != nil
  }
}
