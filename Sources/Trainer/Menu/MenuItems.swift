import Feedback
import Keys
import LessonText
import Phone

extension Trainer {
  /// What stands in a menu now.
  func menuItems(_ menu: Menu, in place: KeyPlace) -> [Menu.Item] {
    switch menu.kind {
    case .main: mainItems(SkillBook(words.pack, state.profile))
    case .lessons: Menu.moduleItems(words, SkillBook(words.pack, state.profile))
    case .module: Menu.lessonItems(of: menu.module, words, SkillBook(words.pack, state.profile))
    case .commands: Menu.commandItems(words, in: place)
    case .events: words.pack.phone.events.map { Menu.Item(text: $0.name, next: .event($0.source)) }
    case .help: helpItems
    case .words: words.pack.glossary.map { Menu.Item(text: $0.word, next: .sentence(words.explained($0))) }
    case .progress: progress.map { Menu.Item(text: $0, next: .sentence($0)) }
    case .practice:
      lessonsToPractise.map { lesson, isNew in
        let sentence: LearnerSentence = isNew ? .practiceNew : .practiceAgain
        return Menu.Item(
          text: words[sentence.key, ["lesson": lesson.title]], name: lesson.title, next: .lesson(lesson.id))
      }
    case .learners: learnerItems
    case .classroom, .classHelp, .classLearners, .classLearner, .classNames, .classPlan, .classDay, .classParts,
      .classLessons:
      classItems(menu.kind)
    }
  }

  private func item(_ sentence: LearnerSentence, _ next: Reply.Next) -> Menu.Item {
    Menu.Item(text: words[sentence.key], next: next)
  }

  private func mainItems(_ book: SkillBook) -> [Menu.Item] {
    let goOn = placeToGoOn.map { lesson, step in
      let details = ["lesson": lesson.title, "number": words.number(step + 1)]
      return Menu.Item(text: words[LearnerSentence.menuGoOn.key, details], name: lesson.title, next: .goOn)
    }
    let next = book.nextLesson ?? words.pack.lessonsInOrder.first
    let today = todaysItem
    // What is offered already is not offered twice.
    let start = next.flatMap { $0.id == today?.lesson ? nil : $0 }.map {
      Menu.Item(text: words[.menuNextLesson, ["lesson": $0.title]], name: $0.title, next: .lesson($0.id))
    }
    return [goOn, today, Menu.warmUpItem(words, book), start].compactMap { $0 } + [
      Menu.Item(text: words[.menuLessons], next: .lessonList)
    ] + [Menu.placementItem(words, book)].compactMap { $0 } + [
      Menu.Item(text: words[.menuPhone], next: .phone),
      item(.menuPractice, .menu(.practice)),
      item(.menuProgress, .progress),
      item(.menuHelp, .menu(.help)),
      item(.menuLearners, .menu(.learners)),
      Menu.Item(text: words[state.isKiosk ? KioskSentence.menuSwitchOff.key : .menuLeave], next: .goodbye),
    ]
  }

  private var helpItems: [Menu.Item] {
    [
      Menu.Item(text: words[.menuInputHelp], next: .inputHelp),
      item(.menuSettings, .settings),
      Menu.Item(text: words[.menuLanguage], next: .chooseLanguage),
      item(.menuWords, .words),
      item(.menuProgress, .progress),
      item(.menuPractice, .menu(.practice)),
      Menu.Item(text: words[ExchangeSentence.menu.key], next: .exchange),
      Menu.Item(text: words[ClassSentence.menu.key], next: .askForClass),
      item(.menuCommands, .command(.trainerMenu)),
    ]
  }

  private var learnerItems: [Menu.Item] {
    let learners = state.learners.map { card in
      let name = card.name.isEmpty ? words[LearnerSentence.nameless.key] : MarkedText(card.name)
      return Menu.Item(text: name, next: .learner(card.id))
    }
    return learners + [
      item(.guest, .guest),
      item(.somebodyNew, .somebodyNew),
      Menu.Item(text: words[.menuLanguage], next: .chooseLanguage),
      Menu.Item(text: words[ClassSentence.menu.key], next: .askForClass),
    ]
  }
}

extension Menu.Item {
  /// The lesson to which it leads, by its id; `nil` where it leads elsewhere.
  fileprivate var lesson: String? { if case .lesson(let id) = next { id } else { nil } }
}

extension Words {
  /// A word of the glossary and what it means.
  func explained(_ entry: GlossaryWord) -> MarkedText {
    self[LearnerSentence.wordExplained.key, ["word": entry.word, "meaning": entry.explanation]]
  }
}

extension Menu {
  /// The parts of the course, and how much of each is done.
  static func moduleItems(_ words: Words, _ book: SkillBook) -> [Item] {
    words.pack.course.modules.filter { !$0.lessonsAndExam.isEmpty }.map { module in
      let lessons = module.lessons.filter { words.pack.lessons[$0] != nil }
      let details = [
        "module": module.title, "count": words.number(lessons.count),
        "done": words.number(lessons.count { book.profile.finishedLessons.contains($0) }),
      ]
      let isPassed = book.profile.passedChecks.contains(module.id)
      let key: PhraseKey = isPassed ? .menuModulePassed : .menuModule
      return Item(text: words[key, details], name: module.title, next: .module(module.id))
    }
  }

  /// The lessons of a part of the course, and its check.
  static func lessonItems(of id: String?, _ words: Words, _ book: SkillBook) -> [Item] {
    guard let module = words.pack.course.modules.first(where: { $0.id == id }) else { return [] }
    let lessons = module.lessons.compactMap { words.pack.lessons[$0] }.map { lesson in
      let details = ["lesson": lesson.title, "minutes": words.number(lesson.minutes)]
      let isDone = book.profile.finishedLessons.contains(lesson.id)
      let key: PhraseKey =
        isDone ? .menuLessonDone : book.isShown(lesson.id) ? .skills(.menuLessonKnown) : .menuLesson
      return Item(text: words[key, details], name: lesson.title, next: .lesson(lesson.id))
    }
    return lessons + [checkItem(of: module, words, book)].compactMap { $0 }
  }

  static func commandItems(_ words: Words, in place: KeyPlace) -> [Item] {
    let commands = Command.allCases.filter { command in
      command != .trainerMenu && command != .talkBackKey && command.isUsable(in: place, words.keymap)
    }
    return commands.map { command in
      var item = Item(text: text(of: command, words, in: place), next: .command(command))
      item.name = words.pack.phrases[.command(command)]
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
