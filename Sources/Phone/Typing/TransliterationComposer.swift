/// Hindi written by its sound in Latin letters, without guessing: the same keys always give the same letters.
///
/// - A consonant carries its a: k and ka are both क. Consonants with no vowel between them join: namaste is नमस्ते. So an a
///   that is written but not heard must be typed: laRakaa is लड़का, kamaraa कमरा. The last consonant of a word needs no
///   a and gets no halant: ghar is घर.
/// - Long vowels are doubled or capital: aa A, ii ee I, uu oo U; O is ऑ; rri is ऋ.
/// - Capitals T D N are the retroflex letters, R is ड़, Rh ढ़, L ळ; K G ख़ ग़; q z f have their dot by themselves.
/// - sh is श, Sh or shh ष, chh छ, gy ज्ञ, ksh or x क्ष.
/// - n before a stop or s, m before p and b, are anusvara after a vowel, as Hindi is printed today: hindii is हिंदी. Before
///   other letters they join: janm, kanyaa, tumhaaraa. M is anusvara anywhere, MM chandrabindu: maiM, haaMM. H is visarga.
/// - A full stop after Hindi is danda; a second one makes it a full stop again.
public struct TransliterationComposer: Composing {
  /// The letter before the word that was typed, where typing went on after it; else empty.
  private var base = ""
  private var typed = ""
  private var shown = ""

  /// A word longer than this goes on as if typed after a move of the cursor, so that the memory stays small.
  private static let longestWord = 48

  /// A composer that has seen no key yet.
  public init() {}

  public mutating func press(_ key: Character, before text: String) -> Edit {
    guard key.isASCII, key.isLetter else {
      forget()
      return Self.pressSign(key, before: text)
    }
    if shown.isEmpty || !text.endsWithScalars(of: shown) || typed.count >= Self.longestWord {
      forget()
      base = text.last.flatMap { $0.isDevanagari ? String($0) : nil } ?? ""
      shown = base
    }
    let old = shown
    typed.append(key)
    shown = Transliterator.written(typed, after: base)
    return Edit(from: old, to: shown)
  }

  /// Deletes what the last key, or keys that belong together, added; where the keys are no longer known, one sign.
  public mutating func delete(before text: String) -> Edit {
    let old = shown
    guard !typed.isEmpty, text.endsWithScalars(of: old) else {
      forget()
      return Self.deletingSign(before: text)
    }
    var gone = ""
    while shown == old, let last = Transliterator.last(of: typed) {
      typed.removeLast(last.length)
      shown = Transliterator.written(typed, after: base)
      gone = last.letter
    }
    guard shown != old else { return Self.deletingSign(before: text) }
    defer { if typed.isEmpty { forget() } }
    return Edit(from: old, to: shown, heard: gone)
  }

  private mutating func forget() { (base, typed, shown) = ("", "", "") }

  private static func pressSign(_ key: Character, before text: String) -> Edit {
    switch (key, text.last) {
    case (".", "।"?): Edit(deleting: 1, inserting: ".", heard: ".")
    case (".", let last?) where last.isDevanagari: Edit(inserting: "।", heard: "।")
    case ("|", _): Edit(inserting: "।", heard: "।")
    default: DirectComposer.typing(String(key), before: text)
    }
  }

  /// Of स्त the letter त, and with it the halant that joined it.
  private static func deletingSign(before text: String) -> Edit {
    var edit = DirectComposer.deletingSign(before: text)
    if edit.inserting.unicodeScalars.last == Transliterator.halant, edit.heard.unicodeScalars.first?.isMark == false {
      edit.inserting = String(scalars: edit.inserting.unicodeScalars.dropLast())
    }
    return edit
  }
}

extension String {
  /// Whether it ends with another text, sign by sign: as characters a sign could join what is before it.
  fileprivate func endsWithScalars(of other: String) -> Bool {
    unicodeScalars.reversed().starts(with: other.unicodeScalars.reversed())
  }
}

extension Character {
  /// A letter or sign of Devanagari; danda is none.
  var isDevanagari: Bool {
    unicodeScalars.first.map { (0x900...0x97F).contains($0.value) && !(0x964...0x96F).contains($0.value) } ?? false
  }
}
