import Keys

/// Which key a finger hits that misses another one.
extension Key {
  /// The keys that lie around it; never one that leads out of a lesson.
  var near: [Key] {
    if case .character(let character) = symbol, modifiers.isEmpty {
      let near = Self.charactersAround(character)
      return near.isEmpty ? [Key(.space), Key(.right)] : near.map { Key(.character($0)) }
    }
    return Self.around[symbol] ?? [Key(.right), Key(.left), Key(.enter)]
  }

  private static let around: [Key.Symbol: [Key]] = [
    .right: [Key(.left), Key(.down), Key(.up), Key(.end), Key(.enter)],
    .left: [Key(.right), Key(.down), Key(.up), Key(.home)],
    .up: [Key(.down), Key(.left), Key(.right), Key(.pageUp)],
    .down: [Key(.up), Key(.left), Key(.right), Key(.pageDown)],
    .home: [Key(.end), Key(.pageUp), Key(.backspace)],
    .end: [Key(.home), Key(.pageDown), Key(.right)],
    .pageUp: [Key(.pageDown), Key(.home)],
    .pageDown: [Key(.pageUp), Key(.end)],
    .enter: [Key(.backspace), Key(.right), Key(.character("'"))],
    .backspace: [Key(.enter), Key(.home), Key(.character("="))],
    .space: [Key(.character("v")), Key(.character("n")), Key(.enter)],
    .delete: [Key(.end), Key(.backspace)],
  ]

  /// Rows of a US keyboard, each half a key to the right of the one above.
  private static let rows = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"].map { Array($0) }

  private static func charactersAround(_ character: Character) -> [Character] {
    let small = Character(String(character.lowercased().prefix(1)))
    for (number, row) in rows.enumerated() {
      guard let column = row.firstIndex(of: small) else { continue }
      let places = [
        (number, column - 1), (number, column + 1), (number - 1, column), (number - 1, column + 1),
        (number + 1, column - 1), (number + 1, column),
      ]
      return places.compactMap { row, column in
        rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : nil
      }
    }
    return []
  }
}
