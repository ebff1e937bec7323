/// Where the tone stands on oa, oe and uy with nothing after them.
public enum TonePlacement: String, Hashable, Sendable, Codable, CaseIterable {
  /// On the first: hòa, khỏe, thúy. What phones do unless told otherwise.
  case traditional
  /// On the second: hoà, khoẻ, thuý.
  case modern
}

/// What can be a Vietnamese syllable, and where its tone stands.
enum VietnameseSyllable {
  private struct Initial {
    var letters: [VietnameseLetter]
    /// The first letters of a rime that spelling keeps apart from it: ce is ke, nge is nghe.
    var bars: [UInt8]
  }

  /// Longest first, since gi and qu are more than g and q.
  private static let initials = [
    ("ngh", "aou"), ("gh", "aouy"), ("gi", ""), ("kh", ""), ("kr", ""), ("ng", "eiy"), ("nh", ""), ("ph", ""),
    ("qu", "u"), ("th", ""), ("tr", ""), ("b", ""), ("ch", ""), ("c", "eiy"), ("d", ""), ("đ", ""), ("g", "e"),
    ("h", ""),
    ("k", "aou"), ("l", ""), ("m", ""), ("n", ""), ("p", ""), ("r", ""), ("s", ""), ("t", ""), ("v", ""), ("x", ""),
    ("", ""),
  ].map { Initial(letters: read($0).first ?? [], bars: Array($1.utf8)) }

  /// Every rime with its marks, from the syllables in use; the ones after qu that stand nowhere else; ăk and uk of the
  /// names of the highlands, Đắk Lắk and Búk.
  private static let rimes = Dictionary(
    grouping: read(
      """
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
      i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
      o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt
      oe oem oen oeo oep oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uc ui uk um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
      uy uya uych uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
      y yêm yên yêng yêt yêu ych ynh yt
      """), by: { $0.first?.base ?? 0 })

  /// Whether the letters and the tone can still become a syllable: by more letters at the end, by marks on plain ones.
  static func isPossible(_ letters: [VietnameseLetter], _ tone: Tone?) -> Bool {
    guard letters.count <= longest else { return false }
    if initials.contains(where: { $0.letters.count >= letters.count && matches(letters[...], $0.letters) }) {
      return true
    }
    // Before a final stop only two of the tones can be.
    if let tone, tone != .acute, tone != .dot, endsInStop(letters) { return false }
    return initialCount(letters) != nil
  }

  /// How many letters come before the rime; `nil` where no rime begins.
  static func initialCount(_ letters: [VietnameseLetter]) -> Int? {
    for initial in initials {
      let count = initial.letters.count
      guard count < letters.count, matches(letters[..<count], initial.letters) else { continue }
      let rest = letters[count...]
      guard let first = rest.first, !initial.bars.contains(first.base) else { continue }
      if rimes[first.base]?.contains(where: { $0.count >= rest.count && matches(rest, $0) }) == true { return count }
    }
    return nil
  }

  /// The letter that bears the tone; `nil` where there is no rime.
  static func toneIndex(_ letters: [VietnameseLetter], _ placement: TonePlacement) -> Int? {
    guard let start = initialCount(letters) else { return nil }
    let vowels = letters[start...].prefix(while: \.isVowel)
    if let marked = vowels.lastIndex(where: { $0.mark != .none }) { return marked }
    let isOpen = vowels.endIndex == letters.endIndex
    switch vowels.count {
    case 0: return nil
    case 1: return start
    case 2 where isOpen: return placement == .modern && gliding.contains(vowels.map(\.base)) ? start + 1 : start
    default: return start + 1
    }
  }

  /// The letters as written, with the tone in its place.
  static func written(_ letters: [VietnameseLetter], _ tone: Tone?, _ placement: TonePlacement) -> String {
    let place = tone == nil ? nil : toneIndex(letters, placement)
    return String(letters.enumerated().map { $1.written(with: $0 == place ? tone : nil) })
  }

  private static let longest = rimes.values.joined().map(\.count).reduce(0, max) + 3
  private static let gliding = ["oa", "oe", "uy"].map { Array($0.utf8) }

  private static func endsInStop(_ letters: [VietnameseLetter]) -> Bool {
    let end = letters.suffix(2).map(\.base)
    return end == Array("ch".utf8) || end.last.map { "cptk".utf8.contains($0) } == true
  }

  /// Each of the letters is that of the other, or can become it by a mark.
  private static func matches(_ letters: ArraySlice<VietnameseLetter>, _ whole: [VietnameseLetter]) -> Bool {
    zip(letters, whole).allSatisfy { one, other in
      one.base == other.base && (one.mark == other.mark || (one.mark == .none && one.isVowel))
    }
  }

  private static func read(_ list: String) -> [[VietnameseLetter]] {
    list.split(whereSeparator: \.isWhitespace).map { $0.compactMap { VietnameseLetter.reading($0)?.letter } }
  }
}
