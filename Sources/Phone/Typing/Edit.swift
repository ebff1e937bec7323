@_spi(_Unicode) import Swift

/// What a key press does to the text before the cursor: some letters go, others come in their place.
public struct Edit: Hashable, Sendable {
  /// How many letters before the cursor go, counted as Swift counts characters: a letter with all its marks is one.
  public var deleting: Int
  /// What comes in their place, in NFC. May start with a sign that joins the letter before it, as Hindi vowel signs do.
  public var inserting: String
  /// What is read out: the letter that was typed or changed, or that is gone after a deletion. Empty where nothing
  /// happened at all.
  public var heard: String

  /// An edit. What it inserts is brought into NFC.
  public init(deleting: Int = 0, inserting: String = "", heard: String) {
    self.deleting = max(0, deleting)
    self.inserting = inserting.composed
    self.heard = heard.composed
  }

  /// Nothing to type, nothing to delete.
  public static let nothing = Edit(heard: "")

  /// The shortest edit that makes one text of another.
  ///
  /// What is heard is, unless given, the part that is new, without the letters around it that stayed; where nothing
  /// changed it is the last letter, since a key press is never answered with silence.
  init(from old: String, to new: String, heard: String? = nil) {
    let (old, new) = (old, new.composed)
    let (before, after) = (Array(old), Array(new))
    let kept = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before.dropFirst(kept).reversed(), after.dropFirst(kept).reversed()).prefix { $0 == $1 }.count
    let changed = after[kept..<(after.count - tail)]
    let said = heard ?? (changed.isEmpty ? after.last.map { String($0) } ?? "" : String(changed))
    if new.unicodeScalars.starts(with: old.unicodeScalars) {
      // A sign that only joins the letter before it deletes nothing.
      let added = String(scalars: new.unicodeScalars.dropFirst(old.unicodeScalars.count))
      self.init(inserting: added, heard: said)
    } else {
      self.init(deleting: before.count - kept, inserting: String(after[kept...]), heard: said)
    }
  }

  /// A text that ends at the cursor, after this edit.
  public func applied(to text: String) -> String { String(text.dropLast(deleting)) + inserting }
}

extension String {
  /// A text from its scalars.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
