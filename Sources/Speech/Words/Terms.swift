public import Feedback

/// The names under which `pronunciations.txt` gives the words that the reading of numbers, times and amounts needs.
///
/// Each is one `Term:` line, the same names in every language. Besides these a file may hold any number of
/// `Term: unit km = …`, `Term: currency ₹ = …` and `Term: before number No. = …` lines: the sign stands in the name.
/// Where a word differs after the number one, it is written `kilometre | kilometres`.
public enum Terms {
  /// What every language gives.
  ///
  /// - `0` to `9`: the digits said one by one, in telephone numbers and codes.
  /// - `capital`: said before the name of a capital letter.
  /// - `repeated`: three or more of one sign where signs are named, with `{count}` and `{name}`.
  /// - `of`: `2/8`, with `{number}` and `{total}`.
  /// - `range`: `3-5`, with `{number}` and `{last}`.
  /// - `percent`, `minus`: with `{number}`.
  /// - `plus`: the sign before a telephone number.
  /// - `point`: between a number and its decimals, where the number is turned into words.
  /// - `date`: with `{day}`, `{month}`, `{year}`; `month 1` to `month 12` are the names of the months.
  /// - `time`: with `{hour}` and `{minute}`; `time small minute` for minutes 1 to 9, `time whole hour` for minute 0,
  ///   `time whole hour of half day` for the same with `am` or `pm`, `time with seconds` with `{second}` too.
  /// - `am`, `pm`: with `{time}`; `written am`, `written pm`: how texts mark them, separated by blanks.
  /// - `word after time`: a word that is dropped behind a time, since the time says it already.
  /// - `groups 8` to `groups 12`: how many digits are said in one breath in a number of so many digits, such as
  ///   `4 3 3`.
  public static let common: [String] =
    (0...9).map(String.init)
    + [
      "capital", "repeated", "of", "range", "percent", "minus", "plus", "point", "date", "time", "time small minute",
      "time whole hour", "time whole hour of half day", "time with seconds", "am", "pm", "written am", "written pm",
      "word after time",
    ]
    + (1...12).map { "month \($0)" } + (8...12).map { "groups \($0)" }

  /// What a language with the Vietnamese number grammar gives besides: ten, the tens, linh, mốt, lăm and so on.
  public static let vietnamese = [
    "number ten", "number tens", "number hundred", "number thousand", "number million", "number billion",
    "number linking zero", "number one after tens", "number five after tens",
  ]

  /// What a language with the Indian grouping gives besides.
  public static let indian = ["number thousand", "number lakh", "number crore"]

  /// What a language may give besides; without it, the rule that needs it is left out.
  ///
  /// - `over`: `120/80`, the larger number first, with `{number}` and `{total}`.
  /// - `per`: a unit or word behind the slash of an amount, with `{unit}`.
  /// - `day and month`, `month and year`, `part of year`: dates without a year or a day, and a quarter of a year.
  /// - `midnight`: the time 0:00; `time whole hour above 12`: 17:00, with `{hour}`.
  /// - `before digits`, `service numbers`, `behind digits`, `behind amount`, `linking`, `before date`, `before share`, `before part of year`,
  ///   `before roman`, `behind slash`: words around numbers, separated by bars: `ContextWords`.
  public static let optional = [
    "over", "per", "day and month", "month and year", "part of year", "midnight", "time whole hour above 12",
    "before digits", "service numbers", "behind digits", "behind amount", "linking", "before date", "before share",
    "before part of year", "before roman",
    "behind slash",
  ]

  /// How the names begin of which a file may hold any number, each with a sign behind it.
  ///
  /// `scale k` makes a number larger; `coin rupees` is the hundredth of what is said so; `am 7` and `pm 7` are said
  /// instead of `am` and `pm` at this hour; `hour 0` is said for this hour, `letter A` for this letter
  /// inside an English sentence; `groups 16` as `groups 12`.
  public static let openPrefixes = [
    "unit ", "currency ", "before number ", "scale ", "coin ", "am ", "pm ", "hour ", "groups ", "letter ",
  ]

  /// All names that a language with this number grammar has to give.
  public static func required(for grammar: SpokenLanguage.NumberGrammar) -> [String] {
    switch grammar {
    case .engine: common
    case .vietnamese: common + vietnamese
    case .indian: common + indian
    }
  }
}
