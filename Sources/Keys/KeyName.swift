/// The names of keys in scripts, transcripts and phrase keys: one table for reading and writing.
extension Key.Symbol {
  /// Keys with a name of their own, in the order of teaching.
  public static let named: [(symbol: Key.Symbol, name: String)] =
    [
      (.right, "Right"), (.left, "Left"), (.up, "Up"), (.down, "Down"), (.home, "Home"), (.end, "End"),
      (.pageUp, "PageUp"), (.pageDown, "PageDown"), (.enter, "Enter"), (.space, "Space"), (.backspace, "Backspace"),
      (.escape, "Escape"), (.tab, "Tab"), (.insert, "Insert"), (.delete, "Delete"), (.menu, "Menu"), (.pause, "Pause"),
      (.shift, "Shift"), (.control, "Ctrl"), (.alt, "Alt"), (.superKey, "Super"), (.capsLock, "CapsLock"),
      (.unknown, "Unknown"),
    ] + (1...24).map { (.function($0), "F\($0)") }

  private static let circle = "\u{25CC}"

  /// The name in scripts and transcripts: `PageDown`, `F3`, or the character itself.
  public var name: String {
    if case .character(let character) = self {
      // A mark typed alone stands on a dotted circle, as in Unicode's charts; else it would join what is before it.
      return character.isMark ? Self.circle + String(character) : String(character)
    }
    return Self.named.first { $0.symbol == self }?.name ?? "Unknown"
  }

  /// A key by its name, without regard to case for names longer than a letter; `nil` where there is none.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      let mark = String(String.UnicodeScalarView(name.unicodeScalars.dropFirst())).first
      if name.unicodeScalars.first == Self.circle.unicodeScalars.first, let mark, mark.isMark {
        self = .character(mark)
      } else {
        self = character == " " ? .space : .character(character)
      }
      return
    }
    let small = name.lowercased()
    guard let row = Self.named.first(where: { $0.name.lowercased() == small }) else { return nil }
    self = row.symbol
  }
}
extension Character {
  /// A mark that belongs on a letter, such as a tone or a vowel sign, without one.
  fileprivate var isMark: Bool {
    switch unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension Key.Modifiers {
  /// The modifiers in the order in which they are named before a key.
  public static let named: [(modifier: Key.Modifiers, name: String)] = [
    (.control, "Ctrl"), (.alt, "Alt"), (.shift, "Shift"), (.superKey, "Super"),
  ]
}

extension Key {
  /// The name in scripts and transcripts: `Alt+Right`, `Shift+Tab`, `a`.
  public var name: String {
    (Modifiers.named.filter { modifiers.contains($0.modifier) }.map(\.name) + [symbol.name]).joined(separator: "+")
  }

  /// A key press by its name, such as `Alt+Ctrl+H`; `nil` where there is none of that name.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let plus = rest.firstIndex(of: "+"), plus != rest.startIndex, rest.index(after: plus) != rest.endIndex {
      let word = rest[..<plus].lowercased()
      guard let row = Modifiers.named.first(where: { $0.name.lowercased() == word }) else { return nil }
      modifiers.insert(row.modifier)
      rest = rest[rest.index(after: plus)...]
    }
    guard let symbol = Symbol(name: String(rest)) else { return nil }
    // With Alt or Ctrl a letter is a key, not a character: Alt+H and Alt+h are one.
    if case .character(let character) = symbol, !modifiers.isDisjoint(with: [.alt, .control]),
      let small = character.lowercased().first, character.lowercased().count == 1
    {
      self.init(.character(small), modifiers)
    } else {
      self.init(symbol, modifiers)
    }
  }
}

extension Key.Symbol {
  /// A key that only changes what another one means.
  public var isModifier: Bool {
    switch self {
    case .shift, .control, .alt, .superKey, .capsLock: true
    default: false
    }
  }
}

extension Key {
  private static let letGo = "up:"
  /// In a script the sign itself begins a text.
  private static let quote = (sign: "\"", name: "Quote")

  /// The name in scripts and transcripts, which also tells whether the key was let go: `up:Shift`.
  public var scriptName: String {
    let isQuote = name.hasSuffix(Self.quote.sign)
    let own = isQuote ? name.dropLast(Self.quote.sign.count) + Self.quote.name : name[...]
    return (phase == .release ? Self.letGo : "") + own
  }

  /// What a key did, by its name in scripts: a press, or after `up:` a release; `nil` where there is none of that name.
  public init?(scriptName: some StringProtocol) {
    let isRelease = scriptName.count > Self.letGo.count && scriptName.hasPrefix(Self.letGo)
    var name = String(isRelease ? scriptName.dropFirst(Self.letGo.count) : scriptName.dropFirst(0))
    if name.lowercased().hasSuffix(Self.quote.name.lowercased()) {
      name = name.dropLast(Self.quote.name.count) + Self.quote.sign
    }
    self.init(name: name)
    if isRelease { phase = .release }
  }
}
