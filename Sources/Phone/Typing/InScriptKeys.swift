/// The keys that write Devanagari in InScript: a key for each sign, for some conjuncts one for all of it.
enum InScriptKeys {
  private static let bySign: [[Unicode.Scalar]: Character] = Dictionary(
    InScript.keys.map { (Array($1.unicodeScalars), $0) }.sorted { $0.1 < $1.1 }
  ) { first, _ in first }
  private static let longestSign = bySign.keys.map(\.count).max() ?? 1
  private static let signs = Set(bySign.keys.joined().filter { !$0.isASCII })
  /// Keys that type something else than what stands on them.
  private static let taken = Set(InScript.keys.filter { String($0.key) != $0.value }.keys)

  /// Whether a character is made of the layout's own signs, or stands on a key that the layout has taken.
  static func isSign(_ character: Character) -> Bool {
    taken.contains(character) || character.unicodeScalars.contains { signs.contains($0) }
  }

  /// The keys, the longest conjunct first; `nil` where a sign has none.
  static func keys(for text: String) -> [Character]? {
    var rest = Array(text.unicodeScalars)[...]
    var keys: [Character] = []
    while !rest.isEmpty {
      let found = (1...min(longestSign, rest.count)).reversed().lazy
        .compactMap { count in bySign[Array(rest.prefix(count))].map { (count, $0) } }.first
      guard let (count, key) = found else { return nil }
      keys.append(key)
      rest = rest.dropFirst(count)
    }
    return keys
  }
}
