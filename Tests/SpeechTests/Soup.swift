/// Random text of words and signs of all scripts, the same at every run: SplitMix64 from a fixed seed.
struct Soup: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  static let ingredients = [
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

  /// One text of up to 40 ingredients, with and without blanks between.
  mutating func text() -> String {
    let count = Int.random(in: 1...40, using: &self)
    let separator = Bool.random(using: &self) ? " " : ""
    return (0..<count).map { _ in Self.ingredients.randomElement(using: &self) ?? "" }.joined(separator: separator)
  }
}
