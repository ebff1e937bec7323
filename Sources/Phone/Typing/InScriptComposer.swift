/// Hindi InScript, the standard layout of India (IS 13194, and its 2009 revision): a sign for each key, vowel signs and
/// halant (d) after their letter, conjuncts as letter, halant, letter.
///
/// Digits are the European ones, as phones have them today. The Shift row types whole conjuncts, as the standard wants.
public struct InScriptComposer: Composing {
  /// A composer; it remembers nothing.
  public init() {}

  public mutating func press(_ key: Character, before text: String) -> Edit {
    DirectComposer.typing(InScript.keys[key] ?? String(key), before: text)
  }

  /// Deletes one sign: of कि first the vowel sign.
  public mutating func delete(before text: String) -> Edit { DirectComposer.deletingSign(before: text) }
}

/// The layout as a table.
public enum InScript {
  /// What each key of a US keyboard types, alone and with Shift, in NFC; keys that aren't in it type themselves.
  public static let keys: [Character: String] = Dictionary(rows.flatMap(\.pairs)) { first, _ in first }

  /// The keys of a row and what they type, side by side; a dot circle only carries its sign.
  struct Row {
    var keys: String
    var signs: String

    /// Each key with its sign.
    var pairs: [(Character, String)] {
      zip(keys, signs.split(separator: " ")).map { key, sign in
        (key, String(scalars: sign.unicodeScalars.filter { $0 != "\u{25CC}" }).composed)
      }
    }
  }

  static let rows = [
    Row(keys: "`=\\", signs: "◌ॊ ◌ृ ◌ॉ"),
    Row(keys: "~!@#$%^&*_+|", signs: "ऒ ऍ ◌ॅ ◌्र र्◌ ज्ञ त्र क्ष श्र ◌ः ऋ ऑ"),
    Row(keys: "qwertyuiop[]", signs: "◌ौ ◌ै ◌ा ◌ी ◌ू ब ह ग द ज ड ◌़"),
    Row(keys: "QWERTYUIOP{}", signs: "औ ऐ आ ई ऊ भ ङ घ ध झ ढ ञ"),
    Row(keys: "asdfghjkl;'", signs: "◌ो ◌े ◌् ◌ि ◌ु प र क त च ट"),
    Row(keys: "ASDFGHJKL:\"", signs: "ओ ए अ इ उ फ ऱ ख थ छ ठ"),
    Row(keys: "zxcvbnm,./", signs: "◌ॆ ◌ं म न व ल स , . य"),
    Row(keys: "ZXCVBNM<>?", signs: "ऎ ◌ँ ण ऩ ऴ ळ श ष । य़"),
  ]
}
