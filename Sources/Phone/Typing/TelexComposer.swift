/// Vietnamese Telex as phones have it.
///
/// A second a, e or o puts the circumflex on, w the horn or the breve, a second d the stroke; w alone is ư. The tones are
/// s f r x j, and z takes the tone away. Keys for marks and tones may come anywhere after their letter within the
/// syllable. The same key once more takes the mark off and types itself: ass is as, ddd is dd, ww is w. A word that can be
/// no Vietnamese syllable turns back into the keys that were pressed, at the letter that makes it so: windows, facebook.
public struct TelexComposer: Composing {
  /// Where the tone stands on oa, oe and uy.
  public var tones: TonePlacement
  private var word = TelexWord()

  /// Longer than any syllable, and than any word that could still turn back.
  private static let longestWord = 16

  /// A composer that has seen no key yet.
  public init(tones: TonePlacement = .traditional) { self.tones = tones }

  public mutating func press(_ key: Character, before text: String) -> Edit {
    guard key.isLetter else {
      word = TelexWord()
      return DirectComposer.typing(String(key), before: text)
    }
    let old = wordBefore(text)
    guard old.count <= Self.longestWord else { return Edit(inserting: String(key), heard: String(key)) }
    if word.shown != old { word = .reading(old, tones) }
    let count = word.letters.count
    word.press(key, tones)
    let isLetterMore = !word.isAsTyped && word.letters.count == count + 1
    return Edit(
      from: old, to: word.shown, heard: isLetterMore ? word.letters.last.map { String($0.written(with: nil)) } : nil)
  }

  /// Deletes a letter with its marks. Where that letter was what made the word turn back, the word is as it was before.
  public mutating func delete(before text: String) -> Edit {
    guard let last = text.last else { return .nothing }
    let old = wordBefore(text)
    if word.isAsTyped, word.areKeysKnown, word.shown == old {
      let before = TelexWord.typing(word.keys.dropLast(), tones)
      if before.shown != String(old.dropLast()) {
        word = before
        return Edit(from: old, to: before.shown, heard: String(last))
      }
    }
    word = TelexWord()
    return Edit(deleting: 1, heard: String(last))
  }

  private func wordBefore(_ text: String) -> String {
    String(text.suffix(Self.longestWord + 1).reversed().prefix(while: \.isLetter).reversed())
  }
}
