import Feedback
import Keys
import LessonText

/// Where the keys lie that are no letters, said for fingers.
enum KeyPosition {
  /// The names of the keys that have a sentence of their own.
  static let names = [
    "Right", "Left", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Enter", "Space", "Backspace", "Escape", "Tab",
    "Insert", "Delete", "Menu", "Shift", "Ctrl", "Alt",
  ]

  /// The keys of their sentences.
  static let phraseKeys: [PhraseKey] = names.map { lies($0) } + [function]

  static func lies(_ name: String) -> PhraseKey { PhraseKey("lies \(name)", ["key"]) }

  /// F1 to F12: on most keyboards they lie in groups of four.
  static let function = PhraseKey("lies function", ["key", "number", "group"])
  static let keysInGroup = 4
}

extension Words {
  /// Where a key lies under the fingers; of a chord, one key after the other. Empty where that is not known.
  func position(of key: Key) -> [MarkedText] {
    let held = Key.Modifiers.named.filter { key.modifiers.contains($0.modifier) }.map { position(named: $0.name) }
    return (held + [position(of: key.symbol)]).compactMap { $0 }
  }

  private func position(of symbol: Key.Symbol) -> MarkedText? {
    switch symbol {
    case .character(let character):
      guard let home = KeyHome(character) else { return nil }
      let details = ["finger": self[.finger(home.finger)], "row": self[.keyRow(home.row)]]
      return self[home.isShifted ? .keyLiesWithShift : .keyLies, details]
    case .function(let number) where (1...12).contains(number):
      let place = number - 1
      let details = [
        "key": keyName(Key(symbol)), "number": self.number(place % KeyPosition.keysInGroup + 1),
        "group": self.number(place / KeyPosition.keysInGroup + 1),
      ]
      return self[KeyPosition.function, details]
    default: return position(named: symbol.name)
    }
  }

  private func position(named name: String) -> MarkedText? {
    guard KeyPosition.names.contains(name) else { return nil }
    return self[KeyPosition.lies(name), ["key": pack.phrases[.key(name)]]]
  }
}
