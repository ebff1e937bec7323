import Feedback
import Keys
import LessonText

/// The keys of a board by their names in a language, as somebody knows them who hears of them.
struct KeyNames: Sendable {
  private struct Name {
    var words: [String]
    var key: Key
  }

  /// By their first words, the longest first.
  private var names: [String: [Name]] = [:]

  /// Those of the keys that lessons speak of. What leads out of a lesson is left out: nobody follows that by mistake.
  init(_ words: Words) {
    let bound = KeyBinding.all.filter { ![.leave, .language].contains($0.command) }.flatMap(\.keys)
    var known: Set<Key> = []
    for key in bound where key.phase == .press && known.insert(key).inserted {
      // The name of a letter alone may be any word.
      if case .character = key.symbol, key.modifiers.isEmpty { continue }
      let name = Self.words(of: words.keyName(key).plain)
      if let first = name.first { names[first, default: []].append(Name(words: name, key: key)) }
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// The key that is named last in a text; `nil` where none is.
  func last(in text: String) -> Key? {
    let words = Self.words(of: text)
    var last: Key?
    var index = 0
    while index < words.count {
      let rest = words[index...]
      guard let name = names[words[index]]?.first(where: { rest.starts(with: $0.words) }) else {
        index += 1
        continue
      }
      last = name.key
      index += name.words.count
    }
    return last
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
}
