import Feedback

extension KeyboardLayout {
  /// Every keyboard there is.
  public static let all: [KeyboardLayout] = [.english, .vietnamese, .hindi]

  private static let latinRows = ["q w e r t y u i o p", "a s d f g h j k l", "⇧ z x c v b n m ⌫"]
  private static let capitalRows = ["Q W E R T Y U I O P", "A S D F G H J K L", "⇧ Z X C V B N M ⌫"]
  private static let bottomRow = "?123 , 🌐 ␣ . ⏎ ▾"

  /// The rows of an English phone.
  public static let english = KeyboardLayout(
    "en", .direct, letters: latinRows, shifted: capitalRows, bottom: bottomRow, currency: "$")

  /// The same letters; Telex makes Vietnamese of them.
  public static let vietnamese = KeyboardLayout(
    "vi", .telex, letters: latinRows, shifted: capitalRows, bottom: bottomRow, currency: "₫")

  /// The rows of InScript, which is how phones offer the whole of Devanagari on two pages.
  public static let hindi = KeyboardLayout(
    "hi", .direct,
    letters: ["◌ौ ◌ै ◌ा ◌ी ◌ू ब ह ग द ज ड", "◌ो ◌े ◌् ◌ि ◌ु प र क त च ट", "⇧ ◌ं म न व ल स य ◌़ ◌ृ ⌫"],
    shifted: ["औ ऐ आ ई ऊ भ ङ घ ध झ ढ", "ओ ए अ इ उ फ ऑ ख थ छ ठ", "⇧ ◌ँ ण ◌ः ◌ॉ ळ श ष ञ ऋ ⌫"],
    bottom: "?123 , 🌐 ␣ । ⏎ ▾", currency: "₹")

  private init(
    _ code: String, _ method: TypingMethod, letters: [String], shifted: [String], bottom: String, currency: String
  ) {
    language = Language(code)
    typingMethod = method
    let last = bottom.split(separator: " ").dropFirst().joined(separator: " ")
    pages = [
      Page(.letters, letters + [bottom]),
      Page(.shifted, shifted + [bottom]),
      Page(
        .symbols,
        ["1 2 3 4 5 6 7 8 9 0", "@ # \(currency) _ & - + ( ) /", "=\\< * \" ' : ; ! ? ⌫", "ABC 1234 \(last)"]),
      Page(
        .moreSymbols,
        ["~ ` | • √ π ÷ × ¶ ∆", "£ € ¥ ^ ° = { } \\ %", "?123 © ® ™ ✓ [ ] < > ⌫", "ABC 1234 \(last)"]),
      Page(.numbers, ["1 2 3 ⌫", "4 5 6 ␣", "7 8 9 ▾", "* 0 # ⏎", "ABC + . ,"]),
    ]
  }
}

extension KeyboardLayout.Page {
  /// Keys that type nothing, by the signs that stand for them in the rows.
  private static let functions: [Substring: KeyboardKey.Function] = [
    "⇧": .shift, "⌫": .delete, "🌐": .language, "␣": .space, "⏎": .enter, "▾": .hide, "ABC": .page(.letters),
    "?123": .page(.symbols), "=\\<": .page(.moreSymbols), "1234": .page(.numbers),
  ]

  fileprivate init(_ name: KeyboardLayout.PageName, _ rows: [String]) {
    self.name = name
    self.rows = rows.map(Self.places)
  }

  /// Keys of one width in the middle of the glass. What is left of a row goes to its space key, else it is empty glass at
  /// both ends. A dot circle only carries its sign.
  private static func places(_ row: String) -> [KeyboardLayout.Place] {
    let keys = row.split(separator: " ").map { sign in
      functions[sign].map(KeyboardKey.function)
        ?? .character(String(scalars: sign.unicodeScalars.filter { $0 != "\u{25CC}" }))
    }
    // A number pad has four wide keys in each row.
    let width = keys.count == 4 ? 5 : 2
    let spare = KeyboardLayout.columns - width * keys.count
    let space = keys.count == 4 ? nil : keys.firstIndex(of: .function(.space))
    var start = space == nil ? spare / 2 : 0
    return keys.enumerated().map { index, key in
      let end = start + width + (index == space ? spare : 0)
      defer { start = end }
      return KeyboardLayout.Place(key: key, columns: start..<end)
    }
  }
}
