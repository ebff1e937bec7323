/// Words around a number that tell how it is meant: `gọi 113` is no amount, and `lễ 30/4` no share.
///
/// Each list is one `Term` line of `pronunciations.txt`, its entries separated by bars. A list that a language doesn't
/// give is empty, and nothing is read by it.
struct ContextWords {
  /// Before a number of three or four digits that is said digit by digit: call, code.
  let beforeDigits: [Letters]
  /// Numbers that are always said so, but for a word of amount behind: those of the police and the fire brigade.
  let serviceNumbers: Set<Letters>
  /// Behind such a number: `पर कॉल`.
  let behindDigits: [Letters]
  /// Behind a number that is an amount all the same: people, minutes.
  let behindAmount: [Letters]
  /// Between such a word and its number, and between two numbers of one kind: is, or.
  let linking: [Letters]
  /// Before a day and a month without a year.
  let beforeDate: [Letters]
  /// Before two numbers that are no date although they could be: a house, a page.
  let beforeShare: [Letters]
  /// Before a part of a year: `quý 2/2026`.
  let beforePartOfYear: [Letters]
  /// Before a number in Roman letters: chapter.
  let beforeRoman: [Letters]
  /// What is counted by the piece behind a slash: `3 lần/ngày`.
  let behindSlash: [Letters]

  init(_ words: [String: String]) {
    // Small letters and single blanks are the file's to write: lists are made ready at every start of the program.
    func list(_ name: String) -> [Letters] {
      guard let entries = words[name] else { return [] }
      return Cleaning.cleaned(entries).split(separator: "|").compactMap { entry in
        guard let first = entry.firstIndex(where: { $0 != " " }), let last = entry.lastIndex(where: { $0 != " " })
        else { return nil }
        return Letters(entry[first...last])
      }
    }
    beforeDigits = list("before digits")
    serviceNumbers = Set(list("service numbers"))
    behindDigits = list("behind digits")
    behindAmount = list("behind amount")
    linking = list("linking")
    beforeDate = list("before date")
    beforeShare = list("before share")
    beforePartOfYear = list("before part of year")
    beforeRoman = list("before roman")
    behindSlash = list("behind slash")
  }
}

extension TextReader {
  /// Whether one of these words stands before a place, with nothing but blanks, a colon or a linking word between.
  func isBehind(_ words: [Letters], at place: Int, linking: [Letters] = []) -> Bool {
    guard !words.isEmpty else { return false }
    var end = endBefore(place)
    if ends(in: words, at: end) != nil { return true }
    guard let start = ends(in: linking, at: end) else { return false }
    end = endBefore(start)
    return ends(in: words, at: end) != nil
  }

  /// Whether one of these words begins at a place or behind one blank. Words are only begun, so `दबा` holds for all its
  /// forms.
  func isBefore(_ words: [Letters], at place: Int, inFull: Bool = true) -> Bool {
    let start = letter(at: place) == " " ? place + 1 : place
    return words.contains { word in
      let end = start + word.count
      guard end <= text.count, text[start..<end].small == word else { return false }
      return !inFull || letter(at: end)?.isPartOfWord != true
    }
  }

  /// Whether a number at the place goes on with what ended at `end`: `114 hoặc 115`.
  func goesOn(from end: Int?) -> Bool {
    guard let end, end <= place else { return false }
    let between = Letters(text[end..<place].filter { $0 != " " && $0 != "," && $0 != "/" })
    return between.count <= 8 && (between.isEmpty || tables.context.linking.contains(between.small))
  }

  private func endBefore(_ place: Int) -> Int {
    var end = place
    while let before = letter(at: end - 1), before == " " || ":#(*".unicodeScalars.contains(before) {
      end -= 1
    }
    return end
  }

  /// Where the word of a list begins that ends here.
  private func ends(in words: [Letters], at end: Int) -> Int? {
    for word in words where word.count <= end {
      let start = end - word.count
      guard text[start..<end].small == word, letter(at: start - 1)?.isPartOfWord != true else { continue }
      return start
    }
    return nil
  }
}
