/// Random text of words and signs of all scripts, the same at every run: SplitMix64 from a fixed seed.
public struct Soup: RandomNumberGenerator {
  private var chance: SplitMix

  /// Chance from a seed.
  public init(seed: UInt64) { chance = SplitMix(seed: seed) }

  public mutating func next() -> UInt64 { chance.next() }

  private static let ingredients = [
    "nghiêng", "được", "ọa", "gi", "quyển", "TẮT", "Đặt", "a", "đ", "VNeID", "OTP", "Wi-Fi", "settings", "Google",
    "don't", "s'", "'", "rock'n'roll", "xyzzy", "A.B.", "U.S.A.", "ए.टी.", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "क्या", "ॐ", "े",
    "़", "्", "ँ", "लच्छेद",
    "---", "शब्‍द", "क्षि", "सुनकर", "₹", "™", "©", "®", "❤️", "👍🏽", "😂", "👩‍💻", "☎️", "🫥", "15", "50.000", "1,25,000",
    "0912345678", "2/8", "20/11/2024", "7:05", "99999999999999999999", "-5", "3.5", "1.2.3.4", "%", "°C", "km", "@",
    "lan@gmail.com", "https://a.vn/b", "www.", ".", ",", "?", "!", "...", "…", ":", ";", "(", ")", "[[", "]]",
    "[[_^_en",
    "<voice xml:lang=\"vi\">", "&amp;", "\u{1}", "\u{0}", "\u{7F}", "\n", "\t", "\u{200B}", "\u{200D}", "\u{FEFF}",
    "\u{202E}", "\u{E000}", "\u{301}", "\u{323}", "ß", "Ж", "中文", "ไทย", "العربية", "தமிழ்", "१२३", "٣", "½", "।", "॥",
    "|", "\\", "/", "_", "~", "^", "`", "$", "€", "₫", "→", "•", "\"", "“", "”", "’", "—", "–", " ", " ", " ", " ",
  ]

  /// Single signs in which words of the engine's own rules may hide.
  private static let letters = Array("aeiouybcdđghklmnpqrstvxAEIĐâơưếộअकखतनमरलसह्ािीुेंः़.,-'\u{301} 0159".unicodeScalars)

  /// One text of up to 40 ingredients, with and without blanks between.
  public mutating func text() -> String {
    let count = Int.random(in: 1...40, using: &self)
    let separator = Bool.random(using: &self) ? " " : ""
    return (0..<count).map { _ in ingredient() }.joined(separator: separator)
  }

  private mutating func ingredient() -> String {
    switch Int.random(in: 0..<10, using: &self) {
    case 0:
      // Any sign at all.
      let planes: [ClosedRange<UInt32>] = [
        0x1...0x7F, 0x80...0x2FF, 0x300...0x3000, 0xFE00...0xFFFD, 0x1F000...0x1FAFF,
      ]
      let plane = planes.randomElement(using: &self) ?? 0x20...0x7E
      return Unicode.Scalar(UInt32.random(in: plane, using: &self)).map { String(Character($0)) } ?? ""
    case 1:
      // A word of random letters.
      let length = Int.random(in: 1...60, using: &self)
      return (0..<length).map { _ in Self.letters.randomElement(using: &self) ?? " " }.reduce(into: "") {
        $0.unicodeScalars.append($1)
      }
    case 2:
      // The same again and again.
      let length = Int.random(in: 2...120, using: &self)
      return String(repeating: Self.ingredients.randomElement(using: &self) ?? "", count: length)
    default: return Self.ingredients.randomElement(using: &self) ?? ""
    }
  }
}
