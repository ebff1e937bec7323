import Feedback
import Keys
public import LessonText

/// The table of keys as a page for people: `docs/keys.md` is printed from it.
public enum KeyPage {
  /// The page in the words of a language pack, in Markdown that reads well aloud: one sentence a key.
  public static func text(_ pack: LanguagePack) -> String {
    let words = Words(pack: pack)
    let places: [(KeyPlace, String)] = [
      (.phone, "On the phone"), (.list, "In menus and questions"), (.narration, "While the trainer tells something"),
      (.keys, "Where keys themselves are practised"),
    ]
    var lines = ["# The keys", ""]
    lines += ["This page is printed from the table of keys by `voiceclass keys`; a test compares the two.", ""]
    for (place, title) in places {
      lines += ["## \(title)", ""]
      for binding in KeyBinding.all where binding.places.contains(place) {
        lines.append("- " + sentence(binding, place, words))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func sentence(_ binding: KeyBinding, _ place: KeyPlace, _ words: Words) -> String {
    let keys = binding.keys.map { words.keyName($0).plain }.joined(separator: ", or ")
    let name = place == .phone ? binding.command.gesture.flatMap { words.gestureName($0) } : nil
    let gesture = name.map { " On a phone: \($0.plain)." } ?? ""
    return
      "\(keys.prefix(1).uppercased())\(keys.dropFirst()): \(words.deed(binding.command, in: place).plain).\(gesture)"
  }
}
