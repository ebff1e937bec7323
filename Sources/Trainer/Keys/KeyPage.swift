import Feedback
import Keys
public import LessonText

/// The table of keys as a page for people: `docs/keys.md` is printed from it.
public enum KeyPage {
  /// A part of the page: its title, and what its keys have in common.
  fileprivate struct Part {
    let title: String
    var note: String?
    let place: KeyPlace
    var bindings = KeyBinding.single
    /// Keys that mean the same on the phone in general are told once.
    var ownKeysOnly = false
  }

  private static let parts = [
    Part(
      title: "On the phone", note: "A letter or digit goes to the next item that starts with it.", place: .phone),
    Part(
      title: "TalkBack's own keys, on the phone",
      note: "As on a phone with a keyboard. Where a desktop keeps them for itself, press Insert or F12, let it go, and "
        + "then press the rest without Alt.",
      place: .phone, bindings: KeyBinding.talkBack),
    Part(
      title: "TalkBack's classic keys, on the phone",
      note:
        "Instead of those above, when they are chosen in the list of all commands. Insert or F12 stands for Alt and "
        + "Shift then.",
      place: .phone, bindings: KeyBinding.classic),
    Part(
      title: "While an edit box is being edited",
      note:
        "Letters, digits, signs and Space type. A sign that means something on the phone still does after Insert or "
        + "F12. All other keys are those of the phone, but for these.",
      place: .editing, bindings: KeyBinding.single + KeyBinding.talkBack, ownKeysOnly: true),
    Part(
      title: "On a web page", note: "With TalkBack's standard keys. All other keys are those of the phone.",
      place: .webPage, bindings: KeyBinding.web),
    Part(title: "In menus and questions", place: .list),
    Part(
      title: "While an answer is being typed",
      note: "When a task asks for it, typing a letter or digit on the phone begins the answer.", place: .answer),
    Part(
      title: "On the trainer's own line, in typing drills",
      note: "Letters, digits and signs type. Space types where a blank is wanted.", place: .drill),
    Part(title: "While the trainer tells something", place: .narration),
    Part(title: "Where keys themselves are practised", place: .keys),
    Part(title: "In the settings", note: "A letter goes to the next setting that starts with it.", place: .settings),
    Part(title: "While a name is being typed", note: "Letters, digits, signs and Space type.", place: .name),
    Part(title: "While a secret is being pressed", note: "All other keys can be part of it.", place: .secret),
    Part(
      title: "While the keyboard is checked for braille",
      note: "The keys of braille and Space are held together, as they are asked for.", place: .chords),
    Part(
      title: "Where the PC starts with VoiceClass", note: "Everywhere, besides all others.", place: .phone,
      bindings: KeyBinding.kiosk),
  ]

  /// The page in the words of a language pack, in Markdown that reads well aloud: one sentence a key.
  public static func text(_ pack: LanguagePack) -> String {
    let words = Words(pack: pack)
    var lines = ["# The keys", ""]
    lines += ["This page is printed from the table of keys by `voiceclass keys`; a test compares the two.", ""]
    for part in parts {
      lines += ["## \(part.title)", ""]
      if let note = part.note { lines += [note, ""] }
      lines += part.bindings.filter { $0.isTold(in: part) }.map { "- " + sentence($0, part.place, words) }
      lines.append("")
    }
    lines += ["## Without a key", "", "These stand in the list of all commands, which Tab opens.", ""]
    lines += Command.allCases.filter { command in !KeyBinding.all.contains { $0.command == command } }.map { command in
      let name = pack.phrases[.command(command)].plain
      return "- \(name.capitalizedFirst): \(words.deed(command, in: .phone).plain)."
    }
    lines += ["", "## Names for lessons", ""]
    lines += ["In a lesson, a name in square brackets after the word key stands for the learner's own key.", ""]
    lines += CommandGroup.allCases.map { group in
      let names = Command.allCases.filter { $0.group == group }.map { pack.phrases[.command($0)].plain }
      return "- \(pack.phrases[.group(group)].plain): \(names.joined(separator: ", "))."
    }
    lines.append("")
    return lines.joined(separator: "\n")
  }

  private static func sentence(_ binding: KeyBinding, _ place: KeyPlace, _ words: Words) -> String {
    let names = binding.keys.map { keyName($0, words) }
    let keys = names.dropFirst().reduce(names.first ?? MarkedText("")) {
      words[.keyOrKey, ["key": $0, "other key": $1]]
    }
    var details = ["key": keys, "deed": words.deed(binding.command, in: place)]
    details["gesture"] = place.isOnPhone ? binding.command.gesture.flatMap { words.gestureName($0) } : nil
    let text = words[details["gesture"] == nil ? .keyDoes : .keyDoesByGesture, details].plain
    // A letter alone is told small: the capital would be another key.
    return binding.keys.first?.letter == nil ? text.capitalizedFirst : text
  }

  /// The key as people call it; a sign stands as code, since Markdown has a use for most of them.
  private static func keyName(_ key: Key, _ words: Words) -> MarkedText {
    let name = words.keyName(key)
    guard case .character(let character) = key.symbol, !character.isLetter, !character.isNumber,
      name.plain.hasSuffix(String(character))
    else { return name }
    return MarkedText(name.plain.dropLast() + "`\(character)`")
  }
}

extension KeyBinding {
  fileprivate func isTold(in part: KeyPage.Part) -> Bool {
    guard places.contains(part.place) else { return false }
    return !part.ownKeysOnly || !places.contains(.phone)
      || Command.explainedApart[part.place]?.contains(command) == true
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
