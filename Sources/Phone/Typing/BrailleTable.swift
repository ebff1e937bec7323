public import Feedback

/// The uncontracted braille code of a language: which cells stand for which letters.
public struct BrailleTable: Hashable, Sendable {
  /// A letter or another character, and its cells.
  public struct Row: Hashable, Sendable {
    /// Small letter, vowel sign, digit or punctuation, in NFC.
    public var text: String
    /// At least one.
    public var cells: [BrailleCell]
    /// False for a row that was found in one source only, or in none that is official.
    public var isCertain: Bool
  }

  /// How cells are put together.
  public enum Grammar: String, Hashable, Sendable {
    /// One after another.
    case latin
    /// The same, and tones before the vowels.
    case vietnamese
    /// A consonant carries its a, vowels follow their consonant, halant comes before it.
    case devanagari
  }

  /// Whose code it is.
  public var language: Language
  /// How cells are put together.
  public var grammar: Grammar
  /// Letters; in Devanagari the vowels that stand alone, consonants and signs.
  public var letters: [Row]
  /// Vowel signs of Devanagari, by the cells of their vowels.
  public var vowelSigns: [Row]
  /// Tones, as combining marks.
  public var tones: [Row]
  /// Everything else that is written.
  public var punctuation: [Row]
  /// The signs that type nothing by themselves.
  public var signs: [BrailleSign: [BrailleCell]]

  /// The ten digits, after the number sign: the cells of the letters a to j.
  public static let digits: [Row] = rows("1 1 2 12 3 14 4 145 5 15 6 124 7 1245 8 125 9 24 0 245")

  /// The code of a language; `nil` where none is known.
  public static func table(for language: Language) -> BrailleTable? { all.first { $0.language == language } }

  /// Every code there is.
  public static let all: [BrailleTable] = [.english, .vietnamese, .hindi]

  /// Reads rows as they stand in the tables: text and dots in turn. Dots of several cells are apart by `-`; a `?` after
  /// them marks a row that is not certain.
  static func rows(_ list: String) -> [Row] {
    let words = list.split(whereSeparator: \.isWhitespace)
    return stride(from: 0, to: words.count - 1, by: 2).map { index in
      let text = String(scalars: words[index].unicodeScalars.filter { $0 != "\u{25CC}" }).composed
      let dots = words[index + 1]
      return Row(text: text, cells: BrailleCell.reading(dots), isCertain: !dots.hasSuffix("?"))
    }
  }
}

extension [BrailleTable.Row] {
  /// The row whose cells come first among these; the one with most cells where several fit.
  func first(in cells: ArraySlice<BrailleCell>) -> BrailleTable.Row? {
    filter { cells.starts(with: $0.cells) }.max { $0.cells.count < $1.cells.count }
  }

  /// Whether the cells are the beginning of a row, but not all of it.
  func areBegun(by cells: ArraySlice<BrailleCell>) -> Bool {
    contains { $0.cells.count > cells.count && $0.cells.starts(with: cells) }
  }

  /// The cells of a text.
  func cells(of text: String) -> [BrailleCell]? { first { $0.text == text }?.cells }
}
