import Feedback
import Keys
public import LessonText
public import Phone

/// The words of the learner's language, and her own keys for the commands.
struct Words {
  let pack: LanguagePack
  /// Whose keys are named where TalkBack has more than one keymap.
  var keymap = Keymap.standard
  /// By what commands are named.
  var naming = KeyNaming.both
  /// Where her keys are named for: Back is another key while an edit box is being edited.
  var place = KeyPlace.phone

  /// How often the sentences that have several wordings were said, by the names of their keys.
  var turns: [String: Int] = [:]

  var language: Language { pack.phrases.language }

  /// A sentence of the phrases file, filled in.
  subscript(key: PhraseKey, details: [String: MarkedText] = [:]) -> MarkedText {
    named(pack.phrases[key, details])
  }

  /// The words for what a phone in front is at.
  func at(_ phone: Phone) -> Words {
    var words = self
    words.place = KeyPlace(on: phone)
    return words
  }

  /// Text of a lesson, with the learner's own keys in it.
  func named(_ text: MarkedText) -> MarkedText {
    text.naming { name in Command(name: name).map { keyAndGesture(for: $0) } ?? MarkedText(name) }
  }

  /// The key of a command and the gesture it stands for.
  func keyAndGesture(for command: Command) -> MarkedText {
    let key = key(for: command)
    guard naming != .key, let gesture = command.gesture.flatMap({ gestureName($0) }) else { return key }
    if naming == .gesture { return gesture }
    return pack.phrases[.keyAndGesture, ["key": key, "gesture": gesture]]
  }

  /// The key of a command alone.
  func key(for command: Command) -> MarkedText {
    KeyBinding.key(for: command, in: place, keymap).map { keyName($0) } ?? pack.phrases[.command(command)]
  }

  /// A key as people call it: "the right arrow", "Alt and H".
  func keyName(_ key: Key) -> MarkedText {
    let name = chordName(key)
    return key.phase == .release ? pack.phrases[.keyLetGo, ["key": name]] : name
  }

  private func chordName(_ key: Key) -> MarkedText {
    Key.Modifiers.named.reversed().filter { key.modifiers.contains($0.modifier) }
      .reduce(symbolName(key.symbol)) { name, row in
        pack.phrases[.keyChord, ["modifier": pack.phrases[.key(row.name)], "key": name]]
      }
  }

  private func symbolName(_ symbol: Key.Symbol) -> MarkedText {
    guard case .character(let character) = symbol else { return pack.phrases[.key(symbol.name)] }
    return MarkedText([.words(Utterance.Span(String(character), isSpelled: true))])
  }

  /// What a finger does; `nil` where no finger can do it.
  func gestureName(_ gesture: Gesture) -> MarkedText? { gesture.name.map { pack.phrases[.gesture($0)] } }

  /// What a key asks for in a place, as a short statement: "one item on".
  func deed(_ command: Command, in place: KeyPlace) -> MarkedText {
    if case .web = command { return pack.phrases[.webDeed, ["command": pack.phrases[.command(command)]]] }
    return pack.phrases[.deed(command, in: place)]
  }

  /// A letter, or several, as they are spelled.
  func letter(_ letter: String) -> MarkedText {
    letter == " " ? keyName(Key(.space)) : MarkedText([.words(Utterance.Span(letter, isSpelled: true))])
  }

  /// How long something takes, in milliseconds, in minutes and seconds.
  func time(_ milliseconds: Int) -> MarkedText {
    let seconds = (milliseconds + 999) / 1000
    let parts = [(seconds / 60, "minute count"), (seconds % 60, "second count")].filter { $0.0 > 0 || seconds == 0 }
    return .joined(
      parts.suffix(seconds == 0 ? 1 : 2).map { count, name in
        pack.phrases[PhraseKey(count == 1 ? "\(name) one" : name, ["count"]), ["count": number(count)]]
      }, by: " ")
  }

  func number(_ number: Int) -> MarkedText { MarkedText(String(number)) }

  /// The screen reader of the phone in these words.
  var reader: ScreenReader {
    ScreenReader(
      pack.phrases,
      keys: ScreenReader.HintKeys(
        activate: key(for: .activate), up: key(for: .readBack), down: key(for: .readOn),
        longPress: key(for: .longPress), actions: key(for: .customActions), nextPage: key(for: .nextPage),
        previousPage: key(for: .previousPage), answer: key(for: .answerCall)),
      spoken: pack.language.spoken)
  }
}

extension LanguagePack {
  /// The screen reader of the phone, in the words of this language and with the trainer's keys.
  public var screenReader: ScreenReader { Words(pack: self).reader }
}
