public import Feedback
import LessonText
import Phone

/// What a helper reads along: where the session is, what has the focus, and what is wanted.
public struct Display: Hashable, Sendable {
  /// The menu, or the lesson and the screen of the phone.
  public var place: String
  /// The item in focus, alone.
  public var focus: String { didSet { (name, caret) = ("", nil) } }
  /// What is to be done.
  public var hint: String
  /// The part of the focus that is the item's name, for those who show it larger; empty where none is.
  public var name = ""
  /// Where in the focus the next letter goes, in characters from 0; `nil` where nothing is being written.
  public var caret: Int?
}

extension Trainer {
  /// What stands on the screen now.
  public var display: Display {
    guard !library.packs.isEmpty else { return Display(place: "", focus: "", hint: "") }
    if case .commands(let menu) = state.cover { return display(of: menu) }
    if case .settings(let walk) = state.cover { return display(of: walk) }
    if state.cover == .switchingOff {
      return Display(place: "", focus: words[KioskSentence.askSwitchOff.key].plain, hint: "")
    }
    if state.cover == .enteringClass {
      return Display(place: "", focus: words[ClassSentence.ask.key].plain, hint: "")
    }
    switch state.activity {
    case .menu(let menu): return display(of: menu)
    case .languageChoice(let choice, _):
      let name =
        choice.language(library).flatMap { library[$0]?.language.name }
        ?? choice.voice(library, choices(of: .voice)) ?? ""
      return Display(place: words[.menuLanguage].plain, focus: name, hint: "")
    case .naming(let line):
      return Display(place: "", focus: line.soFar(words).plain, hint: words[LearnerSentence.keysName.key].plain)
    case .classNaming(let line, _):
      return Display(place: "", focus: line.soFar(words).plain, hint: words[ClassSentence.keysName.key].plain)
    case .showingSecret(let keys, let card):
      let hint = words[LearnerSentence.askSecret.key, ["name": MarkedText(card.name)]].plain
      return Display(place: card.name, focus: keys.count(words).plain, hint: hint)
    case .report(let walk): return Display(place: "", focus: walk.text, hint: "")
    case .leaving: return Display(place: "", focus: words[.askBeforeLeaving].plain, hint: "")
    case .left: return Display(place: "", focus: words[.goodbye].plain, hint: "")
    case .phone(let free):
      let phone = free.phone(words)
      return Display(
        place: phone.title.plain, focus: words.reader.describeFocus(of: phone).plain, hint: "",
        name: words.reader.nameFocus(of: phone).plain, caret: words.reader.caretInFocus(of: phone))
    case .lesson(let session): return scene(of: session).map { session.display($0) } ?? display(of: Menu(.main))
    }
  }

  /// What a notice says, for the screen: some of them come when nothing can be heard.
  public func text(of notice: Notice) -> String { library.packs.isEmpty ? "" : words[.notice(notice)].plain }

  /// A notice as it is said beside what the session says by itself.
  public func utterance(of notice: Notice) -> Utterance {
    stage.placed(Utterance(words[.notice(notice)].spans, by: .trainer, in: words.language, .queue))
  }

  private func display(of walk: SettingsWalk) -> Display {
    var display = Display(
      place: words[LearnerSentence.settings.key, ["count": words.number(settings.count)]].plain,
      focus: text(of: walk).plain, hint: "")
    switch walk.mode {
    case .walking:
      let all = settings
      if all.indices.contains(walk.walk.focus) { display.name = words[.setting(all[walk.walk.focus])].plain }
    case .naming(let line):
      (display.focus, display.hint) = (line.soFar(words).plain, words[LearnerSentence.keysName.key].plain)
    case .choosingSecret(let keys): display.focus = keys.count(words).plain
    case .checkingKeyboard(let check): display.focus = ask(check).plain
    }
    return display
  }

  private func display(of menu: Menu) -> Display {
    let items = items(of: menu)
    let item = items.indices.contains(menu.walk.focus) ? items[menu.walk.focus] : nil
    return Display(
      place: menu.title(items, words).plain,
      focus: menu.text(items, words).plain, hint: "", name: (item?.name ?? item?.text)?.plain ?? "")
  }
}
