/// Vietnamese numbers in words. The engine says 15 as "mười năm" and adds a "không trăm" to every round thousand.
struct VietnameseNumbers {
  /// The words, by their names in `Terms`.
  let words: [String: String]

  private func word(_ name: String) -> String { words[name] ?? "" }

  /// A whole number of at most eighteen digits in words; `nil` for a longer one.
  func said(_ digits: Letters) -> String? {
    guard digits.count <= 18 else { return nil }
    guard let number = UInt64(digits.string) else { return nil }
    return number == 0 ? word("0") : said(number, isInner: false).joined(separator: " ")
  }

  private func said(_ number: UInt64, isInner: Bool) -> [String] {
    let billion: UInt64 = 1_000_000_000
    var said: [String] = []
    if number >= billion {
      said += self.said(number / billion, isInner: isInner) + [word("number billion")]
    }
    let rest = Int(number % billion)
    var isInner = isInner || number >= billion
    for (group, name) in [
      (rest / 1_000_000, "number million"), (rest / 1000 % 1000, "number thousand"), (rest % 1000, ""),
    ] where group > 0 {
      said += saidBelowThousand(group, isInner: isInner)
      if !name.isEmpty { said.append(word(name)) }
      isInner = true
    }
    return said
  }

  /// An inner group says its empty hundreds too: 2,024 is two thousand, no hundred and twenty-four.
  private func saidBelowThousand(_ number: Int, isInner: Bool) -> [String] {
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var said: [String] = []
    if hundreds > 0 || isInner { said += [word("\(hundreds)"), word("number hundred")] }
    switch tens {
    case 0:
      if ones > 0 && !said.isEmpty { said.append(word("number linking zero")) }
      if ones > 0 { said.append(word("\(ones)")) }
    case 1:
      said.append(word("number ten"))
      if ones > 0 { said.append(ones == 5 ? word("number five after tens") : word("\(ones)")) }
    default:
      said += [word("\(tens)"), word("number tens")]
      switch ones {
      case 0: break
      case 1: said.append(word("number one after tens"))
      case 5: said.append(word("number five after tens"))
      default: said.append(word("\(ones)"))
      }
    }
    return said
  }
}
