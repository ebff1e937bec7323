import Feedback

extension BrailleTable {
  private static let latinLetters = """
    a 1 b 12 c 14 d 145 e 15 f 124 g 1245 h 125 i 24 j 245 k 13 l 123 m 134 n 1345 o 135 p 1234 q 12345 r 1235 s 234
    t 2345 u 136 v 1236 w 2456 x 1346 y 13456 z 1356
    """

  /// Unified English Braille, grade 1: The Rules of Unified English Braille, 2nd edition 2013.
  ///
  /// The cell of the question mark opens quotation marks at the start of a word.
  public static let english = BrailleTable(
    language: Language("en"), grammar: .latin, letters: rows(latinLetters), vowelSigns: [], tones: [],
    punctuation: rows(
      """
      , 2 ; 23 : 25 . 256 ! 235 ? 236 ' 3 - 36 “ 236 ” 356 ( 5-126 ) 5-345 / 456-34 @ 4-1 & 4-12346 % 46-356 + 5-235
      = 5-2356 * 5-35 # 456-1456 _ 46-36 $ 4-234
      """),
    signs: [
      .capital: BrailleCell.reading("6"), .capitalWord: BrailleCell.reading("6-6"),
      .number: BrailleCell.reading("3456"), .letter: BrailleCell.reading("56"),
    ])

  /// Vietnamese braille as the Sao Mai Center for the Blind describes it and as screen readers use it since 2018, in
  /// agreement with the ministry's circular 15/2019 as far as its letters and tones are known to us: the alphabet of
  /// French braille with d 145 and đ 2346, and a tone before the first vowel of its rime.
  ///
  /// Not certain are the brackets and the signs of computing, which follow English there; and the letter sign after
  /// digits, for which the sources name none: 56 is taken, which within a number can be no tone.
  public static let vietnamese = BrailleTable(
    language: Language("vi"), grammar: .vietnamese,
    letters: rows(latinLetters) + rows("đ 2346 ă 345 â 16 ê 126 ô 1456 ơ 246 ư 1256"), vowelSigns: [],
    tones: rows("◌\u{301} 35 ◌\u{300} 56 ◌\u{309} 26 ◌\u{303} 36 ◌\u{323} 6"),
    punctuation: rows(
      """
      , 2 ; 23 : 25 . 256 ! 235 ? 26 - 36 “ 236 ” 356 ' 3? ( 4-126? ) 4-345? / 34? @ 4-1? & 4-12346? + 5-235? = 5-2356?
      * 5-236?
      """),
    signs: [
      .capital: BrailleCell.reading("46"), .capitalWord: BrailleCell.reading("456"),
      .number: BrailleCell.reading("3456"), .letter: BrailleCell.reading("56"),
    ])

  /// Hindi in Bharati braille, as the Braille Council of India gave it in 2014: one code for the languages of India.
  ///
  /// The code leaves the dot of क़ ख़ ग़ ज़ फ़ unwritten. To type them there is dot 5 before the letter, as ढ़ has it; these
  /// rows are not certain, nor are z and f of English for ज़ and फ़, which books differ about. The colon and the
  /// exclamation mark share their cells with ञ and फ, and are left out.
  public static let hindi = BrailleTable(
    language: Language("hi"), grammar: .devanagari,
    letters: rows(
      """
      अ 1 आ 345 इ 24 ई 35 उ 136 ऊ 1256 ऋ 5-1235 ए 15 ऐ 34 ऑ 1346 ओ 135 औ 246
      क 13 ख 46 ग 1245 घ 126 ङ 346 च 14 छ 16 ज 245 झ 356 ञ 25 ट 23456 ठ 2456 ड 1246 ढ 123456 ण 3456 त 2345 थ 1456 द 145
      ध 2346 न 1345 प 1234 फ 235 ब 12 भ 45 म 134 य 13456 र 1235 ल 123 ळ 456 व 1236 श 146 ष 12346 स 234 ह 125
      क्ष 12345 ज्ञ 156 ड़ 12456 ढ़ 5-12456 क़ 5-13? ख़ 5-46? ग़ 5-1245? ज़ 5-245? फ़ 5-235? ज़ 1356? फ़ 124?
      ◌ं 56 ◌ँ 3 ◌ः 6
      """),
    vowelSigns: rows("◌ा 345 ◌ि 24 ◌ी 35 ◌ु 136 ◌ू 1256 ◌ृ 5-1235 ◌े 15 ◌ै 34 ◌ॉ 1346 ◌ो 135 ◌ौ 246"), tones: [],
    punctuation: rows(", 2 ; 23 । 256 ? 236 - 36 ( 5-126? ) 5-345? @ 4-1?"),
    signs: [
      .halant: BrailleCell.reading("4"), .number: BrailleCell.reading("3456"), .letter: BrailleCell.reading("56"),
    ])
}
