import Feedback
import Keys
import LessonText
import Phone

extension Menu {
  /// What stands in a menu now.
  static func items(_ kind: Kind, _ words: Words, _ profile: Profile, in place: KeyPlace) -> [Item] {
    switch kind {
    case .main: mainItems(words, SkillBook(words.pack, profile))
    case .lessons: lessonItems(words, SkillBook(words.pack, profile))
    case .commands: commandItems(words, in: place)
    case .events: words.pack.phone.events.map { Item(text: $0.name, next: .event($0.source)) }
    }
  }

  private static func mainItems(_ words: Words, _ book: SkillBook) -> [Item] {
    let next = book.nextLesson ?? words.pack.lessonsInOrder.first
    let start = next.map { Item(text: words[.menuNextLesson, ["lesson": $0.title]], next: .lesson($0.id)) }
    return [warmUpItem(words, book), start].compactMap { $0 } + [
      Item(text: words[.menuLessons], next: .lessonList)
    ] + [placementItem(words, book)].compactMap { $0 } + [
      Item(text: words[.menuPhone], next: .phone),
      Item(text: words[.menuInputHelp], next: .inputHelp),
      Item(text: words[.menuLanguage], next: .chooseLanguage),
      Item(text: words[.menuLeave], next: .goodbye),
    ]
  }

  private static func lessonItems(_ words: Words, _ book: SkillBook) -> [Item] {
    words.pack.course.modules.enumerated().flatMap { section, module in
      let lessons = module.lessons.compactMap { words.pack.lessons[$0] }.map { lesson in
        let details = ["lesson": lesson.title, "module": module.title, "minutes": words.number(lesson.minutes)]
        let isDone = book.profile.finishedLessons.contains(lesson.id)
        let key: PhraseKey =
          isDone ? .menuLessonDone : book.isShown(lesson.id) ? .skills(.menuLessonKnown) : .menuLesson
        return Item(text: words[key, details], section: section, next: .lesson(lesson.id))
      }
      return lessons + [checkItem(of: module, section: section, words, book)].compactMap { $0 }
    }
  }

  private static func commandItems(_ words: Words, in place: KeyPlace) -> [Item] {
    let commands = Command.allCases.filter { command in
      command != .trainerMenu && command != .talkBackKey && command.isUsable(in: place, words.keymap)
    }
    return commands.map { command in
      var item = Item(text: text(of: command, words, in: place), next: .command(command))
      item.section = CommandGroup.allCases.firstIndex(of: command.group) ?? 0
      item.sectionTitle = words[.group(command.group)]
      return item
    }
  }

  /// What leads from step to step in a preview.
  static func stepItems(_ words: Words) -> [Item] {
    let steps: [(PreviewSentence, Key, Int)] = [
      (.nextStep, Trainer.nextStepKey, 1), (.previousStep, Trainer.previousStepKey, -1),
    ]
    return steps.map { sentence, key, direction in
      let details = ["command": words[sentence.key], "key": words.keyName(key)]
      return Item(text: words[.menuCommand, details], next: .step(direction))
    }
  }

  private static func text(of command: Command, _ words: Words, in place: KeyPlace) -> MarkedText {
    if command == .switchKeymap { return words[.keymap(words.keymap)] }
    var details = ["command": words.pack.phrases[.command(command)]]
    guard let key = KeyBinding.boundKey(for: command, in: place, words.keymap) else {
      return words[.menuCommandWithoutKey, details]
    }
    details["key"] = words.keyName(key)
    return words[.menuCommand, details]
  }
}

extension LanguagePack {
  /// The lessons in the order of the course.
  var lessonsInOrder: [Lesson] { course.modules.flatMap(\.lessonsAndExam).compactMap { lessons[$0] } }

  /// The lesson that comes after another one, where modules that a learner knew are passed over; `nil` after the last.
  func lesson(after id: String, for profile: Profile) -> Lesson? {
    let all = lessonsInOrder
    guard let index = all.firstIndex(where: { $0.id == id }) else { return nil }
    return all[(index + 1)...].first { lesson in
      module(of: lesson.id).map { !profile.shownModules.contains($0.id) } ?? true
    }
  }
}

extension Course.Module {
  /// The ids of its lessons, and of the exam that closes it.
  var lessonsAndExam: [String] { lessons + [exam].compactMap { $0 } }
}
