import Feedback
import LessonText
import Phone

/// A menu being walked through. What stands in it is made from what the session knows, each time anew.
struct Menu: Hashable, Sendable, Codable {
  enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case main = "main menu"
    /// The parts of the course.
    case lessons = "lesson list"
    /// The lessons of one part.
    case module = "module list"
    /// Everything the keys can do, by name: the second way to each function.
    case commands = "command menu"
    /// What can be let happen on the phone.
    case events = "event menu"
    /// All of the trainer's own that needs no key of its own.
    case help = "help menu"
    /// The words that need explaining.
    case words = "word list"
    /// How she is doing.
    case progress = "progress list"
    /// What she can practise.
    case practice = "practice list"
    /// Who is learning.
    case learners = "learner list"
    // For the instructor.
    /// The class.
    case classroom = "class menu"
    /// Who needs help.
    case classHelp = "class help list"
    /// How each learner stands.
    case classLearners = "class learner list"
    /// One learner.
    case classLearner = "class learner menu"
    /// The classes, by their names.
    case classNames = "class name list"
    /// What is planned on the coming days.
    case classPlan = "class plan list"
    /// What is planned for a day.
    case classDay = "class day menu"
    /// The parts of the course, to choose lessons from.
    case classParts = "class part list"
    /// The lessons of one of them.
    case classLessons = "class lesson list"
  }

  /// One line of a menu.
  struct Item {
    var text: MarkedText
    /// What it is called, where its text tells more of it.
    var name: MarkedText?
    /// Items of one section lie together; Page Down and Page Up go from one to the next.
    var section = 0
    /// Said when a section is entered; `nil` where the items tell it themselves.
    var sectionTitle: MarkedText?
    var next: Reply.Next
  }

  let kind: Kind
  /// The part of the course whose lessons these are, by its id; `nil` in other menus.
  let module: String?
  var walk: ListWalk
  /// Since the last key.
  private var remindersGiven = 0

  /// After how long without a key the menu is told again, in milliseconds, and how often.
  private static let reminders = [15_000, 30_000, 60_000]

  init(_ kind: Kind, focus: Int = 0) {
    self.kind = kind
    module = nil
    walk = ListWalk(focus: focus)
  }

  /// The lessons of a part of the course.
  init(ofModule id: String, focus: Int = 0) {
    kind = .module
    module = id
    walk = ListWalk(focus: focus)
  }

  /// Its name, and how many items it has.
  func title(_ items: [Item], _ words: Words) -> MarkedText {
    var details = ["count": words.number(items.count)]
    details["module"] = words.pack.course.modules.first { $0.id == module }?.title
    return words[.menu(kind), details]
  }

  /// The menu's name, how many items it has, and the item in focus.
  func introduce(_ items: [Item], _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.newWindow)
    reply.say(title(items, words))
    reply.append(tell(items, words))
    return reply
  }

  /// When the next reminder is due, in milliseconds; `nil` where none is.
  var nextReminder: Int? {
    Self.reminders.indices.contains(remindersGiven) ? Self.reminders[remindersGiven] : nil
  }

  /// The menu again, for somebody who has pressed nothing for a while.
  mutating func remind(_ items: [Item], _ words: Words) -> Reply {
    remindersGiven += 1
    return introduce(items, words)
  }

  /// The item in focus, and its section where another one was left.
  func tell(_ items: [Item], _ words: Words, cameFrom before: Int? = nil) -> Reply {
    var reply = Reply(in: words.language)
    guard items.indices.contains(walk.focus) else { return reply }
    reply.play(.focusActionable)
    if let before, items.indices.contains(before), items[before].section != items[walk.focus].section,
      let title = items[walk.focus].sectionTitle
    {
      reply.say(title)
    }
    reply.say(text(items, words))
    return reply
  }

  func text(_ items: [Item], _ words: Words) -> MarkedText {
    guard items.indices.contains(walk.focus) else { return MarkedText("") }
    let details = ["number": words.number(walk.focus + 1), "count": words.number(items.count)]
    return items[walk.focus].text.counted(words[.position, details])
  }

  /// A command; `nil` where a menu has no use for it.
  mutating func press(_ command: Command?, letter: Character?, _ items: [Item], _ words: Words) -> Reply? {
    remindersGiven = 0
    let before = walk.focus
    switch command {
    case .nextItem, .previousItem:
      guard walk.move(by: command == .nextItem ? 1 : -1, count: items.count) else {
        return edge(command == .nextItem ? .lastOfList : .firstOfList, words)
      }
    case .firstItem: walk.go(to: 0)
    case .lastItem: walk.go(to: max(0, items.count - 1))
    case .scrollDown, .scrollUp:
      guard let index = sectionStart(command == .scrollDown ? 1 : -1, items) else {
        return edge(command == .scrollDown ? .lastSection : .firstSection, words)
      }
      walk.go(to: index)
    case .activate:
      guard items.indices.contains(walk.focus) else { return nil }
      var reply = Reply(in: words.language)
      reply.play(.activated)
      reply.next = items[walk.focus].next
      return reply
    default:
      guard let letter, let index = jump(to: letter, items) else { return nil }
      walk.go(to: index)
    }
    return tell(items, words, cameFrom: before)
  }

  private func edge(_ key: PhraseKey, _ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    reply.play(.edge)
    reply.say(words[key])
    return reply
  }

  private func sectionStart(_ direction: Int, _ items: [Item]) -> Int? {
    guard items.indices.contains(walk.focus) else { return nil }
    let here = items[walk.focus].section
    // A section of which nothing could be loaded is passed over.
    let others = Set(items.map(\.section)).filter { direction > 0 ? $0 > here : $0 < here }
    let wanted = direction > 0 ? others.min() : others.max()
    return items.firstIndex { $0.section == wanted }
  }

  private func jump(to letter: Character, _ items: [Item]) -> Int? {
    let count = max(1, items.count)
    return (1...count).map { (walk.focus + $0) % count }
      .first { items.indices.contains($0) && items[$0].text.plain.begins(withLetter: letter) }
  }
}

extension MarkedText {
  /// With its place in a list behind it. After a whole sentence it is one of its own.
  func counted(_ position: MarkedText) -> MarkedText {
    let isSentence = plain.last.map { ".?!।".contains($0) } ?? false
    return self + MarkedText(isSentence ? " " : ", ") + position
  }
}
