/// How Latin letters stand for Devanagari: a table of spellings, the longest that fits going first.
enum TransliterationRules {
  /// What a spelling stands for.
  enum Unit: Hashable, Sendable {
    /// A consonant, or a conjunct with a letter of its own, without its a.
    case consonant(String)
    /// A vowel: as it stands alone, and as a sign on a consonant. The sign of a is nothing.
    case vowel(String, sign: String)
    /// A sign after a vowel.
    case sign(String)
  }

  static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for (spellings, letter) in consonants { for one in spellings { units[one] = .consonant(letter.composed) } }
    for (spellings, letter, sign) in vowels { for one in spellings { units[one] = .vowel(letter, sign: sign) } }
    for (spelling, sign) in signs { units[spelling] = .sign(sign) }
    return units
  }()

  /// Every letter of which a spelling makes use.
  static let letters = Set(units.keys.joined())

  static let longestSpelling = units.keys.map(\.count).max() ?? 1

  /// A capital is the retroflex, or the letter with a dot; f, q and z have the dot by themselves. A spelling that only
  /// begins a longer one, such as c for ch, stands for the same letter meanwhile.
  private static let consonants: [([String], String)] = [
    (["k"], "क"), (["kh"], "ख"), (["g"], "ग"), (["gh"], "घ"), (["Ng"], "ङ"),
    (["c", "ch"], "च"), (["chh", "Ch"], "छ"), (["j"], "ज"), (["jh"], "झ"), (["Y"], "ञ"),
    (["T"], "ट"), (["Th"], "ठ"), (["D"], "ड"), (["Dh"], "ढ"), (["N"], "ण"),
    (["t"], "त"), (["th"], "थ"), (["d"], "द"), (["dh"], "ध"), (["n"], "न"),
    (["p"], "प"), (["ph"], "फ"), (["b"], "ब"), (["bh"], "भ"), (["m"], "म"),
    (["y"], "य"), (["r"], "र"), (["l"], "ल"), (["L"], "ळ"), (["v", "w"], "व"),
    (["sh", "S"], "श"), (["Sh", "shh"], "ष"), (["s"], "स"), (["h"], "ह"),
    (["x", "ksh", "kSh"], "क्ष"), (["gy", "jny", "jY"], "ज्ञ"),
    (["q"], "क़"), (["K", "Kh"], "ख़"), (["G"], "ग़"), (["z"], "ज़"), (["f"], "फ़"), (["R"], "ड़"), (["Rh"], "ढ़"),
  ]

  /// aii is a word's own a with ई after it, as in कई; ai alone is ऐ.
  private static let vowels: [([String], String, String)] = [
    (["a"], "अ", ""), (["aa", "A"], "आ", "ा"), (["i"], "इ", "ि"), (["ii", "ee", "I"], "ई", "ी"), (["u"], "उ", "ु"),
    (["uu", "oo", "U"], "ऊ", "ू"), (["rri"], "ऋ", "ृ"), (["e"], "ए", "े"), (["ai"], "ऐ", "ै"), (["o"], "ओ", "ो"),
    (["au", "ou"], "औ", "ौ"), (["E"], "ऍ", "ॅ"), (["O"], "ऑ", "ॉ"), (["aii"], "अई", "ई"),
  ]

  private static let signs = [("M", "ं"), ("MM", "ँ"), ("H", "ः")]

  /// Before these an n that follows a vowel is anusvara: हिंदी, अंत, संसार.
  static let afterN: Set<Character> = Set("कखगघचछजझटठडढतथदधसशष")
  /// Before these an m that follows a vowel is anusvara: लंबा, कंपनी.
  static let afterM: Set<Character> = Set("पफबभ")
}
