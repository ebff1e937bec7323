public import Feedback

/// A key of the keyboard on the glass.
public enum KeyboardKey: Hashable, Sendable {
  /// Types a letter or a sign, through the layout's own typing method.
  case character(String)
  /// Does something else.
  case function(Function)

  /// What keys do that type no character.
  public enum Function: Hashable, Sendable {
    /// The page of capitals, or back.
    case shift
    /// Deletes to the left.
    case delete
    /// Brings another page.
    case page(KeyboardLayout.PageName)
    /// The next language.
    case language
    /// Types a blank.
    case space
    /// Ends the line, or sends.
    case enter
    /// Takes the keyboard away.
    case hide

    /// How the key is called.
    public var phraseKey: PhraseKey {
      switch self {
      case .shift: PhraseKey("glass key shift")
      case .delete: PhraseKey("glass key delete")
      case .page(let page): PhraseKey("glass key page \(page.rawValue)")
      case .language: PhraseKey("glass key language")
      case .space: PhraseKey("glass key space")
      case .enter: PhraseKey("glass key enter")
      case .hide: PhraseKey("glass key hide")
      }
    }

    /// All of them.
    public static let all: [Function] =
      [.shift, .delete] + KeyboardLayout.PageName.allCases.map(page) + [.language, .space, .enter, .hide]
  }
}

/// The keyboard on the glass: pages of keys, as a grid that a finger can explore.
public struct KeyboardLayout: Hashable, Sendable {
  /// Which page.
  public enum PageName: String, Hashable, Sendable, Codable, CaseIterable {
    case letters = "letters"
    case shifted = "shifted"
    case symbols = "symbols"
    case moreSymbols = "more symbols"
    case numbers = "numbers"

    /// How the page is called when it comes up.
    public var phraseKey: PhraseKey { PhraseKey("keyboard page \(rawValue)") }
  }

  /// A key and where it lies in its row.
  public struct Place: Hashable, Sendable {
    /// What lies there.
    public var key: KeyboardKey
    /// From 0 at the left; a row is `KeyboardLayout.columns` wide.
    public var columns: Range<Int>
  }

  /// A page: rows from the top, each with its keys from the left.
  public struct Page: Hashable, Sendable {
    /// Which page it is.
    public var name: PageName
    /// Its rows, from the top.
    public var rows: [[Place]]

    /// The key under a finger; `nil` on empty glass and outside.
    public func key(row: Int, column: Int) -> KeyboardKey? {
      guard rows.indices.contains(row) else { return nil }
      return rows[row].first { $0.columns.contains(column) }?.key
    }
  }

  /// Columns across the glass: two for a letter, of which eleven fit in a row.
  public static let columns = 22

  /// Whose keyboard.
  public var language: Language
  /// What makes text of its keys, whatever the keys of the PC go through: Hindi keys are what they type already.
  public var typingMethod: TypingMethod
  /// Its pages; the first comes up first.
  public var pages: [Page]

  /// A page by its name.
  public subscript(name: PageName) -> Page? { pages.first { $0.name == name } }

  /// The page that comes up after a key; `nil` where the key leaves the page as it is. As on phones a capital is
  /// followed by small letters again.
  public func page(after key: KeyboardKey, on page: PageName) -> PageName? {
    switch key {
    case .function(.shift): page == .shifted ? .letters : .shifted
    case .function(.page(let next)): next
    case .character where page == .shifted: .letters
    case .character, .function: nil
    }
  }

  /// The keyboard of a language; `nil` where there is none.
  public static func layout(for language: Language) -> KeyboardLayout? { all.first { $0.language == language } }

  /// Every phrase that keys and pages need.
  public static let phraseKeys: [PhraseKey] =
    KeyboardKey.Function.all.map(\.phraseKey) + PageName.allCases.map(\.phraseKey)
}
